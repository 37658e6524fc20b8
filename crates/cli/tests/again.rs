//! `journeywork build` again: what is written, what is left alone, and that a memory can only save time.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod desk;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use course::compile::sha256;
use desk::{Place, printed, said};

const LESSON: &str = "content/courses/bench-work/02-marking/01-mark-a-line.md";

/// Courses that were built once.
fn built(test: &str) -> Place {
    let place = Place::with_courses(test, &["bench-work", "calm-talk"]);
    assert_eq!(build(&place, &[]), "");
    place
}

/// Builds and gives what was said of the courses.
fn build(place: &Place, more: &[&str]) -> String {
    let output = place.run(&[&["build", "content", "--out", "dist"], more].concat());
    assert_eq!(output.status.code(), Some(0), "{}{}", said(&output), printed(&output));
    said(&output)
}

fn files(place: &Place) -> BTreeMap<String, Vec<u8>> {
    place.files("dist").into_iter().collect()
}

/// Paths whose bytes differ, or that only one of them has.
fn changed(a: &BTreeMap<String, Vec<u8>>, b: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let all: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    all.into_iter().filter(|path| a.get(*path) != b.get(*path)).cloned().collect()
}

/// The one file in which the builds of a place are remembered.
fn memory(place: &Place) -> PathBuf {
    // Where caches are differs between systems.
    let found = place.files("cache").into_iter().map(|(path, _)| path);
    let found: Vec<String> = found.filter(|path| path.contains("journeywork")).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    place.path("cache").join(&found[0])
}

/// Changes what is remembered, so that it still looks whole.
fn forge(place: &Place, from: &str, to: &str) {
    let text = fs::read_to_string(memory(place)).expect("a memory");
    let (head, rest) = text.split_once('\n').expect("a line with the sum");
    assert!(rest.contains(from), "{from}");
    let (rest, old) = (rest.replace(from, to), sha256(rest.as_bytes()));
    let head = head.replace(&old, &sha256(rest.as_bytes()));
    fs::write(memory(place), format!("{head}\n{rest}")).expect("written");
}

/// Writes a file and gives it back the time it had: some clocks and some disks would not show the change either.
fn write_unseen(place: &Place, inside: &str, bytes: &[u8]) {
    let time = fs::metadata(place.path(inside)).and_then(|data| data.modified()).expect("a time");
    place.write(inside, bytes);
    let file = fs::File::options().write(true).open(place.path(inside)).expect("a file");
    file.set_modified(time).expect("a time can be set");
}

#[test]
fn one_thread_and_many_write_and_say_the_same() {
    let place = Place::new("again-threads");
    desk::copy(&desk::fixtures().join("library"), &place.path("content"));
    for number in 0..7 {
        let (from, slug) = (["bench-work", "calm-talk"][number % 2], format!("course-{number}"));
        let folder = format!("content/courses/{slug}");
        desk::copy(&desk::fixtures().join("courses").join(from), &place.path(&folder));
        place.edit(
            &format!("{folder}/course.md"),
            &format!("slug: {from}"),
            &format!("slug: {slug}"),
        );
        place.write(&format!("{folder}/notes-{number}.txt"), b"left over");
    }
    let run = |command: &str, jobs: &str, more: &[&str]| {
        let output = place.run(&[&[command, "content", "--jobs", jobs], more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
        (said(&output), printed(&output))
    };
    let (said, _) = run("build", "1", &["--out", "one"]);
    assert_eq!(said.matches("warning[JW0109]").count(), 7, "{said}");
    let one = place.files("one");
    for jobs in ["2", "16"] {
        let out = format!("out-{jobs}");
        assert_eq!(run("build", jobs, &["--out", &out]).0, said);
        assert_eq!(place.files(&out), one);
        for format in ["human", "json"] {
            let more = ["--format", format];
            assert_eq!(run("check", jobs, &more), run("check", "1", &more));
        }
    }
}

#[test]
fn what_is_remembered_is_not_built_again_until_it_changes() {
    let place = built("again-memory");
    let first = files(&place);
    // A title that no course has can only come from the memory.
    forge(&place, "\"title\":\"Bench work\"", "\"title\":\"Told from memory\"");
    build(&place, &[]);
    assert!(place.read("dist/plain/index.html").contains("Told from memory"));
    assert_eq!(changed(&first, &files(&place)), ["plain/index.html"]);
    // One letter, the same length, the same time.
    let text = place.read(LESSON);
    write_unseen(&place, LESSON, text.replace("thin and clean", "thin and clear").as_bytes());
    build(&place, &[]);
    assert!(!place.read("dist/plain/index.html").contains("Told from memory"));
    assert_eq!(
        changed(&first, &files(&place)),
        [
            "packs/bench-work/en-marking.js",
            "packs/manifest.js",
            "plain/bench-work/en/marking-mark-a-line.html"
        ]
    );
}

#[test]
fn a_second_build_writes_nothing() {
    let place = built("again-nothing");
    let first = files(&place);
    let output = place.run(&["build", "content", "--out", "dist"]);
    let words = format!("0 files written, {} unchanged, 0 removed", first.len());
    assert!(printed(&output).contains(&words), "{}", printed(&output));
    assert_eq!(files(&place), first);
    assert!(!first.keys().any(|path| path.split('/').any(|name| name.starts_with('.'))));
}

#[test]
fn faults_are_said_at_each_build() {
    let place = built("again-faults");
    place.write("content/courses/bench-work/notes.txt", b"left over");
    let first = build(&place, &[]);
    assert!(first.contains("warning[JW0109]"), "{first}");
    assert_eq!(build(&place, &[]), first);
    fs::remove_file(place.path("content/courses/bench-work/notes.txt")).expect("it was there");
    assert_eq!(build(&place, &[]), "");
}

#[test]
fn a_file_that_others_changed_is_written_again() {
    let place = built("again-tampered");
    let first = files(&place);
    for path in first.keys() {
        let path = format!("dist/{path}");
        let mut bytes = fs::read(place.path(&path)).expect("a file");
        // The same length, the same time.
        let last = bytes.last_mut().expect("not empty");
        *last = last.wrapping_add(1);
        write_unseen(&place, &path, &bytes);
    }
    build(&place, &[]);
    assert_eq!(files(&place), first);
    for path in first.keys() {
        fs::remove_file(place.path("dist").join(path)).expect("it was there");
        build(&place, &[]);
    }
    place.write("dist/packs/bench-work/en-other.js", b"not ours");
    place.write("dist/packs/bench-work/en.js.part", b"half of");
    build(&place, &[]);
    assert_eq!(files(&place), first);
    fs::remove_dir_all(place.path("dist")).expect("it was there");
    build(&place, &[]);
    assert_eq!(files(&place), first);
}

#[test]
fn a_memory_that_is_broken_is_passed_over() {
    let place = built("again-broken");
    let first = files(&place);
    let whole = fs::read(memory(&place)).expect("a memory");
    let mut other_letter = whole.clone();
    let at = whole.windows(10).position(|bytes| bytes == b"Bench work").expect("a title");
    other_letter[at] = b'W';
    let half = whole[..whole.len() / 2].to_vec();
    let elsewhere = String::from_utf8_lossy(&whole).replace("again-broken", "again-elsewhere");
    for bytes in [Vec::new(), b"\n".to_vec(), vec![0xff; 99], half, other_letter, elsewhere.into()]
    {
        fs::write(memory(&place), bytes).expect("written");
        assert_eq!(build(&place, &[]), "");
        assert_eq!(files(&place), first);
        assert_eq!(fs::read(memory(&place)).expect("a memory"), whole, "it is mended too");
    }
    // Nothing can be read or written there.
    let file = memory(&place);
    fs::remove_file(&file).expect("it was there");
    fs::create_dir_all(file.join("in the way")).expect("a folder");
    assert_eq!(build(&place, &[]), "");
    assert_eq!(files(&place), first);
}

#[test]
fn what_all_courses_share_counts_too() {
    let place = built("again-shared");
    // Packs alone, then pages again.
    build(&place, &["--plain", "no"]);
    assert!(!place.path("dist/plain").exists());
    build(&place, &[]);
    assert!(place.path("dist/plain/bench-work/en/index.html").exists());
    // The courses stay as they are; the table loses a word of theirs.
    place.edit("content/hazards.toml", "[cuts]", "[cuts-and-more]");
    place.edit("content/trades.tsv", "cuts", "cuts-and-more");
    let output = place.run(&["build", "content", "--out", "dist"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(!place.path("dist/packs/bench-work").exists());
}

#[test]
fn a_course_that_goes_and_comes_back_is_as_it_was() {
    let place = built("again-back");
    let first = files(&place);
    let (there, away) = (place.path("content/courses/calm-talk"), place.path("away"));
    fs::rename(&there, &away).expect("it was there");
    build(&place, &["--remove-others"]);
    assert!(files(&place).keys().all(|path| !path.contains("calm-talk")));
    assert!(!place.path("dist/packs/calm-talk").exists());
    fs::rename(&away, &there).expect("it was there");
    build(&place, &[]);
    assert_eq!(files(&place), first);
}

#[test]
fn a_memory_may_lie_elsewhere_and_goes_with_its_folder() {
    let place = Place::with_courses("again-cache", &["calm-talk"]);
    let count = || place.files("kept").len();
    let run = |out: &str| {
        let output = place.run(&["build", "content", "--out", out, "--cache", "kept"]);
        assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    };
    run("one");
    run("two");
    assert_eq!(count(), 2);
    assert!(!place.path("cache").exists());
    fs::write(place.path("kept/of-others"), b"mine\nnowhere\n").expect("written");
    fs::remove_dir_all(place.path("one")).expect("it was there");
    run("three");
    // Those of two and three, and what is not ours.
    assert_eq!(count(), 3);
    assert!(place.path("kept/of-others").exists());
}

#[cfg(unix)]
#[test]
fn nobody_else_may_look_into_the_memory() {
    use std::os::unix::fs::PermissionsExt;
    let place = built("again-private");
    let file = memory(&place);
    let folder = fs::metadata(file.parent().expect("a folder")).expect("it is there");
    assert_eq!(folder.permissions().mode() & 0o077, 0);
}

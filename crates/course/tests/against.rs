//! A course beside an earlier version of itself: JW0610 to JW0612.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod shelf;

use course::compile::{self, Plain};
use course::folder::{self, Earlier};
use course::shelf::MemoryShelf;
use course::trades::Library;
use shelf::{edit, good, read, text};

const LESSON: &str = "02-marking/01-mark-a-line.md";

/// The packs of a course as it is, read back.
fn earlier(shelf: &MemoryShelf) -> Earlier {
    let (course, _) = read("bench-work", shelf);
    let built = compile::course(&course.expect("a course"), shelf, Plain::No);
    let script = |name: &str| String::from_utf8(built.packs[name].clone()).expect("UTF-8");
    let modules: Vec<String> = built
        .packs
        .keys()
        .filter(|name| name.starts_with("packs/bench-work/en-"))
        .map(|name| script(name))
        .collect();
    Earlier::read(&script("packs/bench-work/en.js"), &modules).expect("packs that were just built")
}

/// Codes from 0610 on, with the words that they mark.
fn found(shelf: &MemoryShelf, before: &Earlier) -> Vec<(u16, String)> {
    let library = Library {
        levels: course::lint::levels::Levels::read("[lint]\n\"*\" = \"allow\"\n").expect("levels"),
        ..Library::default()
    };
    let (_, faults) = folder::check_and_count("bench-work", shelf, &library, Some(before));
    let of = faults.iter().filter(|fault| (610..=612).contains(&fault.code.0));
    of.map(|fault| {
        (fault.code.0, text(shelf, &fault.at.file)[fault.at.bytes.clone()].trim_end().to_owned())
    })
    .collect()
}

#[test]
fn a_course_beside_itself_is_silent() {
    let shelf = good("bench-work");
    assert_eq!(found(&shelf, &earlier(&shelf)), []);
}

#[test]
fn another_key_needs_another_version() {
    let mut shelf = good("bench-work");
    let before = earlier(&shelf);
    edit(&mut shelf, LESSON, "- [x] 90 ± 0.5 mm", "- [x] 91 ± 0.5 mm");
    assert_eq!(found(&shelf, &before), [(610, "#left-over".to_owned())]);
    edit(&mut shelf, "course.md", "version: ", "version: 9.");
    assert_eq!(found(&shelf, &before), []);
}

#[test]
fn two_options_that_swap_their_words_are_another_key() {
    let mut shelf = good("bench-work");
    let lesson = "01-safety/01-stay-whole.md";
    let source = text(&shelf, lesson).to_owned();
    let (right, wrong) = options(&source);
    let before = earlier(&shelf);
    let swapped = source
        .replace(&format!("- [x] {right}"), "- [x] \u{1}")
        .replace(&format!("- [ ] {wrong}"), &format!("- [ ] {right}"))
        .replace('\u{1}', &wrong);
    shelf.put(lesson, swapped);
    assert_eq!(found(&shelf, &before).len(), 1);
    // Where only the order changes, nothing does.
}

/// The words of the first right option and of the wrong one behind it.
fn options(text: &str) -> (String, String) {
    let line = |mark: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(mark)).expect("an option");
        line.split(" {").next().unwrap_or_default().to_owned()
    };
    (line("- [x] "), line("- [ ] "))
}

#[test]
fn an_id_that_is_gone_is_missed() {
    let mut shelf = good("bench-work");
    let before = earlier(&shelf);
    edit(&mut shelf, LESSON, "{#left-over ", "{#what-is-left ");
    assert_eq!(found(&shelf, &before), [(611, "# Bench work".to_owned())]);
    edit(&mut shelf, LESSON, "{#what-is-left ", "{#what-is-left was=left-over ");
    assert_eq!(found(&shelf, &before), []);
}

#[test]
fn a_retired_id_stays_retired() {
    let mut shelf = good("bench-work");
    edit(&mut shelf, LESSON, "{#left-over .number", "{#left-over .number retired");
    let before = earlier(&shelf);
    assert_eq!(found(&shelf, &before), []);
    edit(&mut shelf, LESSON, "{#left-over .number retired", "{#left-over .number");
    assert_eq!(found(&shelf, &before), [(612, "#left-over".to_owned())]);
}

#[test]
fn what_is_no_pack_is_said() {
    assert!(Earlier::read("alert(1)", &[]).is_err());
    assert!(Earlier::read("journeywork('course','a/en','{}');", &[]).is_err());
}

//! `journeywork new`: what it makes passes `check`, and nothing is overwritten.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod desk;

use desk::{Place, printed, said};

/// Codes that a check of a course gives.
fn codes(place: &Place, course: &str) -> Vec<String> {
    let output = place.run(&["check", course, "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&printed(&output)).expect("JSON");
    let faults = report["courses"][0]["diagnostics"].as_array().expect("a list").clone();
    faults.iter().map(|fault| fault["code"].as_str().expect("a code").to_owned()).collect()
}

fn made(place: &Place, words: &[&str]) -> String {
    let output = place.run(words);
    assert_eq!(output.status.code(), Some(0), "{words:?}: {}", said(&output));
    printed(&output)
}

fn refused(place: &Place, words: &[&str]) -> String {
    let output = place.run(words);
    assert_eq!(output.status.code(), Some(2), "{words:?}: {}", printed(&output));
    said(&output)
}

const COURSE: &str = "content/courses/bench-work";

fn begun(test: &str) -> Place {
    let place = Place::with_courses(test, &[]);
    let words = [
        "new",
        "course",
        "bench-work",
        "--author",
        "Ana \"K\" Kos",
        "--source",
        "EU, Directive 2003/10/EC, 2003",
    ];
    assert!(made(&place, &words).contains("`bench-work` is in trades.tsv"));
    place
}

#[test]
fn a_new_course_knows_what_the_table_of_trades_says() {
    let place = begun("new-course");
    let page = place.read(&format!("{COURSE}/course.md"));
    for line in [
        "slug: bench-work\n",
        "isco08: 7522\n",
        "level: 2\n",
        "hazards: [cuts, wood-dust, noise]\n",
        "# Bench work\n",
    ] {
        assert!(page.contains(line), "{page}");
    }
    // All that is missing is the work itself: what was counted is less than an outline.
    assert_eq!(codes(&place, COURSE), ["JW1601"]);
}

#[test]
fn modules_lessons_and_questions_follow() {
    let place = begun("new-parts");
    made(
        &place,
        &["new", "module", COURSE, "--title", "Marking", "--about", "How to mark a line."],
    );
    let module = format!("{COURSE}/02-marking");
    made(
        &place,
        &[
            "new",
            "lesson",
            &module,
            "--title",
            "Mark a line",
            "--objective",
            "Mark a line with a knife",
        ],
    );
    made(
        &place,
        &["new", "lesson", &module, "--title", "Mark a line", "--objective", "Mark it again"],
    );
    let lesson = format!("{module}/01-mark-a-line.md");
    assert!(
        place.read(&lesson).contains("- Mark a line with a knife. {#mark-a-line-with-a-knife}\n")
    );
    assert!(place.path(&format!("{module}/02-mark-a-line-2.md")).exists());
    assert_eq!(codes(&place, COURSE), ["JW1601"]);
    for kind in [
        "single",
        "multiple",
        "truefalse",
        "number",
        "text",
        "cloze",
        "order",
        "match",
        "group",
        "hotspot",
    ] {
        let prompt = match kind {
            "truefalse" => "The pencil is the better tool.".to_owned(),
            _ => format!("What is asked here with {kind}?"),
        };
        made(
            &place,
            &["new", "item", &lesson, "--kind", kind, "--level", "apply", "--prompt", &prompt],
        );
    }
    made(&place, &["new", "item", &lesson, "--kind", "reflect", "--prompt", "What helps you?"]);
    let text = place.read(&lesson);
    assert_eq!(text.matches("{{todo}}").count(), 10);
    assert!(
        place
            .read(&format!("{COURSE}/media/what-is-asked-here-with-hotspot.svg"))
            .contains("id=\"third\"")
    );
    assert!(
        text.contains("with multiple? Choose all that apply. {#what-is-asked-here-with-multiple ")
    );
    assert!(text.find("{.check}") < text.find(".single level=apply}"));
    // What is left open is said, and nothing else of the format.
    let mut codes = codes(&place, COURSE);
    codes.retain(|code| code.as_str() < "JW1000");
    assert_eq!(codes, ["JW0607"; 10]);
}

#[test]
fn a_lesson_that_is_no_longer_planned_lacks_its_parts() {
    let place = begun("new-written");
    place.edit(&format!("{COURSE}/01-safety/01-work-safely.md"), "---\nplanned: yes\n---\n", "");
    let output = place.run(&["check", COURSE]);
    assert!(said(&output).contains("error[JW1601]"), "{}", said(&output));
    assert!(printed(&output).contains("0 of 1"), "{}", printed(&output));
}

#[test]
fn nothing_is_overwritten() {
    let place = begun("new-again");
    let before = place.files("content");
    let again = ["new", "course", "bench-work", "--author", "A", "--source", "B"];
    assert!(refused(&place, &again).contains("is there already; it is left as it is"));
    assert_eq!(place.files("content"), before);
}

#[test]
fn without_a_terminal_what_is_missing_is_named() {
    let place = begun("new-missing");
    for (words, flag) in [
        (vec!["new", "course", "other"], "--title"),
        (vec!["new", "course", "other", "--title", "Other"], "--sector"),
        (vec!["new", "module", COURSE], "--title"),
        (
            vec!["new", "lesson", "content/courses/bench-work/01-safety", "--title", "Stand well"],
            "--objective",
        ),
        (vec!["new", "item", "content/courses/bench-work/01-safety/01-work-safely.md"], "--kind"),
    ] {
        let words = refused(&place, &words);
        assert!(words.contains(&format!("error: `{flag}` is missing: ")), "{words}");
    }
    let item = ["new", "item", "content/courses/bench-work/01-safety/01-work-safely.md", "--kind"];
    assert!(refused(&place, &[&item[..], &["singel"]].concat()).contains("did you mean `single`?"));
    assert!(refused(&place, &["new", "course", "Other One"]).contains("such as `other-one`"));
    assert!(refused(&place, &["new", "module", "content"]).contains("lies in no course"));
    let sector = ["new", "course", "other", "--title", "Other", "--sector", "wod"];
    assert!(refused(&place, &sector).contains("did you mean `wood`?"));
}

#[test]
fn a_course_without_marks_has_no_questions_with_answers() {
    let place = Place::with_courses("new-unmarked", &[]);
    made(&place, &["new", "course", "calm-talk", "--author", "A", "--source", "ISO, 4210, 2023"]);
    let lesson = place.read("content/courses/calm-talk/01-safety/01-work-safely.md");
    assert!(!lesson.contains("{.example}") && lesson.contains(".reflect"), "{lesson}");
    assert!(place.read("content/courses/calm-talk/course.md").contains("\nmarks: none\n"));
    assert_eq!(codes(&place, "content/courses/calm-talk"), ["JW1601"]);
}

#[test]
fn headings_are_in_the_language_of_the_course() {
    for (lang, heading, glossary) in [
        ("ru,en", "## Ты научишься {.objective}", "# Словарь\n"),
        ("es", "## Vas a aprender {.objective}", "# Glosario\n"),
        ("sr", "## Научићеш {.objective}", "# Речник\n"),
        ("sr-Latn", "## Naučićeš {.objective}", "# Rečnik\n"),
    ] {
        let place = Place::with_courses(&format!("new-{lang}"), &[]);
        let words = ["--author", "A", "--source", "ISO, 4210, 2023", "--languages", lang];
        made(&place, &[&["new", "course", "bench-work"], &words[..]].concat());
        let lesson = format!("{COURSE}/01-safety/01-work-safely.md");
        assert!(place.read(&lesson).contains(heading));
        assert!(place.read(&format!("{COURSE}/glossary.md")).starts_with(glossary));
        made(
            &place,
            &[
                "new",
                "item",
                &lesson,
                "--kind",
                "truefalse",
                "--level",
                "apply",
                "--prompt",
                "Ж ж ж: č.",
            ],
        );
        let found = codes(&place, COURSE);
        assert!(
            found.iter().all(|code| ["JW0601", "JW0607", "JW1601"].contains(&code.as_str())),
            "{found:?}"
        );
    }
}

#[test]
fn what_is_meant_is_guessed_and_what_check_would_refuse_is_refused() {
    let place = Place::with_courses("new-guessed", &[]);
    let said = refused(&place, &["new", "course", "bench-wrk", "--author", "A"]);
    assert!(said.contains("did you mean `bench-work`?"), "{said}");
    let words = ["new", "course", "bench-work", "--author", "A", "--source", "ISO 4210"];
    let said = refused(&place, &words);
    assert!(said.contains("body, number and year"), "{said}");
    let place = begun("new-guessed-more");
    let said = refused(&place, &["new", "item", COURSE, "--kind", "single"]);
    assert!(said.contains("is a folder"), "{said}");
    let exam = format!("{COURSE}/exam.md");
    let said = refused(&place, &["new", "item", &exam, "--kind", "single"]);
    assert!(said.contains("there is no `content/courses/bench-work/exam.md`"), "{said}");
    let said = refused(&place, &["check", "content/courses/bench-wrk"]);
    assert!(said.contains("did you mean `bench-work`?"), "{said}");
    let said = refused(&place, &["check", "content/courses/nothing-like-it"]);
    assert!(said.contains("the courses there are bench-work"), "{said}");
    let said = refused(&place, &["check", "content/courses/bench-work/course.md"]);
    assert!(said.contains("is a file"), "{said}");
}

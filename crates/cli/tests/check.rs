//! `journeywork check`: paths, forms of output, exit codes.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod desk;

use desk::{Place, printed, said};

#[test]
fn good_courses_have_no_faults() {
    let place = Place::with_courses("check-good", &["bench-work", "calm-talk"]);
    let output = place.run(&["check"]);
    assert_eq!(said(&output), "");
    assert_eq!(output.status.code(), Some(0));
    let text = printed(&output);
    assert!(text.contains("bench-work: Bench work\n"), "{text}");
    assert!(text.contains("computed grade: outline; claimed: outline"), "{text}");
    assert!(text.ends_with("0 errors, 0 warnings, 0 notes in 2 courses\n"), "{text}");
}

#[test]
fn the_table_shows_what_each_grade_wants_and_what_is_missing() {
    let place = Place::with_courses("check-table", &["bench-work"]);
    let text = printed(&place.run(&["check", "content/courses/bench-work"]));
    let row = text.lines().find(|line| line.contains("Exam pool")).expect("a row");
    let cells: Vec<&str> = row.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
    assert_eq!(cells, ["Exam pool; critical pool", "6; 3", "–", "✗ ≥ 60; ≥ 9", "✗ ≥ 60; ≥ 9"]);
    assert!(
        text.contains("missing for standard:\n    - 2 of 4 lessons are only planned"),
        "{text}"
    );
}

#[test]
fn courses_without_marks_have_no_rows_on_items_and_exam() {
    let place = Place::with_courses("check-unmarked", &["calm-talk"]);
    let text = printed(&place.run(&["check"]));
    assert!(!text.contains("Exam pool") && !text.contains("feedback"), "{text}");
}

#[test]
fn a_course_alone_is_checked_without_the_shared_tables() {
    let place = Place::new("check-alone");
    desk::copy(&desk::fixtures().join("courses/bench-work"), &place.path("bench-work"));
    place.edit("bench-work/course.md", "sector: wood", "sector: anything");
    let output = place.run(&["check", "bench-work"]);
    // Without a site there is nobody who allows a text of tests to teach badly; but no table is missed.
    assert!(
        !said(&output).contains("[JW0") && !said(&output).contains("sector"),
        "{}",
        said(&output)
    );
}

#[test]
fn warnings_fail_only_where_they_are_denied() {
    let place = Place::with_courses("check-deny", &["bench-work"]);
    place.write("content/courses/bench-work/notes.txt", b"left over");
    let output = place.run(&["check"]);
    assert!(said(&output).contains("warning[JW0109]"));
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(place.run(&["check", "--deny", "warnings"]).status.code(), Some(1));
}

#[test]
fn json_names_place_line_and_column() {
    let place = Place::with_courses("check-json", &["bench-work"]);
    place.edit("content/courses/bench-work/course.md", "version: 1.2.0", "version: one");
    let output = place.run(&["check", "--format", "json"]);
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(1), ""));
    let report: serde_json::Value = serde_json::from_str(&printed(&output)).expect("JSON");
    let fault = &report["courses"][0]["diagnostics"][0];
    assert_eq!(fault["code"], "JW0114");
    assert_eq!(fault["severity"], "error");
    assert_eq!((fault["at"]["line"].as_u64(), fault["at"]["column"].as_u64()), (Some(4), Some(10)));
    assert_eq!(report["courses"][0]["grade"]["computed"], "outline");
}

#[test]
fn a_slug_belongs_to_one_folder() {
    let place = Place::with_courses("check-slugs", &["bench-work"]);
    desk::copy(
        &place.path("content/courses/bench-work"),
        &place.path("content/courses/bench-copy"),
    );
    let found = said(&place.run(&["check"]));
    assert!(
        found.contains(
            "error[JW0121]: slug `bench-work` is used by two folders: `bench-copy` and `bench-work`"
        ),
        "{found}"
    );
}

#[test]
fn a_folder_without_a_course_is_refused() {
    let place = Place::new("check-nothing");
    place.write("empty/readme.txt", b"nothing here");
    let output = place.run(&["check", "empty"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("no course in `empty`"));
}

#[test]
fn a_course_without_its_first_page_is_still_named() {
    let place = Place::with_courses("check-first-page", &["bench-work"]);
    std::fs::remove_file(place.path("content/courses/bench-work/course.md")).expect("it was there");
    let output = place.run(&["check"]);
    assert!(said(&output).contains("error[JW0101]: no `course.md` in `bench-work/`"));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_broken_table_names_its_line() {
    let place = Place::with_courses("check-library", &["bench-work"]);
    place.edit("content/hazards.toml", "class = \"other\"", "class = \"odd\"");
    let output = place.run(&["check"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("hazards.toml:3: [cuts]: `class` is none of the known groups"),
        "{}",
        said(&output)
    );
}

#[test]
fn a_terminal_s_width_can_be_said() {
    let place = Place::with_courses("check-width", &["bench-work"]);
    let long = format!("sector: wod # {}", "long ".repeat(40));
    place.edit("content/courses/bench-work/course.md", "sector: wood", &long);
    let widest = |width: &str| {
        let words = said(&place.run(&["check", "--width", width]));
        words.lines().filter(|line| line.contains(" | ")).map(|line| line.chars().count()).max()
    };
    assert!(widest("60") < widest("140"), "{:?} {:?}", widest("60"), widest("140"));
    assert_eq!(place.run(&["check", "--width", "9"]).status.code(), Some(2));
}

#[test]
fn fix_leaves_a_good_course_alone() {
    let place = Place::with_courses("check-fix", &["bench-work"]);
    let before = place.files("content");
    let output = place.run(&["check", "--fix"]);
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
    assert_eq!(place.files("content"), before);
}

#[test]
fn sarif_names_rules_and_regions() {
    let place = Place::with_courses("check-sarif", &["bench-work"]);
    place.write("content/journeywork.toml", b"[lint]\n\"*\" = \"allow\"\nI6 = \"deny\"\n");
    let lesson = "content/courses/bench-work/01-safety/01-stay-whole.md";
    place.edit(lesson, "- [ ] The window is open", "- [ ] All of the above");
    place.write("content/courses/bench-work/ж notes.txt", b"left over");
    let output = place.run(&["check", "--format", "sarif"]);
    assert_eq!(said(&output), "");
    let sarif: serde_json::Value = serde_json::from_str(&printed(&output)).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let results = run["results"].as_array().expect("a list");
    let of = |code: &str| results.iter().find(|result| result["ruleId"] == code).expect("a result");
    let rule = of("JW1106")["ruleIndex"].as_u64().and_then(|index| usize::try_from(index).ok());
    let rule = &run["tool"]["driver"]["rules"][rule.expect("a rule")];
    assert_eq!((&rule["id"], &rule["name"]), (&"JW1106".into(), &"I6".into()));
    assert!(rule["help"]["text"].as_str().is_some_and(|text| text.contains("Why\n")));
    let place = &of("JW1106")["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], lesson);
    let region = &place["region"];
    assert_eq!((region["startColumn"].as_u64(), region["endColumn"].as_u64()), (Some(7), Some(23)));
    let whole = &of("JW0109")["locations"][0]["physicalLocation"];
    assert_eq!(whole["artifactLocation"]["uri"], "content/courses/bench-work/%D0%B6%20notes.txt");
    assert!(whole.get("region").is_none());
}

#[test]
fn github_shows_faults_beside_their_lines() {
    let place = Place::with_courses("check-github", &["bench-work"]);
    place.edit("content/courses/bench-work/course.md", "version: 1.2.0", "version: one");
    let output = place.run(&["check", "--format", "github"]);
    assert_eq!(output.status.code(), Some(1));
    let text = printed(&output);
    let line = text.lines().find(|line| line.contains("JW0114")).expect("a line");
    let start = "::error file=content/courses/bench-work/course.md,line=4,endLine=4,col=10,endColumn=13,title=JW0114::";
    assert!(line.starts_with(start), "{line}");
    assert!(text.lines().all(|line| line.starts_with("::")), "{text}");
    assert!(said(&output).contains("1 error"), "people read the log");
}

#[test]
fn an_earlier_version_is_compared() {
    let place = Place::with_courses("check-against", &["bench-work", "calm-talk"]);
    assert_eq!(place.run(&["build", "--out", "given-out"]).status.code(), Some(0));
    let check = |place: &Place, against: &str| place.run(&["check", "--against", against]);
    assert_eq!(said(&check(&place, "given-out")), "");

    place.edit(
        "content/courses/bench-work/02-marking/01-mark-a-line.md",
        "{#left-over ",
        "{#rest-of-it ",
    );
    for against in ["given-out", "given-out/packs"] {
        let output = check(&place, against);
        assert!(
            said(&output).contains("error[JW0611]: id `left-over` is gone"),
            "{}",
            said(&output)
        );
        assert_eq!(output.status.code(), Some(1));
    }
    let output = check(&place, "content");
    assert!(said(&output).contains("no packs in `content`"), "{}", said(&output));
    assert_eq!(output.status.code(), Some(2));
}

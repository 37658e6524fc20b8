//! `journeywork report content` and `journeywork translate status`.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod desk;

use desk::{Place, printed, said};
use serde_json::Value;

fn json(place: &Place, words: &[&str]) -> Value {
    let output = place.run(&[words, &["--format", "json"]].concat());
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
    serde_json::from_str(&printed(&output)).expect("JSON")
}

#[test]
fn a_report_counts_courses_and_all_of_them() {
    let place = Place::with_courses("counted-content", &["bench-work", "calm-talk"]);
    let report = json(&place, &["report", "content"]);
    let course = &report["courses"][0];
    assert_eq!((&course["slug"], &course["computed"]), (&"bench-work".into(), &"outline".into()));
    assert_eq!((course["written"].as_u64(), course["planned"].as_u64()), (Some(2), Some(2)));
    assert_eq!((course["practice"].as_u64(), course["pool"].as_u64()), (Some(12), Some(6)));
    let sum = |counts: &Value| -> u64 {
        counts.as_object().expect("counts").values().filter_map(Value::as_u64).sum()
    };
    assert_eq!((sum(&course["kinds"]), sum(&course["levels"])), (12, 12));
    assert!(course["reading_worst"].as_f64() >= course["reading_median"].as_f64());
    let all = &report["all"];
    assert_eq!((all["courses"].as_u64(), all["trades"].as_u64()), (Some(2), Some(4)));
    assert_eq!(all["trades_with_course"].as_u64(), Some(2));
    let words = |value: &Value| value["words"].as_u64().expect("a number");
    assert_eq!(words(all), words(course) + words(&report["courses"][1]));
    assert_eq!(course["shared"].as_f64(), Some(0.0));
    let text = printed(&place.run(&["report", "content"]));
    assert!(
        text.contains("\n2 courses (") && text.contains("trades with a course: 2 of 4\n"),
        "{text}"
    );
}

#[test]
fn text_that_courses_share_is_seen() {
    let place = Place::with_courses("counted-shared", &["bench-work"]);
    desk::copy(&place.path("content/courses/bench-work"), &place.path("content/courses/copy"));
    let report = json(&place, &["report", "content"]);
    assert_eq!(report["courses"][0]["shared"].as_f64(), Some(1.0));
    assert_eq!(report["all"]["shared"].as_f64(), Some(1.0));
}

#[test]
fn waivers_are_named_with_their_reasons() {
    let place = Place::with_courses("counted-waivers", &["bench-work"]);
    let waiver = "[[waiver]]\nrule = \"I6\"\nfile = \"bench-work/exam.md\"\nreason = \"It is the wording of the sign.\"\n";
    place.write("content/journeywork.toml", waiver.as_bytes());
    let report = json(&place, &["report", "content"]);
    assert_eq!(report["courses"][0]["waivers"].as_u64(), Some(1));
    let text = printed(&place.run(&["report", "content"]));
    assert!(text.contains("I6 bench-work/exam.md: It is the wording of the sign.\n"), "{text}");
}

#[test]
fn a_report_is_the_same_however_many_work_on_it() {
    let place = Place::with_courses("counted-jobs", &["bench-work", "calm-talk"]);
    let run = |jobs| printed(&place.run(&["report", "content", "--jobs", jobs]));
    assert_eq!(run("1"), run("4"));
}

const RUSSIAN: &str = "---\ntranslated_from: en@00000000\ntranslation: human\ntranslation_reviewed: no\n---\n\
                       # Проверь работу\n\n## Ты научишься {.objective}\n\n- Проверять соединение угольником. {#check-joint}\n";

#[test]
fn translations_are_counted_by_language_and_file() {
    let place = Place::with_courses("counted-translations", &["bench-work"]);
    let course = "content/courses/bench-work";
    place.edit(&format!("{course}/course.md"), "languages: [en]", "languages: [en, ru, es]");
    place.write(&format!("{course}/04-finish/01-check-the-work.ru.md"), RUSSIAN.as_bytes());
    let glossary = "---\ntranslated_from: en@00000000\ntranslation: human\ntranslation_reviewed: no\n---\n# Словарь\n\n{{todo}}\n";
    place.write(&format!("{course}/04-finish/module.ru.md"), glossary.as_bytes());
    let report = json(&place, &["translate", "status"]);
    let languages = report["courses"][0]["languages"].as_array().expect("a list");
    assert_eq!(languages.len(), 2);
    let russian = &languages[0];
    assert_eq!((russian["lessons"].as_u64(), russian["of"].as_u64()), (Some(1), Some(4)));
    assert_eq!(russian["stale"][0]["file"], "04-finish/01-check-the-work.ru.md");
    assert_eq!(russian["open"][0]["file"], "04-finish/module.ru.md", "{russian}");
    assert_eq!(languages[1]["lessons"].as_u64(), Some(0));
    let only = json(&place, &["translate", "status", "--lang", "es"]);
    assert_eq!(only["courses"][0]["languages"].as_array().map(Vec::len), Some(1));
    let text = printed(&place.run(&["translate", "status"]));
    assert!(text.contains("  ru: 1 of 4 lessons, 2 out of date, 1 with open blocks\n"), "{text}");
    assert!(text.contains("  es: 0 of 4 lessons\n"), "{text}");
    assert_eq!(place.run(&["translate", "status", "--lang", "Russian!"]).status.code(), Some(2));
}

#[test]
fn a_stamped_translation_says_which_blocks_have_changed() {
    let place = Place::with_courses("counted-stamp", &["bench-work"]);
    let course = "content/courses/bench-work";
    place.edit(&format!("{course}/course.md"), "languages: [en]", "languages: [en, ru]");
    let (source, file) = (
        format!("{course}/04-finish/01-check-the-work.md"),
        format!("{course}/04-finish/01-check-the-work.ru.md"),
    );
    place.write(&file, RUSSIAN.as_bytes());
    let stale =
        || json(&place, &["translate", "status"])["courses"][0]["languages"][0]["stale"].clone();
    assert!(stale()[0]["message"].as_str().is_some_and(|text| !text.contains("block")));
    assert_eq!(place.run(&["translate", "stamp", &file]).status.code(), Some(0));
    assert_eq!(stale().as_array().map(Vec::len), Some(0));
    assert!(
        place
            .read(&file)
            .contains("translation: human\ntranslation_reviewed: no\n---\n# Проверь работу")
    );
    let old = place.read(&source);
    let (before, last) = old.trim_end().rsplit_once("\n\n").expect("blocks");
    place.write(&source, format!("{before}\n\n{last} Look again.\n").as_bytes());
    let message = stale()[0]["message"].as_str().expect("a message").to_owned();
    assert!(message.contains("since this translation: block "), "{message}");
    for name in ["01-check-the-work.md", "nothing.ru.md"] {
        let path = format!("{course}/04-finish/{name}");
        assert_eq!(place.run(&["translate", "stamp", &path]).status.code(), Some(2), "{name}");
    }
}

#[test]
fn without_languages_there_is_nothing_to_translate() {
    let place = Place::with_courses("counted-none", &["bench-work"]);
    let text = printed(&place.run(&["translate", "status", "--lang", "ru"]));
    assert_eq!(text, "no course asks for a translation into ru: see `languages` in `course.md`\n");
}

//! Packs as the portal reads them: exactly what `serde` reads of what `serde` wrote.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a surprise stops the test")]

mod shelf;

use std::fmt::Debug;

use course::catalogue::{Catalogue, Facts};
use course::compile::{self, Plain};
use course::pack::{CoursePack, FORMAT, ModulePack, PackFault, read_course, read_module};
use json::{FromJson, Value, fuzz};
use serde::de::DeserializeOwned;

/// Every member of every type is in it.
const COURSE: &str = r#"{
    "format": 1,
    "course": {
        "slug": "bench-work", "version": "1.0.0", "languages": ["en", "sr-Latn"], "sector": "wood", "isco08": "7115",
        "level": 3, "theory_hours": 40, "workshop_hours": 300, "prerequisites": ["drawing"], "hazards": ["noise"],
        "tools": ["plane"], "audience": "staff", "marks": "none", "grade": "outline",
        "reviewed": { "by": { "name": "N", "role": "R", "date": "2026-01-02", "digest": "ab" } },
        "pass_mark_basis": "provisional", "security": "ask", "under18": "supervised", "authors": ["A"],
        "sources": ["S"], "licence": "CC0-1.0"
    },
    "title": "T", "overview": "O", "lang": "en", "edition": "00",
    "modules": [{
        "id": "safety", "folder": "01-safety", "title": "S", "intro": "I", "needs": ["joints"],
        "lessons": [{
            "id": "stay-whole", "file": "01-stay-whole.md", "title": "S", "objectives": [["see-it", "See *it*"]],
            "minutes": 12, "needs": ["first"], "under18": "no", "state": "planned"
        }]
    }],
    "items": { "stay-whole": [["window", "00-11", "see-it", "apply", "critical", "keyless", "pane"]] },
    "glossary": [{ "id": "burr", "forms": ["burr"], "meaning": "M", "figure": ["media/a.svg", "Alt"] }],
    "media": { "media/a.svg": {
        "file": "a.svg", "w": 10, "h": 20, "desc": "D", "cues": [[0, 900, "Cut"]], "regions": { "bed": [[0, 0], [1000, 7]] }
    } },
    "math": { "a": ["math", [["display", "block"]], ["text", ["mi", [], ["a"]]]] },
    "exam": { "items": 10, "pass": 50, "minutes": 30, "blueprint": [
        { "objective": "see-it", "levels": [1, 2, 3, 4], "critical": 1 }
    ] },
    "workshop": [{
        "id": "pare", "title": "P", "objective": "see-it", "minutes": 20, "intro": "I", "pass": 90,
        "criteria": [{ "id": "flat", "text": "F", "stakes": "ordinary" }]
    }]
}"#;

const MODULE: &str = r##"{ "format": 1, "edition": "00", "lessons": { "stay-whole": "# Text" } }"##;

const CATALOGUE: &str = r#"{
    "format": 1, "sectors": ["wood"], "translated": ["ru"],
    "trades": [["bench-work", "Bench work", 0, 3, [["en", "ru"], 90]], ["drawing", "Drawing", 0, 2, null]],
    "staff": [["calm-talk", "Calm talk", 0, 2, null]]
}"#;

const FACTS: &str = r#"{
    "isco08": "7115", "theory_hours": 40, "workshop_hours": 300, "prerequisites": ["drawing"],
    "hazards": ["noise"], "tools": ["plane"]
}"#;

fn agree<T: FromJson + DeserializeOwned + PartialEq + Debug>(value: &Value) {
    let ours = T::from_json(value);
    let theirs = serde_json::from_value::<T>(value.clone());
    assert_eq!(ours.is_ok(), theirs.is_ok(), "{value}: {:?} {:?}", ours.err(), theirs.err());
    assert_eq!(ours.ok(), theirs.ok(), "{value}");
}

fn around<T: FromJson + DeserializeOwned + PartialEq + Debug>(text: &str) {
    let value = json::parse(text.as_bytes()).unwrap();
    assert!(T::from_json(&value).is_ok(), "{:?}", T::from_json(&value).err());
    agree::<T>(&value);
    fuzz::neighbours(&value).iter().for_each(agree::<T>);
}

#[test]
fn each_member_is_read_as_by_serde() {
    around::<CoursePack>(COURSE);
    around::<ModulePack>(MODULE);
    around::<Catalogue>(CATALOGUE);
    around::<Facts>(FACTS);
}

#[test]
fn each_word_is_read_as_by_serde() {
    let words = [
        ("/course/audience", ["learners", "staff", ""]),
        ("/course/marks", ["graded", "none", ""]),
        ("/course/grade", ["outline", "standard", "full"]),
        ("/course/reviewed", ["no", "by", "yes"]),
        ("/course/security", ["open", "ask", ""]),
        ("/course/under18", ["yes", "supervised", "no"]),
        ("/modules/0/lessons/0/state", ["written", "planned", ""]),
        ("/items/stay-whole/0/5", ["keyed", "keyless", ""]),
        ("/items/stay-whole/0/4", ["ordinary", "critical", ""]),
    ];
    for (place, words) in words {
        for word in words {
            let mut value = json::parse(COURSE.as_bytes()).unwrap();
            *value.pointer_mut(place).expect(place) = Value::from(word);
            agree::<CoursePack>(&value);
        }
    }
}

#[test]
fn packs_of_whole_courses_are_read_as_by_serde() {
    let mut packs = 0;
    for name in ["bench-work", "calm-talk"] {
        let shelf = shelf::good(name);
        let course = shelf::read(name, &shelf).0.expect("a course");
        for (path, bytes) in compile::course(&course, &shelf, Plain::No).packs {
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let Some(json) = string_of(&text) else { continue };
            if text.starts_with("journeywork('course',") {
                assert_eq!(read_course(&json), Ok(serde_json::from_str(&json).unwrap()), "{path}");
            } else {
                assert_eq!(read_module(&json), Ok(serde_json::from_str(&json).unwrap()), "{path}");
            }
            packs += 1;
        }
    }
    assert!(packs >= 4, "{packs} packs");
}

/// The last argument of a call, which holds the JSON.
fn string_of(script: &str) -> Option<String> {
    let (_, literal) = script.split_once("','")?.1.split_once("','")?;
    let mut text = String::new();
    let mut chars = literal.strip_suffix("');\n")?.chars();
    while let Some(c) = chars.next() {
        text.push(match c {
            '\\' => match chars.next()? {
                'n' => '\n',
                other => other,
            },
            c => c,
        });
    }
    Some(text)
}

#[test]
fn what_is_no_pack_is_refused_with_a_reason() {
    let newer = COURSE.replace("\"format\": 1", "\"format\": 2");
    assert_eq!(read_course(&newer), Err(PackFault::Newer(FORMAT + 1)));
    assert_eq!(read_module(r#"{"format":7,"pages":[]}"#), Err(PackFault::Newer(7)));
    let fault = |text: &str| match read_course(text) {
        Err(PackFault::Damaged(why)) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(fault("{}"), "`format` is missing");
    assert_eq!(fault(&COURSE.replace("\"slug\"", "\"slag\"")), "`slug` in `course` is missing");
    assert!(fault("{\"format\":1,").contains("line 1"), "{}", fault("{\"format\":1,"));
    let large = " ".repeat(course::pack::BYTES_MAX + 1);
    assert_eq!(read_course(&large), Err(PackFault::TooLarge(course::pack::BYTES_MAX + 1)));
}

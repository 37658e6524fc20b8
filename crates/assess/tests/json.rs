//! JSON by `json` and by `serde`: the same shapes, the same bounds.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fmt::Debug;

use assess::{
    BlankResponse, CourseId, CriterionId, ItemId, Lang, LessonId, Letter, Level, MisconceptionId,
    ModuleId, ObjectiveId, Response, Stakes, TaskId, Verdict,
};
use json::{FromJson, Key, ToJson, Value, fuzz};
use serde::Serialize;
use serde::de::DeserializeOwned;

fn same<T: FromJson + ToJson + Serialize + DeserializeOwned + PartialEq + Debug>(data: &T) {
    let value = data.to_json();
    assert_eq!(value, serde_json::to_value(data).unwrap());
    assert_eq!(T::from_json(&value).as_ref(), Ok(data));
    for value in fuzz::neighbours(&value) {
        let theirs = serde_json::from_value::<T>(value.clone()).ok();
        assert_eq!(T::from_json(&value).ok(), theirs, "{value}");
    }
}

fn responses() -> Vec<Response> {
    let letter = |n| Letter::at(n).unwrap();
    let pairs: BTreeMap<Letter, Letter> = [(letter(0), letter(25)), (letter(1), letter(0))].into();
    vec![
        Response::Single(letter(0)),
        Response::Multiple([letter(0), letter(3)].into()),
        Response::TrueFalse(letter(1)),
        Response::Number("12,6 mm".to_owned()),
        Response::Text("tenon\u{301} \"joint\"\n\u{1}".to_owned()),
        Response::Cloze(vec![
            BlankResponse::Typed("a\\b".to_owned()),
            BlankResponse::Chosen(letter(2)),
            BlankResponse::Empty,
        ]),
        Response::Order(vec![letter(2), letter(0), letter(1)]),
        Response::Match(pairs.clone()),
        Response::Group(pairs),
        Response::Hotspot(letter(4)),
        Response::Reflect,
    ]
}

#[test]
fn responses_are_those_of_serde() {
    responses().iter().for_each(same);
}

#[test]
fn responses_are_written_as_these_bytes() {
    let written: Vec<String> =
        responses().iter().map(|r| json::write(&r.to_json()).unwrap()).collect();
    let expected = [
        r#"{"single":"a"}"#,
        r#"{"multiple":["a","d"]}"#,
        r#"{"truefalse":"b"}"#,
        r#"{"number":"12,6 mm"}"#,
        "{\"text\":\"tenon\u{301} \\\"joint\\\"\\n\\u0001\"}",
        r#"{"cloze":[{"typed":"a\\b"},{"chosen":"c"},"empty"]}"#,
        r#"{"order":["c","a","b"]}"#,
        r#"{"match":{"a":"z","b":"a"}}"#,
        r#"{"group":{"a":"z","b":"a"}}"#,
        r#"{"hotspot":"e"}"#,
        r#""reflect""#,
    ];
    assert_eq!(written, expected);
}

#[test]
fn words_are_those_of_serde() {
    [Verdict::Right, Verdict::NotYet, Verdict::Unmarked].iter().for_each(same);
    [Level::Remember, Level::Understand, Level::Apply, Level::Analyse].iter().for_each(same);
    [Stakes::Ordinary, Stakes::Critical].iter().for_each(same);
}

#[test]
fn letters_are_those_of_serde() {
    Letter::all().for_each(|letter| same(&letter));
    for text in ["A", "é", "aa", "", "{", "`"] {
        assert!(Letter::from_key(text).is_err(), "{text}");
        assert!(serde_json::from_value::<Letter>(Value::from(text)).is_err(), "{text}");
    }
}

#[test]
fn ids_and_languages_are_those_of_serde() {
    same(&CourseId::parse("hand-tools").unwrap());
    same(&ModuleId::parse("safety").unwrap());
    same(&LessonId::parse("01").unwrap());
    same(&ItemId::parse("item-1").unwrap());
    same(&ObjectiveId::parse("name-parts").unwrap());
    same(&MisconceptionId::parse("dull-is-safe").unwrap());
    same(&TaskId::parse("pare").unwrap());
    same(&CriterionId::parse("flat").unwrap());
    same(&Lang::parse("sr-Latn").unwrap());
    // A tag is put into one spelling as it is read.
    assert_eq!(Lang::from_json(&Value::from("EN")), Ok(Lang::english()));
    for text in ["a", "-a", "A-b", "ä-b", ""] {
        assert!(CourseId::from_json(&Value::from(text)).is_err(), "{text}");
        assert!(CourseId::from_key(text).is_err(), "{text}");
    }
}

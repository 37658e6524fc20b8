//! The index of items in a pack: what is written is read, and stays short.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use assess::{ItemId, Level, Stakes};
use course::pack::{Markable, PackItem, PackItems};
use json::FromJson;
use proptest::prelude::*;

fn item() -> impl Strategy<Value = PackItem> {
    (
        "[a-z]{2,8}",
        "[0-9a-f]{16}-[0-9a-f]{16}",
        proptest::option::of("[a-z]{2,8}"),
        prop_oneof![Just(Level::Remember), Just(Level::Apply)],
        prop_oneof![Just(Stakes::Ordinary), Just(Stakes::Critical)],
        prop_oneof![Just(Markable::Keyed), Just(Markable::Keyless)],
        proptest::option::of("[a-z]{2,8}"),
    )
        .prop_map(|(lesson, edition, objective, level, stakes, markable, was)| PackItem {
            lesson: lesson.try_into().unwrap(),
            edition,
            objective: objective.map(|id| id.try_into().unwrap()),
            level,
            stakes,
            markable,
            was: was.map(|id| id.try_into().unwrap()),
        })
}

proptest! {
    #[test]
    fn what_is_written_is_read(items in proptest::collection::btree_map("[a-z]{2,8}", item(), 0..12)) {
        let items: BTreeMap<ItemId, PackItem> =
            items.into_iter().map(|(id, item)| (id.try_into().unwrap(), item)).collect();
        let items = PackItems::from(items);
        let text = serde_json::to_string(&items).unwrap();
        prop_assert_eq!(&serde_json::from_str::<PackItems>(&text).unwrap(), &items);
        let value = json::parse(text.as_bytes()).unwrap();
        prop_assert_eq!(PackItems::from_json(&value).unwrap(), items);
    }
}

#[test]
fn an_ordinary_item_is_a_short_row() {
    let text = r#"{"cut":[["q1","e","goal","apply"],["q2","e",null,"apply","critical"],["q3","e",null,"apply","ordinary","keyless"],["q4","e",null,"apply","ordinary","keyed","old"]]}"#;
    let items: PackItems = serde_json::from_str(text).unwrap();
    assert_eq!(items.len(), 4);
    assert_eq!(serde_json::to_string(&items).unwrap(), text);
}

#[test]
fn a_row_that_is_none_is_refused() {
    for text in [
        "[]",
        r#"{"cut":{}}"#,
        r#"{"cut":[["q1","e","goal"]]}"#,
        r#"{"cut":[["q1","e","goal","often"]]}"#,
        r#"{"cut":[["q1","e",null,"apply","grave"]]}"#,
        r#"{"No lesson":[]}"#,
    ] {
        assert!(serde_json::from_str::<PackItems>(text).is_err(), "{text}");
    }
}

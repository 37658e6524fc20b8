//! Shapes and bounds are those of `serde_json`, for each sort of type.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use json::{FromJson, ToJson, Value, fuzz};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Verdict {
    Right,
    NotYet,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Slug(String);

impl TryFrom<String> for Slug {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text.is_ascii() && !text.is_empty() { Ok(Self(text)) } else { Err("no slug") }
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Inner {
    slug: Slug,
    #[serde(default)]
    verdicts: Vec<Verdict>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Outer {
    text: String,
    yes: bool,
    tiny: u8,
    small: u16,
    medium: u32,
    large: u64,
    signed: i64,
    maybe: Option<u8>,
    pair: (String, u16),
    triple: (u32, u32, String),
    set: BTreeSet<Slug>,
    by_slug: BTreeMap<Slug, Inner>,
    by_text: BTreeMap<String, Vec<(u16, u16)>>,
}

json::words! { Verdict { Right = "right", NotYet = "not-yet" } }
json::text! { Slug: "a slug" }
json::record! {
    Inner { slug, verdicts or default }
    Outer {
        text, yes, tiny, small, medium, large, signed, maybe, pair, triple, set, by_slug, by_text,
    }
}

fn outer() -> Outer {
    let slug = |text: &str| Slug(text.to_owned());
    let inner = Inner { slug: slug("a"), verdicts: vec![Verdict::NotYet, Verdict::Right] };
    Outer {
        text: "é \"\\\n\u{1}".to_owned(),
        yes: true,
        tiny: u8::MAX,
        small: u16::MAX,
        medium: u32::MAX,
        large: u64::MAX,
        signed: i64::MIN,
        maybe: Some(3),
        pair: ("x".to_owned(), 1),
        triple: (1, 2, "y".to_owned()),
        set: [slug("b"), slug("c")].into(),
        by_slug: [(slug("d"), inner)].into(),
        by_text: [("é".to_owned(), vec![(1, 2), (3, 4)])].into(),
    }
}

fn same_as_serde<T: FromJson + DeserializeOwned + PartialEq + Debug>(value: &Value) {
    let ours = T::from_json(value);
    let theirs = serde_json::from_value::<T>(value.clone());
    assert_eq!(ours.is_ok(), theirs.is_ok(), "{value}: {ours:?} {theirs:?}");
    assert_eq!(ours.ok(), theirs.ok(), "{value}");
}

#[test]
fn what_is_written_is_what_serde_writes_and_reads_back() {
    let mut with_none = outer();
    with_none.maybe = None;
    for data in [outer(), with_none] {
        let value = data.to_json();
        assert_eq!(value, serde_json::to_value(&data).unwrap());
        assert_eq!(Outer::from_json(&value), Ok(data));
    }
}

#[test]
fn what_is_read_is_what_serde_reads() {
    let value = outer().to_json();
    let neighbours = fuzz::neighbours(&value);
    assert!(neighbours.len() > 500, "{}", neighbours.len());
    for value in &neighbours {
        same_as_serde::<Outer>(value);
    }
}

#[test]
fn a_fault_names_the_member_and_the_one_around_it() {
    let fault = |text: &str| {
        Outer::from_json(&json::parse(text.as_bytes()).unwrap()).unwrap_err().to_string()
    };
    assert_eq!(fault("[]"), "the value is not an object");
    assert_eq!(fault("{}"), "`text` is missing");
    assert_eq!(fault(r#"{"text":1}"#), "`text` is not a text");
    let mut value = outer().to_json();
    value["by_slug"]["d"]["slug"] = Value::from("");
    let fault = Outer::from_json(&value).unwrap_err();
    assert_eq!((fault.member, fault.parent), ("slug", "by_slug"));
    assert_eq!(fault.to_string(), "`slug` in `by_slug` is not a slug");
}

#[test]
fn fractions_are_not_written() {
    assert_eq!(json::write(&Value::from(vec![0.5])), None);
    assert_eq!(json::write(&Value::from(-5)).as_deref(), Some("-5"));
    assert_eq!(json::write(&Value::from(u64::MAX)).as_deref(), Some("18446744073709551615"));
}

#[test]
fn nesting_is_bounded_by_the_parser() {
    assert!(json::parse("[".repeat(100_000).as_bytes()).is_err());
    let nested = [vec![b'['; 120], vec![b']'; 120]].concat();
    assert_eq!(json::write(&json::parse(&nested).unwrap()).map(String::into_bytes), Some(nested));
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[\\x00-\\x1f\\x7f\"\\\\/é]{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec((any::<String>(), inner), 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn texts_are_those_that_serde_writes(value in values()) {
        let text = json::write(&value).unwrap();
        prop_assert_eq!(&text, &serde_json::to_string(&value).unwrap());
        prop_assert_eq!(json::parse(text.as_bytes()).unwrap(), value);
    }
}

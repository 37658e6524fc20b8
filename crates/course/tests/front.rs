//! Front matter: what stands there comes out as it was written, with its place.

use course::front::{self, Value};
use proptest::prelude::*;

fn texts(source: &str) -> Vec<(String, Vec<String>)> {
    let (front, faults) = front::read(source, "x.md");
    assert_eq!(faults, [], "{source}");
    let words = |value: &Value| match value {
        Value::Text(scalar) => vec![scalar.text.clone()],
        Value::List(items, _) => items.iter().map(|item| item.text.clone()).collect(),
    };
    front.entries.iter().map(|entry| (entry.key.text.clone(), words(&entry.value))).collect()
}

#[test]
fn values_are_texts_whatever_they_look_like() {
    let source = "---\na: no\nb: 0110\nc: 1.10 # a comment\nd: \"x: y\"\ne: [p, 'q, r', 07]\nf:\n  - one\n  - two, three\ng: ~\n---\n# T\n";
    let expected: Vec<(String, Vec<String>)> = [
        ("a", vec!["no"]),
        ("b", vec!["0110"]),
        ("c", vec!["1.10"]),
        ("d", vec!["x: y"]),
        ("e", vec!["p", "q, r", "07"]),
        ("f", vec!["one", "two, three"]),
        ("g", vec!["~"]),
    ]
    .into_iter()
    .map(|(key, values)| (key.to_owned(), values.into_iter().map(str::to_owned).collect()))
    .collect();
    assert_eq!(texts(source), expected);
}

#[test]
fn places_count_bytes_behind_letters_of_any_length() {
    let source = "---\nавтор: Мира\nlevel: три\n---\n";
    let (front, _) = front::read(source, "x.md");
    let level = front.get("level").expect("the key");
    assert_eq!(&source[level.value.at()], "три");
    assert_eq!(&source[level.key.at.clone()], "level");
    assert_eq!(&source[front.body..], "");
}

#[test]
fn without_a_first_line_of_dashes_there_is_no_front_matter() {
    for source in ["", "# T\n", "\n---\na: b\n---\n", "--- \u{a0}x\na: b\n"] {
        let (front, faults) = front::read(source, "x.md");
        assert_eq!((front.entries.len(), front.body, faults.len()), (0, 0, 0), "{source:?}");
    }
}

#[test]
fn what_is_no_part_of_the_format_is_refused() {
    for (source, code) in [
        ("---\na: &x b\n---\n", 116),
        ("---\na: *x\n---\n", 116),
        ("---\na: !!int 3\n---\n", 116),
        ("---\na:\n  b: c\n---\n", 116),
        ("---\na: |\n  long\n  text\n---\n", 116),
        ("---\na: one\n  two\n---\n", 116),
        ("---\njust words\n---\n", 116),
        ("---\na: [b\n---\n", 116),
        ("---\na: b: c\n---\n", 111),
        ("---\na: b\na: c\n---\n", 115),
        ("---\na: b\n", 110),
    ] {
        let (_, faults) = front::read(source, "x.md");
        let found: Vec<u16> = faults.iter().map(|fault| fault.code.0).collect();
        assert_eq!(found, [code], "{source}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic_and_places_lie_within_it(text in "(---\n)?[ -~\n:\\[\\]\"'#&*!|>é\u{1F527}-]{0,200}(\n---\n.*)?") {
        let (front, faults) = front::read(&text, "x.md");
        prop_assert!(text.is_char_boundary(front.body));
        for entry in &front.entries {
            prop_assert!(text.get(entry.value.at()).is_some() && text.get(entry.key.at.clone()).is_some());
        }
        for fault in &faults {
            prop_assert!(text.get(fault.at.bytes.clone()).is_some());
        }
    }

    #[test]
    fn what_is_written_in_quotes_comes_back(value in "[ -~äЖ]{1,40}") {
        prop_assume!(!value.trim().is_empty());
        let source = format!("---\nkey: '{}'\n---\n", value.replace('\'', "''"));
        prop_assert_eq!(texts(&source), vec![("key".to_owned(), vec![value])]);
    }
}

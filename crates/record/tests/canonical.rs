//! One way to write JSON: the writer against another implementation, the reader against everything else.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use proptest::prelude::*;
use record::canonical::{DEPTH_MAX, Why, base64url, check, read_base64url, read_hex, to_bytes};
use serde_json::{Map, Value};

#[test]
fn the_writer_agrees_with_another_implementation() {
    let sections = testkit::sections(include_str!("canonical.md"));
    let mut count = 0;
    for section in &sections {
        let (Some(input), Some(canonical)) = (section.fence("input"), section.fence("canonical"))
        else {
            continue;
        };
        let value: Value = serde_json::from_str(input).unwrap();
        let expected = canonical.trim_end_matches('\n').as_bytes();
        assert_eq!(to_bytes(&value).unwrap(), expected, "{}", section.title);
        assert_eq!(check(expected), Ok(()), "{}", section.title);
        count += 1;
    }
    assert_eq!(count, 8);
}

#[test]
fn the_reader_says_what_is_wrong_and_where() {
    let cases: &[(&[u8], usize, Why)] = &[
        (b"", 0, Why::End),
        (b"nul", 0, Why::Null),
        (b"null", 0, Why::Null),
        (b"tru", 3, Why::End),
        (b"trux", 3, Why::Unexpected),
        (b"1.0", 0, Why::Float),
        (b"[1,2E3]", 3, Why::Float),
        (b"-0", 0, Why::Digits),
        (b"00", 0, Why::Digits),
        (b"[01]", 1, Why::Digits),
        (b"-", 1, Why::End),
        (b"-x", 1, Why::Unexpected),
        (b"+1", 0, Why::Unexpected),
        (b"9007199254740992", 0, Why::Range),
        (b"-9007199254740992", 0, Why::Range),
        (b"99999999999999999999999999999999999999", 0, Why::Range),
        (b"1 ", 1, Why::Trailing),
        (b"{}{}", 2, Why::Trailing),
        (b" 1", 0, Why::Space),
        (b"[1, 2]", 3, Why::Space),
        (b"{\"a\": 1}", 5, Why::Space),
        (b"{\"a\":1\n}", 6, Why::Space),
        (b"{\"a\":1,\"a\":2}", 7, Why::DuplicateKey),
        (b"{\"b\":1,\"a\":2}", 7, Why::KeyOrder),
        (b"{\"a\":1,\"b\":2,\"a\":3}", 13, Why::KeyOrder),
        (b"{\"\xc3\xa9\":1}", 2, Why::Key),
        (b"{\"\\u0061\":1}", 2, Why::Key),
        (b"{\"a", 3, Why::End),
        (b"{1:2}", 1, Why::Unexpected),
        (b"{\"a\":1,}", 7, Why::Unexpected),
        (b"[1,]", 3, Why::Unexpected),
        (b"[,1]", 1, Why::Unexpected),
        (b"[1", 2, Why::End),
        (b"\"a", 2, Why::End),
        (b"\"a\nb\"", 2, Why::Control),
        (b"\"\\/\"", 1, Why::Escape),
        (b"\"\\u000a\"", 1, Why::Escape),
        (b"\"\\u0008\"", 1, Why::Escape),
        (b"\"\\u001F\"", 1, Why::Escape),
        (b"\"\\u0020\"", 1, Why::Escape),
        (b"\"\\ud800\"", 1, Why::Escape),
        (b"\"\\u00", 1, Why::End),
        (b"\"\\", 1, Why::End),
        (b"\"\xff\"", 1, Why::Utf8),
        (b"\"\xed\xa0\x80\"", 1, Why::Utf8),
        (b"NaN", 0, Why::Unexpected),
        (b"\xef\xbb\xbf1", 0, Why::Unexpected),
    ];
    for (bytes, at, why) in cases {
        let fault = check(bytes).expect_err(&String::from_utf8_lossy(bytes));
        assert_eq!((fault.at, fault.why), (*at, *why), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn all_escapes_of_control_characters_have_one_form() {
    for byte in 0u8..0x20 {
        let text = Value::from(String::from(char::from(byte)));
        let written = to_bytes(&text).unwrap();
        assert_eq!(check(&written), Ok(()), "{written:?}");
        let long = format!("\"\\u{byte:04x}\"");
        assert_eq!(check(long.as_bytes()).is_ok(), long.as_bytes() == written, "{long}");
    }
}

#[test]
fn nesting_is_bounded_in_both_directions() {
    let depth = DEPTH_MAX as usize;
    let nested = |n: usize| [vec![b'['; n], vec![b']'; n]].concat();
    assert_eq!(check(&nested(depth)), Ok(()));
    assert_eq!(check(&nested(depth + 1)).unwrap_err().why, Why::Depth);
    assert_eq!(check(&vec![b'['; 100_000]).unwrap_err().why, Why::Depth);
    let value = |n: usize| (0..n).fold(Value::from(1), |inner, _| Value::from(vec![inner]));
    assert!(to_bytes(&value(depth)).is_ok());
    assert_eq!(to_bytes(&value(depth + 1)).unwrap_err().why, Why::Depth);
}

#[test]
fn the_writer_refuses_what_the_reader_would() {
    let why = |value: Value| to_bytes(&value).unwrap_err().why;
    assert_eq!(why(Value::Null), Why::Null);
    assert_eq!(why(Value::from(1.5)), Why::Float);
    assert_eq!(why(Value::from(1u64 << 53)), Why::Range);
    assert_eq!(why(Value::from(u64::MAX)), Why::Range);
    assert_eq!(why(Value::from(-(1i64 << 53))), Why::Range);
    assert_eq!(why(Value::from(i64::MIN)), Why::Range);
    for key in ["é", "a\"b", "a\\b", "a\nb"] {
        let object: Map<String, Value> = [(key.to_owned(), Value::from(1))].into_iter().collect();
        assert_eq!(why(Value::Object(object)), Why::Key, "{key:?}");
    }
}

/// Values of the restricted set.
fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Value::from),
        (-(1i64 << 53) + 1..(1i64 << 53)).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[\\x00-\\x1f\"\\\\/é]{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 5, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec(("[ !#-\\[\\]-~]{0,4}", inner), 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_and_means_the_same(value in values()) {
        let bytes = to_bytes(&value).unwrap();
        prop_assert_eq!(check(&bytes), Ok(()));
        prop_assert_eq!(serde_json::from_slice::<Value>(&bytes).unwrap(), value);
    }

    #[test]
    fn a_changed_byte_is_refused_or_is_another_value(value in values(), at in any::<usize>(), byte in any::<u8>()) {
        let mut bytes = to_bytes(&value).unwrap();
        let at = at % bytes.len();
        prop_assume!(bytes[at] != byte);
        bytes[at] = byte;
        if check(&bytes).is_ok() {
            prop_assert_ne!(serde_json::from_slice::<Value>(&bytes).unwrap(), value);
        }
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        record::fuzz::canonical(&bytes);
    }

    #[test]
    fn json_like_text_is_read_without_a_panic(text in "[\\[\\]{}:,\"\\\\u0-9a-f.eE+ntrls -]{0,60}") {
        record::fuzz::canonical(text.as_bytes());
    }

    #[test]
    fn base64url_goes_there_and_back(bytes in proptest::array::uniform32(any::<u8>()), length in 0usize..33) {
        let bytes = &bytes[..length];
        let text = base64url(bytes);
        let mut back = vec![0; length];
        prop_assert!(read_base64url(&text, &mut back));
        prop_assert_eq!(back, bytes);
    }
}

#[test]
fn base64url_has_one_spelling() {
    // RFC 4648 section 10, without padding.
    for (bytes, text) in [("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
        assert_eq!(base64url(bytes.as_bytes()), text);
    }
    assert_eq!(base64url(&[0xff, 0xef]), "_-8");
    let mut one = [0u8; 1];
    assert!(read_base64url("Zg", &mut one));
    for bad in ["Zh", "Z", "Zg=", "Zg==", "Zgg", "Z!", "+g", "/g", "Zé"] {
        assert!(!read_base64url(bad, &mut one), "{bad}");
    }
}

#[test]
fn hex_is_lower_case_and_of_one_length() {
    let mut two = [0u8; 2];
    assert!(read_hex("0aff", &mut two));
    assert_eq!(two, [0x0a, 0xff]);
    for bad in ["0AFF", "0af", "0aff0", "0aff00", "0ag0", "", "0aé"] {
        assert!(!read_hex(bad, &mut two), "{bad}");
    }
}

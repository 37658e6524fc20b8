//! One event: bytes, id, bounds, and what is kept of what is not known.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use assess::{Letter, Response, Verdict};
use common::{DEVICE, LEARNER, answer, body, opened};
use proptest::prelude::*;
use record::body::{Context, ItemAnswered};
use record::event::{BYTES_MAX, HEADS_MAX, MakeFault, ReadFault, VERSION};
use record::{Body, DeviceId, Event, EventId, Head, RunId, Stamp};

fn stamp() -> Stamp {
    Stamp { at: 1_767_600_000_000, up: 1234, run: RunId::from_bytes([0xcd; 8]) }
}

fn first(body: Body) -> Result<Event, MakeFault> {
    Event::make(LEARNER, DEVICE, 0, EventId::genesis(LEARNER, DEVICE), stamp(), body)
}

#[test]
fn an_event_is_these_bytes_and_no_others() {
    // `prev` and id were worked out with Python's hashlib.
    let event = first(answer(1, 2, Verdict::NotYet)).unwrap();
    let expected = "{\"at\":1767600000000,\"body\":{\"attempt\":2,\"context\":\"lesson\",\
        \"course\":\"hand-tools\",\"edition\":\"0123456789abcdef-fedcba9876543210\",\
        \"item\":\"item-1\",\"kind\":\"ItemAnswered\",\"lang\":\"en\",\"ms\":4200,\
        \"outcome\":\"not-yet\",\"response\":{\"single\":\"b\"}},\"device\":\"a0a0a0a0a0a0a0a0\",\
        \"learner\":\"11111111111111111111111111111111\",\
        \"prev\":\"ksc-ri9WR-yN96Wjj0NWHhA02Uwo0fU_XTqJcfJVF6c\",\"run\":\"cdcdcdcdcdcdcdcd\",\
        \"seq\":0,\"up\":1234,\"v\":1}";
    assert_eq!(String::from_utf8_lossy(event.raw()), expected);
    assert_eq!(event.id().to_string(), "1DU3sDp_x1n3-SNOpF7ol1mMKyLl-WVBWjiwiGqfJ98");
    assert_eq!(event.v, VERSION);
}

#[test]
fn each_kind_of_response_goes_there_and_back() {
    use std::collections::BTreeMap;
    let letter = |n| Letter::at(n).unwrap();
    let pairs: BTreeMap<Letter, Letter> = [(letter(0), letter(25)), (letter(1), letter(0))].into();
    let responses = [
        Response::Single(letter(0)),
        Response::Multiple([letter(0), letter(3)].into()),
        Response::TrueFalse(letter(1)),
        Response::Number("12,6 mm".to_owned()),
        Response::Text("tenon\u{301} \"joint\"\n\u{1}".to_owned()),
        Response::Cloze(vec![
            assess::BlankResponse::Typed("a\\b".to_owned()),
            assess::BlankResponse::Chosen(letter(2)),
            assess::BlankResponse::Empty,
        ]),
        Response::Order(vec![letter(2), letter(0), letter(1)]),
        Response::Match(pairs.clone()),
        Response::Group(pairs),
        Response::Hotspot(letter(4)),
        Response::Reflect,
    ];
    for response in responses {
        let Body::ItemAnswered(like) = answer(0, 0, Verdict::Unmarked) else { return };
        let body = Body::ItemAnswered(ItemAnswered { response, context: Context::Mock, ..like });
        let event = first(body.clone()).unwrap();
        let read = Event::read(event.raw()).unwrap();
        assert_eq!(read.body, body);
        assert_eq!(read, event);
    }
}

#[test]
fn a_text_that_is_too_long_is_refused_before_it_is_written() {
    let label = |n: usize| Body::ProfileSet { label: "x".repeat(n) };
    let room = BYTES_MAX - first(label(0)).unwrap().raw().len();
    let full = first(label(room)).unwrap();
    assert_eq!(full.raw().len(), BYTES_MAX);
    assert!(Event::read(full.raw()).is_ok());
    assert_eq!(first(label(room + 1)), Err(MakeFault::TooLong { bytes: BYTES_MAX + 1 }));
    assert_eq!(Event::read(&vec![b' '; BYTES_MAX + 1]), Err(ReadFault::TooLong));
}

#[test]
fn numbers_beyond_the_format_are_refused() {
    let late = Stamp { at: i64::MAX, ..stamp() };
    let prev = EventId::genesis(LEARNER, DEVICE);
    let fault = Event::make(LEARNER, DEVICE, 0, prev, late, opened(0));
    assert!(matches!(fault, Err(MakeFault::NotCanonical(_))), "{fault:?}");
    let fault = Event::make(LEARNER, DEVICE, u64::MAX, prev, stamp(), opened(0));
    assert!(matches!(fault, Err(MakeFault::NotCanonical(_))), "{fault:?}");
}

#[test]
fn what_is_not_known_is_kept_and_never_written() {
    assert_eq!(first(Body::Unknown), Err(MakeFault::UnknownBody));
    let known = first(opened(3)).unwrap();
    let text = String::from_utf8(known.raw().to_vec()).unwrap();
    let later = text.replace("LessonOpened", "LessonSung");
    let event = Event::read(later.as_bytes()).unwrap();
    assert_eq!(event.body, Body::Unknown);
    assert_eq!(event.raw(), later.as_bytes());
    assert_eq!(event.id(), EventId::of(later.as_bytes()));
    assert_ne!(event.id(), known.id());
}

#[test]
fn the_most_heads_fit_into_one_event() {
    let head = |n: usize| Head {
        device: DeviceId::from_bytes([n as u8; 8]),
        seq: (1 << 53) - 1 - n as u64,
        id: EventId([n as u8; 32]),
    };
    let heads: Vec<Head> = (0..HEADS_MAX + 50).map(head).collect();
    for body in [Body::exported(&heads), Body::imported(&heads)] {
        let (Body::Exported { heads: kept } | Body::Imported { heads: kept }) = &body else {
            return assert_eq!(body, Body::Unknown, "another kind");
        };
        assert_eq!(kept.len(), HEADS_MAX);
        assert!(kept.contains(&head(0)) && !kept.contains(&head(HEADS_MAX)));
        assert!(first(body).unwrap().raw().len() <= BYTES_MAX);
    }
}

#[test]
fn an_answer_takes_few_bytes() {
    // Ids and the answer, no text of the course: 500 answers take 220 KB in clear, a tenth of that in a file.
    let event = first(answer(1, 2, Verdict::NotYet)).unwrap();
    assert!(event.raw().len() <= 440, "{} bytes", event.raw().len());
}

proptest! {
    #[test]
    fn every_body_goes_there_and_back(n in any::<u16>(), seq in 0u64..1 << 53, at in -(1i64 << 53) + 1..1 << 53, up in 0u64..1 << 53) {
        let stamp = Stamp { at, up, ..stamp() };
        let event = Event::make(LEARNER, DEVICE, seq, EventId([7; 32]), stamp, body(n.into())).unwrap();
        prop_assert_eq!(Event::read(event.raw()).unwrap(), event.clone());
        record::fuzz::event(event.raw());
    }

    #[test]
    fn changed_bytes_are_refused_or_have_another_id(n in any::<u16>(), at in any::<usize>(), byte in any::<u8>()) {
        let event = first(body(n.into())).unwrap();
        let mut bytes = event.raw().to_vec();
        let at = at % bytes.len();
        prop_assume!(bytes[at] != byte);
        bytes[at] = byte;
        record::fuzz::event(&bytes);
        if let Ok(other) = Event::read(&bytes) {
            prop_assert_ne!(other.id(), event.id());
        }
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        record::fuzz::event(&bytes);
    }
}

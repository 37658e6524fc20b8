//! Marking of every kind, as tables in `tests/cases`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use assess::kind::KindName;
use assess::{Outcome, Response, Seed, Verdict, mark};
use support::items::{read_item, read_response};
use support::suites;

/// Letters of the feedback in order; `-` for the explanation.
fn said(outcome: &Outcome) -> String {
    let letters = outcome
        .feedback
        .iter()
        .map(|feedback| feedback.letter.map_or('-', |letter| letter.as_char()));
    letters.collect()
}

/// Letters of the parts: capital where right.
fn parts(outcome: &Outcome) -> String {
    let parts = outcome.parts.iter().map(|part| match part.verdict {
        Verdict::Right => part.letter.as_char().to_ascii_uppercase(),
        Verdict::NotYet => part.letter.as_char(),
        Verdict::Unmarked => '.',
    });
    parts.collect()
}

fn check(kind: KindName, file: &str) {
    let mut faults = Vec::new();
    for suite in suites(file) {
        let item = read_item(kind, &suite.fence);
        for row in &suite.rows {
            let [response, verdict, wanted_parts, feedback] = &row[..] else {
                unreachable!("four columns")
            };
            let outcome = mark(
                &item.case(Seed::new(b"", &item.id, 0)).unwrap(),
                &read_response(kind, response),
            );
            let verdict_said = match outcome.verdict {
                Verdict::Right => "right",
                Verdict::NotYet => "not yet",
                Verdict::Unmarked => "unmarked",
            };
            let got = [verdict_said.to_owned(), parts(&outcome), said(&outcome)];
            if got != [verdict.clone(), wanted_parts.clone(), feedback.clone()] {
                faults.push(format!("{}: `{response}`: {got:?}, not {:?}", suite.title, &row[1..]));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

macro_rules! kinds {
    ($($test:ident $kind:ident;)*) => {$(
        #[test]
        fn $test() {
            check(KindName::$kind, include_str!(concat!("cases/", stringify!($test), ".md")));
        }
    )*};
}

kinds! {
    single Single;
    multiple Multiple;
    truefalse TrueFalse;
    number Number;
    text Text;
    cloze Cloze;
    order Order;
    matching Match;
    group Group;
    hotspot Hotspot;
}

#[test]
fn a_response_of_another_kind_is_not_yet_right() {
    let fences = [
        (KindName::Single, "[x] a\n[ ] b", "a"),
        (KindName::Multiple, "[x] a\n[x] b\n[ ] c", "a b"),
        (KindName::TrueFalse, "[x] a\n[ ] b", "a"),
        (KindName::Number, "[x] 12", "12"),
        (KindName::Text, "[x] kerf", "kerf"),
        (KindName::Cloze, "words: kerf", "kerf"),
        (KindName::Order, "a\nb", "a b"),
        (KindName::Match, "a => b\nc => d", "a=a b=b"),
        (KindName::Group, "a: b\nc: d", "a=a b=b"),
        (KindName::Hotspot, "[x] a #a\n[ ] b #b", "a"),
    ];
    for (kind, fence, _) in fences {
        let item = read_item(kind, fence);
        let case = item.case(Seed::new(b"", &item.id, 0)).unwrap();
        for (other, _, response) in fences {
            let outcome = mark(&case, &read_response(other, response));
            if kind == other {
                assert_eq!(outcome.verdict, Verdict::Right, "{kind:?}");
            } else {
                assert_eq!(
                    (outcome.verdict, outcome.parts.len()),
                    (Verdict::NotYet, 0),
                    "{kind:?} {other:?}"
                );
            }
        }
        assert_eq!(mark(&case, &Response::Reflect).verdict, Verdict::NotYet, "{kind:?}");
    }
}

#[test]
fn a_reflection_is_never_marked() {
    let item = read_item(KindName::Reflect, "");
    let case = item.case(Seed::new(b"", &item.id, 0)).unwrap();
    for response in [Response::Reflect, Response::Text("kerf".to_owned())] {
        let outcome = mark(&case, &response);
        assert_eq!(
            (outcome.verdict, outcome.parts.len(), outcome.feedback.len()),
            (Verdict::Unmarked, 0, 0)
        );
    }
}

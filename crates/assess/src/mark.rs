//! Comparing a response with a case: the kind's own file does it.

use crate::case::Case;
use crate::kind::{
    Kind, cloze, group, hotspot, matching, multiple, number, order, reflect, single, text,
    truefalse,
};
use crate::outcome::{Feedback, Outcome, Part, Verdict};
use crate::response::{Letter, Response};
use crate::text::Markdown;

/// Marks a response: total, and it never panics. A response of another kind is not yet right; an item
/// without a key is never marked.
#[must_use]
pub fn mark(case: &Case, response: &Response) -> Outcome {
    let item = case.item();
    let explanation = item.explanation.as_ref();
    match (&item.kind, response) {
        (Kind::Single(key), Response::Single(chosen)) => single::mark(key, *chosen),
        (Kind::Multiple(key), Response::Multiple(chosen)) => multiple::mark(key, chosen),
        (Kind::TrueFalse(key), Response::TrueFalse(chosen)) => truefalse::mark(key, *chosen),
        (Kind::Number(key), Response::Number(typed)) => number::mark(key, typed, explanation),
        (Kind::Text(key), Response::Text(typed)) => text::mark(key, typed, explanation),
        (Kind::Cloze(key), Response::Cloze(blanks)) => cloze::mark(key, blanks, explanation),
        (Kind::Order(key), Response::Order(steps)) => order::mark(key, steps, explanation),
        (Kind::Match(key), Response::Match(joined)) => matching::mark(key, joined, explanation),
        (Kind::Group(key), Response::Group(sorted)) => group::mark(key, sorted, explanation),
        (Kind::Hotspot(key), Response::Hotspot(chosen)) => hotspot::mark(key, *chosen),
        (Kind::Reflect, _) => reflect::mark(),
        (Kind::Single(key) | Kind::Multiple(key) | Kind::TrueFalse(key), _) => {
            Outcome::whole(key.verdict(Verdict::NotYet), Vec::new())
        }
        _ => Outcome::whole(Verdict::NotYet, Vec::new()),
    }
}

impl Verdict {
    /// Right where something holds.
    pub(crate) fn of(holds: bool) -> Self {
        if holds { Self::Right } else { Self::NotYet }
    }
}

impl Outcome {
    /// Without parts.
    pub(crate) fn whole(verdict: Verdict, feedback: Vec<Feedback>) -> Self {
        Self { verdict, parts: Vec::new(), feedback }
    }

    /// Of one part without a letter of its own.
    pub(crate) fn whole_part(verdict: Verdict, feedback: Vec<Feedback>) -> Self {
        let parts = Letter::all().take(1).map(|letter| Part { letter, verdict });
        Self { verdict, parts: parts.collect(), feedback }
    }

    /// Of one part.
    pub(crate) fn single(letter: Letter, verdict: Verdict, feedback: Vec<Feedback>) -> Self {
        Self { verdict, parts: vec![Part { letter, verdict }], feedback }
    }

    /// All or nothing over parts; `complete` says whether nothing was missing or too much.
    pub(crate) fn of_parts(
        parts: Vec<Part>,
        complete: Completeness,
        feedback: Vec<Feedback>,
    ) -> Self {
        let all = parts.iter().all(|part| part.verdict == Verdict::Right);
        Self { verdict: Verdict::of(all && complete == Completeness::Whole), parts, feedback }
    }
}

/// Whether a response has exactly the entries that it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Completeness {
    Whole,
    Wanting,
}

impl Completeness {
    pub(crate) fn of(holds: bool) -> Self {
        if holds { Self::Whole } else { Self::Wanting }
    }
}

/// The explanation, for kinds and answers without feedback of their own.
pub(crate) fn fall_back(explanation: Option<&Markdown>) -> Vec<Feedback> {
    explanation.map(|text| Feedback { letter: None, text: text.clone() }).into_iter().collect()
}

/// Feedback of one entry of the key; else the explanation.
pub(crate) fn own_or(
    letter: Letter,
    own: Option<&Markdown>,
    explanation: Option<&Markdown>,
) -> Vec<Feedback> {
    own.map_or_else(
        || fall_back(explanation),
        |text| vec![Feedback { letter: Some(letter), text: text.clone() }],
    )
}

//! Questions: a frame that all kinds share, and one file a kind for what stands in it.

mod choice;
mod cloze;
mod field;
mod frame;
mod group;
mod hotspot;
mod matching;
mod multiple;
mod number;
mod order;
mod reflect;
mod result;
mod single;
mod solution;
mod text;
mod truefalse;

use std::rc::Rc;
use std::sync::Arc;

use assess::{Case, Kind, Letter, Outcome, Response, Verdict};
use leptos::prelude::*;

use crate::dom::View;
use crate::lesson::TextContext;

pub(crate) use field::typed;
pub use frame::{ItemMode, ItemView, Sheet, view};

/// What the view of a kind works on.
#[derive(Clone)]
pub struct Input {
    /// The question as drawn for this attempt.
    pub case: Arc<Case>,
    /// What the learner has put in so far; written at each change.
    pub response: RwSignal<Option<Response>>,
    /// How far the question is.
    pub phase: RwSignal<Phase>,
    /// For its texts.
    pub text: TextContext,
    /// Prefix for ids of fields, unique on the page.
    pub name: Rc<str>,
}

/// How far a question is.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Phase {
    /// The learner is answering.
    #[default]
    Answering,
    /// Marked: what is right is said, the key is not.
    Marked(Arc<Outcome>),
    /// Marked, and the key is shown: after a right answer, or on request.
    Shown(Arc<Outcome>),
}

impl Phase {
    /// The outcome, once there is one.
    #[must_use]
    pub fn outcome(&self) -> Option<&Arc<Outcome>> {
        match self {
            Self::Marked(outcome) | Self::Shown(outcome) => Some(outcome),
            Self::Answering => None,
        }
    }
}

impl Input {
    /// True while answers can be changed.
    #[must_use]
    pub fn open(&self) -> bool {
        self.phase.with(|p| *p == Phase::Answering)
    }

    /// True once the answer was marked.
    #[must_use]
    pub fn marked(&self) -> bool {
        self.phase.with(|p| p.outcome().is_some())
    }

    /// How the part with this letter was marked; only parts that are shown say something.
    #[must_use]
    pub fn part(&self, letter: Letter) -> Option<Verdict> {
        self.phase.with(|phase| {
            phase.outcome()?.parts.iter().find(|p| p.letter == letter).map(|p| p.verdict)
        })
    }

    /// Feedback for the option with this letter.
    #[must_use]
    pub fn feedback(&self, letter: Letter) -> Option<String> {
        self.phase.with(|phase| {
            let outcome = phase.outcome()?;
            let found = outcome.feedback.iter().find(|f| f.letter == Some(letter))?;
            Some(found.text.as_str().to_owned())
        })
    }

    /// True once the key may be seen.
    #[must_use]
    pub fn key_shown(&self) -> bool {
        self.phase.with(|p| matches!(p, Phase::Shown(_)))
    }
}

/// The part of a question that takes the answer.
fn answer_view(input: &Input) -> View {
    match &input.case.item().kind {
        Kind::Single(choices) => single::view(input, choices),
        Kind::Multiple(choices) => multiple::view(input, choices),
        Kind::TrueFalse(choices) => truefalse::view(input, choices),
        Kind::Number(key) => number::view(input, key),
        Kind::Text(_) => text::view(input),
        Kind::Cloze(key) => cloze::view(input, key),
        Kind::Order(key) => order::view(input, key),
        Kind::Match(key) => matching::view(input, key),
        Kind::Group(key) => group::view(input, key),
        Kind::Hotspot(key) => hotspot::view(input, key),
        Kind::Reflect => reflect::view(input),
    }
}

/// True when enough is put in to be marked.
fn complete(case: &Case, response: Option<&Response>) -> bool {
    match (&case.item().kind, response) {
        (Kind::Reflect, _) => true,
        (_, None) => false,
        (_, Some(Response::Number(text) | Response::Text(text))) => !text.trim().is_empty(),
        (_, Some(Response::Multiple(ticked))) => !ticked.is_empty(),
        (Kind::Match(key), Some(Response::Match(pairs))) => pairs.len() == key.rows.len(),
        (Kind::Group(key), Some(Response::Group(places))) => places.len() == key.members.len(),
        (Kind::Cloze(key), Some(Response::Cloze(blanks))) => {
            blanks.len() == key.blanks.len() && blanks.iter().all(cloze::filled)
        }
        (_, Some(_)) => true,
    }
}

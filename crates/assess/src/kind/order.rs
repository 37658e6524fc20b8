//! Steps to be put in order.

use serde::{Deserialize, Serialize};

use crate::mark::{Completeness, fall_back};
use crate::outcome::{Outcome, Part, Verdict};
use crate::response::Letter;
use crate::text::Markdown;

/// Steps in the right order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderKey {
    /// Three to six.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Inline Markdown.
    pub text: Markdown,
    /// Whether it may change places with the one before.
    pub link: StepLink,
}

/// How a step stands to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StepLink {
    /// It comes after it.
    #[default]
    After,
    /// `{same}`: the two may change places.
    Same,
}

/// The run that each place belongs to: steps of one run may change places.
pub(crate) fn runs(key: &OrderKey) -> Vec<usize> {
    let mut run = 0;
    let places = key.steps.iter().enumerate().map(|(place, step)| {
        run += usize::from(place > 0 && step.link == StepLink::After);
        run
    });
    places.collect()
}

/// Every step is a part, in the learner's order: right where it stands in its run's places.
pub(crate) fn mark(key: &OrderKey, steps: &[Letter], explanation: Option<&Markdown>) -> Outcome {
    let runs = runs(key);
    let parts = steps.iter().enumerate().map(|(place, letter)| {
        let first = steps.get(..place).is_some_and(|before| !before.contains(letter));
        let holds =
            first && runs.get(letter.index()).is_some_and(|run| runs.get(place) == Some(run));
        Part { letter: *letter, verdict: Verdict::of(holds) }
    });
    let complete = Completeness::of(steps.len() == key.steps.len() && !steps.is_empty());
    // A step too many has no place, so what is marked is bounded by the letters.
    Outcome::of_parts(parts.take(Letter::COUNT).collect(), complete, fall_back(explanation))
}

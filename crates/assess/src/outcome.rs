//! What marking says.

use serde::{Deserialize, Serialize};

use crate::response::Letter;
use crate::text::Markdown;

/// Right, not yet right, or nothing to mark. All or nothing for every kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Every part is right.
    Right,
    /// At least one part is not.
    NotYet,
    /// The item has no key.
    Unmarked,
}

json::words! { Verdict { Right = "right", NotYet = "not-yet", Unmarked = "unmarked" } }

/// How an answer was marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The whole.
    pub verdict: Verdict,
    /// Part by part: options of a multiple choice, blanks, steps (in the learner's order), rows or members. One part for
    /// the other kinds.
    pub parts: Vec<Part>,
    /// Feedback of what was chosen or typed, in the author's order; falls back on the explanation of
    /// the item where nobody foresaw the answer.
    pub feedback: Vec<Feedback>,
}

/// One part of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Which one: the letter of the option, step, row or member; blanks are lettered in order.
    pub letter: Letter,
    /// Whether it is right.
    pub verdict: Verdict,
}

/// A text that answers an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// The option it speaks of, where there is one.
    pub letter: Option<Letter>,
    /// The author's words, variables filled in.
    pub text: Markdown,
}

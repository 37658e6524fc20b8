//! Options with ticks: shared by single, multiple and true/false.

use serde::{Deserialize, Serialize};

use crate::id::MisconceptionId;
use crate::outcome::{Feedback, Outcome, Verdict};
use crate::response::Letter;
use crate::text::Markdown;

/// The options of a choice item, in the author's order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// At least two; named by letter in this order.
    pub options: Vec<Choice>,
    /// Whether learners see them in another order.
    pub shuffle: Shuffle,
    /// Whether any option counts as right (courses without marks have no key).
    pub keying: Keying,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Inline Markdown.
    pub text: Markdown,
    /// Whether it counts as right.
    pub tick: Tick,
    /// Shown to those who chose it.
    pub feedback: Option<Markdown>,
    /// The wrong belief it comes from.
    pub misconception: Option<MisconceptionId>,
    /// Whether it stays last when the others are shuffled.
    pub place: Place,
}

/// `[x]` or `[ ]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tick {
    /// Counts as right.
    Right,
    /// Does not.
    Wrong,
}

/// Whether a set of options has a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Keying {
    /// Ticks decide.
    #[default]
    Keyed,
    /// Nothing is right or wrong.
    Keyless,
}

/// Whether the order changes from attempt to attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shuffle {
    /// It does.
    #[default]
    Yes,
    /// The author's order stays.
    No,
}

/// Where an option may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// Anywhere.
    #[default]
    Free,
    /// Behind the free ones.
    Last,
}

impl Choices {
    /// Letters of the options that count as right.
    pub fn key(&self) -> impl Iterator<Item = Letter> + '_ {
        self.lettered().filter(|(_, option)| option.tick == Tick::Right).map(|(letter, _)| letter)
    }

    /// Options with their letters, in the author's order.
    pub fn lettered(&self) -> impl Iterator<Item = (Letter, &Choice)> {
        Letter::all().zip(&self.options)
    }
}

impl Choices {
    /// The verdict, where there is a key.
    pub(crate) fn verdict(&self, keyed: Verdict) -> Verdict {
        match self.keying {
            Keying::Keyed => keyed,
            Keying::Keyless => Verdict::Unmarked,
        }
    }

    /// Feedback of the options that `chosen` picks, in the author's order.
    pub(crate) fn feedback(&self, chosen: impl Fn(Letter) -> bool) -> Vec<Feedback> {
        self.lettered()
            .filter(|(letter, _)| chosen(*letter))
            .filter_map(|(letter, option)| {
                Some(Feedback { letter: Some(letter), text: option.feedback.clone()? })
            })
            .collect()
    }

    /// Marks the choice of one option.
    pub(crate) fn mark_one(&self, chosen: Letter) -> Outcome {
        let holds = self.key().any(|right| right == chosen);
        let verdict = self.verdict(Verdict::of(holds));
        Outcome::single(chosen, verdict, self.feedback(|letter| letter == chosen))
    }
}

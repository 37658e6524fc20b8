//! A text with blanks.

use serde::{Deserialize, Serialize};

use super::Tick;
use super::text::TextRules;
use crate::fold;
use crate::mark::{Completeness, fall_back};
use crate::number::{Decimal, Tolerance, parse_typed};
use crate::outcome::{Outcome, Part, Verdict};
use crate::response::{BlankResponse, Letter};
use crate::text::Markdown;
use crate::unit::Unit;

/// A text and what belongs into its blanks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClozeKey {
    /// Blocks of Markdown in which the n-th blank stands as `[[n]]`, counted from 1.
    pub body: Markdown,
    /// In the order of the text.
    pub blanks: Vec<Blank>,
    /// How typed words are compared.
    pub rules: TextRules,
}

/// One blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Blank {
    /// Typed words: accepted forms.
    Words(Vec<String>),
    /// A typed number: accepted values.
    Number(Vec<BlankNumber>),
    /// A drop-down list, in the author's order.
    List(Vec<BlankEntry>),
}

/// An accepted value of a number blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlankNumber {
    /// The value.
    pub value: Decimal,
    /// How far off it may be.
    pub tolerance: Tolerance,
    /// Shown behind the blank.
    pub unit: Option<Unit>,
}

/// An entry of a drop-down list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlankEntry {
    /// Plain text.
    pub text: String,
    /// Whether it counts as right.
    pub tick: Tick,
}

/// Every blank is a part, lettered in the order of the text.
pub(crate) fn mark(
    key: &ClozeKey,
    filled: &[BlankResponse],
    explanation: Option<&Markdown>,
) -> Outcome {
    let parts = Letter::all().zip(&key.blanks).enumerate().map(|(place, (letter, blank))| {
        let holds = filled.get(place).is_some_and(|response| blank.accepts(response, &key.rules));
        Part { letter, verdict: Verdict::of(holds) }
    });
    let parts: Vec<Part> = parts.collect();
    // More blanks than letters cannot all be marked, so such an item is never right.
    let all = filled.len() == parts.len() && key.blanks.len() == parts.len() && !parts.is_empty();
    let complete = Completeness::of(all);
    Outcome::of_parts(parts, complete, fall_back(explanation))
}

impl Blank {
    fn accepts(&self, response: &BlankResponse, rules: &TextRules) -> bool {
        match (self, response) {
            (Self::Words(forms), BlankResponse::Typed(typed)) => {
                forms.iter().any(|form| fold::same(typed, form, rules))
            }
            (Self::Number(values), BlankResponse::Typed(typed)) => {
                values.iter().any(|value| value.accepts(typed))
            }
            (Self::List(entries), BlankResponse::Chosen(letter)) => {
                entries.get(letter.index()).is_some_and(|entry| entry.tick == Tick::Right)
            }
            _ => false,
        }
    }
}

impl BlankNumber {
    /// The unit is shown behind the blank; typed once more it does no harm.
    fn accepts(&self, typed: &str) -> bool {
        let Ok(typed) = parse_typed(typed) else {
            return false;
        };
        let unit = typed.unit.is_empty()
            || (self.unit.is_some() && Unit::parse_typed(&typed.unit) == self.unit);
        unit && self.tolerance.accepts(self.value, typed.value)
    }
}

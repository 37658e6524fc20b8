//! A number, with tolerance or range, and often a unit.

use serde::{Deserialize, Serialize};

use super::Tick;
use crate::formula::Formula;
use crate::mark::{fall_back, own_or};
use crate::number::{Decimal, Tolerance, parse_typed};
use crate::outcome::{Outcome, Verdict};
use crate::response::Letter;
use crate::text::Markdown;
use crate::unit::Unit;

/// Accepted and foreseen wrong values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberKey {
    /// In the author's order; at least one is right.
    pub answers: Vec<NumberAnswer>,
    /// The unit of all answers.
    pub unit: Option<Unit>,
    /// Whether the learner types the unit.
    pub unit_shown: UnitShown,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberAnswer {
    /// What is compared.
    pub value: NumberValue,
    /// Whether it counts as right.
    pub tick: Tick,
    /// Shown to those who typed it.
    pub feedback: Option<Markdown>,
}

/// What a typed number is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NumberValue {
    /// A value and how far off it may be.
    Near(Decimal, Tolerance),
    /// Both ends count.
    Between(Decimal, Decimal),
    /// Worked out from the variables when the case is drawn; then it becomes `Near`.
    Formula(Formula, Tolerance),
}

impl NumberValue {
    /// Whether a typed value counts as this one; both ends do. A formula that was not worked out
    /// accepts nothing.
    #[must_use]
    pub fn accepts(&self, typed: Decimal) -> bool {
        match self {
            Self::Near(value, tolerance) => tolerance.accepts(*value, typed),
            Self::Between(from, to) => (*from..=*to).contains(&typed),
            Self::Formula(..) => false,
        }
    }
}

/// Where the unit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UnitShown {
    /// Beside the field.
    #[default]
    Shown,
    /// The learner types it; the same quantity in another unit of the table counts too.
    Asked,
}

impl NumberKey {
    /// What was typed, in the unit of the key; `None` where it is no number, or not in a unit that counts.
    fn read(&self, typed: &str) -> Option<Decimal> {
        let typed = parse_typed(typed).ok()?;
        match (self.unit, typed.unit.as_str(), self.unit_shown) {
            (None | Some(_), "", UnitShown::Shown) | (None, "", UnitShown::Asked) => {
                Some(typed.value)
            }
            // The shown unit once more, typed behind the number, does no harm.
            (Some(unit), again, UnitShown::Shown) => {
                (Unit::parse_typed(again)? == unit).then_some(typed.value)
            }
            (Some(unit), own, UnitShown::Asked) => {
                Unit::parse_typed(own)?.convert(typed.value, unit)
            }
            (None, _, _) => None,
        }
    }
}

/// Right answers are tried first. A right one without feedback takes that of the first right one; all
/// else falls back on the explanation.
pub(crate) fn mark(key: &NumberKey, typed: &str, explanation: Option<&Markdown>) -> Outcome {
    let met = |tick: Tick, value: Decimal| {
        Letter::all()
            .zip(&key.answers)
            .find(|(_, answer)| answer.tick == tick && answer.value.accepts(value))
    };
    let found = key
        .read(typed)
        .and_then(|value| met(Tick::Right, value).or_else(|| met(Tick::Wrong, value)));
    let first = key.answers.iter().find(|answer| answer.tick == Tick::Right);
    let (verdict, feedback) = match found {
        Some((letter, answer)) if answer.tick == Tick::Right => {
            let own = answer.feedback.as_ref().or_else(|| first?.feedback.as_ref());
            (Verdict::Right, own_or(letter, own, explanation))
        }
        Some((letter, answer)) => {
            (Verdict::NotYet, own_or(letter, answer.feedback.as_ref(), explanation))
        }
        None => (Verdict::NotYet, fall_back(explanation)),
    };
    Outcome::whole_part(verdict, feedback)
}

//! A number, with tolerance or range, and often a unit.

use serde::{Deserialize, Serialize};

use crate::formula::Formula;
use crate::number::{Decimal, Tolerance};
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
    pub tick: super::Tick,
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

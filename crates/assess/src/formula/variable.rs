//! Parameters of a question.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::Formula;
use super::lexer::{continues_name, starts_name};
use super::program::Function;
use crate::number::Decimal;

/// The name of a variable: a letter, then letters, digits and `_`, 48 at most, of any script; no
/// word that formulas know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VariableName(String);

/// Why a text is no name of a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadName {
    /// Empty or longer than 48 characters.
    Length,
    /// Not a letter, a digit or `_`; or a digit at the start.
    Character(char),
    /// `pi` or a function has this name.
    Reserved,
}

impl fmt::Display for BadName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length => f.write_str("a name has 1 to 48 characters"),
            Self::Character(c) => write!(f, "`{c}` cannot stand here in a name"),
            Self::Reserved => f.write_str("formulas use this name already"),
        }
    }
}

impl core::error::Error for BadName {}

fn check(text: &str) -> Result<(), BadName> {
    if text.is_empty() || text.chars().count() > 48 {
        return Err(BadName::Length);
    }
    let mut chars = text.chars();
    if let Some(bad) =
        chars.next().filter(|c| !starts_name(*c)).or_else(|| chars.find(|c| !continues_name(*c)))
    {
        return Err(BadName::Character(bad));
    }
    if text == "pi" || Function::parse(text).is_some() { Err(BadName::Reserved) } else { Ok(()) }
}

impl VariableName {
    /// Reads a name.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, BadName> {
        check(text).map(|()| Self(text.to_owned()))
    }

    /// The name as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for VariableName {
    type Error = BadName;
    fn try_from(text: String) -> Result<Self, BadName> {
        check(&text).map(|()| Self(text))
    }
}

impl From<VariableName> for String {
    fn from(name: VariableName) -> Self {
        name.0
    }
}

impl fmt::Display for VariableName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A parameter: texts show its value as `{{name}}`, formulas use the name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variable {
    /// Unique in the item.
    pub name: VariableName,
    /// The values it may take.
    pub range: VariableRange,
}

/// The values a variable may take.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VariableRange {
    /// `from`, `from + step` … `to`, in exact decimals.
    Steps {
        /// The first value.
        from: Decimal,
        /// The last value.
        to: Decimal,
        /// The distance of two values.
        step: Decimal,
    },
    /// One of these.
    List(Vec<Decimal>),
    /// Worked out from other variables.
    Formula(Formula),
}

impl VariableRange {
    /// How many values there are: 1 for a formula; `None` where there is none, or where the step does
    /// not divide the range.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        match self {
            Self::Steps { from, to, step } => {
                let steps = to.checked_sub(*from)?.whole_quotient(*step)?;
                u64::try_from(steps).ok()?.checked_add(1)
            }
            Self::List(values) => u64::try_from(values.len()).ok().filter(|n| *n > 0),
            Self::Formula(_) => Some(1),
        }
    }

    /// The n-th value, counted from 0; `None` for a formula and past the last one. Values of a range
    /// have as many places as its numbers were written with, so that `2.50` to `5.00` shows prices.
    #[must_use]
    pub fn value(&self, n: u64) -> Option<Decimal> {
        match self {
            Self::Steps { from, step, .. } => {
                (n < self.count()?).then_some(())?;
                from.checked_add(step.checked_times(i64::try_from(n).ok()?)?)
            }
            Self::List(values) => values.get(usize::try_from(n).ok()?).copied(),
            Self::Formula(_) => None,
        }
    }
}

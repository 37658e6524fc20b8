//! Formulas of number items and the variables they use.

mod lexer;
mod parser;
mod program;
mod variable;

use core::fmt;
use core::ops::Range;

use serde::{Deserialize, Serialize};

use crate::number::Decimal;

use program::Step;

pub use variable::{BadName, Variable, VariableName, VariableRange};

/// An expression over numbers and variables.
///
/// Two formulas are equal where their sources are.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Formula {
    source: String,
    steps: Vec<Step>,
    names: Vec<Range<usize>>,
}

/// Why a formula cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulaFault {
    /// Byte in the source at which it starts.
    pub at: usize,
    /// How many bytes it takes; 0 at the end of the source.
    pub len: usize,
    /// What is wrong.
    pub kind: FormulaFaultKind,
}

/// What is wrong with a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormulaFaultKind {
    /// A number, a name or `(` is expected.
    OperandExpected,
    /// This character is expected.
    Expected(char),
    /// An operator, or the end, is expected.
    OperatorExpected,
    /// No function of that name.
    UnknownFunction,
    /// A function with too few or too many arguments.
    Arguments,
    /// A character that formulas do not know.
    Character,
    /// More than 15 digits.
    TooLong,
    /// Brackets within brackets, more than 32 deep.
    TooDeep,
    /// More than 1,000 bytes.
    TooLarge,
}

impl fmt::Display for FormulaFaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OperandExpected => "a number, a name or `(` expected",
            Self::Expected(c) => return write!(f, "`{c}` expected"),
            Self::OperatorExpected => "an operator expected",
            Self::UnknownFunction => "unknown function",
            Self::Arguments => "wrong number of arguments",
            Self::Character => "a character that formulas do not know",
            Self::TooLong => "a number has at most 15 digits",
            Self::TooDeep => "brackets are nested more than 32 deep",
            Self::TooLarge => "a formula has at most 1,000 bytes",
        })
    }
}

impl fmt::Display for FormulaFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl core::error::Error for FormulaFault {}

/// Why a formula has no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EvalFault {
    /// A name that no variable has.
    UnknownName(String),
    /// Division by nought, a root of less than nought, or a result past 15 digits.
    NotFinite,
}

impl Formula {
    /// Reads a formula, without the `=`.
    ///
    /// # Errors
    /// Says what is wrong and at which byte of `source`.
    pub fn parse(source: &str) -> Result<Self, FormulaFault> {
        let parsed = parser::parse(source)?;
        let stop = parsed.stop;
        if stop.at < source.len() {
            let kind = match stop.token {
                lexer::Token::End => FormulaFaultKind::Character,
                _ => FormulaFaultKind::OperatorExpected,
            };
            return Err(FormulaFault { at: stop.at, len: stop.len, kind });
        }
        Ok(Self { source: source.to_owned(), steps: parsed.steps, names: parsed.names })
    }

    /// Reads as long a formula as there is at the start of `source`; gives it and the bytes it takes.
    pub(crate) fn parse_prefix(source: &str) -> Result<(Self, usize), FormulaFault> {
        let parsed = parser::parse(source)?;
        let own = source.get(..parsed.end).unwrap_or_default().to_owned();
        Ok((Self { source: own, steps: parsed.steps, names: parsed.names }, parsed.end))
    }

    /// What the author wrote.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The names it uses, each with its bytes in the source.
    pub fn names(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        self.names
            .iter()
            .map(|range| (self.source.get(range.clone()).unwrap_or_default(), range.clone()))
    }

    /// The value, with `lookup` giving those of variables.
    ///
    /// Computed in doubles by one software library and rounded to 12 significant digits, so that
    /// every machine gives the same.
    ///
    /// # Errors
    /// Names a variable that `lookup` does not know, or says that there is no finite value.
    pub fn evaluate(&self, lookup: &dyn Fn(&str) -> Option<Decimal>) -> Result<Decimal, EvalFault> {
        let value = program::run(&self.steps, &|place| {
            let (name, _) = self.names().nth(place.into()).unwrap_or_default();
            lookup(name).ok_or_else(|| EvalFault::UnknownName(name.to_owned()))
        })?;
        Decimal::from_f64(value).ok_or(EvalFault::NotFinite)
    }
}

impl PartialEq for Formula {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Eq for Formula {}

impl fmt::Debug for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.source, f)
    }
}

impl TryFrom<String> for Formula {
    type Error = FormulaFault;
    fn try_from(source: String) -> Result<Self, FormulaFault> {
        Self::parse(&source)
    }
}

impl From<Formula> for String {
    fn from(formula: Formula) -> Self {
        formula.source
    }
}

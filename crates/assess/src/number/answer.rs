//! What authors write as the answer of a number item: `12.6 ± 0.05 mm`, `10..12 mm`, `= a * b ± 5 % W`.

use core::fmt;

use super::{BadDecimal, Decimal, Tolerance};
use crate::formula::{Formula, FormulaFaultKind};
use crate::kind::number::NumberValue;
use crate::unit::{Unit, suggest};

/// An answer and its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedAnswer {
    /// What is compared.
    pub value: NumberValue,
    /// Byte of the source at which the value, or the formula behind its `=`, starts.
    pub value_at: usize,
    /// What it is measured in.
    pub unit: Option<Unit>,
}

/// Why an answer cannot be read, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberFault {
    /// Byte in the source at which it starts.
    pub at: usize,
    /// How many bytes it takes; 0 at the end of the source.
    pub len: usize,
    /// What is wrong.
    pub kind: NumberFaultKind,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberFaultKind {
    /// A number is expected.
    NumberExpected,
    /// A comma in a number: `1,500` could be 1500 or 1.5.
    Comma,
    /// More than 15 digits.
    TooLong,
    /// `10-12`: a range is written `10..12`.
    HyphenRange,
    /// The first end of a range is not below the second.
    EmptyRange,
    /// A tolerance below nought.
    NegativeTolerance,
    /// A tolerance behind the unit: the unit stands last.
    UnitBeforeTolerance,
    /// No unit of the table; perhaps this one was meant.
    UnknownUnit(Option<Unit>),
    /// The formula cannot be read.
    Formula(FormulaFaultKind),
}

impl fmt::Display for NumberFaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NumberExpected => f.write_str("a number is expected"),
            Self::Comma => f.write_str("a comma in a number: write `1500` or `1.5`"),
            Self::TooLong => f.write_str("a number has at most 15 digits"),
            Self::HyphenRange => f.write_str("a range is written `10..12`"),
            Self::EmptyRange => f.write_str("the range is empty"),
            Self::NegativeTolerance => f.write_str("a tolerance is not below 0"),
            Self::UnitBeforeTolerance => f.write_str("the unit stands last: `12.6 ± 0.05 mm`"),
            Self::UnknownUnit(Some(near)) => write!(f, "unknown unit; did you mean `{near}`?"),
            Self::UnknownUnit(None) => f.write_str("unknown unit"),
            Self::Formula(fault) => fault.fmt(f),
        }
    }
}

impl fmt::Display for NumberFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl core::error::Error for NumberFault {}

/// Reads an author's answer: `value`, `value ± tolerance`, `from..to` or `= formula`, then a unit.
///
/// `± 2%` without a space is relative; so is `± 2 % mm`, where a unit follows. In `20 ± 2 %` the unit is %.
///
/// # Errors
/// Says what is wrong and at which byte of `source`.
pub fn parse_answer(source: &str) -> Result<ParsedAnswer, NumberFault> {
    let mut reader = Reader { source, at: 0 };
    reader.skip_spaces();
    let (value, value_at) = if reader.take("=") {
        reader.skip_spaces();
        let at = reader.at;
        (reader.formula()?, at)
    } else {
        let at = reader.at;
        (reader.literal()?, at)
    };
    let unit = reader.unit()?;
    Ok(ParsedAnswer { value, value_at, unit })
}

impl ParsedAnswer {
    /// As a value and how far off it may be, which also says every range exactly; `None` for formulas
    /// and where the middle of a range has more than 15 digits.
    #[must_use]
    pub fn near(&self) -> Option<(Decimal, Tolerance)> {
        match &self.value {
            NumberValue::Near(value, tolerance) => Some((*value, *tolerance)),
            NumberValue::Between(from, to) => {
                let middle = from.checked_add(*to)?.half()?;
                Some((middle, Tolerance::Absolute(to.checked_sub(*from)?.half()?)))
            }
            NumberValue::Formula(..) => None,
        }
    }
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn skip_spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn take(&mut self, token: &str) -> bool {
        let found = self.rest().starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    fn take_any(&mut self, tokens: &[&str]) -> bool {
        tokens.iter().any(|token| self.take(token))
    }

    /// A fault over the next `len` bytes.
    fn fault(&self, len: usize, kind: NumberFaultKind) -> NumberFault {
        NumberFault { at: self.at, len, kind }
    }

    fn number(&mut self) -> Result<Decimal, NumberFault> {
        let (value, used) = Decimal::scan(self.rest()).map_err(|bad| match bad {
            BadDecimal::TooLong => self.fault(self.rest().len(), NumberFaultKind::TooLong),
            BadDecimal::DigitExpected(by) | BadDecimal::Trailing(by) => {
                NumberFault { at: self.at + by, len: 0, kind: NumberFaultKind::NumberExpected }
            }
        })?;
        let mut tail = self.rest().get(used..).unwrap_or_default().chars();
        if tail.next() == Some(',') && tail.next().is_some_and(|c| c.is_ascii_digit()) {
            let digits = self
                .rest()
                .bytes()
                .take_while(|b| b.is_ascii_digit() || matches!(b, b',' | b'.' | b'-'));
            return Err(self.fault(digits.count(), NumberFaultKind::Comma));
        }
        self.at += used;
        Ok(value)
    }

    fn literal(&mut self) -> Result<NumberValue, NumberFault> {
        let start = self.at;
        let value = self.number()?;
        let after = self.at;
        self.skip_spaces();
        if self.take_any(&["..", "–"]) {
            self.skip_spaces();
            let to = self.number()?;
            if value >= to {
                return Err(NumberFault {
                    at: start,
                    len: self.at - start,
                    kind: NumberFaultKind::EmptyRange,
                });
            }
            return Ok(NumberValue::Between(value, to));
        }
        let rest = self.rest();
        let hyphened = rest.strip_prefix(['-', '−']).unwrap_or_default().trim_start();
        if hyphened.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(self.fault(1, NumberFaultKind::HyphenRange));
        }
        let tolerance = self.tolerance()?;
        if tolerance.is_none() {
            self.at = after;
        }
        Ok(NumberValue::Near(value, tolerance.unwrap_or(Tolerance::implied(value))))
    }

    fn formula(&mut self) -> Result<NumberValue, NumberFault> {
        let (formula, used) = Formula::parse_prefix(self.rest()).map_err(|fault| NumberFault {
            at: self.at + fault.at,
            len: fault.len,
            kind: NumberFaultKind::Formula(fault.kind),
        })?;
        self.at += used;
        self.skip_spaces();
        // What a result of unknown places gets is settled when it is drawn.
        let tolerance = self.tolerance()?.unwrap_or(Tolerance::HalfOfLastPlace);
        Ok(NumberValue::Formula(formula, tolerance))
    }

    fn tolerance(&mut self) -> Result<Option<Tolerance>, NumberFault> {
        if !self.take_any(&["±", "+-", "+/-"]) {
            return Ok(None);
        }
        self.skip_spaces();
        let start = self.at;
        let by = self.number()?;
        if by < Decimal::ZERO {
            return Err(NumberFault {
                at: start,
                len: self.at - start,
                kind: NumberFaultKind::NegativeTolerance,
            });
        }
        if self.take("%") {
            return Ok(Some(Tolerance::Percent(by)));
        }
        let behind = self.rest().trim_start().strip_prefix('%').unwrap_or_default();
        if !behind.trim().is_empty() {
            self.skip_spaces();
            self.take("%");
            return Ok(Some(Tolerance::Percent(by)));
        }
        Ok(Some(Tolerance::Absolute(by)))
    }

    fn unit(&mut self) -> Result<Option<Unit>, NumberFault> {
        self.skip_spaces();
        let symbol = self.rest().trim_end();
        if symbol.is_empty() {
            return Ok(None);
        }
        Unit::parse(symbol).map(Some).ok_or_else(|| {
            let kind = if ["±", "+-", "+/-"].iter().any(|sign| symbol.contains(sign)) {
                NumberFaultKind::UnitBeforeTolerance
            } else {
                NumberFaultKind::UnknownUnit(suggest(symbol))
            };
            self.fault(symbol.len(), kind)
        })
    }
}

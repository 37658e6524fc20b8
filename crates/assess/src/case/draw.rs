//! Drawing variables, and trying draws before learners do.

use core::fmt;

use crate::formula::{EvalFault, Formula, Variable, VariableName, VariableRange};
use crate::item::Item;
use crate::kind::{Kind, NumberValue, Tick};
use crate::number::{Decimal, Tolerance};
use crate::seed::Seed;

/// More variables than any question needs; bounds the work on files from outside.
const VARIABLES_MAX: usize = 64;
/// Draws that are tried at build time.
const TRIES: u64 = 1_000;

/// Values of variables, in the author's order.
pub type Drawn = Vec<(VariableName, Decimal)>;

/// Why an item cannot be drawn, or is no good question for some draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawFault {
    /// More than 64 variables.
    TooManyVariables,
    /// A range without values, or whose step does not divide it.
    EmptyRange(VariableName),
    /// A formula uses a name that no variable has, or one that goes back to itself.
    UnknownName(String),
    /// A formula has no finite value for these values.
    NotFinite {
        /// The formula's source.
        formula: String,
        /// The values drawn.
        drawn: Drawn,
    },
    /// A foreseen wrong answer counts as right for these values.
    NotApart {
        /// Place of the right answer in the author's order.
        right: usize,
        /// Place of the wrong answer in the author's order.
        wrong: usize,
        /// The values drawn.
        drawn: Drawn,
    },
}

impl DrawFault {
    /// Whether both speak of the same place, for whatever values.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::NotFinite { formula: a, .. }, Self::NotFinite { formula: b, .. }) => a == b,
            (
                Self::NotApart { right: a, wrong: b, .. },
                Self::NotApart { right: c, wrong: d, .. },
            ) => (a, b) == (c, d),
            _ => self == other,
        }
    }
}

impl fmt::Display for DrawFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let drawn = match self {
            Self::TooManyVariables => return f.write_str("more than 64 variables"),
            Self::EmptyRange(name) => {
                return write!(f, "the range of `{name}` is empty or its step does not divide it");
            }
            Self::UnknownName(name) => return write!(f, "unknown name `{name}`"),
            Self::NotFinite { formula, drawn } => {
                write!(f, "`{formula}` has no finite value")?;
                drawn
            }
            Self::NotApart { drawn, .. } => {
                f.write_str("a wrong answer counts as right")?;
                drawn
            }
        };
        for (n, (name, value)) in drawn.iter().enumerate() {
            write!(f, "{}{name} = {value}", if n == 0 { " for " } else { ", " })?;
        }
        Ok(())
    }
}

impl core::error::Error for DrawFault {}

/// Draws each range, then works formulas out.
pub(super) fn draw(variables: &[Variable], seed: &Seed) -> Result<Drawn, DrawFault> {
    if variables.is_empty() {
        return Ok(Drawn::new());
    }
    settle(variables, |variable, count| {
        // A stream of its own: adding a variable leaves the others as they were.
        let mut purpose = String::from("variable ");
        purpose.push_str(variable.name.as_str());
        seed.stream(&purpose).below(count)
    })
}

/// Gives every variable a value; `pick` says which of so many.
fn settle(
    variables: &[Variable],
    mut pick: impl FnMut(&Variable, u64) -> u64,
) -> Result<Drawn, DrawFault> {
    if variables.len() > VARIABLES_MAX {
        return Err(DrawFault::TooManyVariables);
    }
    let mut values: Vec<Option<Decimal>> = Vec::with_capacity(variables.len());
    for variable in variables {
        let empty = || DrawFault::EmptyRange(variable.name.clone());
        let value = match &variable.range {
            VariableRange::Formula(_) => None,
            range => {
                let count = range.count().ok_or_else(empty)?;
                Some(range.value(pick(variable, count)).ok_or_else(empty)?)
            }
        };
        values.push(value);
    }
    let drawn = work_out(variables, &mut values)?;
    Ok(drawn)
}

/// Works formulas out in whatever order their names allow.
fn work_out(variables: &[Variable], values: &mut [Option<Decimal>]) -> Result<Drawn, DrawFault> {
    let mut missing = None;
    // Each round settles at least one more, or there is a circle.
    for _ in 0..=variables.len() {
        missing = None;
        for (place, variable) in variables.iter().enumerate() {
            let VariableRange::Formula(formula) = &variable.range else {
                continue;
            };
            if values.get(place).is_some_and(Option::is_some) {
                continue;
            }
            let known = named(variables, values);
            match formula.evaluate(&|name| look_up(&known, name)) {
                Ok(value) => {
                    if let Some(cell) = values.get_mut(place) {
                        *cell = Some(value);
                    }
                }
                Err(EvalFault::UnknownName(name)) => missing = Some(name),
                Err(EvalFault::NotFinite) => {
                    return Err(DrawFault::NotFinite {
                        formula: formula.source().to_owned(),
                        drawn: known,
                    });
                }
            }
        }
        if missing.is_none() {
            return Ok(named(variables, values));
        }
    }
    Err(DrawFault::UnknownName(missing.unwrap_or_default()))
}

fn named(variables: &[Variable], values: &[Option<Decimal>]) -> Drawn {
    let known = variables.iter().zip(values);
    known.filter_map(|(variable, value)| Some((variable.name.clone(), (*value)?))).collect()
}

pub(super) fn look_up(drawn: &[(VariableName, Decimal)], name: &str) -> Option<Decimal> {
    drawn.iter().find(|(known, _)| known.as_str() == name).map(|(_, value)| *value)
}

/// Turns a formula into the number it stands for; numbers stay as they are.
pub(super) fn resolve(value: &NumberValue, drawn: &Drawn) -> Result<NumberValue, DrawFault> {
    let NumberValue::Formula(formula, tolerance) = value else {
        return Ok(value.clone());
    };
    let result = evaluate(formula, drawn)?;
    let tolerance = match tolerance {
        Tolerance::HalfOfLastPlace => Tolerance::implied(result),
        given => *given,
    };
    Ok(NumberValue::Near(result, tolerance))
}

fn evaluate(formula: &Formula, drawn: &Drawn) -> Result<Decimal, DrawFault> {
    formula.evaluate(&|name| look_up(drawn, name)).map_err(|fault| match fault {
        EvalFault::UnknownName(name) => DrawFault::UnknownName(name),
        EvalFault::NotFinite => {
            DrawFault::NotFinite { formula: formula.source().to_owned(), drawn: drawn.clone() }
        }
    })
}

impl Item {
    /// Tries all draws where there are at most 1,000, else 1,000 of them: each must be finite and keep
    /// right and wrong answers apart. Gives each fault once, with the first values that show it.
    #[must_use]
    pub fn check_draws(&self) -> Vec<DrawFault> {
        let mut faults: Vec<DrawFault> = Vec::new();
        for drawn in self.tried_draws() {
            let found = match drawn {
                Ok(drawn) => self.check_draw(&drawn),
                Err(fault) => vec![fault],
            };
            for fault in found {
                if !faults.iter().any(|known| known.is_like(&fault)) {
                    faults.push(fault);
                }
            }
        }
        faults
    }

    /// The draws that are tried before learners see the item: all where there are at most 1,000, else 1,000 of them.
    pub fn tried_draws(&self) -> impl Iterator<Item = Result<Drawn, DrawFault>> + '_ {
        let all = self.variables.iter().try_fold(1_u64, |all, variable| {
            all.checked_mul(variable.range.count()?).filter(|all| *all <= TRIES)
        });
        (0..all.unwrap_or(TRIES)).map(move |try_number| {
            let mut rest = try_number;
            if all.is_some() {
                // Counts through all combinations like the wheels of a mileage counter.
                settle(&self.variables, |_, count| {
                    let digit = rest % count.max(1);
                    rest /= count.max(1);
                    digit
                })
            } else {
                let attempt = u32::try_from(try_number).unwrap_or_default();
                draw(&self.variables, &Seed::new(b"check", &self.id, attempt))
            }
        })
    }

    fn check_draw(&self, drawn: &Drawn) -> Vec<DrawFault> {
        let Kind::Number(key) = &self.kind else {
            return Vec::new();
        };
        let mut faults = Vec::new();
        let mut values = Vec::new();
        for (place, answer) in key.answers.iter().enumerate() {
            match resolve(&answer.value, drawn) {
                Ok(value) => values.push((place, answer.tick, value)),
                Err(fault) => faults.push(fault),
            }
        }
        for (wrong, _, foreseen) in values.iter().filter(|(_, tick, _)| *tick == Tick::Wrong) {
            let met = values
                .iter()
                .find(|(_, tick, right)| *tick == Tick::Right && meets(right, foreseen));
            if let Some((right, ..)) = met {
                faults.push(DrawFault::NotApart {
                    right: *right,
                    wrong: *wrong,
                    drawn: drawn.clone(),
                });
            }
        }
        faults
    }
}

/// Whether a right answer accepts a foreseen wrong one, or any end of it.
fn meets(right: &NumberValue, wrong: &NumberValue) -> bool {
    match wrong {
        NumberValue::Near(value, _) => right.accepts(*value),
        NumberValue::Between(from, to) => {
            right.accepts(*from)
                || right.accepts(*to)
                || matches!(right, NumberValue::Near(value, _) | NumberValue::Between(value, _) if wrong.accepts(*value))
        }
        NumberValue::Formula(..) => false,
    }
}

//! A formula in the order in which it is worked out: operands first, then what joins them.
//!
//! A flat list instead of a tree: nothing recurses when it is run, copied or dropped, however long
//! the author's sum is.

use super::EvalFault;
use crate::number::Decimal;

/// One step of a program.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Step {
    Number(f64),
    /// The n-th place where a name stands.
    Name(u16),
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Raise,
    /// A function and how many arguments it has.
    Call(Function, u8),
}

/// What formulas can call; angles are in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Function {
    Abs,
    Sqrt,
    Round,
    Floor,
    Ceil,
    Min,
    Max,
    Sin,
    Cos,
    Tan,
    Asin,
    Acos,
    Atan,
}

impl Function {
    pub(super) fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "abs" => Self::Abs,
            "sqrt" => Self::Sqrt,
            "round" => Self::Round,
            "floor" => Self::Floor,
            "ceil" => Self::Ceil,
            "min" => Self::Min,
            "max" => Self::Max,
            "sin" => Self::Sin,
            "cos" => Self::Cos,
            "tan" => Self::Tan,
            "asin" => Self::Asin,
            "acos" => Self::Acos,
            "atan" => Self::Atan,
            _ => return None,
        })
    }

    /// Whether it takes so many arguments.
    pub(super) fn takes(self, arguments: usize) -> bool {
        match self {
            Self::Min | Self::Max => (2..=16).contains(&arguments),
            Self::Round => arguments == 2,
            _ => arguments == 1,
        }
    }
}

/// Runs a program. Every result between is finite, or there is none.
pub(super) fn run(
    steps: &[Step],
    lookup: &dyn Fn(u16) -> Result<Decimal, EvalFault>,
) -> Result<f64, EvalFault> {
    let mut stack: Vec<f64> = Vec::new();
    for step in steps {
        let value = match *step {
            Step::Number(value) => value,
            Step::Name(place) => lookup(place)?.to_f64(),
            Step::Negate => -pop(&mut stack)?,
            Step::Call(function, arguments) => {
                let from = stack.len().saturating_sub(arguments.into());
                let arguments: Vec<f64> = stack.drain(from..).collect();
                call(function, &arguments)?
            }
            Step::Add | Step::Subtract | Step::Multiply | Step::Divide | Step::Raise => {
                let right = pop(&mut stack)?;
                let left = pop(&mut stack)?;
                match *step {
                    Step::Add => left + right,
                    Step::Subtract => left - right,
                    Step::Multiply => left * right,
                    Step::Divide => left / right,
                    _ => libm::pow(left, right),
                }
            }
        };
        if !value.is_finite() {
            return Err(EvalFault::NotFinite);
        }
        stack.push(value);
    }
    pop(&mut stack)
}

fn pop(stack: &mut Vec<f64>) -> Result<f64, EvalFault> {
    // The parser writes operands before what joins them, so the stack is never empty here.
    stack.pop().ok_or(EvalFault::NotFinite)
}

fn call(function: Function, arguments: &[f64]) -> Result<f64, EvalFault> {
    const DEGREE: f64 = core::f64::consts::PI / 180.0;
    let x = arguments.first().copied().ok_or(EvalFault::NotFinite)?;
    Ok(match function {
        Function::Abs => libm::fabs(x),
        Function::Sqrt => libm::sqrt(x),
        Function::Round => round(x, arguments.get(1).copied().unwrap_or_default())?,
        Function::Floor => libm::floor(clean(x)?),
        Function::Ceil => libm::ceil(clean(x)?),
        Function::Min => {
            arguments.iter().copied().fold(x, |least, y| if y < least { y } else { least })
        }
        Function::Max => {
            arguments.iter().copied().fold(x, |most, y| if y > most { y } else { most })
        }
        Function::Sin => libm::sin(x * DEGREE),
        Function::Cos => libm::cos(x * DEGREE),
        Function::Tan => libm::tan(x * DEGREE),
        Function::Asin => libm::asin(x) / DEGREE,
        Function::Acos => libm::acos(x) / DEGREE,
        Function::Atan => libm::atan(x) / DEGREE,
    })
}

/// Takes off the dust of binary fractions, so that `floor((0.1 + 0.7) * 10)` is 8 as on paper.
fn clean(x: f64) -> Result<f64, EvalFault> {
    Decimal::from_f64(x).map(Decimal::to_f64).ok_or(EvalFault::NotFinite)
}

/// Rounds as on paper: decimal digits, halves away from nought; a negative `places` rounds to tens.
fn round(x: f64, places: f64) -> Result<f64, EvalFault> {
    let places = libm::round(places).clamp(-15.0, 15.0) as i32;
    if places >= 0 {
        let value = Decimal::from_f64(x).ok_or(EvalFault::NotFinite)?;
        return Ok(value.round_to(places.unsigned_abs() as u8).to_f64());
    }
    let unit = libm::pow(10.0, f64::from(-places));
    Ok(libm::round(clean(x / unit)?) * unit)
}

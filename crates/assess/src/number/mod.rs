//! Exact decimals: what authors write as an answer, what learners type, and how far off it may be.

mod answer;
mod decimal;
mod digits;
mod tolerance;
mod typed;

pub use answer::{NumberFault, NumberFaultKind, ParsedAnswer, parse_answer};
pub use decimal::{BadDecimal, Decimal};
pub use digits::digit_value;
pub use tolerance::Tolerance;
pub use typed::{NotANumber, Typed, parse_typed};

pub(crate) use typed::is_shapeless;

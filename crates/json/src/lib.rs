//! Typed data from JSON and back, with little code.
//!
//! `serde` unrolls a state machine for each type and format; in the portal's wasm that was more than the
//! code that uses the data. Here a text is parsed once into a [`Value`], and each type takes its members
//! out of that by one short function. The shapes are those that `serde_json` gives the same types, so
//! programs that need not be small go on deriving.
//!
//! ```
//! use json::{FromJson, ToJson};
//!
//! #[derive(Debug, PartialEq)]
//! struct Screw {
//!     length: u16,
//!     head: Head,
//!     notes: Vec<String>,
//! }
//! #[derive(Debug, Clone, Copy, PartialEq)]
//! enum Head {
//!     Flat,
//!     Round,
//! }
//! json::words! { Head { Flat = "flat", Round = "round" } }
//! json::record! { Screw { length, head, notes or default } }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let screw = Screw::from_json(&json::parse(br#"{ "length": 40, "head": "flat" }"#)?)?;
//! assert_eq!(screw, Screw { length: 40, head: Head::Flat, notes: Vec::new() });
//! assert_eq!(json::write(&screw.to_json()).as_deref(), Some(r#"{"head":"flat","length":40,"notes":[]}"#));
//! let fault = Screw::from_json(&json::parse(br#"{ "length": 70000, "head": "flat" }"#)?);
//! assert_eq!(fault.unwrap_err().to_string(), "`length` is not a whole number in range");
//! # Ok(())
//! # }
//! ```
//!
//! Unknown members are passed over. Nesting is bounded by the parser (128 levels), so the walks that recurse
//! are bounded too.

mod fault;
pub mod fuzz;
mod macros;
mod read;
mod write;

pub use fault::{Fault, Why};
pub use read::{
    FromJson, Key, Members, content, list, member, member_or_default, members, tagged, text, tuple,
    word,
};
pub use serde_json::Value;
pub use write::{ToJson, object, quote, write};

/// Why a text is no JSON, and where.
pub type Malformed = serde_json::Error;

/// Parses a text. The one place where the parser is instantiated.
///
/// # Errors
/// It is no JSON, or nested too deep.
#[inline(never)]
pub fn parse(text: &[u8]) -> Result<Value, Malformed> {
    serde_json::from_slice(text)
}

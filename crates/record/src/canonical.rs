//! One way to write JSON, so that a hash means something.
//!
//! RFC 8785 (JSON Canonicalization Scheme) over a restricted set: integers with |n| ≤ 2^53 - 1 and no
//! other numbers, keys of printable ASCII without `"` and `\`, no `null`, no key twice. Over this set the scheme
//! is "sorted keys, no white space, minimal escapes"; strings stay as they were typed, without
//! normalisation.

mod check;
mod encode;
mod write;

use core::fmt;

pub use check::check;
pub use encode::{base64url, read_base64url, read_hex};
pub use write::to_bytes;

/// Largest magnitude of an integer: 2^53 - 1, the last that every JSON reader holds exactly.
pub const INTEGER_MAX: i64 = (1 << 53) - 1;

/// How deep lists and objects may nest. An event needs 6.
pub const DEPTH_MAX: u32 = 32;

/// Why a text is not canonical, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotCanonical {
    /// Byte offset of the first offence; when writing, how much was written before it.
    pub at: usize,
    /// What is wrong there.
    pub why: Why,
}

/// The ways to break the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Not UTF-8.
    Utf8,
    /// The text ends too early.
    End,
    /// Something stands after the value.
    Trailing,
    /// White space outside of strings.
    Space,
    /// A character that can't stand here.
    Unexpected,
    /// `null`.
    Null,
    /// A fraction or an exponent.
    Float,
    /// An integer beyond 2^53 - 1.
    Range,
    /// `-0` or a leading zero.
    Digits,
    /// A key with a character outside printable ASCII, or with `"` or `\`.
    Key,
    /// A key for the second time.
    DuplicateKey,
    /// A key that should stand before the one ahead of it.
    KeyOrder,
    /// An escape where the character itself must stand, or in another form.
    Escape,
    /// A control character that must be escaped.
    Control,
    /// Nested deeper than [`DEPTH_MAX`].
    Depth,
}

impl fmt::Display for NotCanonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.why {
            Why::Utf8 => "not UTF-8",
            Why::End => "ends too early",
            Why::Trailing => "something after the value",
            Why::Space => "white space",
            Why::Unexpected => "unexpected character",
            Why::Null => "null",
            Why::Float => "number that is no integer",
            Why::Range => "integer beyond 2^53 - 1",
            Why::Digits => "integer not in its shortest form",
            Why::Key => "key not in plain ASCII",
            Why::DuplicateKey => "key given twice",
            Why::KeyOrder => "keys not sorted",
            Why::Escape => "escape that is not minimal",
            Why::Control => "control character",
            Why::Depth => "nested too deep",
        };
        write!(f, "{what}, byte {}", self.at)
    }
}

impl core::error::Error for NotCanonical {}

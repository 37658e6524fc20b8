//! What is wrong with a course: data. Rendering is the caller's.

use std::ops::Range;

#[cfg(feature = "compile")]
use serde::{Deserialize, Serialize};

/// The number of a diagnostic: `JW0305`. Each has a row in the handbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "compile", derive(Serialize, Deserialize))]
pub struct Code(pub u16);

impl core::fmt::Display for Code {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "JW{:04}", self.0)
    }
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "compile", derive(Serialize, Deserialize))]
pub enum Severity {
    /// Said once, changes nothing.
    Note,
    /// Should be mended.
    Warning,
    /// Blocks the build.
    Error,
}

/// A place: a file of the course and bytes in it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "compile", derive(Serialize, Deserialize))]
pub struct Span {
    /// Path from the course folder, with `/`.
    pub file: String,
    /// Bytes in the file; empty for the file as a whole.
    pub bytes: Range<usize>,
}

// `Range` has no order of its own; diagnostics are sorted by place.
impl Span {
    /// Sort key: file, start, end.
    #[must_use]
    pub fn key(&self) -> (&str, usize, usize) {
        (&self.file, self.bytes.start, self.bytes.end)
    }
}

/// One fault.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "compile", derive(Serialize, Deserialize))]
pub struct Diagnostic {
    /// Which rule.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// Where.
    pub at: Span,
    /// One sentence: what is wrong.
    pub message: String,
    /// A few words at the place itself.
    pub label: Option<String>,
    /// Other places that belong to it, each with a few words.
    pub also: Vec<(Span, String)>,
    /// What to do.
    pub help: Option<String>,
}

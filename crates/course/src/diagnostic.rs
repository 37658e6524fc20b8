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
    /// How `--fix` mends it, where only one repair is possible.
    pub fix: Option<Fix>,
}

/// A repair that a program can make.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "compile", derive(Serialize, Deserialize))]
pub enum Fix {
    /// Other text in some places; they do not overlap. Places are those of the diagnostic.
    Edit(Vec<Edit>),
    /// Another path for a file of the course, or for a folder with all that lies in it.
    Rename {
        /// As it is.
        from: String,
        /// As it should be.
        to: String,
    },
    /// A file that is missing.
    Create {
        /// Its path from the course folder.
        path: String,
        /// What stands in it.
        text: String,
    },
}

/// Other text in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "compile", derive(Serialize, Deserialize))]
pub struct Edit {
    /// What is replaced; empty where text is put in.
    pub at: Span,
    /// What stands there then.
    pub text: String,
}

impl Diagnostic {
    /// A fault with nothing but its place and its one sentence.
    #[must_use]
    pub const fn new(code: Code, severity: Severity, at: Span, message: String) -> Self {
        Self { code, severity, at, message, label: None, also: Vec::new(), help: None, fix: None }
    }
}

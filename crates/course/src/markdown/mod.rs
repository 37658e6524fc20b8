//! Markdown to tree.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::lesson::{LessonBody, Origin};
use crate::tree::{Block, Inline};

/// Reads a lesson; see [`crate::lesson::read`].
#[must_use]
pub fn read(source: &str, origin: &Origin<'_>) -> (LessonBody, Vec<Diagnostic>) {
    let _ = (source, origin);
    (LessonBody::default(), Vec::new())
}

/// Reads a text that has been checked before: an overview, a stem, a feedback.
///
/// `[[1]]` becomes [`Inline::Blank`]. Total and linear; text beyond 64 KiB is left out.
#[must_use]
pub fn blocks(source: &str) -> Vec<Block> {
    let _ = source;
    Vec::new()
}

/// Reads a run of text that has been checked before: a prompt, an option, a title.
#[must_use]
pub fn inline(source: &str) -> Vec<Inline> {
    let _ = source;
    Vec::new()
}

/// Something in a text that points elsewhere, or a formula, with its place: for checks that need the whole course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Bytes in the source, the whole of it (`[words](target)`).
    pub span: Range<usize>,
    /// What it is.
    pub kind: ReferenceKind,
}

/// What points elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferenceKind {
    /// A link: target as written; empty words are possible.
    Link {
        /// As written, relative to the file.
        target: String,
    },
    /// A picture.
    Picture {
        /// As written, relative to the file.
        target: String,
        /// Says what to see.
        alt: String,
    },
    /// `[^label]` in a text.
    Footnote(String),
    /// `[^label]: …`, the text of it.
    FootnoteText(String),
    /// A formula within a line: its TeX.
    InlineMath(String),
    /// A formula of its own: its TeX.
    DisplayMath(String),
}

/// All links, pictures, footnotes and formulas of a source, those within items too, by place.
#[must_use]
pub fn references(source: &str) -> Vec<Reference> {
    let _ = source;
    Vec::new()
}

/// The source without `<!-- … -->`, as it goes into a pack.
#[must_use]
pub fn without_comments(source: &str) -> String {
    source.to_owned()
}

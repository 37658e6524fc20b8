//! Attributes of headings and entries: `{#id .class key=value flag}`.
//!
//! The Markdown parser reads attributes too, but drops `{L}`, takes `"two` and `words"` for two
//! attributes, ignores `{#id.class}` and gives no places. So the raw line is read again, by the grammar
//! of the handbook: the braces stand at the end of the line, a space before them, spaces between
//! attributes, no quotes.

use std::ops::Range;

pub(crate) mod mend;
mod scan;

pub(crate) use scan::{
    Fault, FaultKind, Scan, TickShape, first_line, part, scan_entry, scan_heading, tick, trim,
};

/// What a classed section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// `{.objective}`
    Objective,
    /// `{.why}`
    Why,
    /// `{.example}`
    Example,
    /// `{.faded}`
    Faded,
    /// `{.workshop}`
    Workshop,
    /// `{.paper}`
    Paper,
    /// `{.summary}`
    Summary,
    /// `{.check}`
    Check,
    /// `{.misconceptions}`, in `course.md`
    Misconceptions,
    /// `{.blueprint}`, in `exam.md`
    Blueprint,
}

impl Role {
    /// All roles, in the order of the handbook.
    pub const ALL: [Self; 10] = [
        Self::Objective,
        Self::Why,
        Self::Example,
        Self::Faded,
        Self::Workshop,
        Self::Paper,
        Self::Summary,
        Self::Check,
        Self::Misconceptions,
        Self::Blueprint,
    ];

    /// The class that authors write behind the dot.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Objective => "objective",
            Self::Why => "why",
            Self::Example => "example",
            Self::Faded => "faded",
            Self::Workshop => "workshop",
            Self::Paper => "paper",
            Self::Summary => "summary",
            Self::Check => "check",
            Self::Misconceptions => "misconceptions",
            Self::Blueprint => "blueprint",
        }
    }

    /// Reads a class name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// A word of the source and its place (bytes in the text that was read).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As written, without the leading `#` or `.`.
    pub text: String,
    /// Its bytes, with the leading `#` or `.`.
    pub span: Range<usize>,
}

/// What stands between the braces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attrs {
    /// From brace to brace.
    pub span: Range<usize>,
    /// `#id`, as written.
    pub id: Option<Word>,
    /// `.class`, in order.
    pub classes: Vec<Word>,
    /// `flag`, in order.
    pub flags: Vec<Word>,
    /// `key=value`, in order.
    pub pairs: Vec<(Word, Word)>,
}

impl Attrs {
    /// The value of a key.
    #[must_use]
    pub fn value(&self, key: &str) -> Option<&Word> {
        self.pairs.iter().find(|(k, _)| k.text == key).map(|(_, value)| value)
    }

    /// The place of a flag, where it is set.
    #[must_use]
    pub fn flag(&self, name: &str) -> Option<&Word> {
        self.flags.iter().find(|f| f.text == name)
    }

    /// The place of a class, where it is there.
    #[must_use]
    pub fn class(&self, name: &str) -> Option<&Word> {
        self.classes.iter().find(|c| c.text == name)
    }
}

/// A line, parted into its words and its attributes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tail {
    /// Bytes of the words, without marker, tick, attributes and outer spaces.
    pub text: Range<usize>,
    /// The attributes, where there are any.
    pub attrs: Option<Attrs>,
}

/// Reads the line of a heading again: `span` are the bytes of the block in `source`.
#[must_use]
pub fn heading(source: &str, span: &Range<usize>) -> Tail {
    scan_heading(source, span).tail
}

/// Reads the first line of a list entry again: `span` are the bytes of the entry in `source`.
#[must_use]
pub fn entry(source: &str, span: &Range<usize>) -> Tail {
    scan_entry(source, span).tail
}

/// An id made of a text: lower case, runs of anything else become one `-`, 48 characters at most.
/// Empty where the text has no ASCII letter or digit.
#[must_use]
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if out.len() >= 48 {
            break;
        }
        match c.to_ascii_lowercase() {
            c if c.is_ascii_alphanumeric() => out.push(c),
            '\'' | '’' => {}
            _ if out.is_empty() || out.ends_with('-') => {}
            _ => out.push('-'),
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

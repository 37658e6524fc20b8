//! Attributes of headings and entries: `{#id .class key=value flag}`.

use std::ops::Range;

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
    let _ = (source, span);
    Tail::default()
}

/// Reads the first line of a list entry again: `span` are the bytes of the entry in `source`.
#[must_use]
pub fn entry(source: &str, span: &Range<usize>) -> Tail {
    let _ = (source, span);
    Tail::default()
}

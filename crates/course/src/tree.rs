//! The tree of a text: what the views are built from. No markup survives in it, only meaning.

use std::ops::Range;

use assess::{Item, ObjectiveId};

use crate::attrs::Role;

/// A block with its place in the source (bytes).
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Bytes in the file.
    pub span: Range<usize>,
    /// What it is.
    pub node: Node,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// `##` or `###` that opens a section.
    Heading(Heading),
    /// Running text.
    Paragraph(Vec<Inline>),
    /// Bullets or numbers.
    List(List),
    /// A plain quote.
    Quote(Vec<Block>),
    /// A box with a meaning.
    Callout(Callout),
    /// A picture alone in a paragraph.
    Figure(Figure),
    /// A film or a sound alone in a paragraph.
    Media(Media),
    /// Rows and columns.
    Table(Table),
    /// A formula on a line of its own: TeX of the subset.
    Math(String),
    /// Text in a fixed font.
    Code(String),
    /// A question.
    Item(Box<Item>),
    /// `---`
    Rule,
    /// `{{todo}}`: not translated yet.
    Todo,
}

/// A heading of a section.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The class behind the dot, where it has one.
    pub role: Option<Role>,
    /// Its `{#id}`, as written.
    pub id: Option<String>,
    /// The words.
    pub text: Vec<Inline>,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// Number of the first entry; none for bullets.
    pub start: Option<u64>,
    /// Each entry is a run of blocks.
    pub entries: Vec<Entry>,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Bytes in the file.
    pub span: Range<usize>,
    /// `[x]`, `[ ]` or neither.
    pub tick: Option<TickMark>,
    /// An id at its end: the objective of an `{.objective}` list, a misconception, a criterion.
    pub id: Option<String>,
    /// Its text.
    pub blocks: Vec<Block>,
}

/// A tick box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TickMark {
    /// `[x]`
    Set,
    /// `[ ]`
    Clear,
}

/// A box with a meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Callout {
    /// Which.
    pub kind: CalloutKind,
    /// A bold first line.
    pub title: Option<Vec<Inline>>,
    /// The text in it.
    pub blocks: Vec<Block>,
}

/// The kinds of box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalloutKind {
    /// `WARNING`: people can be hurt.
    Warning,
    /// `CAUTION`: work or machine can be damaged.
    Caution,
    /// `TIP`
    Tip,
    /// `NOTE`
    Note,
    /// `IMPORTANT`: to be remembered.
    Important,
    /// `EXAMPLE`
    Example,
    /// `WORKSHOP`
    Workshop,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// As written, relative to the file (`../media/jig.svg`).
    pub target: String,
    /// Says what to see.
    pub alt: String,
    /// Stands below it.
    pub caption: Option<String>,
}

/// A film or a sound.
#[derive(Debug, Clone, PartialEq)]
pub struct Media {
    /// As written, relative to the file.
    pub target: String,
    /// Film or sound.
    pub kind: MediaKind,
    /// The words of the link.
    pub title: Vec<Inline>,
}

/// Film or sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    /// `.webm`, `.mp4`
    Video,
    /// `.opus`, `.mp3`
    Sound,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// One alignment a column.
    pub align: Vec<Align>,
    /// The header row.
    pub head: Vec<Vec<Inline>>,
    /// The rows below.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// As the language runs.
    Start,
    /// In the middle.
    Center,
    /// At the far side.
    End,
}

/// A run of text within a block.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Bold; at first use a term of the glossary.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Struck out.
    Strike(Vec<Inline>),
    /// Fixed font.
    Code(String),
    /// TeX of the subset.
    Math(String),
    /// A link to a place in the course.
    Link(Link),
    /// A picture within a line.
    Picture(Figure),
    /// A line break.
    Break,
    /// A reference to a source: its label.
    Footnote(String),
    /// A blank of a cloze item, counted from 1.
    Blank(usize),
}

/// A link.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// As written, relative to the file (`../02-tools/03-sharpening.md#burr`).
    pub target: String,
    /// The words.
    pub text: Vec<Inline>,
}

/// The text of a footnote.
#[derive(Debug, Clone, PartialEq)]
pub struct Footnote {
    /// Its label, without `^`.
    pub label: String,
    /// Bytes in the file.
    pub span: Range<usize>,
    /// The source.
    pub text: Vec<Inline>,
}

/// An objective as a lesson lists it.
#[derive(Debug, Clone, PartialEq)]
pub struct Objective {
    /// Unique in the course.
    pub id: ObjectiveId,
    /// One line that starts with a verb.
    pub text: Vec<Inline>,
}

/// The plain words of a run of text: for titles, search and labels.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    let length = |inline: &Inline| match inline {
        Inline::Text(text) => text.len(),
        _ => 16,
    };
    let mut out = String::with_capacity(inlines.iter().map(length).sum());
    push_plain(inlines, &mut out);
    out
}

fn push_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(t) | Inline::Code(t) | Inline::Math(t) => out.push_str(t),
            Inline::Strong(i) | Inline::Emphasis(i) | Inline::Strike(i) => push_plain(i, out),
            Inline::Link(l) => push_plain(&l.text, out),
            Inline::Picture(p) => out.push_str(&p.alt),
            Inline::Break => out.push(' '),
            Inline::Footnote(_) => {}
            Inline::Blank(_) => out.push('…'),
        }
    }
}

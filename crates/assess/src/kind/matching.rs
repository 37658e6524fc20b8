//! Rows to be joined with targets (the `.match` kind; `match` is a word of Rust).

use serde::{Deserialize, Serialize};

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

//! JW0612: a retired id is not used again.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 612,
    name: None,
    severity: Severity::Error,
    title: "a retired id is not used again",
    what: "With `--against` and the packs of an earlier version: a question that was retired there and is asked here under the same id.",
    why: "Old answers would count for a question that nobody answered.",
    example: "### A new question? {#old-id .single objective=ppe level=apply}\n",
    instead: "### A new question? {#new-id .single objective=ppe level=apply}\n",
    mends: Mends::ByHand,
    look: None,
};

/// It needs an earlier version beside the course: `tests/against.rs`.
#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = &[];

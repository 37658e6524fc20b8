//! JW0611: an id that learners answered stays.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 611,
    name: None,
    severity: Severity::Error,
    title: "a question that was given out keeps its id, or `was=` names it",
    what: "With `--against` and the packs of an earlier version: an id of a practice question that is gone. A question that is no longer asked stays in the file with `retired`; one with a new id names the former one with `was=`.",
    why: "Answers are kept under ids. Without the id the work of learners no longer counts.",
    example: "### Which gloves? {#gloves-for-arc .single objective=ppe level=apply}\n\nIt was `{#which-gloves …}` before.\n",
    instead: "### Which gloves? {#gloves-for-arc was=which-gloves .single objective=ppe level=apply}\n",
    mends: Mends::ByHand,
    look: None,
};

/// It needs an earlier version beside the course: `tests/against.rs`.
#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = &[];

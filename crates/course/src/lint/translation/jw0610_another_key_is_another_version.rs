//! JW0610: a key changes only with the version.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 610,
    name: None,
    severity: Severity::Error,
    title: "where another answer is right, `version` is higher",
    what: "With `--against` and the packs of an earlier version: a practice question whose right answer is another one now, in a course with the same `version`. Options are compared by their words, not by their places. The exam is sealed, so its questions are not compared.",
    why: "Records name the version. Without a new one nobody can tell later which answer counted.",
    example: "version: 1.2.0 in both, and:\n\n- [ ] 90 mm\n- [x] 95 mm\n",
    instead: "version: 1.3.0\n\n- [ ] 90 mm\n- [x] 95 mm\n",
    mends: Mends::ByHand,
    look: None,
};

/// It needs an earlier version beside the course: `tests/against.rs`.
#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = &[];

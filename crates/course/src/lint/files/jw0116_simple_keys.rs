//! JW0116: the front matter holds keys, values and lists, and nothing else.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 116,
    name: None,
    severity: Severity::Error,
    title: "the front matter holds keys, values and lists, and nothing else",
    what: "Anchors, tags, keys below keys, values of several lines, or quotes and brackets that do not close.",
    why: "Front matter is meant to be read at a glance by people who do not program. What is not needed for that is \
          left out.",
    example: "tools:\n  hand: saw\n",
    instead: "tools: [hand saw]\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("&g outline")).course("grade: outline", "grade: &g outline"),
        Case::files("en", &[], None).course("grade: outline", "grade: outline # all lessons"),
        Case::files("ru", &[], Some("ручные: пила")).course("grade: outline", "tools:\n  ручные: пила\ngrade: outline"),
        Case::files("ru", &[], None).course("grade: outline", "tools:\n  - пила\ngrade: outline"),
    ]
};

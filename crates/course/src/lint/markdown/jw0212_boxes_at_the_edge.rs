//! JW0212: a box starts at the left edge.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 212,
    name: None,
    severity: Severity::Warning,
    title: "a box starts at the left edge",
    what: "A box within a list or a quote.",
    why: "Other viewers show it as a plain quote, so a warning would not be seen as one.",
    example: "- Switch on.\n  > [!WARNING]\n  > Sparks.\n",
    instead: "- Switch on.\n\n> [!WARNING]\n> Sparks.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Text.\n\n- One\n  > [!NOTE]\n  > Leather.", Some("[!NOTE]")),
        Case::lesson("en", "Text.\n\n- One\n\n> [!NOTE]\n> Leather.", None),
        Case::lesson("ru", "Текст.\n\n> Цитата\n>\n> > [!NOTE]\n> > Кожа.", Some("[!NOTE]")),
        Case::lesson("ru", "Текст.\n\n> Цитата\n\n> [!NOTE]\n> Кожа.", None),
    ]
};

//! JW0211: a box does not stand in another box.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 211,
    name: None,
    severity: Severity::Error,
    title: "a box does not stand in another box",
    what: "The marker of a second box within the first, mostly because the blank line between them is missing.",
    why: "The second box would be read as text of the first, and its icon would be lost.",
    example: "> [!WARNING]\n> Sparks.\n> [!NOTE]\n> Leather.\n",
    instead: "> [!WARNING]\n> Sparks.\n\n> [!NOTE]\n> Leather.\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "> [!WARNING]\n> Sparks.\n> [!NOTE]\n> Leather.", Some("[!NOTE]")).becomes("> Sparks.\n\n> [!NOTE]\n> Leather."),
        Case::lesson("en", "> [!WARNING]\n> Sparks.\n>\n> > [!NOTE]\n> > Leather.", Some("[!NOTE]")).by_hand(),
        Case::lesson("en", "> [!WARNING]\n> Sparks.\n\n> [!NOTE]\n> Leather.", None),
        Case::lesson("ru", "> [!WARNING]\n> Искры.\n>\n> [!NOTE]\n> Кожа.", Some("[!NOTE]")),
        Case::lesson("ru", "> [!WARNING]\n> Искры.\n\n> [!NOTE]\n> Кожа.", None),
    ]
};

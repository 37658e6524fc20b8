//! JW0210: the marker of a box stands alone on its line.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 210,
    name: None,
    severity: Severity::Error,
    title: "the marker of a box stands alone on its line",
    what: "Words behind `[!NOTE]` on the same line.",
    why: "Other viewers then show no box at all, only a quote. A title is a bold first line.",
    example: "> [!WARNING] Leather first\n> Then cotton.\n",
    instead: "> [!WARNING]\n> **Leather first**\n> Then cotton.\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "> [!NOTE] Leather first\n> Then cotton.", Some("Leather first")).becomes("> [!NOTE]\n> **Leather first**\n> Then cotton."),
        Case::lesson("en", "> [!NOTE] 1. Stop\n> 2. Look", Some("1. Stop")).by_hand(),
        Case::lesson("en", "> [!NOTE] “Dry” is dry.", Some("“Dry” is dry.")).becomes("> [!NOTE]\n> “Dry” is dry."),
        Case::lesson("en", "> [!WORKSHOP] **Two plates**", Some("**Two plates**")).becomes("> [!WORKSHOP]\n> **Two plates**"),
        Case::lesson("en", "> [!NOTE]\n> **Leather first**\n> Then cotton.", None),
        Case::lesson("ru", "> [!WARNING] Сначала кожа\n> Потом хлопок.", Some("Сначала кожа")).becomes("> [!WARNING]\n> **Сначала кожа**\n> Потом хлопок."),
        Case::lesson("ru", "> [!WARNING]\n> Сначала кожа", None),
    ]
};

//! JW0317: a formula can be read.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 317,
    name: None,
    severity: Severity::Error,
    title: "a formula is written whole",
    what: "A bracket that is not closed, a sign without a number behind it, or a sign that formulas do not have. \
           They know numbers, names, `+ - * / ^ ( )` and functions.",
    why: "A formula that cannot be read has no value, and nobody could be marked.",
    example: "- [x] = (length / 2 mm\n",
    instead: "- [x] = (length / 2) mm\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### A rod of {{length}} mm. What is half? {#half .number level=apply}\n\n| | from | \
             to | step |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n\n- [x] = (length / 2 mm\n  \
             > {ok}\n\n> [!NOTE]\n> Words.\n",
            Some("mm"),
        ),
        Case::item(
            "en",
            "### A rod of {{length}} mm. What is half? {#half .number level=apply}\n\n| | from | \
             to | step |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n\n- [x] = (length / 2) mm\n  > {ok}\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Пруток {{length}} мм. Сколько половина? {#half .number level=apply}\n\n| | от | \
             до | шаг |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n\n- [x] = length / ± 1 mm\n  \
             > {ok}\n\n> [!NOTE]\n> Слова.\n",
            Some("±"),
        ),
        Case::item(
            "ru",
            "### Пруток {{length}} мм. Сколько половина? {#half .number level=apply}\n\n| | от | \
             до | шаг |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n\n- [x] = length / 2 ± 1 \
             mm\n  > {ok}\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};

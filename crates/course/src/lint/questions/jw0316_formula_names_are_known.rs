//! JW0316: a formula uses variables and functions that there are.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 316,
    name: None,
    severity: Severity::Error,
    title: "a formula uses only names that are known",
    what: "A name in a formula that is no row in the table of variables, no function and not `pi`; or formulas that \
           need each other in a circle.",
    why: "Without its value the answer cannot be worked out, and nobody could be marked.",
    example: "| {{length}} | 10 | 20 | 2 |\n\n- [x] = lenght / 2 mm\n",
    instead: "| {{length}} | 10 | 20 | 2 |\n\n- [x] = length / 2 mm\n",
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
             to | step |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n\n- [x] = lenght / 2 mm\n  \
             > {ok}\n\n> [!NOTE]\n> Words.\n",
            Some("lenght"),
        ),
        Case::item(
            "en",
            "### A rod of {{length}} mm. What is half? {#half .number level=apply}\n\n| | from | \
             to | step |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n\n- [x] = round(length / 2, \
             1) mm\n  > {ok}\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Пруток {{length}} мм. Сколько половина? {#half .number level=apply}\n\n| | от | \
             до | шаг |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n\n- [x] = half(length) mm\n  \
             > {ok}\n\n> [!NOTE]\n> Слова.\n",
            Some("half"),
        ),
        Case::item(
            "ru",
            "### Пруток {{length}} мм. Сколько половина? {#half .number level=apply}\n\n| | от | \
             до | шаг |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n\n- [x] = length / 2 mm\n  > \
             {ok}\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};

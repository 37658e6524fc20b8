//! JW0319: every variable has values and is used.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 319,
    name: None,
    severity: Severity::Error,
    title: "each variable has a name, values, and a use",
    what: "A row in the table of variables whose name is none or stands twice, whose range is empty or not divided \
           by its step, or that lacks a number. A variable that no text and no formula uses is a warning.",
    why: "Numbers are drawn from these rows. A row that cannot be read leaves a gap in the question; one that is \
          never used tells you that something was forgotten.",
    example: "| {{length}} | 100 | 200 | 30 |\n",
    instead: "| {{length}} | 100 | 200 | 25 |\n",
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
             to | step |\n| --- | --- | --- | --- |\n| {{length}} | 100 | 200 | 30 |\n\n- [x] = length / 2 ± 1 \
             mm\n  > {ok}\n\n> [!NOTE]\n> Words.\n",
            Some("100 | 200 | 30"),
        ),
        Case::item(
            "en",
            "### A rod of {{length}} mm. What is half? {#half .number level=apply}\n\n| | from | \
             to | step |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n| {{width}} | 1 | 5 | 1 \
             |\n\n- [x] = length / 2 ± 1 mm\n  > {ok}\n\n> [!NOTE]\n> Words.\n",
            Some("{{width}}"),
        ),
        Case::item(
            "en",
            "### A rod of {{length}} mm. What is half? {#half .number level=apply}\n\n| | from | \
             to | step |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n\n- [x] = length / 2 ± 1 \
             mm\n  > {ok}\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Пруток {{length}} мм. Сколько половина? {#half .number level=apply}\n\n| | от | \
             до | шаг |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 2 |\n| {{ширина}} | 1 | 5 | 1 \
             |\n\n- [x] = length / 2 ± 1 mm\n  > {ok}\n\n> [!NOTE]\n> Слова.\n",
            Some("{{ширина}}"),
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

//! JW0232: every `{{name}}` is a variable of its question.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 232,
    name: None,
    severity: Severity::Error,
    title: "every `{{name}}` is a variable of its question",
    what: "A name in double braces without a row in the table of variables of the question, or outside a question.",
    why: "Nothing would be filled in: learners would see the braces.",
    example: "A board is {{lenght}} mm long.\n",
    instead: "A board is {{length}} mm long.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "### A board is {{lenght}} mm. How long is it? {#board .number objective=do level=apply}\n\n| | from | to | step |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 1 |\n\n- [x] = length mm\n  > {ok}\n\n> [!NOTE]\n> It is {{length}}.", Some("{{lenght}}")),
        Case::lesson("en", "A board is {{length}} mm long.", Some("{{length}}")),
        Case::lesson("en", "### A board is {{length}} mm. How long is it? {#board .number objective=do level=apply}\n\n| | from | to | step |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 1 |\n\n- [x] = length mm\n  > {ok}\n\n> [!NOTE]\n> It is {{length}}.", None),
        Case::lesson("ru", "Доска длиной {{length}} мм.", Some("{{length}}")),
        Case::lesson("ru", "### Доска {{length}} мм. Какой она длины? {#board .number objective=do level=apply}\n\n| | from | to | step |\n| --- | --- | --- | --- |\n| {{length}} | 10 | 20 | 1 |\n\n- [x] = length mm\n  > {ok}\n\n> [!NOTE]\n> It is {{length}}.", None),
    ]
};

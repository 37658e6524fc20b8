//! JW0318: a formula has a value for all numbers that may be drawn.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 318,
    name: None,
    severity: Severity::Error,
    title: "a formula has a value for every draw of its variables",
    what: "Up to 1,000 draws of the variables are tried. One of them divides by 0, takes the root of a number below \
           0, or grows beyond all bounds.",
    why: "The learner who is given these numbers gets a question without an answer.",
    example: "| {{board}} | 1200 | 2400 | 100 |\n| {{piece}} | 0 | 4 | 1 |\n\n- [x] = board / piece ± 1 mm\n",
    instead: "| {{board}} | 1200 | 2400 | 100 |\n| {{piece}} | 1 | 4 | 1 |\n\n- [x] = board / piece ± 1 mm\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### Share {{board}} mm by {{piece}}. {#share .number level=apply}\n\n| | from | to \
             | step |\n| --- | --- | --- | --- |\n| {{board}} | 1200 | 2400 | 100 |\n| {{piece}} | 0 | 4 | 1 \
             |\n\n- [x] = board / piece ± 1 mm\n  > {ok}\n\n> [!NOTE]\n> Words.\n",
            Some("### Share {{board}} mm by {{piece}}. {#share .number level=apply}"),
        ),
        Case::item(
            "en",
            "### Share {{board}} mm by {{piece}}. {#share .number level=apply}\n\n| | from | to \
             | step |\n| --- | --- | --- | --- |\n| {{board}} | 1200 | 2400 | 100 |\n| {{piece}} | 1 | 4 | 1 \
             |\n\n- [x] = board / piece ± 1 mm\n  > {ok}\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Разделите {{board}} мм на {{piece}}. {#share .number level=apply}\n\n| | from | \
             to | step |\n| --- | --- | --- | --- |\n| {{board}} | 1200 | 2400 | 100 |\n| {{piece}} | 0 | 4 | \
             1 |\n\n- [x] = board / piece ± 1 mm\n  > {ok}\n\n> [!NOTE]\n> Слова.\n",
            Some("### Разделите {{board}} мм на {{piece}}. {#share .number level=apply}"),
        ),
        Case::item(
            "ru",
            "### Разделите {{board}} мм на {{piece}}. {#share .number level=apply}\n\n| | from | \
             to | step |\n| --- | --- | --- | --- |\n| {{board}} | 1200 | 2400 | 100 |\n| {{piece}} | 1 | 4 | \
             1 |\n\n- [x] = board / piece ± 1 mm\n  > {ok}\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};

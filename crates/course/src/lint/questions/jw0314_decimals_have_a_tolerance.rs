//! JW0314: a right answer with decimals says how far off one may be.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 314,
    name: None,
    severity: Severity::Warning,
    title: "a right answer with decimals says its tolerance",
    what: "A right number with decimals and without `±`. It then accepts half of its last place on both sides: 12.6 \
           accepts 12.55 to 12.65.",
    why: "A learner who has measured well, but reads 12.7 on a worn caliper, would be told that it is wrong.",
    example: "- [x] 12.6 mm\n",
    instead: "- [x] 12.6 ± 0.2 mm\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply}\n\n- [x] 12.6 mm\n  > \
             {ok}\n\n> [!NOTE]\n> Words.\n",
            Some("12.6 mm"),
        ),
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply}\n\n- [x] 12 mm\n  > {ok}\n\n> \
             [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Какой длины паз? {#slot .number level=apply}\n\n- [x] 0.5 mm\n  > {ok}\n\n> \
             [!NOTE]\n> Слова.\n",
            Some("0.5 mm"),
        ),
        Case::item(
            "ru",
            "### Какой длины паз? {#slot .number level=apply}\n\n- [x] 0.5 ± 0.1 mm\n  > \
             {ok}\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};

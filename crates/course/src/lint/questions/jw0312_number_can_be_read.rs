//! JW0312: a number is written with a point and without signs between thousands.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 312,
    name: None,
    severity: Severity::Error,
    title: "numbers have a decimal point and no sign between thousands",
    what: "An answer of a `.number`, or of a gap with a number, that cannot be read: `1,500`, `10-12 mm`, `about 20 \
           mm`, `12 mm ± 2`. Learners may still type a comma.",
    why: "In some countries `1,500` is one and a half, in others fifteen hundred. The program does not guess which \
          one counts as right.",
    example: "- [x] 1,500 mm\n",
    instead: "- [x] 1500 mm\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply}\n\n- [x] 1,500 mm\n  > \
             {ok}\n\n> [!NOTE]\n> Words.\n",
            Some("1,500"),
        ),
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply}\n\n- [x] 1500 mm\n  > \
             {ok}\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply}\n\n- [x] 10..12 mm\n  > \
             {ok}\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Какой длины паз? {#slot .number level=apply}\n\n- [x] 12,5 ± 0.5 mm\n  > \
             {ok}\n\n> [!NOTE]\n> Слова.\n",
            Some("12,5"),
        ),
        Case::item(
            "ru",
            "### Какой длины паз? {#slot .number level=apply}\n\n- [x] 12.5 ± 0.5 mm\n  > \
             {ok}\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};

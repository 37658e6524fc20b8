//! JW0315: a wrong number that was foreseen is not one that counts as right.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 315,
    name: None,
    severity: Severity::Error,
    title: "a foreseen wrong number lies outside the right one",
    what: "A number after `[ ]` that lies within the tolerance or the range of one after `[x]`; with variables, in \
           any of 1,000 draws.",
    why: "The answer would count as right, and the feedback that you wrote for the slip is never shown.",
    example: "- [x] 12.6 ± 0.2 mm\n- [ ] 12.7 mm\n",
    instead: "- [x] 12.6 ± 0.05 mm\n- [ ] 12.7 mm\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply}\n\n- [x] 12.6 ± 0.2 mm\n  > \
             {ok}\n- [ ] 12.7 mm\n  > {no}\n\n> [!NOTE]\n> Words.\n",
            Some("12.7 mm"),
        ),
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply}\n\n- [x] 12.6 ± 0.05 mm\n  > \
             {ok}\n- [ ] 12.7 mm\n  > {no}\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Какой длины паз? {#slot .number level=apply}\n\n- [x] 10..12 mm\n  > {ok}\n- [ \
             ] 11 mm\n  > {no}\n\n> [!NOTE]\n> Слова.\n",
            Some("11 mm"),
        ),
        Case::item(
            "ru",
            "### Какой длины паз? {#slot .number level=apply}\n\n- [x] 10..12 mm\n  > {ok}\n- [ \
             ] 13 mm\n  > {no}\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};

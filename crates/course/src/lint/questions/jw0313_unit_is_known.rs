//! JW0313: the unit of a number is known, and the same in all answers.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 313,
    name: None,
    severity: Severity::Error,
    title: "units are known ones, and all answers of a question have the same",
    what: "What follows a number or a formula and is no unit of the table in the handbook; or answers of one \
           question in different units.",
    why: "The unit stands beside the field in which learners type. A wrong one sends them to a wrong number, and two \
          of them cannot both stand there.",
    example: "- [x] 12 ± 0.5 pm\n",
    instead: "- [x] 12 ± 0.5 mm\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply}\n\n- [x] 12 ± 0.5 pm\n  > \
             {ok}\n\n> [!NOTE]\n> Words.\n",
            Some("pm"),
        ),
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply}\n\n- [x] 12 ± 1 mm\n  > \
             {ok}\n- [ ] 2 cm\n  > {no}\n\n> [!NOTE]\n> Words.\n",
            Some("2 cm"),
        ),
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply}\n\n- [x] 12 ± 0.5 mm\n  > \
             {ok}\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Какой длины паз? {#slot .number level=apply}\n\n- [x] 12 ± 1 гвоздей\n  > \
             {ok}\n\n> [!NOTE]\n> Слова.\n",
            Some("гвоздей"),
        ),
        Case::item(
            "ru",
            "### Какой длины паз? {#slot .number level=apply}\n\n- [x] 12 ± 1 mm\n  > {ok}\n- [ \
             ] 20 mm\n  > {no}\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};

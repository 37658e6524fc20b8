//! JW0326: no answer stands twice, or is both right and wrong.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 326,
    name: None,
    severity: Severity::Error,
    title: "no accepted answer stands twice, and none is right and wrong at once",
    what: "Two forms in a `.text`, in a gap or in a `.number` that are compared as one: capitals, accents, spaces \
           and outer signs do not count, unless `case=strict` or `accents=strict` is set.",
    why: "One of the two can never be reached. Where the one is right and the other wrong, nobody can tell which \
          counts.",
    example: "- [x] kerf\n- [x] Kerf\n",
    instead: "- [x] kerf\n- [x] saw kerf\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### What is the slot of a saw cut called? {#kerf .text level=remember}\n\n- [x] \
             kerf\n  > {ok}\n- [x] Kerf\n  > {ok}\n\n> [!NOTE]\n> Words.\n",
            Some("Kerf"),
        ),
        Case::item(
            "en",
            "### What is the slot of a saw cut called? {#kerf .text level=remember}\n\n- [x] \
             kerf\n  > {ok}\n- [x] saw kerf\n  > {ok}\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Как называется щель от пилы? {#kerf .text level=remember}\n\n- [x] пропил\n  > \
             {ok}\n- [ ] Пропил.\n  > {no}\n\n> [!NOTE]\n> Слова.\n",
            Some("Пропил."),
        ),
        Case::item(
            "ru",
            "### Как называется щель от пилы? {#kerf .text level=remember}\n\n- [x] пропил\n  > \
             {ok}\n- [ ] паз\n  > {no}\n\n> [!NOTE]\n> Слова.\n",
            None,
        ),
    ]
};

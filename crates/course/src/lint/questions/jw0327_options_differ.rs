//! JW0327: each answer has words of its own.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 327,
    name: None,
    severity: Severity::Error,
    title: "no answer is empty, and no two are the same",
    what: "An answer, step, group or member without words, or with the words of another one; in a `.hotspot` also \
           two answers for one region.",
    why: "Two answers that look the same cannot be told apart: a learner who knows the matter would have to guess.",
    example: "- [x] Gloves\n- [ ] Sandals\n- [ ] gloves\n",
    instead: "- [x] Gloves\n- [ ] Sandals\n- [ ] Bare hands\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n- [ ] gloves\n  > {no}\n",
            Some("gloves"),
        ),
        Case::item(
            "en",
            "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n- [ ] Wet gloves\n  > {no}\n",
            None,
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ \
             ] Сандалии\n  > {no}\n- [ ] Сандалии\n  > {no}\n",
            Some("Сандалии"),
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ \
             ] Сандалии\n  > {no}\n- [ ] Тапочки\n  > {no}\n",
            None,
        ),
    ]
};

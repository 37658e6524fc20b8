//! JW0309: feedback stands below its answer, indented.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 309,
    name: None,
    severity: Severity::Error,
    title: "feedback is indented, so that it belongs to its answer",
    what: "A quote (`>`) at the left edge between the answers, in the stem, below a step of `.order` or in a \
           `.group`.",
    why: "A quote at the left edge ends the list. Learners would see the feedback of one answer as a text of its \
          own, before they have chosen.",
    example: "- [ ] Nylon gloves\n> Nylon melts and sticks to the skin.\n",
    instead: "- [ ] Nylon gloves\n  > Nylon melts and sticks to the skin.\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "- [x] Leather gloves\n  > {ok}\n- [ ] Nylon gloves\n> Nylon melts on the skin.\n",
            Some("> Nylon melts on the skin."),
        ),
        Case::item(
            "en",
            "- [x] Leather gloves\n  > {ok}\n- [ ] Nylon gloves\n    > Nylon melts on the \
             skin.\n",
            None,
        ),
        Case::item(
            "en",
            "### Put the steps in order. {#steps .order level=apply}\n\n1. Switch off\n   > The \
             plug comes first.\n2. Wait\n3. Open the chuck\n\n> [!NOTE]\n> Words.\n",
            Some("> The plug comes first."),
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Кожаные\n> Кожа не \
             плавится.\n- [ ] Нейлоновые\n  > {no}\n",
            Some("> Кожа не плавится."),
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Кожаные\n  > Кожа не \
             плавится.\n- [ ] Нейлоновые\n  > {no}\n",
            None,
        ),
    ]
};

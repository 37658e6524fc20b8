//! JW0308: behind the answers stand hints and one explanation, nothing else.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 308,
    name: None,
    severity: Severity::Error,
    title: "after the answers come only hints and one explanation",
    what: "A paragraph, list, picture or box below the answers that is neither a hint (`> [!TIP]`) nor the one \
           explanation (`> [!NOTE]`); a hint below the explanation; a second explanation; a hint or explanation \
           above the answers.",
    why: "The program cannot know whether such a text explains the answer or goes on with the lesson. Shown at the \
          wrong time, it may give the answer away.",
    example: "- [x] Dry leather\n- [ ] Nylon\n\nLeather does not melt.\n",
    instead: "- [x] Dry leather\n- [ ] Nylon\n\n> [!NOTE]\n> Leather does not melt.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n\nLeather does not melt.\n",
            Some("Leather does not melt."),
        ),
        Case::item(
            "en",
            "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n\n> [!TIP]\n> Think of heat.\n\n> \
             [!NOTE]\n> Leather does not melt.\n",
            None,
        ),
        Case::item(
            "en",
            "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n\n---\n\nLeather does not melt.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ \
             ] Сандалии\n  > {no}\n\n> [!NOTE]\n> Кожа не плавится.\n\n> [!TIP]\n> Подумайте о жаре.\n",
            Some("> [!TIP]"),
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ \
             ] Сандалии\n  > {no}\n\n> [!TIP]\n> Подумайте о жаре.\n\n> [!NOTE]\n> Кожа не плавится.\n",
            None,
        ),
    ]
};

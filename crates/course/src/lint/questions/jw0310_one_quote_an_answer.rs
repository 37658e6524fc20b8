//! JW0310: an answer has one quote below it.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 310,
    name: None,
    severity: Severity::Error,
    title: "an answer has one feedback",
    what: "Two quotes below one answer, with an empty line between them that lacks its `>`.",
    why: "Learners get one text for each answer. The second one would be lost.",
    example: "- [ ] Nylon gloves\n  > Nylon melts.\n\n  > Take dry leather.\n",
    instead: "- [ ] Nylon gloves\n  > Nylon melts.\n  >\n  > Take dry leather.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "- [x] Leather\n  > {ok}\n- [ ] Nylon\n  > Nylon melts.\n\n  > Take dry leather.\n",
            Some("> Take dry leather."),
        ),
        Case::item(
            "en",
            "- [x] Leather\n  > {ok}\n- [ ] Nylon\n  > Nylon melts.\n  >\n  > Take dry \
             leather.\n",
            None,
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Кожа\n  > {ok}\n- [ ] \
             Нейлон\n  > Нейлон плавится.\n\n  > Возьмите кожу.\n",
            Some("> Возьмите кожу."),
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Кожа\n  > {ok}\n- [ ] \
             Нейлон\n  > Нейлон плавится.\n  > Возьмите кожу.\n",
            None,
        ),
    ]
};

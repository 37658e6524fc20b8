//! JW0303: a question has one kind.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 303,
    name: None,
    severity: Severity::Error,
    title: "a question has one kind",
    what: "Two classes on one heading that both name a kind, or a kind and a part of the lesson: `.single \
           .multiple`, `.single .example`.",
    why: "Each kind reads the answers in its own way. With two of them the program would have to guess which one you \
          mean.",
    example: "### Which gloves do you wear? {#gloves .single .multiple level=apply}\n",
    instead: "### Which gloves do you wear? {#gloves .single level=apply}\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### Which gloves? {#gloves .single .multiple level=apply}\n\n- [x] Gloves\n  > \
             {ok}\n- [ ] Sandals\n  > {no}\n",
            Some(".multiple"),
        ),
        Case::item(
            "en",
            "### Which gloves? {#gloves .single level=apply critical}\n\n- [x] Gloves\n  > \
             {ok}\n- [ ] Sandals\n  > {no}\n",
            None,
        ),
        Case::item(
            "ru",
            "### Какие перчатки? {#gloves .single .example level=apply}\n\n- [x] Перчатки\n  > \
             {ok}\n- [ ] Сандалии\n  > {no}\n",
            Some(".example"),
        ),
        Case::item(
            "ru",
            "### Какие перчатки? {#gloves .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ \
             ] Сандалии\n  > {no}\n",
            None,
        ),
    ]
};

//! JW0302: the class of a heading is a kind or a part that the portal knows.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 302,
    name: None,
    severity: Severity::Error,
    title: "the word behind the dot is a kind of question or a part of a lesson",
    what: "A class such as `.singel` that is none of the eleven kinds and none of the parts of a lesson; or \
           `objective=`, `level=` and the like on a heading without any kind.",
    why: "The kind says how learners answer. Without it the portal cannot show the question, and it would be missing \
          from the lesson.",
    example: "### Which gloves do you wear? {#gloves .singel level=apply}\n",
    instead: "### Which gloves do you wear? {#gloves .single level=apply}\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### Which gloves do you wear? {#gloves .singel level=apply}\n\n- [x] Gloves\n  > \
             {ok}\n- [ ] Sandals\n  > {no}\n",
            Some(".singel"),
        ),
        Case::item(
            "en",
            "### Which gloves do you wear? {#gloves level=apply}\n\nDry ones.\n",
            Some("{#gloves level=apply}"),
        ),
        Case::item(
            "en",
            "### Which gloves do you wear? {#gloves .single level=apply}\n\n- [x] Gloves\n  > \
             {ok}\n- [ ] Sandals\n  > {no}\n",
            None,
        ),
        Case::item(
            "ru",
            "### Какие перчатки? {#gloves .multipel level=apply}\n\n- [x] Перчатки\n  > {ok}\n- \
             [ ] Сандалии\n  > {no}\n- [x] Очки\n  > {ok}\n",
            Some(".multipel"),
        ),
        Case::item(
            "ru",
            "### Какие перчатки? {#gloves .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ \
             ] Сандалии\n  > {no}\n",
            None,
        ),
    ]
};

//! JW0306: one answer at least counts as right.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 306,
    name: None,
    severity: Severity::Error,
    title: "at least one answer counts as right",
    what: "A ticked list in which every box is empty. In a course with `marks: none` that is how it should be, and \
           nothing is said.",
    why: "Nobody could answer this question rightly.",
    example: "### Which gloves do you wear? {#gloves .single level=apply}\n\n- [ ] Dry leather\n- [ ] Nylon\n",
    instead: "### Which gloves do you wear? {#gloves .single level=apply}\n\n- [x] Dry leather\n- [ ] Nylon\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "- [ ] Gloves\n  > {no}\n- [ ] Sandals\n  > {no}\n",
            Some("Which one do you take?"),
        ),
        Case::item("en", "- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n", None),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [ ] Перчатки\n  > {no}\n- [ \
             ] Сандалии\n  > {no}\n",
            Some("Что вы надеваете?"),
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ \
             ] Сандалии\n  > {no}\n",
            None,
        ),
    ]
};

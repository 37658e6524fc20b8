//! JW0307: a heading above a ticked list says its kind.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 307,
    name: None,
    severity: Severity::Warning,
    title: "a heading above ticked answers says which kind of question it is",
    what: "A heading of level 3 or deeper without a kind, with a ticked list below it in which a box is ticked, or \
           with an id or other attributes.",
    why: "It looks like a question to you, but the portal shows it as a plain list: the answer stands open, and \
          nobody can practise with it.",
    example: "### Which gloves do you wear? {#gloves}\n\n- [x] Dry leather\n- [ ] Nylon\n",
    instead: "### Which gloves do you wear? {#gloves .single level=apply}\n\n- [x] Dry leather\n- [ ] Nylon\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson(
            "en",
            "### Which gloves do you wear? {#gloves}\n\n- [x] Dry leather\n- [ ] Nylon\n",
            Some("Which gloves do you wear?"),
        ),
        Case::lesson(
            "en",
            "### Before you go home\n\n- [ ] The table is clear\n- [ ] The bin is empty\n",
            None,
        ),
        Case::lesson(
            "ru",
            "### Какие перчатки вы надеваете?\n\n- [x] Сухие кожаные\n- [ ] Нейлоновые\n",
            Some("Какие перчатки вы надеваете?"),
        ),
        Case::lesson("ru", "### Перед уходом\n\n- [ ] Стол чист\n- [ ] Ведро пусто\n", None),
    ]
};

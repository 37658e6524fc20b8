//! JW0328: an attribute changes something where it stands.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 328,
    name: None,
    severity: Severity::Error,
    title: "an attribute stands only where it changes something",
    what: "An attribute that the kind does not know, such as `unit=` on a `.match`; an id, `critical` or another \
           word of questions on an answer or on a line of a plain list.",
    why: "You meant something by it, and the portal does nothing of the kind. Better to hear it now than to find out \
          in an exam.",
    example: "### Match each tool to its use. {#tools .match level=remember unit=asked}\n",
    instead: "### Match each tool to its use. {#tools .match level=remember}\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item(
            "en",
            "### Match each tool to its use. {#tools .match level=remember unit=asked}\n\n| Tool \
             | Use |\n| --- | --- |\n| Square | Checks an angle |\n| Gauge | Draws a line |\n\n> [!NOTE]\n> \
             Words.\n",
            Some("unit"),
        ),
        Case::item(
            "en",
            "### How long is the slot? {#slot .number level=apply unit=asked}\n\n- [x] 12 ± 1 \
             mm\n  > {ok}\n\n> [!NOTE]\n> Words.\n",
            None,
        ),
        Case::item(
            "en",
            "- [x] Gloves {#gloves}\n  > {ok}\n- [ ] Sandals\n  > {no}\n",
            Some("#gloves"),
        ),
        Case::lesson("en", "- Gloves are dry. {critical}\n- Boots are closed.\n", Some("critical")),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Перчатки {same}\n  > \
             {ok}\n- [ ] Сандалии\n  > {no}\n",
            Some("same"),
        ),
        Case::item(
            "ru",
            "### Что вы надеваете? {#which .single level=apply}\n\n- [x] Перчатки {last}\n  > \
             {ok}\n- [ ] Сандалии\n  > {no}\n",
            None,
        ),
    ]
};

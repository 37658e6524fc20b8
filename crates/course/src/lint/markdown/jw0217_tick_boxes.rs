//! JW0217: tick boxes are written `[x]` or `[ ]`, with a space behind.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 217,
    name: None,
    severity: Severity::Warning,
    title: "tick boxes are written `[x]` or `[ ]`, with a space behind",
    what: "Nearly a tick box at the start of a list line: `[]`, `[ x ]`, `(x)`, or a box with the words right \
           behind it.",
    why: "Here it is read as it was meant, but other viewers show it as plain signs.",
    example: "- []Nylon gloves\n- (x) Leather gloves\n",
    instead: "- [ ] Nylon gloves\n- [x] Leather gloves\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "- [x]Leather\n  > {ok}\n- [ ] Nylon\n  > {no}", Some("[x]")).becomes("- [x] Leather\n"),
        Case::item("en", "- (x) Leather\n  > {ok}\n- [ ] Nylon\n  > {no}", Some("(x)")).becomes("- [x] Leather\n"),
        Case::item("en", "- [x][Start](../course.md)\n  > {ok}\n- [ ] Nylon\n  > {no}", Some("[x]")).becomes("- [x] [Start](../course.md)\n"),
        Case::item("en", "- [x] Leather\n  > {ok}\n- [] Nylon\n  > {no}", Some("[]")),
        Case::item("en", "- [X] Leather (x)\n  > {ok}\n- [ ] Nylon\n  > {no}", None),
        Case::item("ru", "### Какой? {#which .single objective=do level=apply}\n\n- [ x ] Кожа\n  > {ok}\n- [ ] Нейлон\n  > {no}", Some("[ x ]")).becomes("- [x] Кожа\n"),
        Case::item("ru", "### Какой? {#which .single objective=do level=apply}\n\n- [x] Кожа\n  > {ok}\n- [ ] Нейлон []\n  > {no}", None),
    ]
};

//! I28: every question says what learners do with the knowledge. Found where the heading is read.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 1128,
    name: Some("I28"),
    severity: Severity::Error,
    title: "every question has a `level`",
    what: "The heading of a question without `level=remember`, `understand`, `apply` or `analyse`. `.reflect` needs none.",
    why: "The exam draws by level, and a lesson that only asks to remember does not prepare for the bench. The four words are those \
          of Anderson & Krathwohl (2001): recall it, explain it, use it in a case, find the cause.",
    example: "### Which gloves do you wear? {#gloves .single}\n",
    instead: "### Which gloves do you wear? {#gloves .single level=remember}\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### Which gloves? {#gloves .single objective=do}\n\n- [x] Leather\n  > {ok}\n- [ ] Nylon\n  > {no}\n", Some("Which gloves?")),
        Case::item("en", "### Which gloves? {#gloves .single objective=do level=remember}\n\n- [x] Leather\n  > {ok}\n- [ ] Nylon\n  > {no}\n", None),
        Case::item("en", "### What helps you? {#helps .reflect}\n", None),
        Case::item("ru", "### Какие перчатки? {#gloves .single objective=do}\n\n- [x] Кожаные\n  > {ok}\n- [ ] Нейлоновые\n  > {no}\n", Some("Какие перчатки?")),
        Case::item("sr", "### Које рукавице? {#gloves .single objective=do}\n\n- [x] Кожне\n  > {ok}\n- [ ] Најлонске\n  > {no}\n", Some("Које рукавице?")),
        Case::item("es", "### ¿Qué guantes? {#gloves .single objective=do}\n\n- [x] De cuero\n  > {ok}\n- [ ] De nailon\n  > {no}\n", Some("¿Qué guantes?")),
    ]
};

//! JW0220: every attribute is known where it stands.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 220,
    name: None,
    severity: Severity::Error,
    title: "every attribute is known where it stands",
    what: "A word in braces that means nothing there, a value that its key does not take, or an attribute that \
           stands twice. Where one known word is nearly the same, it is named.",
    why: "A misspelt `critical` would make a question about danger count like any other.",
    example: "### Which? {#which .single level=apply critcal}\n",
    instead: "### Which? {#which .single level=apply critical}\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### Which? {#which .single objective=do level=apply critcal}\n\n- [x] Leather\n  > {ok}\n- [ ] Nylon\n  > {no}", Some("critcal")).becomes("level=apply critical}"),
        Case::item("en", "### Which? {#which .single objective=do level=aply}\n\n- [x] Leather\n  > {ok}\n- [ ] Nylon\n  > {no}", Some("aply")).becomes("level=apply}"),
        Case::item("en", "### Which? {#which .single objective=do level=apply critical=yes}\n\n- [x] Leather\n  > {ok}\n- [ ] Nylon\n  > {no}", Some("critical")).becomes("level=apply critical}"),
        Case::item("en", "- [x] Leather {lst}\n  > {ok}\n- [ ] Nylon\n  > {no}", Some("lst")),
        Case::item("en", "- [x] Leather {colour=red}\n  > {ok}\n- [ ] Nylon\n  > {no}", Some("colour")).by_hand(),
        Case::item("en", "- [x] Leather {last}\n  > {ok}\n- [ ] Nylon\n  > {no}", None),
        Case::files("en", &[("workshop.md", "# Tasks\n\n## Weld {#weld .task objective=do minuts=45}\n\n- [ ] Gap is 1 mm {#gap}\n")], Some("minuts")),
        Case::item("ru", "### Какой? {#which .single objectve=do level=apply}\n\n- [x] Кожа\n  > {ok}\n- [ ] Нейлон\n  > {no}", Some("objectve")),
        Case::item("ru", "### Какой? {#which .single objective=do level=apply}\n\n- [x] Кожа {last}\n  > {ok}\n- [ ] Нейлон\n  > {no}", None),
    ]
};

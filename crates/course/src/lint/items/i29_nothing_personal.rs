//! I29: no question asks learners about their own life.

use super::places::{words_at};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1129,
    name: Some("I29"),
    severity: Severity::Note,
    title: "no question asks about the learner's own life",
    what: "Words of a list for each language in question and stem: \"your family\", \"your debts\", \"your religion\", \"were you \
           arrested\". It is a hint: a person has to judge.",
    why: "Others may read the screen, and what is answered here is kept. Nobody should have to tell of offence, health, family, \
          money or faith to learn a trade; a person in a story can do it instead.",
    example: "### How do you pay back your debts? {#debts .single …}\n",
    instead: "### Rosa owes 300 to two shops. Which one does she pay first? {#debts .single …}\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        for text in [placed.item.prompt.as_str(), placed.item.stem.as_str()] {
            let found = scene.lists.find("personal", text).and_then(|at| text.get(at));
            let Some(words) = found else { continue };
            let at = words_at(&placed, &placed.bytes, words).unwrap_or_else(|| placed.head());
            let fault = findings
                .fault(at, format!("\"{words}\" may ask about the learner's own life"))
                .label("others may read along")
                .help("ask the same of a person with a name: \"Rosa owes 300 …\"");
            findings.say(fault);
            break;
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const OPTIONS_EN: &str = "### How do you pay back your debts? {#pay .single objective=do level=apply}\n\n- [x] At once\n  > {ok}\n- [ ] Later\n  > {no}\n";
    &[
        Case::item("en", OPTIONS_EN, Some("your debts")),
        Case::item("en", "### What protects your eyes and your lungs? {#pay .single objective=do level=apply}\n\n- [x] Goggles and a mask\n  > {ok}\n- [ ] Your family\n  > {no}\n", None),
        Case::item("ru", "### Как вы вернёте ваши долги? {#pay .single objective=do level=apply}\n\n- [x] Сразу\n  > {ok}\n- [ ] Потом\n  > {no}\n", Some("ваши долги")),
        Case::item("ru", "### Как вы держите ваши инструменты? {#pay .single objective=do level=apply}\n\n- [x] Сухими\n  > {ok}\n- [ ] Так\n  > {no}\n", None),
        Case::item("sr", "### Шта каже твоја породица? {#pay .single objective=do level=apply}\n\n- [x] Да\n  > {ok}\n- [ ] Не\n  > {no}\n", Some("твоја породица")),
        Case::item("sr-Latn", "### Šta kaže tvoja porodica? {#pay .single objective=do level=apply}\n\n- [x] Da\n  > {ok}\n- [ ] Ne\n  > {no}\n", Some("tvoja porodica")),
        Case::item("sr", "### Шта каже твоја вага? {#pay .single objective=do level=apply}\n\n- [x] Да\n  > {ok}\n- [ ] Не\n  > {no}\n", None),
        Case::item("es", "### ¿Qué dice tu familia? {#pay .single objective=do level=apply}\n\n- [x] Sí\n  > {ok}\n- [ ] No\n  > {no}\n", Some("tu familia")),
        Case::item("es", "### ¿De qué familia es tu planta? {#pay .single objective=do level=apply}\n\n- [x] Sí\n  > {ok}\n- [ ] No\n  > {no}\n", None),
    ]
};

//! I24: steps to be put in order have an order.

use assess::Kind;
use assess::kind::StepLink;

use crate::diagnostic::{Severity, Span};
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Of, Placed, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1124,
    name: Some("I24"),
    severity: Severity::Error,
    title: "the steps of an `.order` have an order",
    what: "An `.order` whose steps are all interchangeable: each one behind the first has `{same}`. (That there are 3 to 6 steps \
           is JW0304. Whether the order is the only one that works, a person has to judge.)",
    why: "`{same}` says: this step and the one before it may change places. Where all may, every answer counts as right, and \
          learners think that the order does not matter.",
    example: "1. Switch off\n2. Pull the plug {same}\n3. Open the guard {same}\n",
    instead: "Mark only the steps that may really change places:\n\n1. Put on goggles\n2. Switch off {same}\n3. Open the guard\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of == Of::Translation || !scene.is_graded() {
        return;
    }
    for placed in scene.items() {
        let Kind::Order(key) = &placed.item.kind else { continue };
        let rest = key.steps.get(1..).unwrap_or_default();
        if rest.is_empty() || rest.iter().any(|step| step.link == StepLink::After) {
            continue;
        }
        let steps = key.steps.len();
        let fault = findings
            .fault(last_flag(&placed), format!("all {steps} steps may change places: every order is right"))
            .label("and this one too")
            .help("take `{same}` off the steps that have to come later; ask with `.multiple` where the order does not matter");
        findings.say(fault);
    }
}

fn last_flag(placed: &Placed<'_>) -> Span {
    const FLAG: &str = "{same}";
    placed.page.slice(&placed.bytes).rfind(FLAG).map_or_else(
        || placed.head(),
        |found| {
            let start = placed.bytes.start + found;
            placed.page.source.at(start..start + FLAG.len())
        },
    )
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::item("en", "### Put them in order. {#steps .order objective=do level=apply}\n\n1. Switch off\n2. Pull the plug {same}\n3. Open the guard {same}\n\n> [!NOTE]\n> {ok}\n", Some("{same}")),
        Case::item("en", "### Put them in order. {#steps .order objective=do level=apply}\n\n1. Switch off\n2. Pull the plug {same}\n3. Open the guard\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("ru", "### Поставьте по порядку. {#steps .order objective=do level=apply}\n\n1. Выключить\n2. Вынуть вилку {same}\n3. Открыть щиток {same}\n\n> [!NOTE]\n> {ok}\n", Some("{same}")),
        Case::item("ru", "### Поставьте по порядку. {#steps .order objective=do level=apply}\n\n1. Выключить\n2. Вынуть вилку\n3. Открыть щиток {same}\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("sr", "### Поређај кораке. {#steps .order objective=do level=apply}\n\n1. Искључи\n2. Извуци утикач {same}\n3. Отвори штитник {same}\n\n> [!NOTE]\n> {ok}\n", Some("{same}")),
        Case::item("sr", "### Поређај кораке. {#steps .order objective=do level=apply}\n\n1. Искључи\n2. Извуци утикач\n3. Отвори штитник\n\n> [!NOTE]\n> {ok}\n", None),
        Case::item("es", "### Ordena los pasos. {#steps .order objective=do level=apply}\n\n1. Apaga\n2. Desenchufa {same}\n3. Abre la protección {same}\n\n> [!NOTE]\n> {ok}\n", Some("{same}")),
        Case::item("es", "### Ordena los pasos. {#steps .order objective=do level=apply}\n\n1. Apaga\n2. Desenchufa {same}\n3. Abre la protección\n\n> [!NOTE]\n> {ok}\n", None),
    ]
};

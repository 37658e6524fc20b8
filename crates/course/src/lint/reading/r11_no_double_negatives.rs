//! R11: what is, not what is not un-.

use super::limits::prose;
use super::phrase;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1211,
    name: Some("R11"),
    severity: Severity::Warning,
    title: "no two negatives that undo each other",
    what: "Two negatives that make a yes, such as \"not uncommon\", \"not impossible\", \"not without\". The list is kept for each \
           language; the double negative that Spanish, Russian and Serbian need is none.",
    why: "To read \"it is not uncommon\" a reader turns the sense round twice. Who misses one of the two does the opposite, and in \
          a safety box that hurts.",
    example: "It is not uncommon that the hose leaks.\n",
    instead: "The hose often leaks.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for prose in prose(scene) {
        for found in phrase::all(scene, "double-negative", &prose.text) {
            let words = prose.text.get(found).unwrap_or_default();
            let fault = findings
                .fault(prose.at(words), format!("\"{words}\" says yes with two negatives"))
                .help("say what is: \"often\" for \"not uncommon\", \"can\" for \"not impossible\"");
            findings.say(fault);
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "It is not uncommon that the hose leaks.", Some("not uncommon")),
        Case::lesson("en", "Do not saw without a guard. It is not under load.", None),
        Case::lesson("es", "No es imposible que la manguera gotee.", Some("No es imposible")),
        Case::lesson("es", "No hay nada en la caja. No cortes sin gafas.", None),
        Case::lesson("ru", "Утечка не исключена, а трещина не невозможна.", Some("не невозможна")),
        Case::lesson("ru", "Никогда не открывай кран. Никто не работает без очков.", None),
        Case::lesson("sr", "То није немогуће.", Some("није немогуће")),
        Case::lesson("sr-Latn", "To nije nemoguće.", Some("nije nemoguće")),
        Case::lesson("sr", "Никада не отварај вентил. Нико не ради без наочара.", None),
    ]
};

//! R8: the text speaks to its reader.

use super::limits::prose;
use super::phrase;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1208,
    name: Some("R8"),
    severity: Severity::Note,
    title: "the text speaks to its reader",
    what: "Words that speak of somebody or of nobody in place of the reader: \"the learner must\", \"it is recommended\", \"one \
           should\". The list is kept for each language; it sees only what is said in these words.",
    why: "\"It is recommended to wear gloves\" does not say who, and not whether one must. \"Wear gloves\" does, in two words.",
    example: "It is recommended that gloves are worn.\n",
    instead: "Wear gloves.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for prose in prose(scene) {
        for found in phrase::all(scene, "not-to-the-reader", &prose.text) {
            let words = prose.text.get(found).unwrap_or_default();
            let fault = findings
                .fault(prose.at(words), format!("\"{words}\" does not speak to the reader"))
                .help("say what to do: \"Wear gloves.\"; or say \"you\"");
            findings.say(fault);
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "It is recommended to wear gloves.", Some("It is recommended")),
        Case::lesson("en", "Wear gloves. The learner at the saw looks up.", None),
        Case::lesson("es", "Se recomienda llevar guantes.", Some("Se recomienda")),
        Case::lesson("es", "Lleva guantes. Se abre la puerta.", None),
        Case::lesson("ru", "Рекомендуется надеть перчатки.", Some("Рекомендуется")),
        Case::lesson("ru", "Надень перчатки. Кран открывается.", None),
        Case::lesson("sr", "Препоручује се да носите рукавице.", Some("Препоручује се")),
        Case::lesson("sr-Latn", "Preporučuje se da nosite rukavice.", Some("Preporučuje se")),
        Case::lesson("sr", "Стави рукавице. Врата се отварају.", None),
    ]
};

//! R10: no words that shame a reader, and no pictures of speech.

use super::limits::prose;
use super::phrase;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1210,
    name: Some("R10"),
    severity: Severity::Warning,
    title: "no word says that it is easy, and no saying means something else than its words",
    what: "Words that call a task easy or plain to see (\"simply\", \"obviously\", \"of course\"), and sayings that do not mean what \
           their words mean (\"a piece of cake\", \"rule of thumb\"). The list is kept for each language.",
    why: "Who does not find it easy reads that the fault is theirs. And a saying is the last thing that people learn in a second \
          language: they look for the cake.",
    example: "Simply turn the knob: it is a piece of cake.\n",
    instead: "Turn the knob to the right until it clicks.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for prose in prose(scene) {
        for (list, label, help) in [
            ("shaming", "who does not find it so feels small", "leave the word out; the sentence says the same without it"),
            ("idiom", "the words mean something else here", "say it with words that mean what they say"),
        ] {
            for found in phrase::all(scene, list, &prose.text) {
                let words = prose.text.get(found).unwrap_or_default();
                let message = format!("\"{words}\" does not help a reader");
                findings.say(findings.fault(prose.at(words), message).label(label).help(help));
            }
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Now you simply turn the knob.", Some("simply")),
        Case::lesson("en", "The first cut is a piece of cake.", Some("piece of cake")),
        Case::lesson("en", "Use a simple knot, just below the edge. A dull blade slips easily.", None),
        Case::lesson("es", "Por supuesto, cierra la llave.", Some("Por supuesto")),
        Case::lesson("es", "Es pan comido.", Some("pan comido")),
        Case::lesson("es", "Haz un nudo simple. El pan se corta frío.", None),
        Case::lesson("ru", "Ты, конечно, знаешь этот кран.", Some("конечно")),
        Case::lesson("ru", "Конечный диаметр простой детали равен 20 мм.", None),
        Case::lesson("sr", "Наравно, прво искључи струју.", Some("Наравно")),
        Case::lesson("sr-Latn", "Naravno, prvo isključi struju.", Some("Naravno")),
        Case::lesson("sr", "Равна даска је проста за рад.", None),
    ]
};

//! R3: no sentence is longer than a reader can hold.

use super::limits::{level, of_language, prose};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::text::words;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1203,
    name: Some("R3"),
    severity: Severity::Error,
    title: "no sentence is too long",
    what: "The words of each sentence. The most at levels 2, 3 and 4 are 18, 20 and 25 in English, 19, 21 and 26 in Spanish, 15, \
           17 and 20 in Russian, 16, 18 and 23 in Serbian. A sentence that is longer warns; 5 words more are an error. Of a list behind \
           a colon only its longest entry counts. Numbers \
           and units are no words.",
    why: "A reader keeps the start of a sentence in mind until its end comes. Who reads slowly, or in a second language, has lost \
          the start by then, and begins again.",
    example: "Before you open the valve that stands behind the wall, check with the gauge that the pressure which is left in the \
              pipe is not above the value that the plate of the pump shows.\n",
    instead: "Look at the plate of the pump. Read the gauge. Open the valve only if the gauge shows less than the plate.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Words of the longest sentence: English, Spanish, Russian, Serbian.
const MOST: [[usize; 3]; 4] = [[18, 20, 25], [19, 21, 26], [15, 17, 20], [16, 18, 23]];
/// So many more are an error.
const MARGIN: usize = 5;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let Some(most) = of_language(scene, MOST) else { return };
    for prose in prose(scene) {
        for sentence in prose.sentences() {
            let count = length(sentence);
            if count <= most {
                continue;
            }
            let severity =
                if count > most + MARGIN { Severity::Error } else { Severity::Warning };
            let level = level(scene);
            let fault = findings
                .fault_of(
                    severity,
                    prose.at(sentence),
                    format!("this sentence has {count} words; {most} is the limit at level {level}"),
                )
                .help(
                    "make two sentences of it: end the first where a new thought begins, often at a comma, \"and\" or \"which\"",
                );
            findings.say(fault);
        }
    }
}

/// Words of a sentence. Of a list behind a colon ("You need: a saw, a clamp, …") a reader keeps one thing in mind at a time.
fn length(sentence: &str) -> usize {
    const THINGS_MIN: usize = 4;
    if let Some((before, list)) = sentence.split_once(": ") {
        let things: Vec<usize> = list.split(", ").map(|thing| words(thing).count()).collect();
        if things.len() >= THINGS_MIN {
            return words(before).count() + things.into_iter().max().unwrap_or(0);
        }
    }
    words(sentence).count()
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Turn it off. Look at the gauge and at the plate and at the pipe and at the wall and at the pump and at me.", Some("Look at the gauge and at the plate and at the pipe and at the wall and at the pump and at me.")),
        Case::lesson("en", "Turn it off. Look at the gauge and at the plate and at the pipe and at the wall and at the. Pump and all.", None),
        Case::lesson("en", "You need: a saw with fine teeth, a square, a pencil, two clamps, a ruler of steel, a sheet of paper, a plane, glue.", None),
        Case::lesson("es", "Mira. Cierra la llave y abre la tapa y mira el tubo y la pared y la bomba y el cable y la caja.", Some("Cierra la llave y abre la tapa y mira el tubo y la pared y la bomba y el cable y la caja.")),
        Case::lesson("es", "Mira. Cierra la llave y abre la tapa y mira el tubo y la pared y la bomba y el 40 mm cable.", None),
        Case::lesson("ru", "Стой. Закрой кран и открой крышку и проверь трубу и стену и насос и кабель и ящик и пол и стол.", Some("Закрой кран и открой крышку и проверь трубу и стену и насос и кабель и ящик и пол и стол.")),
        Case::lesson("ru", "Стой. Закрой кран и открой крышку и проверь трубу и стену и насос и кабель и ящик 20 мм. Да и стол.", None),
        Case::lesson("sr", "Стани. Затвори вентил и отвори поклопац и провери цев и зид и пумпу и кабл и кутију и под и сто и мене.", Some("Затвори вентил и отвори поклопац и провери цев и зид и пумпу и кабл и кутију и под и сто и мене.")),
        Case::lesson("sr-Latn", "Stani. Zatvori ventil i otvori poklopac i proveri cev i zid i pumpu i kabl i kutiju i pod i sto i mene.", Some("Zatvori ventil i otvori poklopac i proveri cev i zid i pumpu i kabl i kutiju i pod i sto i mene.")),
        Case::lesson("sr", "Стани. Затвори вентил и отвори поклопац и провери цев и зид и пумпу. И кабл и кутију и под и сто и мене.", None),
    ]
};

//! T6: a task on paper needs nothing that cuts, burns or smells.

use super::steps;
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::Lists;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1406,
    name: Some("T6"),
    severity: Severity::Warning,
    title: "a task on paper needs no blade, flame or solvent",
    what: "In a section with `{.paper}`: a knife, a lighter, a candle, petrol and the like among the things that the task needs, \
           or used in a step (\"with a knife\"). To draw or name such a tool is no fault.",
    why: "Paper tasks are done where there is no instructor, no extraction and no locked tool board. What is counted in the \
          workshop may not be at hand there.",
    example: "## If the workshop is closed {.paper}\n\nYou need: card, ruler, a knife.\n",
    instead: "## If the workshop is closed {.paper}\n\nYou need: card, ruler, pencil. Fold the card and tear it along the rule.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for (_, steps) in steps::of_scene(scene) {
        for step in steps.iter().filter(|step| step.role == Some(Role::Paper)) {
            let text = step.prose.text.as_str();
            let needs = step.prose.sentences().first().map_or(text, |first| *first);
            let Some(words) = danger(&scene.lists, needs, text) else { continue };
            let fault = findings
                .fault(step.prose.at(words), format!("\"{words}\" in a task on paper: it has to work without an instructor beside it"))
                .help("let learners fold, tear, draw or measure instead, with paper, card, string and pencil");
            findings.say(fault);
        }
    }
}

fn danger<'a>(lists: &Lists, needs: &'a str, text: &'a str) -> Option<&'a str> {
    // Only in the sentence that says what is needed: "draw the blade" is harmless.
    let needed = lists.find("you-need", needs).filter(|found| found.start == 0);
    let needed = needed.and_then(|_| needs.get(lists.find("paper-danger", needs)?));
    needed.or_else(|| text.get(lists.find("paper-danger-used", text)?))
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "## On paper {.paper}\n\nYou need: card, ruler, a knife. Time: 5 min.", Some("knife")),
        Case::lesson("en", "## On paper {.paper}\n\n1. Cut the card with a blade.", Some("with a blade")),
        Case::lesson("en", "## On paper {.paper}\n\nYou need: paper. Time: 5 min.\n\n1. Draw the path of the blade and the flame.", None),
        Case::lesson("en", "## On paper {.paper}\n\nYou need: paper. Read the box on hands before you go near a knife.", None),
        Case::lesson("en", "## Task (5 min) {.workshop}\n\nYou need: a knife.", None),
        Case::lesson("es", "## En papel {.paper}\n\nNecesita: cartón, regla, cúter.", Some("cúter")),
        Case::lesson("es", "## En papel {.paper}\n\nNecesita: cartón y regla.\n\n1. Dibuje la hoja del cuchillo.", None),
        Case::lesson("ru", "## На бумаге {.paper}\n\n1. Разрежьте картон ножом.", Some("ножом")),
        Case::lesson("ru", "## На бумаге {.paper}\n\nНужно: бумага, карандаш.\n\n1. Нарисуйте нож и пламя.", None),
        Case::lesson("sr", "## На папиру {.paper}\n\nПотребно: картон, упаљач.", Some("упаљач")),
        Case::lesson("sr-Latn", "## Na papiru {.paper}\n\n1. Iseci karton nožem.", Some("nožem")),
        Case::lesson("sr", "## На папиру {.paper}\n\nПотребно: картон, оловка.\n\n1. Нацртај нож.", None),
    ]
};

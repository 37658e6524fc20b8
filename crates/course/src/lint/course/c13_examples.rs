//! C13: a worked example, then one with gaps.

use super::parts::{marked, title};
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1013,
    name: Some("C13"),
    severity: Severity::Error,
    title: "each lesson has a worked example and one with gaps",
    what: "A section `{.example}` and a section `{.faded}` in every written lesson, each with something below its heading. \
           Courses with `marks: none` need neither.",
    why: "Beginners learn more from a solution with all its steps than from solving alone (Sweller & Cooper, 1985); steps that \
          are then left out one by one lead to doing it alone (Renkl & Atkinson, 2003).",
    example: "## Exercise\n\nSet the machine for 3 mm.\n",
    instead: "## Worked example: Mira sets her machine {.example}\n\n1. The plate is 3 mm. 3 × 40 = 120 A.\n\n## Now you \
              {.faded}\n\n1. The plate is 2 mm. 2 × 40 = ___ A.\n\nAnswer: 80.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for page in marked(scene) {
        let sections = grade::sections(&page.body);
        let (message, help) =
            match (grade::has(&sections, Role::Example), grade::has(&sections, Role::Faded)) {
                (true, true) => continue,
                (false, false) => (
                    "this lesson has no worked example and none with gaps",
                    "add `## Worked example {.example}` with every step and its numbers, then `## Now you {.faded}` with the same steps and gaps `___`",
                ),
                (false, true) => (
                    "this lesson has no worked example",
                    "add `## Worked example {.example}` with every step and its numbers before the one with gaps",
                ),
                (true, false) => (
                    "this lesson has no second example with gaps",
                    "add `## Now you {.faded}` behind the example: the same steps with other numbers and gaps `___`, and the answers below",
                ),
            };
        let fault = findings.fault(title(page), message).help(help);
        findings.say(fault);
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Words.", Some("# First")),
        Case::lesson("en", "## Mira sets it {.example}\n\n1. 3 × 40 = 120 A.\n", Some("# First")),
        Case::lesson("en", "## Mira {.example}\n\n1. 120 A.\n\n## Now you {.faded}\n", Some("# First")),
        Case::lesson("en", "## Mira {.example}\n\n1. 120 A.\n\n## Now you {.faded}\n\n1. ___ A.\n", None),
        Case::lesson("es", "## Ejemplo resuelto\n\n1. 120 A.\n", Some("# First")),
        Case::lesson("es", "## Ejemplo {.example}\n\n1. 120 A.\n\n## Ahora tú {.faded}\n\n1. ___ A.\n", None),
        Case::lesson("ru", "## Пример {.example}\n\n1. 120 А.\n", Some("# First")),
        Case::lesson("ru", "## Пример {.example}\n\n1. 120 А.\n\n## Теперь вы {.faded}\n\n1. ___ А.\n", None),
        Case::lesson("sr", "## Сада ви {.faded}\n\n1. ___ A.\n", Some("# First")),
        Case::lesson("sr", "## Пример {.example}\n\n1. 120 A.\n\n## Сада ви {.faded}\n\n1. ___ A.\n", None),
    ]
};

//! T1: no step needs a network, an account or a telephone.

use super::steps;
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1401,
    name: Some("T1"),
    severity: Severity::Error,
    title: "no step needs the internet, an account or a telephone",
    what: "Words such as \"search online\", \"download the\", \"create an account\", \"send an e-mail\" or \"use your phone\" in \
           numbered steps, in tasks for workshop and paper, and in `workshop.md`. Worked examples may tell of other people who \
           do so. Links to the net are JW0203.",
    why: "The terminals have no network, and learners have no telephone with them. Who reads such a step stands still there, \
          and cannot finish the task.",
    example: "1. Search online for the melting point of zinc.\n",
    instead: "1. Read the melting point of zinc from the table above.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for (_, steps) in steps::of_scene(scene) {
        for step in steps.iter().filter(|step| step.role != Some(Role::Example)) {
            let text = step.prose.text.as_str();
            let Some(words) = scene.lists.find("network", text).and_then(|at| text.get(at)) else {
                continue;
            };
            let fault = findings
                .fault(step.prose.at(words), format!("\"{words}\": this step cannot be done without a network, an account or a telephone"))
                .label("learners have none of these")
                .help("put what they need into the course: a table, a picture, a file to print; or let them ask the instructor");
            findings.say(fault);
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "## Steps\n\n1. Search online for the melting point.\n2. Write it down.", Some("online")),
        Case::lesson("en", "## Task (5 min) {.workshop}\n\nTake a picture with your phone.", Some("with your phone")),
        Case::files("en", &[("workshop.md", "# Workshop\n\n## Saw a board {#saw objective=do minutes=20}\n\nDownload the plan.\n\n- The cut is square. {#square}\n")], Some("Download the")),
        Case::lesson("en", "## Steps\n\n1. Find the emergency phone.\n2. Open the folder Downloads.\n\nPeople read news online.\n\n## Example {.example}\n\n1. Mira sends the form by e-mail.", None),
        Case::lesson("es", "## Pasos\n\n1. Busque en internet el punto de fusión.", Some("en internet")),
        Case::lesson("es", "## Pasos\n\n1. Ponga los tornillos en línea y descargue la presión.", None),
        Case::lesson("ru", "## Шаги\n\n1. Скачайте таблицу.", Some("Скачайте")),
        Case::lesson("ru", "## Шаги\n\n1. Найдите телефон мастера в таблице и зарегистрируйтесь в журнале.", None),
        Case::lesson("sr", "## Кораци\n\n1. Потражи на интернету тачку топљења.", Some("на интернету")),
        Case::lesson("sr-Latn", "## Koraci\n\n1. Slikaj ga svojim telefonom.", Some("svojim telefonom")),
        Case::lesson("sr", "## Кораци\n\n1. Скини лист са машине. Отвори налог на табли.", None),
    ]
};

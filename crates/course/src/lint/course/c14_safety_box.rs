//! C14: the safety box stands before the workshop task.

use super::parts::{line, written};
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade;
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::tree::{Block, Node};

pub(crate) const RULE: Rule = Rule {
    code: 1014,
    name: Some("C14"),
    severity: Severity::Error,
    title: "a safety box stands before each workshop task",
    what: "In a lesson with a section `{.workshop}`: a box `> [!WARNING]` somewhere before it. A `[!CAUTION]` is for the work \
           and the machine and does not count.",
    why: "Who has the tool in hand does not read on. The danger of this very task, what to do and when to stop must be read \
          before the first step.",
    example: "## Weld three beads {.workshop}\n\n1. Strike the arc.\n\n> [!WARNING]\n> - **Danger:** arc light burns eyes.\n",
    instead: "## Safety first\n\n> [!WARNING]\n> - **Danger:** arc light burns eyes.\n> - **Do:** helmet down before the \
              arc.\n> - **Stop and call** if your eyes hurt.\n\n## Weld three beads {.workshop}\n\n1. Strike the arc.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for page in written(scene).into_iter().filter(|page| !grade::safe_before_workshop(&page.body)) {
        let opens_workshop = |block: &&Block| {
            matches!(&block.node, Node::Heading(heading) if heading.role == Some(Role::Workshop))
        };
        let Some(workshop) = page.body.blocks.iter().find(opens_workshop) else { continue };
        let mut fault = findings
            .fault(line(page, workshop), "no safety box stands before this workshop task")
            .help("put a box `> [!WARNING]` before it: the danger of this task, what to do, what not to do, when to stop and call");
        if let Some(late) = page.body.blocks.iter().find(|block| grade::is_warning(block)) {
            fault = fault.also(line(page, late), "this one comes too late: move it up");
        }
        findings.say(fault);
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "## Cut it {.workshop}\n\n1. Start the saw.\n\n> [!WARNING]\n> A saw cuts.\n", Some("## Cut it {.workshop}")),
        Case::lesson("en", "> [!CAUTION]\n> A wet board warps.\n\n## Cut it {.workshop}\n\n1. Start the saw.\n", Some("## Cut it {.workshop}")),
        Case::lesson("en", "> [!WARNING]\n> A saw cuts.\n\n## Cut it {.workshop}\n\n1. Start the saw.\n", None),
        Case::lesson("en", "## Draw it {.paper}\n\n1. Draw a saw.\n", None),
        Case::lesson("es", "## Corta {.workshop}\n\n1. Arranca la sierra.\n", Some("## Corta {.workshop}")),
        Case::lesson("es", "> [!WARNING]\n> La sierra corta.\n\n## Corta {.workshop}\n\n1. Arranca la sierra.\n", None),
        Case::lesson("ru", "## Резка {.workshop}\n\n1. Включите пилу.\n", Some("## Резка {.workshop}")),
        Case::lesson("ru", "> [!WARNING]\n> Пила режет.\n\n## Резка {.workshop}\n\n1. Включите пилу.\n", None),
        Case::lesson("sr", "## Сечење {.workshop}\n\n1. Укључите тестеру.\n", Some("## Сечење {.workshop}")),
        Case::lesson("sr", "> [!WARNING]\n> Тестера сече.\n\n## Сечење {.workshop}\n\n1. Укључите тестеру.\n", None),
    ]
};

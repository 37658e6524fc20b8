//! R7: steps are numbered, and each begins with what to do.

use super::limits::sections;
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::folder::walk;
use crate::grade::reading::sentences_of;
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::tree::{self, Entry, List, Node};

pub(crate) const RULE: Rule = Rule {
    code: 1207,
    name: Some("R7"),
    severity: Severity::Warning,
    title: "steps are numbered, and each begins with its verb",
    what: "Numbered steps of a workshop task or its paper version that begin with a person (\"You close …\"), and lists without \
           numbers in which two entries or more begin with a word of order (\"First\", \"Then\").",
    why: "With the tool in hand a reader looks up for a moment and must find the step again: by its number, and by its first \
          word, which says what to do.",
    example: "- First you close the valve.\n- Then you open the drain.\n",
    instead: "1. Close the valve.\n2. Open the drain.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// So many entries with a word of order make a list one of steps.
const IN_ORDER: usize = 2;

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for (_, page) in scene.lessons() {
        for section in sections(&page.body.blocks) {
            let is_task = matches!(section.role(), Some(Role::Workshop | Role::Paper));
            walk::blocks(section.blocks, &mut |block| {
                if let Node::List(list) = &block.node {
                    if is_task && list.start.is_some() {
                        look_at_steps(scene, findings, page, list);
                    }
                    if list.start.is_none() {
                        look_at_order(scene, findings, page, list);
                    }
                }
            });
        }
    }
}

fn look_at_steps(scene: &Scene<'_>, findings: &mut Findings<'_>, page: &Page, list: &List) {
    for entry in &list.entries {
        let text = text_of(entry);
        let Some(found) = scene.lists.find("person-first", &text).filter(|found| found.start == 0) else {
            continue;
        };
        // "You bought 5 kg of leek. Work out the yield": first what is given, then what to do.
        let begins = |sentence: &&str| scene.lists.find("person-first", sentence).is_some_and(|found| found.start == 0);
        if !sentences_of(&text).iter().all(begins) {
            continue;
        }
        let words = text.get(found).unwrap_or_default();
        let fault = findings
            .fault(Scene::locate(page, &entry.span, words), format!("this step begins with \"{words}\""))
            .help("begin with what to do: \"Close the valve.\"");
        findings.say(fault);
    }
}

fn look_at_order(scene: &Scene<'_>, findings: &mut Findings<'_>, page: &Page, list: &List) {
    let ordered: Vec<&Entry> = list
        .entries
        .iter()
        .filter(|entry| scene.lists.find("order-word", &text_of(entry)).is_some_and(|found| found.start == 0))
        .collect();
    if ordered.len() < IN_ORDER {
        return;
    }
    let Some(first) = ordered.first() else { return };
    let fault = findings
        .fault(page.source.at(page.source.first_line(&first.span)), "these steps have no numbers".to_owned())
        .help("write `1.` for the dash and leave the word of order out: \"1. Close the valve.\"");
    findings.say(fault);
}

fn text_of(entry: &Entry) -> String {
    entry
        .blocks
        .iter()
        .find_map(|block| match &block.node {
            Node::Paragraph(text) => Some(tree::plain(text)),
            _ => None,
        })
        .unwrap_or_default()
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "## Task {.paper}\n\n1. You close the valve.\n2. Open the drain.\n", Some("You")),
        Case::lesson("en", "## Task {.paper}\n\n1. Close the valve.\n2. Open the drain, then wait.\n3. You have 5 kg of rice. Work out the price.\n", None),
        Case::lesson("en", "## A\n\n- First, close the valve.\n- Then open the drain.\n", Some("- First, close the valve.")),
        Case::lesson("en", "## A\n\n- First aid box\n- Valve\n- Then open it\n\n1. First, close the valve.\n2. Then open the drain.\n", None),
        Case::lesson("es", "## Tarea {.paper}\n\n1. Tú cierras la llave.\n2. Abre la tapa.\n", Some("Tú")),
        Case::lesson("es", "## Tarea {.paper}\n\n1. Cierra la llave.\n2. Abre la tapa.\n", None),
        Case::lesson("ru", "## А\n\n- Сначала закрой кран.\n- Затем открой крышку.\n", Some("- Сначала закрой кран.")),
        Case::lesson("ru", "## А\n\n1. Сначала закрой кран.\n2. Затем открой крышку.\n", None),
        Case::lesson("sr", "## А\n\n- Прво затвори вентил.\n- Затим отвори поклопац.\n", Some("- Прво затвори вентил.")),
        Case::lesson("sr-Latn", "## A\n\n- Prvo zatvori ventil.\n- Zatim otvori poklopac.\n", Some("- Prvo zatvori ventil.")),
        Case::lesson("sr", "## А\n\n1. Прво затвори вентил.\n2. Затим отвори поклопац.\n", None),
    ]
};

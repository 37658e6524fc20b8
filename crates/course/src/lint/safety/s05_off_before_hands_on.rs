//! S5: before hands go to where energy is, it is taken away.

use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::lint::setting::steps::{self, Step};
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::tree::Node;

pub(crate) const RULE: Rule = Rule {
    code: 1305,
    name: Some("S5"),
    severity: Severity::Warning,
    title: "a step at live, moving, hot or pressed parts has a step before it that switches off",
    what: "A numbered step that changes a blade, takes off a guard, clears a jam, undoes a hose or works at wires, where nothing \
           before it in the same section says to switch off, pull the plug, close the valve, let pressure out or let it cool. \
           Sections on a knife, a razor or another tool of the hand are left alone.",
    why: "Who follows the steps does what they say, in their order. Most hands are hurt while a machine is cleaned or set up, \
          not while it works.",
    example: "1. Take off the guard.\n2. Change the blade.\n",
    instead: "1. Switch off and pull the plug. Wait until the blade stands still.\n2. Take off the guard.\n3. Change the blade.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for (page, steps) in steps::of_scene(scene) {
        let mut told = None;
        for step in steps.iter().filter(|step| step.role != Some(Role::Paper)) {
            let Some(list) = &step.list else { continue };
            // The first step of a list is enough: what stands before it stands before all that follow.
            if told.as_ref() == Some(list) {
                continue;
            }
            let text = step.prose.text.as_str();
            let Some(words) = scene.lists.find("energy-step", text).and_then(|at| text.get(at)) else {
                continue;
            };
            let before = before(page, step);
            if ["made-safe", "hand-tool"].iter().any(|list| scene.lists.find(list, before).is_some()) {
                continue;
            }
            told = Some(list.clone());
            let fault = findings
                .fault(step.prose.at(words), format!("\"{words}\", and no step before it switches off"))
                .help("begin with a step that takes the energy away: switch off and pull the plug, close the valve, let it cool");
            findings.say(fault);
        }
    }
}

/// The text of the section up to the end of the step.
fn before<'a>(page: &'a Page, step: &Step<'_>) -> &'a str {
    let heading = page.body.blocks.iter().rfind(|block| {
        let opens = matches!(&block.node, Node::Heading(heading) if heading.level <= 2);
        opens && block.span.start <= step.prose.bytes.start
    });
    let start = heading.map_or(0, |block| block.span.start);
    page.slice(&(start..step.prose.bytes.end))
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "## New blade\n\n1. Take off the guard.\n2. Change the blade.", Some("Take off the guard")),
        Case::lesson("en", "## New blade\n\n1. Switch off and pull the plug.\n2. Take off the guard.\n3. Change the blade.", None),
        Case::lesson("en", "## New blade\n\nThe machine stays off.\n\n1. Change the blade.", None),
        Case::lesson("en", "## New blade\n\nChange the blade when it is blunt.\n\n1. Draw the blade.", None),
        Case::lesson("en", "## New blade\n\nOpen the razor.\n\n1. Change the blade.", None),
        Case::lesson("es", "## Hoja nueva\n\n1. Quite el resguardo.\n2. Cambie la hoja.", Some("Quite el resguardo")),
        Case::lesson("es", "## Hoja nueva\n\n1. Apague y desenchufe.\n2. Cambie la hoja.", None),
        Case::lesson("ru", "## Новый диск\n\n1. Снимите кожух.\n2. Замените диск.", Some("Снимите кожух")),
        Case::lesson("ru", "## Новый диск\n\n1. Выключите станок, выньте вилку.\n2. Замените диск.", None),
        Case::lesson("sr", "## Нова бургија\n\n1. Замени бургију.", Some("Замени бургију")),
        Case::lesson("sr-Latn", "## Nova burgija\n\n1. Zameni burgiju.", Some("Zameni burgiju")),
        Case::lesson("sr", "## Нова бургија\n\n1. Искључи и извуци утикач.\n2. Замени бургију.", None),
    ]
};

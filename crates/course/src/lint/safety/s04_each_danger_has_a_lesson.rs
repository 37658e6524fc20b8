//! S4: a danger of the trade has a lesson.

use crate::diagnostic::{Severity, Span};
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::folder::walk;
use crate::front::Value;
use crate::lint::{Findings, Mends, Of, Rule, Scene, Sheet};
use crate::trades::HazardClass;
use crate::tree::{self, CalloutKind, Node};

pub(crate) const RULE: Rule = Rule {
    code: 1304,
    name: Some("S4"),
    severity: Severity::Warning,
    title: "each danger of the course has a lesson that speaks of it",
    what: "For each word under `hazards` whose class in `hazards.toml` is electricity, gas, height, lifting, pressure, chemicals, \
           food, machines, vehicles, asbestos or closed spaces: a lesson, written or planned, has a word of that class in its \
           title, its headings, its objectives or a safety box.",
    why: "The course page names these dangers. Who reads them there and finds nothing on them later believes that there is \
          nothing to know.",
    example: "hazards: [falls-from-height]   # and no lesson on ladders or scaffolds\n",
    instead: "A lesson \"Climb and work on a ladder\" in the first module, with a safety box before its task.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let Some(course) = scene.page(&Sheet::Course) else { return };
    if scene.of != Of::Source {
        return;
    }
    let mut seen = Vec::new();
    for id in &scene.front.hazards {
        let class = scene.library.hazard(id).map(|row| row.class);
        let Some((class, list)) = class.and_then(|class| Some((class, list_of(class)?))) else {
            continue;
        };
        // One lesson may speak of all dangers of a class; one fault is enough too.
        if seen.contains(&class) || !scene.lists.has(list) {
            continue;
        }
        seen.push(class);
        if !texts(scene).iter().any(|text| scene.lists.find(list, text).is_some()) {
            let fault = findings
                .fault(place(course, id), format!("`{id}` is among the dangers, and no lesson speaks of it"))
                .help("write a lesson on it in the module on safety, with a box `> [!WARNING]` that says what happens and what to do; or take the word out");
            findings.say(fault);
        }
    }
}

/// The list of words of a class; none for classes that need no lesson.
fn list_of(class: HazardClass) -> Option<&'static str> {
    match class {
        HazardClass::Electrical => Some("hazard-electrical"),
        HazardClass::Gas => Some("hazard-gas"),
        HazardClass::Height => Some("hazard-height"),
        HazardClass::Lifting => Some("hazard-lifting"),
        HazardClass::Pressure => Some("hazard-pressure"),
        HazardClass::Chemicals => Some("hazard-chemicals"),
        HazardClass::Food => Some("hazard-food"),
        HazardClass::Machine => Some("hazard-machine"),
        HazardClass::Vehicles => Some("hazard-vehicles"),
        HazardClass::Asbestos => Some("hazard-asbestos"),
        HazardClass::ConfinedSpace => Some("hazard-confined-space"),
        HazardClass::Heat | HazardClass::Other => None,
    }
}

/// What lessons are about: titles, headings, objectives and safety boxes.
fn texts(scene: &Scene<'_>) -> Vec<String> {
    let mut texts = Vec::new();
    for (sheet, page) in &scene.pages {
        if !matches!(sheet, Sheet::Lesson(..)) {
            continue;
        }
        texts.push(page.title.clone());
        texts.extend(page.body.objectives.iter().map(|objective| tree::plain(&objective.text)));
        walk::blocks(&page.body.blocks, &mut |block| match &block.node {
            Node::Heading(heading) => texts.push(tree::plain(&heading.text)),
            Node::Callout(callout) if callout.kind == CalloutKind::Warning => {
                walk::blocks(&callout.blocks, &mut |block| {
                    if let Node::Paragraph(text) = &block.node {
                        texts.push(tree::plain(text));
                    }
                });
            }
            _ => {}
        });
    }
    texts
}

/// The word in the front matter.
fn place(course: &Page, id: &str) -> Span {
    let word = course.front.get("hazards").and_then(|entry| match &entry.value {
        Value::List(words, _) => words.iter().find(|word| word.text == id),
        Value::Text(word) => Some(word),
    });
    course.source.at(word.map_or_else(|| course.title_at.clone(), |word| word.at.clone()))
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! course {
        ($hazards:literal) => {
            ("course.md", concat!("---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n\
                theory_hours: 10\nworkshop_hours: 20\nhazards: [", $hazards, "]\ngrade: outline\nreviewed: no\npass_mark_basis: provisional\n\
                authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords.\n"))
        };
    }
    const LESSON: &str = "01-start/01-first.md";
    &[
        Case::files("en", &[course!("noise, falls-from-height")], Some("falls-from-height")),
        Case::files("en", &[course!("falls-from-height"), (LESSON, "+\nA ladder is mentioned in passing.\n")], Some("falls-from-height")),
        Case::files("en", &[course!("falls-from-height"), (LESSON, "+\n## Stand the ladder\n\nWords.\n")], None),
        Case::files("en", &[course!("noise, eye-strain")], None),
        Case::files("es", &[course!("electric-shock")], Some("electric-shock")),
        Case::files("es", &[course!("electric-shock"), (LESSON, "+\n> [!WARNING]\n> - La descarga puede matar.\n")], None),
        Case::files("ru", &[course!("asbestos-dust")], Some("asbestos-dust")),
        Case::files("ru", &[course!("asbestos-dust"), (LESSON, "+\n## Где прячется асбест\n\nСлова.\n")], None),
        Case::files("sr", &[course!("manual-handling")], Some("manual-handling")),
        Case::files("sr", &[course!("manual-handling"), (LESSON, "+\n## Дизање терета\n\nРечи.\n")], None),
        Case::files("sr-Latn", &[course!("manual-handling"), (LESSON, "+\n## Dizanje tereta\n\nReči.\n")], None),
    ]
};

//! T3: dangerous work says what holds for people under 18.

use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::front::Value;
use crate::lint::{Findings, Mends, Of, Rule, Scene, Sheet};
use crate::model::Under18;
use crate::trades::HazardClass;
use crate::tree::Node;

pub(crate) const RULE: Rule = Rule {
    code: 1403,
    name: Some("T3"),
    severity: Severity::Error,
    title: "a course with dangerous work says what holds for people under 18",
    what: "Where `hazards` names work with electricity, gas, pressure, chemicals, machines, vehicles, asbestos, heights, closed \
           spaces, radiation, noise, vibration, extreme heat or cold, or dust of wood or quartz, `course.md` has `under18: \
           supervised` or `under18: no`; or each lesson with a workshop task has.",
    why: "In the EU such work is barred to people under 18 unless their training needs it and a competent person stands by \
          (Directive 94/33/EC, article 7). The portal shows the mark to learner and teacher.",
    example: "hazards: [noise, kickback]\n",
    instead: "hazards: [noise, kickback]\nunder18: supervised\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Hazards of the class `other` that the directive names, and heat.
const ALSO: [&str; 9] = [
    "noise", "vibration", "uv-radiation", "laser-light", "wood-dust", "silica-dust", "dust-explosion", "heat-stress", "cold",
];

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.of != Of::Source || is_tagged(scene.front.under18) {
        return;
    }
    let Some(hazard) = scene.front.hazards.iter().find(|id| is_barred(scene, id)) else { return };
    let Some(open) = untagged(scene) else { return };
    let Some(course) = scene.page(&Sheet::Course) else { return };
    let at = match (course.front.get("under18"), course.front.get("hazards")) {
        (Some(entry), _) => entry.key.at.start..entry.value.at().end,
        (None, Some(entry)) => match &entry.value {
            Value::List(words, _) => words
                .iter()
                .find(|word| &word.text == hazard)
                .map_or_else(|| entry.value.at(), |word| word.at.clone()),
            Value::Text(word) => word.at.clone(),
        },
        (None, None) => course.title_at.clone(),
    };
    let fault = findings
        .fault(course.source.at(at), format!("`{hazard}` is among the dangers, and {open}"))
        .help("write `under18: supervised` where a competent person stands by, or `under18: no`: in `course.md`, or in each lesson with a workshop task");
    findings.say(fault);
}

fn is_tagged(mark: Option<Under18>) -> bool {
    matches!(mark, Some(Under18::Supervised | Under18::No))
}

/// Whether people under 18 may do such work only under conditions.
fn is_barred(scene: &Scene<'_>, id: &str) -> bool {
    let class = scene.library.hazard(id).map(|row| row.class);
    let barred = match class {
        Some(HazardClass::Lifting | HazardClass::Food | HazardClass::Heat | HazardClass::Other) => false,
        Some(_) => true,
        None => return false,
    };
    barred || ALSO.contains(&id)
}

/// What is left without a mark, in words; none where each task has one, or there is no task.
fn untagged(scene: &Scene<'_>) -> Option<String> {
    let tasks: Vec<&Page> =
        scene.lessons().map(|(_, page)| page).filter(|page| has_task(page)).collect();
    let open: Vec<&&Page> = tasks.iter().filter(|page| !lesson_is_tagged(page)).collect();
    match (open.as_slice(), tasks.as_slice()) {
        ([], []) if scene.page(&Sheet::Workshop).is_some() => {
            Some("nothing says what holds for people under 18".to_owned())
        }
        ([], _) => None,
        ([one], _) => Some(format!("`{}` has a workshop task without a mark for people under 18", one.source.path)),
        (more, _) => Some(format!("{} lessons have workshop tasks without a mark for people under 18", more.len())),
    }
}

fn has_task(page: &Page) -> bool {
    page.body.blocks.iter().any(|block| matches!(&block.node, Node::Heading(heading) if heading.role == Some(Role::Workshop)))
}

fn lesson_is_tagged(page: &Page) -> bool {
    page.front.get("under18").is_some_and(|entry| match &entry.value {
        Value::Text(word) => matches!(word.text.as_str(), "supervised" | "no"),
        Value::List(..) => false,
    })
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! course {
        ($keys:literal) => {
            ("course.md", concat!("---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n\
                theory_hours: 10\nworkshop_hours: 20\ngrade: outline\nreviewed: no\npass_mark_basis: provisional\n", $keys,
                "authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords.\n"))
        };
    }
    const TASK: (&str, &str) = ("01-start/01-first.md", "+\n## Task (5 min) {.workshop}\n\nMeasure it.\n");
    const MARKED: (&str, &str) = ("01-start/01-first.md", "---\nunder18: supervised\n---\n# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\n## Task (5 min) {.workshop}\n\nMeasure it.\n");
    &[
        Case::files("en", &[course!("hazards: [cuts, noise]\n"), TASK], Some("noise")),
        Case::files("en", &[course!("hazards: [cuts, noise]\nunder18: yes\n"), TASK], Some("under18: yes")),
        Case::files("en", &[course!("hazards: [cuts, noise]\n"), MARKED], None),
        Case::files("en", &[course!("hazards: [cuts, eye-strain]\nunder18: yes\n"), TASK], None),
        Case::files("en", &[course!("hazards: [noise]\nunder18: yes\n")], None),
        Case::files("es", &[course!("hazards: [kickback]\n"), TASK], Some("kickback")),
        Case::files("es", &[course!("hazards: [kickback]\nunder18: no\n"), TASK], None),
        Case::files("ru", &[course!("hazards: [electric-shock]\n"), TASK], Some("electric-shock")),
        Case::files("ru", &[course!("hazards: [electric-shock]\nunder18: supervised\n"), TASK], None),
        Case::files("sr", &[course!("hazards: [silica-dust]\n"), TASK], Some("silica-dust")),
        Case::files("sr", &[course!("hazards: [slips-and-trips]\n"), TASK], None),
    ]
};

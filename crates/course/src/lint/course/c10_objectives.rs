//! C10: each lesson says what learners can do after it, in verbs that one can see.

use super::parts::{entries, title, written};
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade;
use crate::lint::{Findings, Mends, Rule, Scene, Sheet};

pub(crate) const RULE: Rule = Rule {
    code: 1010,
    name: Some("C10"),
    severity: Severity::Error,
    title: "each lesson has objectives, and each starts with something one can see",
    what: "Every lesson, planned ones too, has a list below `{.objective}`. No entry starts with know, understand, learn or \
           another verb that happens inside the head.",
    why: "An objective is a promise: after this lesson you can. A learner can show that a bead is straight; nobody can show \
          that something is understood. Questions and workshop tasks are tied to objectives, and they can only test what can \
          be shown.",
    example: "- Understand wire feed. {#set-feed}\n",
    instead: "- Set the wire feed for 3 mm steel. {#set-feed}\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    // A planned lesson without one is said where it is read.
    for page in written(scene).into_iter().filter(|page| page.body.objectives.is_empty()) {
        let fault = findings
            .fault(title(page), "this lesson has no objective")
            .help("add `## You will learn {.objective}` and a list with one line such as `- Sharpen a chisel. {#sharpen}`");
        findings.say(fault);
    }
    for (sheet, page) in &scene.pages {
        if !matches!(sheet, Sheet::Lesson(..)) {
            continue;
        }
        let sections = grade::sections(&page.body);
        for section in sections.iter().filter(|section| section.role == Some(Role::Objective)) {
            for (words, at) in entries(section) {
                let Some(verb) = hidden_verb(scene, &words) else { continue };
                let fault = findings
                    .fault(Scene::locate(page, &at, verb), format!("an objective cannot start with \"{verb}\": nobody can see it"))
                    .label("\"After this lesson you can …\" stands before it")
                    .help("start with what the learner does, and another person can watch: set, cut, measure, check, choose, name, explain to a partner");
                findings.say(fault);
            }
        }
    }
}

/// A verb of the list at the start of an objective.
fn hidden_verb<'t>(scene: &Scene<'_>, words: &'t str) -> Option<&'t str> {
    let found = scene.lists.find("hidden-verbs", words)?;
    let before = words.get(..found.start)?;
    let begins = before.chars().all(|c| !c.is_alphanumeric());
    words.get(found).filter(|_| begins)
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const NONE: &[(&str, &str)] = &[("01-start/01-first.md", "# First\n\nWords.\n")];
    const PLANNED: &[(&str, &str)] =
        &[("01-start/01-first.md", "---\nplanned: yes\n---\n\n# First\n\nWords.\n")];
    macro_rules! aim {
        ($aim:literal) => {
            &[("01-start/01-first.md", concat!("# First\n\n## Aims {.objective}\n\n- ", $aim, " {#do}\n"))]
        };
    }
    &[
        Case::files("en", NONE, Some("# First")),
        Case::files("en", PLANNED, Some("# First\n")),
        Case::files("en", aim!("Understand wire feed."), Some("Understand")),
        Case::files("en", aim!("Be aware of the smoke."), Some("Be aware of")),
        Case::files("en", aim!("Explain to a partner how to know a dull blade."), None),
        Case::files("es", aim!("Conocer las partes de la sierra."), Some("Conocer")),
        Case::files("es", aim!("Reconocer una hoja gastada."), None),
        Case::files("ru", aim!("Понимать, как горит дуга."), Some("Понимать")),
        Case::files("en, ru", &[
            ("01-start/01-first.md", "# First\n\n## Aims {.objective}\n\n- Set it. {#do}\n"),
            ("01-start/01-first.ru.md", "---\ntranslated_from: en@a1b2c3d4\ntranslation: human\ntranslation_reviewed: no\n---\n\n# Раз\n\n## Цели {.objective}\n\n- Знать, как она стоит. {#do}\n"),
        ], Some("Знать")),
        Case::files("ru", aim!("Узнать, почему гаснет дуга."), Some("Узнать, почему")),
        Case::files("ru", aim!("Узнать тупую пилу по звуку."), None),
        Case::files("ru", aim!("Показать соседу, как узнать тупую пилу."), None),
        Case::files("sr", aim!("Разумети брзину жице."), Some("Разумети")),
        Case::files("sr", aim!("Распознати тупу тестеру."), None),
        Case::files("sr-Latn", aim!("Upoznati delove testere."), Some("Upoznati")),
        Case::files("sr-Latn", aim!("Izmeriti dasku."), None),
    ]
};

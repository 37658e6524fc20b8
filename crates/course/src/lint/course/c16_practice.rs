//! C16: each lesson has something to do, and one can do it without a workshop.

use std::collections::BTreeSet;

use super::parts::{heading_of, line, marked, title};
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::grade;
use crate::lint::{Findings, Mends, Rule, Scene, Sheet};
use crate::model::{Grade, LessonState};

pub(crate) const RULE: Rule = Rule {
    code: 1016,
    name: Some("C16"),
    severity: Severity::Error,
    title: "each lesson has a practice task, with a version on paper",
    what: "In every written lesson a section `{.paper}`, alone or beside `{.workshop}`. In a trade, a warning where all lessons \
           of a module are written and none has a `{.workshop}` (not with `grade: outline`). Courses with `marks: none` need no tasks.",
    why: "Hands learn by doing. But workshops are closed for days, and tools and material are counted: with a version on paper \
          nobody has to wait.",
    example: "## Weld three beads {.workshop}\n\n1. …\n",
    instead: "## Weld three beads {.workshop}\n\n1. …\n\n## If the workshop is closed {.paper}\n\nYou need: paper and a \
              pencil. Time: 15 min.\n\n1. Draw the three beads.\n\nIt is right when each has its cause beside it.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let lessons = marked(scene);
    for page in &lessons {
        let sections = grade::sections(&page.body);
        if grade::has(&sections, Role::Paper) {
            continue;
        }
        let fault = match heading_of(&sections, Role::Workshop) {
            Some(workshop) => findings
                .fault(line(page, workshop.heading), "this workshop task has no version on paper")
                .help("add `## If the workshop is closed {.paper}`: what you need, the time, the steps, and how to see that it is right"),
            None => findings
                .fault(title(page), "this lesson has no practice task")
                .help("add `## Practice {.paper}` with something to do on paper or at the screen: what you need, the time, the steps, and how to see that it is right"),
        };
        findings.say(fault);
    }
    if scene.front.isco08.is_some() && scene.front.grade != Grade::Outline {
        modules(scene, findings, &lessons);
    }
}

/// A trade is learned in the workshop: at least one task there in each module.
fn modules(scene: &Scene<'_>, findings: &mut Findings<'_>, lessons: &[&Page]) {
    let folder = |path: &str| path.split_once('/').map(|(folder, _)| folder.to_owned());
    let is_planned = |sheet: &Sheet| matches!(sheet, Sheet::Lesson(_, LessonState::Planned));
    let planned: BTreeSet<_> = scene
        .pages
        .iter()
        .filter(|(sheet, _)| is_planned(sheet))
        .filter_map(|(_, page)| folder(&page.source.path))
        .collect();
    let written: BTreeSet<_> =
        lessons.iter().filter_map(|page| folder(&page.source.path)).collect();
    let has_task = |page: &&&Page| grade::has(&grade::sections(&page.body), Role::Workshop);
    let with_task: BTreeSet<_> =
        lessons.iter().filter(has_task).filter_map(|page| folder(&page.source.path)).collect();
    for (_, page) in scene.pages.iter().filter(|(sheet, _)| *sheet == Sheet::Module) {
        let Some(of) = folder(&page.source.path) else { continue };
        if written.contains(&of) && !planned.contains(&of) && !with_task.contains(&of) {
            let fault = findings
                .fault_of(Severity::Warning, title(page), "no lesson of this module has a workshop task")
                .help("add a section `{.workshop}` to one of its lessons, with a safety box before it");
            findings.say(fault);
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const STANDARD: &str = "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n\
        theory_hours: 10\nworkshop_hours: 20\ngrade: standard\nreviewed: no\npass_mark_basis: provisional\nunder18: yes\n\
        authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n";
    macro_rules! lesson {
        ($text:literal) => {
            &[("01-start/01-first.md", concat!("# First\n\n", $text))]
        };
    }
    // A second lesson with a task, so that the module has one.
    macro_rules! with_more {
        ($text:literal) => {
            &[
                ("course.md", STANDARD),
                ("01-start/01-first.md", concat!("# First\n\n", $text)),
                ("01-start/02-more.md", "# More\n\n## Do it {.workshop}\n\n1. Go.\n\n## On paper {.paper}\n\n1. Draw.\n"),
            ]
        };
    }
    &[
        Case::files("en", with_more!("Words.\n"), Some("# First")),
        Case::files("en", with_more!("## Draw {.paper}\n\n1. Draw a saw.\n"), None),
        Case::files("en", &[("course.md", STANDARD), ("01-start/01-first.md", "# First\n\n## Draw {.paper}\n\n1. Draw a saw.\n")], Some("# Start")),
        Case::files("en", lesson!("## Draw {.paper}\n\n1. Draw a saw.\n"), None),
        Case::files("en", &[
            ("course.md", STANDARD),
            ("01-start/01-first.md", "# First\n\n## Draw {.paper}\n\n1. Draw a saw.\n"),
            ("01-start/02-more.md", "---\nplanned: yes\n---\n\n# More\n\n## Aims {.objective}\n\n- Cut. {#cut}\n"),
        ], None),
        Case::files("en", lesson!("## Cut {.workshop}\n\n1. Cut.\n\n## On paper {.paper}\n"), Some("## Cut {.workshop}")),
        Case::files("es", lesson!("## Corta {.workshop}\n\n1. Corta.\n"), Some("## Corta {.workshop}")),
        Case::files("es", lesson!("## Corta {.workshop}\n\n1. Corta.\n\n## En papel {.paper}\n\n1. Dibuja.\n"), None),
        Case::files("ru", lesson!("## Резка {.workshop}\n\n1. Режьте.\n"), Some("## Резка {.workshop}")),
        Case::files("ru", lesson!("## Резка {.workshop}\n\n1. Режьте.\n\n## На бумаге {.paper}\n\n1. Чертите.\n"), None),
        Case::files("sr", lesson!("## Сечење {.workshop}\n\n1. Сеците.\n"), Some("## Сечење {.workshop}")),
        Case::files("sr", lesson!("## Сечење {.workshop}\n\n1. Сеците.\n\n## На папиру {.paper}\n\n1. Цртајте.\n"), None),
    ]
};

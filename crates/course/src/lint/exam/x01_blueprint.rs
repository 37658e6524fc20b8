//! X1: the blueprint asks about every module, and the pool is deep enough. The depth of the pool is looked at where the
//! blueprint is read against the course.

use std::collections::BTreeSet;

use super::parts::{drawn, plan};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene, Sheet};
use crate::model::LessonState;

/// Items of each module in a form, at least.
const ITEMS_MIN: usize = 2;

pub(crate) const RULE: Rule = Rule {
    code: 1501,
    name: Some("X1"),
    severity: Severity::Error,
    title: "the exam asks about every module, from a pool three times as large",
    what: "Every cell of the blueprint needs three times its count in the pool, the column `critical` too. Every module with a \
           written lesson has at least 2 items in the exam, counted by the objectives of its lessons (not with `grade: \
           outline`, where the exam is locked). (That the counts add up \
           to `items` is JW0403.)",
    why: "Three times as many items give three attempts that share none. A module that the exam leaves out can be skipped, \
          and the certificate would still speak of it.",
    example: "| Objective | remember | understand | apply | analyse | critical |\n| --- | --- | --- | --- | --- | --- |\n| \
              ppe | 0 | 0 | 4 | 0 | 1 |\n",
    instead: "Draw fewer of one objective and some of another module, and write three items for each that is drawn:\n\n| ppe \
              | 0 | 0 | 1 | 0 | 1 |\n| set-feed | 0 | 1 | 2 | 0 | 0 |\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let Some(plan) = plan(scene) else { return };
    for path in scene.modules {
        let Some((folder, _)) = path.split_once('/') else { continue };
        let mut objectives: BTreeSet<&str> = BTreeSet::new();
        for (sheet, page) in &scene.pages {
            let inside = page
                .source
                .path
                .strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'));
            if inside && matches!(sheet, Sheet::Lesson(_, LessonState::Written)) {
                objectives.extend(page.body.objectives.iter().map(|known| known.id.as_str()));
            }
        }
        let of_module = || plan.rows.iter().filter(|row| objectives.contains(row.objective.as_str()));
        let count: usize = of_module().map(drawn).sum();
        if objectives.is_empty() || count >= ITEMS_MIN {
            continue;
        }
        let at = plan.row(of_module().next().map_or("", |row| row.objective.as_str()));
        let items = if count == 1 { "1 item".to_owned() } else { format!("{count} items") };
        let ids: Vec<&str> = objectives.into_iter().collect();
        let fault = findings
            .fault(at, format!("the exam draws {items} of the module `{folder}`; {ITEMS_MIN} are the least"))
            .help(format!("draw more of its objectives: {}", ids.join(", ")));
        findings.say(fault);
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const STANDARD: &str = "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n\
        theory_hours: 10\nworkshop_hours: 20\ngrade: standard\nreviewed: no\npass_mark_basis: provisional\nunder18: yes\n\
        authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n";
    macro_rules! exam {
        ($items:literal, $row:literal, $pool:expr) => {
            &[("course.md", STANDARD), (
                "exam.md",
                concat!(
                    "---\nitems: ", $items, "\n---\n# Exam\n\n## Blueprint {.blueprint}\n\n",
                    "| Objective | remember | understand | apply | analyse | critical |\n| --- | --- | --- | --- | --- | --- |\n",
                    $row, "\n\n## Pool\n\n", $pool
                ),
            )]
        };
    }
    macro_rules! item {
        ($id:literal, $level:literal) => {
            concat!("### Which one do you take of ", $id, "? {#", $id, " .single objective=do level=", $level, "}\n\n- [x] Red\n- [ ] Blue\n\n")
        };
    }
    macro_rules! three {
        ($a:literal, $level:literal) => {
            concat!(item!($a, $level), item!("x2", $level), item!("x3", $level))
        };
    }
    macro_rules! six {
        () => {
            concat!(three!("x1", "apply"), item!("x4", "apply"), item!("x5", "apply"), item!("x6", "apply"))
        };
    }
    &[
        // Two drawn, three in the pool.
        Case::files("en", exam!("2", "| do | 0 | 0 | 2 | 0 | 0 |", three!("x1", "apply")), Some("| do | 0 | 0 | 2 | 0 | 0 |")),
        // The pool is deep enough, but the only module has one item.
        Case::files("en", exam!("1", "| do | 0 | 0 | 1 | 0 | 0 |", three!("x1", "apply")), Some("do")),
        Case::files("en", exam!("2", "| do | 0 | 0 | 2 | 0 | 0 |", six!()), None),
        Case::files("es", exam!("1", "| do | 0 | 0 | 1 | 0 | 0 |", three!("x1", "apply")), Some("do")),
        Case::files("es", exam!("2", "| do | 0 | 0 | 2 | 0 | 0 |", six!()), None),
        Case::files("ru", exam!("1", "| do | 0 | 0 | 1 | 0 | 0 |", three!("x1", "apply")), Some("do")),
        Case::files("ru", exam!("2", "| do | 0 | 0 | 2 | 0 | 0 |", six!()), None),
        Case::files("sr", exam!("1", "| do | 0 | 0 | 1 | 0 | 0 |", three!("x1", "apply")), Some("do")),
        Case::files("sr", exam!("2", "| do | 0 | 0 | 2 | 0 | 0 |", six!()), None),
    ]
};

//! X3: an exam is long enough to trust, with a few critical items.

use super::parts::plan;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade::Sizes;
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::model::Grade;

/// Items of an exam and critical ones among them, for `grade: standard`.
const STANDARD: (usize, usize) = (20, 3);

/// Critical items, at most: each multiplies the chance to fail.
const CRITICAL_MAX: usize = 4;

pub(crate) const RULE: Rule = Rule {
    code: 1503,
    name: Some("X3"),
    severity: Severity::Error,
    title: "an exam has the length and the critical items of its grade",
    what: "`grade: standard`: at least 20 items, 3 of them critical. `grade: full`: 20 and 3 at level 2, 24 and 4 at level 3, 30 \
           and 4 at level 4. More than 4 critical items are a warning. With `grade: outline` the exam is locked and not \
           looked at.",
    why: "With 20 items, who has mastered half of them passes at 75 % in 2 of 100 tries; with 10 items it would be 5. Every \
          critical item must be right: who is right 95 % of the time gets all of 4 right in 81 %, all of 8 in 66 %.",
    example: "---\nitems: 12\n---\n# Final exam\n",
    instead: "---\nitems: 20\n---\n# Final exam\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let sizes = Sizes::of(scene.front.level);
    let (items_min, critical_min) = match scene.front.grade {
        Grade::Outline => return,
        Grade::Standard => STANDARD,
        Grade::Full => (sizes.exam_items, sizes.exam_critical),
    };
    let Some(plan) = plan(scene) else { return };
    let grade = crate::grade::name(scene.front.grade);
    if let (Some(items), Some(entry)) = (plan.items, plan.page.front.get("items"))
        && usize::from(items) < items_min
    {
        let fault = findings
            .fault(
                plan.page.source.at(entry.value.at()),
                format!("the exam has {items} items; {items_min} are the least for `grade: {grade}`"),
            )
            .help(format!("draw {items_min} in the blueprint and write three times as many for each cell; or claim a lower `grade` in `course.md`"));
        findings.say(fault);
    }
    let critical: usize = plan.rows.iter().map(|row| usize::from(row.critical)).sum();
    if critical < critical_min {
        let fault = findings
            .fault(plan.column("critical"), format!("the exam draws {critical} critical items; {critical_min} are the least for `grade: {grade}`"))
            .help("raise this column for objectives whose errors can kill or maim, and mark three items of the pool `critical` for each");
        findings.say(fault);
    } else if critical > CRITICAL_MAX {
        let fault = findings
            .fault_of(
                Severity::Warning,
                plan.column("critical"),
                format!("the exam draws {critical} critical items; {CRITICAL_MAX} are the most"),
            )
            .label("a learner needs every one of them right")
            .help("keep those whose errors can kill or maim; ask the others without `critical`");
        findings.say(fault);
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! course {
        ($grade:literal, $items:literal, $row:literal) => {
            &[
                ("course.md", concat!(
                    "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n",
                    "theory_hours: 10\nworkshop_hours: 20\ngrade: ", $grade, "\nreviewed: no\npass_mark_basis: provisional\nunder18: yes\n",
                    "authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n"
                )),
                ("exam.md", concat!(
                    "---\nitems: ", $items, "\n---\n# Exam\n\n## Blueprint {.blueprint}\n\n",
                    "| Objective | remember | understand | apply | analyse | critical |\n| --- | --- | --- | --- | --- | --- |\n",
                    $row, "\n\n## Pool\n"
                )),
            ]
        };
    }
    &[
        Case::files("en", course!("standard", "19", "| do | 4 | 4 | 8 | 0 | 3 |"), Some("19")),
        Case::files("en", course!("standard", "20", "| do | 5 | 5 | 8 | 0 | 2 |"), Some("critical")),
        Case::files("en", course!("standard", "20", "| do | 5 | 4 | 6 | 0 | 5 |"), Some("critical")),
        Case::files("en", course!("standard", "20", "| do | 5 | 4 | 8 | 0 | 3 |"), None),
        Case::files("en", course!("outline", "10", "| do | 2 | 4 | 4 | 0 | 0 |"), None),
        Case::files("es", course!("full", "20", "| do | 4 | 4 | 8 | 0 | 4 |"), Some("20")),
        Case::files("es", course!("full", "24", "| do | 6 | 6 | 8 | 0 | 4 |"), None),
        Case::files("ru", course!("full", "24", "| do | 6 | 6 | 9 | 0 | 3 |"), Some("critical")),
        Case::files("ru", course!("standard", "24", "| do | 6 | 6 | 9 | 0 | 3 |"), None),
        Case::files("sr", course!("standard", "12", "| do | 3 | 2 | 4 | 0 | 3 |"), Some("12")),
        Case::files("sr", course!("standard", "20", "| do | 4 | 4 | 8 | 0 | 4 |"), None),
    ]
};

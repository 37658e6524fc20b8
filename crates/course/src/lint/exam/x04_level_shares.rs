//! X4: an exam asks more than memory.

use std::collections::BTreeMap;

use assess::{Level, Stakes};

use super::parts::{Plan, drawn, plan};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::{Findings, Home, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1504,
    name: Some("X4"),
    severity: Severity::Warning,
    title: "an exam has few items that only ask to remember, and enough that ask to apply",
    what: "Shares of all items that the blueprint draws. Level 2: at most 50 % `remember`, at least 25 % `apply` or `analyse`. \
           Level 3: 40 % and 35 %. Level 4: 30 % and 45 %. Not with `grade: outline`. Critical items count by the levels that the pool has for them, as \
           well as they can fall.",
    why: "On the job nobody asks what a thing is called; the work asks what to do. Levels are those of Anderson & Krathwohl \
          (2001), the shares are our own.",
    example: "| Objective | remember | understand | apply | analyse | critical |\n| --- | --- | --- | --- | --- | --- |\n| \
              parts | 12 | 5 | 3 | 0 | 0 |\n",
    instead: "| parts | 6 | 6 | 8 | 0 | 0 |\n",
    mends: Mends::ByHand,
    look: Some(look),
};

/// Percent that may only be remembered, and percent that must be applied.
fn shares(level: u8) -> (usize, usize) {
    match level {
        0..=2 => (50, 25),
        3 => (40, 35),
        _ => (30, 45),
    }
}

/// Critical items of the pool for an objective.
#[derive(Default)]
struct Critical {
    remember: usize,
    apply: usize,
    all: usize,
}

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    let Some(plan) = plan(scene) else { return };
    let mut pool: BTreeMap<&str, Critical> = BTreeMap::new();
    for placed in scene.items().filter(|placed| placed.home == Home::Pool) {
        if let Some(objective) = &placed.item.objective
            && placed.item.stakes == Stakes::Critical
        {
            let counts = pool.entry(objective.as_str()).or_default();
            counts.all += 1;
            counts.remember += usize::from(placed.item.level == Level::Remember);
            counts.apply += usize::from(placed.item.level >= Level::Apply);
        }
    }
    let (all, remember, apply) = counted(&plan, &pool);
    let (most, least) = shares(scene.front.level);
    let level = scene.front.level;
    if remember * 100 > most * all {
        let message = format!(
            "{remember} of {all} items only ask to remember: {} %; {most} % are the most at level {level}",
            percent(remember, all)
        );
        let fault = findings
            .fault(plan.column("remember"), message)
            .help("draw fewer from this column and more from `understand` and `apply`: what would somebody do with that knowledge?");
        findings.say(fault);
    }
    if apply * 100 < least * all {
        let message = format!(
            "{apply} of {all} items ask to apply or analyse: {} %; {least} % are the least at level {level}",
            percent(apply, all)
        );
        let fault = findings
            .fault(plan.column("apply"), message)
            .help("draw more from this column: a case from the bench, a measure, a fault to find");
        findings.say(fault);
    }
}

/// All items, those that only remember and those that apply; critical ones at their best.
fn counted(plan: &Plan<'_>, pool: &BTreeMap<&str, Critical>) -> (usize, usize, usize) {
    let none = Critical::default();
    let (mut all, mut remember, mut apply) = (0, 0, 0);
    for row in plan.rows {
        let critical = usize::from(row.critical);
        let there = pool.get(row.objective.as_str()).unwrap_or(&none);
        let other = there.all.saturating_sub(there.remember);
        all += drawn(row);
        let [only_remember, _, applied, analysed] = row.levels.map(usize::from);
        // Where the pool has too few, that is X1; what is missing may be of any level.
        let known = critical.min(there.all);
        let missing = critical.saturating_sub(known);
        remember += only_remember + known.saturating_sub(other);
        apply += applied + analysed + known.min(there.apply) + missing;
    }
    (all, remember, apply)
}

fn percent(part: usize, whole: usize) -> usize {
    part.saturating_mul(100).checked_div(whole).unwrap_or(0)
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const STANDARD: &str = "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n\
        theory_hours: 10\nworkshop_hours: 20\ngrade: standard\nreviewed: no\npass_mark_basis: provisional\nunder18: yes\n\
        authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n";
    macro_rules! exam {
        ($row:literal, $pool:literal) => {
            &[("course.md", STANDARD), ("exam.md", concat!(
                "---\nitems: 20\n---\n# Exam\n\n## Blueprint {.blueprint}\n\n",
                "| Objective | remember | understand | apply | analyse | critical |\n| --- | --- | --- | --- | --- | --- |\n",
                $row, "\n\n## Pool\n\n", $pool
            ))]
        };
    }
    &[
        // The same in an outline, whose exam is locked.
        Case::files("en", &[("exam.md", "---\nitems: 9\n---\n# Exam\n\n## Blueprint {.blueprint}\n\n| Objective | remember |\n| --- | --- |\n| do | 9 |\n\n## Pool\n")], None),
        Case::files("en", exam!("| do | 9 | 2 | 7 | 0 | 2 |", ""), Some("remember")),
        Case::files("en", exam!("| do | 8 | 5 | 6 | 1 | 0 |", ""), None),
        Case::files("en", exam!("| do | 8 | 6 | 6 | 0 | 0 |", ""), Some("apply")),
        // The critical item of the pool is no more than understood.
        Case::files("en", exam!("| do | 8 | 5 | 6 | 0 | 1 |", "### Which one burns? {#x1 .single objective=do level=understand critical}\n\n- [x] Red\n- [ ] Blue\n"), Some("apply")),
        Case::files("en", exam!("| do | 8 | 5 | 6 | 0 | 1 |", "### Which one do you take? {#x1 .single objective=do level=apply critical}\n\n- [x] Red\n- [ ] Blue\n"), None),
        Case::files("es", exam!("| do | 9 | 4 | 7 | 0 | 0 |", ""), Some("remember")),
        Case::files("es", exam!("| do | 8 | 5 | 7 | 0 | 0 |", ""), None),
        Case::files("ru", exam!("| do | 8 | 6 | 6 | 0 | 0 |", ""), Some("apply")),
        Case::files("ru", exam!("| do | 8 | 5 | 0 | 7 | 0 |", ""), None),
        Case::files("sr", exam!("| do | 9 | 4 | 7 | 0 | 0 |", ""), Some("remember")),
        Case::files("sr", exam!("| do | 0 | 13 | 7 | 0 | 0 |", ""), None),
    ]
};

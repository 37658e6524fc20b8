//! C1: a course that claims to be full has the size of one.

use super::parts::{counted, title, written};
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade::Sizes;
use crate::lint::{Findings, Mends, Of, Rule, Scene, Sheet};
use crate::model::Grade;

pub(crate) const RULE: Rule = Rule {
    code: 1001,
    name: Some("C1"),
    severity: Severity::Warning,
    title: "a course with `grade: full` has the size of its level",
    what: "Only in courses that say `grade: full`: 4 to 6 modules at level 2, 6 to 8 at level 3, 8 to 10 at level 4; at most \
           20, 32 or 42 lessons; at most 20, 25 or 30 minutes a lesson; at least 30, 45 or 60 terms in the glossary. Minutes \
           are words of prose / 100 + questions. What is missing for the grade itself is said by M1.",
    why: "Sessions are cut short, so a long lesson is one that many never end. And who plans a year with a course counts on \
          its size. The numbers are our own; they move when the portal has measured real sessions.",
    example: "grade: full      # with 3 modules at level 3\n",
    instead: "grade: standard\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    if scene.front.grade != Grade::Full || scene.of == Of::Translation {
        return;
    }
    let sizes = Sizes::of(scene.front.level);
    whole(scene, findings, &sizes);
    lessons(scene, findings, &sizes);
    if let Some(page) = scene.page(&Sheet::Glossary)
        && scene.terms.len() < sizes.terms
    {
        let has = counted(scene.terms.len(), "term");
        let fault = findings
            .fault(title(page), format!("the glossary has {has}; {} are the least at level {}", sizes.terms, scene.front.level))
            .help("explain more of the words that lessons set in bold, or claim a lower `grade` in `course.md`");
        findings.say(fault);
    }
}

/// What is counted over the whole course is said at the claim.
fn whole(scene: &Scene<'_>, findings: &mut Findings<'_>, sizes: &Sizes) {
    let Some(page) = scene.page(&Sheet::Course) else { return };
    let Some(claim) = page.front.get("grade") else { return };
    let modules = scene.modules.len();
    let is_lesson = |sheet: &Sheet| matches!(sheet, Sheet::Lesson(..));
    let lessons = scene.pages.iter().filter(|(sheet, _)| is_lesson(sheet)).count();
    let mut wrong = Vec::new();
    if !sizes.modules.contains(&modules) {
        let (least, most) = (sizes.modules.start(), sizes.modules.end());
        wrong.push(format!("{} instead of {least} to {most}", counted(modules, "module")));
    }
    if lessons > *sizes.lessons.end() {
        wrong.push(format!("{lessons} lessons instead of at most {}", sizes.lessons.end()));
    }
    if wrong.is_empty() {
        return;
    }
    let level = scene.front.level;
    let message = format!("this full course at level {level} has {}", wrong.join(", "));
    let fault = findings
        .fault(page.source.at(claim.value.at()), message)
        .help("put small modules together or split large ones; or claim `grade: standard`");
    findings.say(fault);
}

fn lessons(scene: &Scene<'_>, findings: &mut Findings<'_>, sizes: &Sizes) {
    for page in written(scene) {
        let count = crate::lesson::words(&page.body);
        let minutes = count.prose.div_ceil(100) + count.items;
        if minutes > sizes.minutes_max {
            let message = format!(
                "this lesson takes {minutes} minutes; {} are the most at level {}",
                sizes.minutes_max, scene.front.level
            );
            let fault = findings
                .fault(title(page), message)
                .label(format!("{} words and {} questions", count.prose, count.items))
                .help("split it into two lessons, each with something a person can do at its end");
            findings.say(fault);
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const FULL: &str = "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n\
        theory_hours: 10\nworkshop_hours: 20\ngrade: full\nreviewed: no\npass_mark_basis: provisional\nunder18: yes\n\
        authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n";
    const SIX: &[(&str, &str)] = &[
        ("course.md", FULL),
        ("02-two/module.md", "# Two\n"),
        ("03-three/module.md", "# Three\n"),
        ("04-four/module.md", "# Four\n"),
        ("05-five/module.md", "# Five\n"),
        ("06-six/module.md", "# Six\n"),
    ];
    &[
        Case::files("en", &[("course.md", FULL)], Some("full")),
        Case::files("es", &[("course.md", FULL)], Some("full")),
        Case::files("ru", &[("course.md", FULL)], Some("full")),
        Case::files("sr", &[("course.md", FULL)], Some("full")),
        Case::files("en", SIX, None),
        Case::files("es", SIX, None),
        Case::files("ru", SIX, None),
        Case::files("sr", SIX, None),
        Case::lesson("en", "A course of one module that claims no more than an outline.", None),
    ]
};

//! C19: each lesson asks about each of its ideas.

use super::parts::{counted, heading_of, line, title, written};
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade;
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::model::Marks;

/// Questions that are not marked, at least, where nothing is.
const REFLECT_MIN: usize = 2;

pub(crate) const RULE: Rule = Rule {
    code: 1019,
    name: Some("C19"),
    severity: Severity::Error,
    title: "each lesson has a question for each section that explains",
    what: "At least as many questions in a written lesson as it has sections that explain, and at least one. Retired ones do \
           not count. In a course with `marks: none` each lesson has at least two questions that are not marked.",
    why: "To recall is to learn: after two days and after a week, people who were asked knew more than people who had read \
          again (Roediger & Karpicke, 2006). A section that no question asks about is read once.",
    example: "## Set the blade\n\n…\n\n## Set the fence\n\n…\n\n## Check yourself {.check}\n\n### One question about the \
              blade {#blade .single level=apply}\n",
    instead: "## Check yourself {.check}\n\n### One about the blade {#blade .single level=apply}\n\n### One about the fence \
              {#fence .number level=apply}\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for page in written(scene) {
        let sections = grade::sections(&page.body);
        let at = heading_of(&sections, Role::Check)
            .map_or_else(|| title(page), |section| line(page, section.heading));
        if scene.front.marks == Marks::None {
            let count = grade::live(&page.body).filter(|item| !grade::is_keyed(item)).count();
            if count < REFLECT_MIN {
                let message = format!(
                    "this lesson has {} that are not marked; {REFLECT_MIN} are the least",
                    counted(count, "question")
                );
                let fault = findings
                    .fault(at, message)
                    .help("add `### What helps you … ? {#id .reflect level=understand}`: a question for the learner alone");
                findings.say(fault);
            }
            continue;
        }
        let ideas = sections.iter().filter(|section| grade::explains(section)).count();
        let count = grade::live(&page.body).count();
        if count < ideas.max(1) {
            let message = format!(
                "this lesson explains in {} and asks {}",
                counted(ideas, "section"),
                counted(count, "question")
            );
            let fault = findings
                .fault(at, message)
                .help("ask at least one question about each section, best about what people get wrong there");
            findings.say(fault);
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const UNMARKED: &str = "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: none\nlevel: 2\n\
        theory_hours: 10\nworkshop_hours: 20\nmarks: none\ngrade: outline\nreviewed: no\npass_mark_basis: provisional\nunder18: yes\n\
        authors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n";
    const ONE: &str = "# First\n\n## Aims {.objective}\n\n- Choose. {#do}\n\n## Pause\n\nWords.\n\n## Think {.check}\n\n### What helps you? {#helps .reflect level=understand}\n";
    const TWO: &str = "# First\n\n## Aims {.objective}\n\n- Choose. {#do}\n\n## Pause\n\nWords.\n\n## Think {.check}\n\n### What helps you? {#helps .reflect level=understand}\n\n### And what else? {#else .reflect level=understand}\n";
    macro_rules! two_ideas {
        ($title:literal, $right:literal, $wrong:literal) => {
            concat!("## One\n\nWords.\n\n## Two\n\nWords.\n\n## Check {.check}\n\n### ", $title, " {#which .single objective=do level=apply}\n\n- [x] ", $right, "\n  > {ok}\n- [ ] ", $wrong, "\n  > {no}\n")
        };
    }
    macro_rules! one_idea {
        ($title:literal, $right:literal, $wrong:literal) => {
            concat!("## One\n\nWords.\n\n## Check {.check}\n\n### ", $title, " {#which .single objective=do level=apply}\n\n- [x] ", $right, "\n  > {ok}\n- [ ] ", $wrong, "\n  > {no}\n")
        };
    }
    &[
        Case::lesson("en", "Words.", Some("# First")),
        Case::lesson("en", two_ideas!("Which glove?", "Leather", "Nylon"), Some("## Check {.check}")),
        Case::lesson("en", one_idea!("Which glove?", "Leather", "Nylon"), None),
        Case::files("en", &[("course.md", UNMARKED), ("01-start/01-first.md", ONE)], Some("## Think {.check}")),
        Case::files("en", &[("course.md", UNMARKED), ("01-start/01-first.md", TWO)], None),
        Case::lesson("es", two_ideas!("¿Qué guantes?", "Cuero", "Nailon"), Some("## Check {.check}")),
        Case::lesson("es", one_idea!("¿Qué guantes?", "Cuero", "Nailon"), None),
        Case::lesson("ru", two_ideas!("Какие краги?", "Кожа", "Нейлон"), Some("## Check {.check}")),
        Case::lesson("ru", one_idea!("Какие краги?", "Кожа", "Нейлон"), None),
        Case::lesson("sr", two_ideas!("Које рукавице?", "Кожа", "Најлон"), Some("## Check {.check}")),
        Case::lesson("sr", one_idea!("Које рукавице?", "Кожа", "Најлон"), None),
    ]
};

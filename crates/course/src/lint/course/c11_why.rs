//! C11: each lesson says first why it matters.

use super::parts::{line, of_role, title, words, written};
use crate::attrs::Role;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::grade;
use crate::lint::{Findings, Mends, Rule, Scene};

/// Words of the section, at most.
const WORDS_MAX: usize = 60;

pub(crate) const RULE: Rule = Rule {
    code: 1011,
    name: Some("C11"),
    severity: Severity::Warning,
    title: "each lesson says in at most 60 words why it matters",
    what: "A section `{.why}` in every written lesson, with at most 60 words.",
    why: "Adults learn what they have a reason for. Two or three sentences about a fault or a cost from the job do more than a \
          page (CAST, UDL Guidelines 3.0, 2024: engagement comes first).",
    example: "# Dress for the arc\n\n## What the arc throws at you\n",
    instead: "# Dress for the arc\n\n## Why it matters {.why}\n\nA small gap at the collar leaves a red stripe on your neck. \
              You feel it hours later.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for page in written(scene) {
        let sections = grade::sections(&page.body);
        let Some(section) = of_role(&sections, Role::Why) else {
            let fault = findings
                .fault(title(page), "this lesson does not say why it matters: there is no section `{.why}`")
                .help("add `## Why it matters {.why}` and two or three sentences: a fault or a cost that learners will meet on the job");
            findings.say(fault);
            continue;
        };
        let count = words(section);
        if count > WORDS_MAX {
            let fault = findings
                .fault(line(page, section.heading), format!("this section has {count} words; {WORDS_MAX} is the limit"))
                .help("keep one real fault or cost, and move the rest into the explanation");
            findings.say(fault);
        }
    }
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! twenty {
        ($word:literal) => {
            concat!($word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ",
                $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, " ", $word, "\n")
        };
    }
    macro_rules! long {
        ($word:literal) => {
            concat!("## Why {.why}\n\n", twenty!($word), twenty!($word), twenty!($word), $word, "\n")
        };
    }
    macro_rules! full {
        ($word:literal) => {
            concat!("## Why {.why}\n\n", twenty!($word), twenty!($word), twenty!($word))
        };
    }
    &[
        Case::lesson("en", "## Why it matters\n\nA gap burns.\n", Some("# First")),
        Case::lesson("en", "## Why {.why}\n\n## Next\n\nThe section above is empty.\n", Some("# First")),
        Case::lesson("en", long!("gap"), Some("## Why {.why}")),
        Case::lesson("en", full!("gap"), None),
        Case::lesson("es", long!("hueco"), Some("## Why {.why}")),
        Case::lesson("es", full!("hueco"), None),
        Case::lesson("ru", long!("щель"), Some("## Why {.why}")),
        Case::lesson("ru", full!("щель"), None),
        Case::lesson("sr", long!("рупа"), Some("## Why {.why}")),
        Case::lesson("sr", full!("рупа"), None),
    ]
};

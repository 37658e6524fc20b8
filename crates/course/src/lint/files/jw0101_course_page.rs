//! JW0101: a course folder holds `course.md`.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 101,
    name: None,
    severity: Severity::Error,
    title: "a course folder holds `course.md`",
    what: "The folder of a course without a file named `course.md`.",
    why: "This file says who the course is for and what it is called. Without it nothing in the folder can be shown.",
    example: "co2-welding/\n  01-safety/\n",
    instead: "co2-welding/\n  course.md\n  01-safety/\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("")).without("course.md"),
        Case::files("en", &[], None),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n")], Some("")).without("course.md"),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n")], None),
    ]
};

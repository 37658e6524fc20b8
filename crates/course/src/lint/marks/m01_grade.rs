//! M1: a course claims no higher grade than a machine counts. Found where the whole course is read.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 1601,
    name: Some("M1"),
    severity: Severity::Error,
    title: "`grade` is no higher than what is counted",
    what: "The table of grades: modules, complete lessons, words, questions, feedback, kinds, levels, pictures, exam pool, \
           checklists, sources of limits and reading level. The message names all that is missing for the grade that is \
           claimed. A lower claim is allowed. `journeywork check` prints the whole table.",
    why: "A grade tells a training centre what it can plan with. It counts for something only where nobody can award it to \
          themselves.",
    example: "grade: full      # with 14 lessons\n",
    instead: "grade: standard\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "One lesson is no outline.", Some("grade: outline")),
        Case::lesson("sr", "Једна лекција није преглед.", Some("grade: outline")),
    ]
};

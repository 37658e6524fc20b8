//! JW0118: `course.md` and `trades.tsv` say the same.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 118,
    name: None,
    severity: Severity::Warning,
    title: "`course.md` and `trades.tsv` say the same",
    what: "`isco08`, `sector`, `level`, hours, prerequisites and hazards of `course.md` against the row of the \
           course in `trades.tsv`.",
    why: "The table is the plan for all courses. A difference means that one of the two was changed and the other \
          forgotten.",
    example: "level: 3\n\nand in the table: 4\n",
    instead: "level: 4\n\nor change both together.\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("3")).trades("7212\tmetal\t4\t10\t20\t\t").becomes("level: 4\n"),
        Case::files("en", &[], None).trades("7212\tmetal\t3\t10\t20\t\t"),
        Case::files("en", &[], Some("[cuts]")).course("grade: outline", "hazards: [cuts]\ngrade: outline").trades("7212\tmetal\t3\t10\t20\t\tcuts,wood dust").becomes("hazards: [cuts, wood-dust]\n"),
        Case::files("ru", &[], Some("10")).course("theory_hours: 10", "# часы\ntheory_hours: 10").trades("7212\tmetal\t3\t40\t20\t\t"),
        Case::files("ru", &[], None).course("theory_hours: 10", "# часы\ntheory_hours: 10").trades("7212\tmetal\t3\t10\t20\t\t"),
    ]
};

//! JW0113: no required key is missing.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 113,
    name: None,
    severity: Severity::Error,
    title: "no required key is missing",
    what: "A file without a key that it must have, or `course.md` without front matter. Where `trades.tsv` has a \
           row for the course, its value is put in.",
    why: "The portal needs these values to sort the course, to plan its hours and to name its source.",
    example: "---\nslug: co2-welding\n---\n",
    instead: "---\nslug: co2-welding\nisco08: 7212\n---\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("---")).course("isco08: 7212\n", "").by_hand(),
        Case::files("en", &[], Some("---")).course("isco08: 7212\n", "").trades("7212\tmetal\t3\t10\t20\t\t").becomes("---\nisco08: 7212\nformat: 1\n"),
        Case::files("en", &[], None).trades("7212\tmetal\t3\t10\t20\t\t"),
        Case::files("ru", &[], Some("---")).course("level: 3\n", "# уровень\n").trades("7212\tmetal\t3\t10\t20\t\t").becomes("\nlevel: 3\n"),
        Case::files("ru", &[], None).course("level: 3\n", "# уровень\nlevel: 3\n").trades("7212\tmetal\t3\t10\t20\t\t"),
    ]
};

//! JW0121: no two courses have the same slug.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 121,
    name: None,
    severity: Severity::Error,
    title: "no two courses have the same slug",
    what: "Two folders whose `course.md` names the same `slug`.",
    why: "Records and links go by the slug. With two courses of one name, the work of learners would count for the \
          wrong one.",
    example: "joiner/course.md: slug: joiner\njoiner-2/course.md: slug: joiner\n",
    instead: "joiner-2/course.md: slug: joiner-2\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::folders("en", &[("case", "case"), ("case-2", "case")], Some("")),
        Case::folders("en", &[("case", "case"), ("case-2", "case-2")], None),
        Case::folders("ru", &[("svarka", "svarka"), ("svarka-2", "svarka")], Some("")),
        Case::folders("ru", &[("svarka", "svarka"), ("svarka-2", "svarka-2")], None),
    ]
};

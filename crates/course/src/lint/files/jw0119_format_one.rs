//! JW0119: the course is written for a format that this program reads.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 119,
    name: None,
    severity: Severity::Error,
    title: "the course is written for a format that this program reads",
    what: "`format` in `course.md`: this program reads 1.",
    why: "A newer format may mean something else by the same signs. A wrong guess could tick a wrong answer.",
    example: "format: 2\n",
    instead: "format: 1\n\nor check the course with a newer program.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("2")).course("format: 1", "format: 2"),
        Case::files("en", &[], None).course("format: 1\n", ""),
        Case::files("ru", &[], Some("3")).course("format: 1", "# формат\nformat: 3"),
        Case::files("ru", &[], None).course("format: 1", "# формат\nformat: 1"),
    ]
};

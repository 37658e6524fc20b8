//! JW0115: a key stands once.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 115,
    name: None,
    severity: Severity::Error,
    title: "a key stands once",
    what: "A key that is written on two lines of one front matter.",
    why: "Only one of the two values can count, and the reader of the file may look at the other.",
    example: "level: 3\ntools: [file]\nlevel: 4\n",
    instead: "level: 4\ntools: [file]\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("grade")).course("grade: outline", "grade: outline\ngrade: full"),
        Case::files("en", &[], None).course("grade: outline", "# grade: full\ngrade: outline"),
        Case::files("ru", &[], Some("tools")).course("grade: outline", "tools: [пила]\ntools: [рубанок]\ngrade: outline"),
        Case::files("ru", &[], None).course("grade: outline", "tools: [пила, рубанок]\ngrade: outline"),
    ]
};

//! JW0108: files are not too large.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 108,
    name: None,
    severity: Severity::Error,
    title: "files are not too large",
    what: "A page of more than 64 KiB (`exam.md` 1 MiB, `glossary.md` 256 KiB), a file of more than 200 questions, \
           or lists and quotes that lie more than 8 deep.",
    why: "Old terminals load and show a page of this size slowly, and nobody reads it in one go.",
    example: "- One\n  - Two\n    - Three\n      - Four\n        - Five\n",
    instead: "Two lessons instead of one; a section or a table instead of a list in a list in a list.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("")).long("01-start/01-first.md", "Words. ", 10_000),
        Case::files("en", &[], None).long("01-start/01-first.md", "Words. ", 1_000),
        Case::files("ru", &[], Some("")).long("01-start/01-first.md", "Слова. ", 6_000),
        Case::files("ru", &[], None).long("01-start/01-first.md", "Слова. ", 1_000),
    ]
};

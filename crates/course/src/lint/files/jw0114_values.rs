//! JW0114: every value is of the sort that its key wants.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 114,
    name: None,
    severity: Severity::Error,
    title: "every value is of the sort that its key wants",
    what: "A value that does not fit its key: a level that is not a whole number from 1 to 8, a word that is not \
           one of the known ones, a source without body, number and year.",
    why: "The program would have to guess what is meant, and would show learners something wrong.",
    example: "level: B2\n",
    instead: "level: 3\n\nA whole number from 1 to 8.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("B2")).course("level: 3", "level: B2"),
        Case::files("en", &[], None).course("level: 3", "level: 8"),
        Case::files("en", &[], Some("1.2")).course("version: 1.0.0", "version: 1.2"),
        Case::files("ru", &[], Some("да")).course("under18: yes", "under18: да"),
        Case::files("ru", &[], None).course("under18: yes", "under18: supervised # с мастером"),
    ]
};

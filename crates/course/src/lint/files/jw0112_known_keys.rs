//! JW0112: every key of the front matter is known.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 112,
    name: None,
    severity: Severity::Error,
    title: "every key of the front matter is known",
    what: "A key that means nothing in this file. Where one known key is nearly the same, it is named.",
    why: "A misspelt key is as good as missing: the portal would never see its value.",
    example: "lisence: CC-BY-SA-4.0\n",
    instead: "licence: CC-BY-SA-4.0\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("lisence")).course("licence:", "lisence:").becomes("\nlicence: CC"),
        Case::files("en", &[], Some("shelf")).course("grade: outline", "grade: outline\nshelf: 4").by_hand(),
        Case::files("en", &[], None),
        Case::files("ru", &[], Some("autors")).course("authors: [A. Teacher]", "autors: [Анна Мастер]").becomes("\nauthors: [Анна Мастер]"),
        Case::files("ru", &[], None).course("authors: [A. Teacher]", "authors: [Анна Мастер]"),
    ]
};

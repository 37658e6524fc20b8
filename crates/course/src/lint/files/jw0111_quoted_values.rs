//! JW0111: a value with `: ` in it stands in quotes.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 111,
    name: None,
    severity: Severity::Error,
    title: "a value with `: ` in it stands in quotes",
    what: "A value in the front matter that holds a colon with a space behind it, without quotes.",
    why: "A colon and a space end the name of a key, so half of the value would be read as another key.",
    example: "authors: Welding: A. Teacher\n",
    instead: "authors: \"Welding: A. Teacher\"\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("Welding: A. Teacher")).course("authors: [A. Teacher]", "authors: Welding: A. Teacher").becomes("authors: \"Welding: A. Teacher\"\n"),
        Case::files("en", &[], None).course("authors: [A. Teacher]", "authors: \"Welding: A. Teacher\""),
        Case::files("ru", &[], Some("Сварка: А. Мастер")).course("authors: [A. Teacher]", "authors: Сварка: А. Мастер"),
        Case::files("ru", &[], None).course("authors: [A. Teacher]", "authors: Сварка:А. Мастер"),
    ]
};

//! JW0213: a line `---` has a blank line above it.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 213,
    name: None,
    severity: Severity::Warning,
    title: "a line `---` has a blank line above it",
    what: "A line of dashes right below a line of text.",
    why: "In Markdown that makes the text a heading. Most people wanted a line across the page, or the end of a \
          question.",
    example: "The lesson goes on.\n---\n",
    instead: "The lesson goes on.\n\n---\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "The lesson goes on.\n---\n\nMore.", Some("---")).becomes("The lesson goes on.\n\n---\n\nMore."),
        Case::lesson("en", "The lesson goes on.\n\n---\n\nMore.", None),
        Case::lesson("ru", "Урок идёт дальше.\n---\n\nЕщё.", Some("---")),
        Case::lesson("ru", "> Цитата\n\n---\n\nЕщё.", None),
    ]
};

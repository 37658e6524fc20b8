//! JW0233: a line break in a paragraph is written as `\`.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 233,
    name: None,
    severity: Severity::Note,
    title: "a line break in a paragraph is written as `\\`",
    what: "Two or more spaces at the end of a line with text below it.",
    why: "Nobody sees these spaces, and many editors take them away when the file is saved.",
    example: "First line  \nsecond line\n",
    instead: "First line\\\nsecond line\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "First line  \nsecond line", Some("  \n")).becomes("First line\\\nsecond line"),
        Case::lesson("en", "First line\\\nsecond line  \n\nNew.", None),
        Case::lesson("ru", "Первая строка   \nвторая строка", Some("   \n")),
        Case::lesson("ru", "Первая строка \nвторая строка", None),
    ]
};

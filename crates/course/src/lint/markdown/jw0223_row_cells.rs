//! JW0223: all rows of a table have as many cells as the header.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 223,
    name: None,
    severity: Severity::Error,
    title: "all rows of a table have as many cells as the header",
    what: "A row with more or fewer cells than the header, or a line of dashes that does not fit it.",
    why: "Other viewers cut off what is too much, and where the dashes do not fit they show no table at all.",
    example: "| Tool | Use |\n| --- |\n| File | Smooths |\n",
    instead: "| Tool | Use |\n| --- | --- |\n| File | Smooths |\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "| A | B |\n| --- |\n| 1 | 2 |", Some("| --- |")).becomes("| A | B |\n| --- | --- |\n"),
        Case::lesson("en", "| A | B |\n| --- | --- |\n| 1 | 2 | |", Some("| 1 | 2 | |")).becomes("\n| 1 | 2 |\n"),
        Case::lesson("en", "| A | B |\n| --- | --- |\n| 1 | 2 | 3 |", Some("| 1 | 2 | 3 |")).by_hand(),
        Case::lesson("en", "| A | B |\n| --- | --- |\n| 1 | 2\\|3 |", None),
        Case::lesson("ru", "| Вид | Шаг |\n| --- | --- | --- |\n| Пила | Рез |", Some("| --- | --- | --- |")),
        Case::lesson("ru", "| Вид | Шаг |\n| --- | --- |\n| Пила |  |", None),
    ]
};

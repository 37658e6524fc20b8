//! JW0224: a table has four columns at most.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 224,
    name: None,
    severity: Severity::Warning,
    title: "a table has four columns at most",
    what: "Tables of five or more columns. The blueprint of the exam and tables of variables may be wider.",
    why: "On a screen of 800 points a fifth column pushes the words into strips that nobody can read.",
    example: "| A | B | C | D | E |\n| --- | --- | --- | --- | --- |\n",
    instead: "| A | B | C |\n| --- | --- | --- |\n\n| A | D | E |\n| --- | --- | --- |\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "| A | B | C | D | E |\n| --- | --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 | 5 |", Some("| A | B | C | D | E |")),
        Case::lesson("en", "| A | B | C | D |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |", None),
        Case::lesson("ru", "| А | Б | В | Г | Д |\n| --- | --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 | 5 |", Some("| А | Б | В | Г | Д |")),
        Case::lesson("ru", "| А | Б | В | Г |\n| --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 |", None),
    ]
};

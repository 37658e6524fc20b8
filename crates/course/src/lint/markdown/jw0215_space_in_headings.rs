//! JW0215: a heading has a space behind its `#` signs.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 215,
    name: None,
    severity: Severity::Warning,
    title: "a heading has a space behind its `#` signs",
    what: "A line that starts with `#` signs and goes on at once with a letter, or with a digit behind two signs or \
           more.",
    why: "Without the space it is no heading but text with signs in front, and a question that starts so is lost.",
    example: "###Tools of the trade\n",
    instead: "### Tools of the trade\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "##Tools\n\nText.", Some("##")).becomes("\n## Tools\n"),
        Case::lesson("en", "Take plug #5.\n\n#5 fits too.", None),
        Case::lesson("en", "Text above.\n##Tools of the trade", Some("##")),
        Case::lesson("ru", "##Инструменты\n\nТекст.", Some("##")),
        Case::lesson("ru", "\\##Инструменты", None),
    ]
};

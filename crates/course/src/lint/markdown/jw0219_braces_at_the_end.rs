//! JW0219: braces are for attributes, at the end of a heading or of the first line of a list entry.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 219,
    name: None,
    severity: Severity::Error,
    title: "braces are for attributes, at the end of a heading or of the first line of a list entry",
    what: "Braces with attributes that have no space before them or text behind them, that end a line of text, or \
           that stand in a heading within a list; and other words in braces at the end of a heading.",
    why: "Braces in another place are shown to learners as they are, and what they say is lost.",
    example: "## Check{.check}\n",
    instead: "## Check {.check}\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "## Check{.check}\n\nText.", Some("{.check}")),
        Case::lesson("en", "Text {#text}", Some("{#text}")),
        Case::lesson("en", "## Check (L) {.check}\n\nText.", None),
        Case::lesson("ru", "## Проверка {.check} себя\n\nТекст.", Some("{.check}")),
        Case::lesson("ru", "## Проверка {.check}\n\nТекст.", None),
    ]
};

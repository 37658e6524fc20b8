//! JW0222: an id belongs to one thing alone.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 222,
    name: None,
    severity: Severity::Error,
    title: "an id belongs to one thing alone",
    what: "An id that stands twice in a course, over lessons, exam, workshop and glossary; a term of the glossary \
           that stands twice; and `was=` with an id that is in use.",
    why: "The records of learners go by ids. With two of one name, one question would have the answers of the other.",
    example: "## Kerf {#kerf}\n\n## Kerf of the band saw {#kerf}\n",
    instead: "## Kerf {#kerf}\n\n## Kerf of the band saw {#band-kerf}\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "## Kerf {#kerf}\n\nText.\n\n## Again {#kerf}\n\nText.", Some("#kerf")),
        Case::lesson("en", "## Kerf {#kerf}\n\nText.\n\n## Again {#kerf-2}\n\nText.", None),
        Case::lesson("ru", "## Пропил {#do}\n\nТекст.", Some("#do")),
        Case::lesson("ru", "## Пропил {#kerf}\n\nСм. [пропил](#kerf).", None),
    ]
};

//! JW0216: headings go one step deeper at a time.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 216,
    name: None,
    severity: Severity::Error,
    title: "headings go one step deeper at a time",
    what: "A heading that is two or more levels below the one above it, or a question on a heading of level 1 or 2.",
    why: "People who listen to the page go from heading to heading. Where a level is missing they look for what is \
          not there.",
    example: "## Tools\n\n#### Saws\n",
    instead: "## Tools\n\n### Saws\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "#### Deep\n\nText.", Some("####")),
        Case::lesson("en", "### Deep\n\n#### Deeper\n\nText.", None),
        Case::lesson("ru", "## Пилы\n\n#### Глубже\n\nТекст.", Some("####")),
        Case::lesson("ru", "### Пилы\n\n## Снова\n\nТекст.", None),
    ]
};

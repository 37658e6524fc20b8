//! JW0205: a link leads to an id that is there.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 205,
    name: None,
    severity: Severity::Error,
    title: "a link leads to an id that is there",
    what: "A link with `#id` to a page that has no such id. Where one id of the page is nearly the same, it is \
           named.",
    why: "The page would open at its top, and the learner would have to search.",
    example: "[The burr](03-sharpening.md#bur)\n",
    instead: "[The burr](03-sharpening.md#burr)\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "## Burr {#burr}\n\nFeel [the edge](#bur).", Some("[the edge](#bur)")).becomes("[the edge](#burr)"),
        Case::lesson("en", "## Burr {#burr}\n\nFeel [the edge](#handle).", Some("[the edge](#handle)")).by_hand(),
        Case::lesson("en", "## Burr {#burr}\n\nFeel [the edge](#burr).", None),
        Case::lesson("ru", "## Заусенец {#burr}\n\nПроверьте [край](01-first.md#bur).", Some("[край](01-first.md#bur)")).becomes("[край](01-first.md#burr)"),
        Case::lesson("ru", "## Заусенец {#burr}\n\nПроверьте [край](01-first.md#burr).", None),
    ]
};

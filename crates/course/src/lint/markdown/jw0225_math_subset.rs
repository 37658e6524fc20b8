//! JW0225: formulas use only the signs and commands of the handbook.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 225,
    name: None,
    severity: Severity::Error,
    title: "formulas use only the signs and commands of the handbook",
    what: "Commands and signs in `$…$` that are outside the list, such as `\\begin` or `|`.",
    why: "Formulas are turned into shapes that every old browser shows. What is not on the list cannot be turned.",
    example: "Find $a \\leq b$.\n",
    instead: "Find $a \\le b$.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Take $a \\leq b$ here.", Some("\\leq")),
        Case::lesson("en", "Take $a \\le b$ here.", None),
        Case::lesson("ru", "Возьмите $3 × 4$ мм.", Some("×")),
        Case::lesson("ru", "Возьмите $3 \\times 4$ мм.", None),
    ]
};

//! JW0226: in a formula each `{` has its `}`.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 226,
    name: None,
    severity: Severity::Error,
    title: "in a formula each `{` has its `}`",
    what: "Braces in `$…$` that are opened and not closed, or closed and not opened.",
    why: "Half of the formula would swallow the text behind it.",
    example: "$\\frac{1}{2$\n",
    instead: "$\\frac{1}{2}$\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Take $\\sqrt{2$ here.", Some("{")),
        Case::lesson("en", "Take $\\sqrt{2}$ here.", None),
        Case::lesson("ru", "Возьмите $x^2}$ здесь.", Some("}")),
        Case::lesson("ru", "Возьмите $x^{2}$ здесь.", None),
    ]
};

//! JW0227: names of several letters in a formula stand in `\text{…}`.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 227,
    name: None,
    severity: Severity::Error,
    title: "names of several letters in a formula stand in `\\text{…}`",
    what: "Two or more letters in a row in a formula, outside `\\text{…}` and `\\mathrm{…}`.",
    why: "In a formula `tot` means t times o times t, and it is shown and read aloud so.",
    example: "$R_{tot}$\n",
    instead: "$R_{\\text{tot}}$\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Find $R_{tot} = 5$ here.", Some("tot")),
        Case::lesson("en", "Find $R_{\\text{tot}} = 5$ here.", None),
        Case::lesson("ru", "Найдите $R_{общ} = 5$ здесь.", Some("общ")),
        Case::lesson("ru", "Найдите $R_{\\text{общ}} = 5$ здесь.", None),
    ]
};

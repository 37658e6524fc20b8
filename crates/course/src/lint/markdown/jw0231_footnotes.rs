//! JW0231: each footnote has its text, and each text its footnote.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 231,
    name: None,
    severity: Severity::Error,
    title: "each footnote has its text, and each text its footnote",
    what: "A mark `[^id]` without a line `[^id]: …`, which is an error; and such a line that no mark names, which \
           is a warning.",
    why: "A limit without its source cannot be checked by the next teacher.",
    example: "At most 20 ppm[^eu-co].\n",
    instead: "At most 20 ppm[^eu-co].\n\n[^eu-co]: EU, Directive 2004/37/EC, 2022.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "At most 20 ppm[^eu-co].", Some("[^eu-co]")),
        Case::lesson("en", "At most 20 ppm.\n\n[^eu-co]: EU, Directive, 2022.", Some("[^eu-co]: EU, Directive, 2022.")),
        Case::lesson("en", "At most 20 ppm[^eu-co].\n\n[^eu-co]: EU, Directive, 2022.", None),
        Case::lesson("ru", "Не больше 20 ppm[^co].", Some("[^co]")),
        Case::lesson("ru", "Не больше 20 ppm[^co].\n\n[^co]: ЕС, Директива, 2022.", None),
    ]
};

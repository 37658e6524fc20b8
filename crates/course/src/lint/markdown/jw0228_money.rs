//! JW0228: a dollar sign that means money has a `\` before it.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 228,
    name: None,
    severity: Severity::Warning,
    title: "a dollar sign that means money has a `\\` before it",
    what: "Two `$` in a paragraph with words or half a sum between them.",
    why: "Two of these signs make a formula of all that lies between them, and learners would see slanted letters \
          without spaces.",
    example: "Wire costs 5$, gas costs 40$.\n",
    instead: "Wire costs 5\\$, gas costs 40\\$.\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Wire costs 5$, gas costs 40$.", Some("$, gas costs 40$")).becomes("Wire costs 5\\$, gas costs 40\\$."),
        Case::lesson("en", "Wire costs $5 and gas $40.", None),
        Case::lesson("en", "Wire costs 5\\$, gas costs 40\\$, and $a = 5$.", None),
        Case::lesson("ru", "Проволока стоит 5$, газ стоит 40$.", Some("$, газ стоит 40$")).becomes("стоит 5\\$, газ стоит 40\\$."),
        Case::lesson("ru", "Проволока стоит 5$, газ дороже.", None),
    ]
};

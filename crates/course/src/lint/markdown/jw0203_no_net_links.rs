//! JW0203: links stay within the course.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 203,
    name: None,
    severity: Severity::Error,
    title: "links stay within the course",
    what: "A link to an address of the net or to a mail address.",
    why: "The terminals have no net, so a click would lead nowhere. As text the address can be copied by who has a \
          way to look it up.",
    example: "Read [the rules](https://example.org/rules).\n",
    instead: "Read the rules (https://example.org/rules).\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Read [the rules](https://example.org/rules).", Some("[the rules](https://example.org/rules)")).becomes("Read the rules (https://example.org/rules)."),
        Case::lesson("en", "Ask <https://example.org/rules>.", Some("<https://example.org/rules>")).becomes("Ask https://example.org/rules."),
        Case::lesson("en", "Read the rules (https://example.org/rules).", None),
        Case::lesson("ru", "Читайте [правила](https://example.org/rules).", Some("[правила](https://example.org/rules)")),
        Case::lesson("ru", "Читайте правила: example.org/rules.", None),
    ]
};

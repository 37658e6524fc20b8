//! JW0122: a file has one `# ` title.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 122,
    name: None,
    severity: Severity::Error,
    title: "a file has one `# ` title",
    what: "A page without a heading of level 1, or with two of them.",
    why: "The title names the page in every list of the portal. Without it a learner finds an empty line there.",
    example: "Only words.\n",
    instead: "# Dress for the arc\n\nOnly words.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("01-start/module.md", "Only words.\n")], Some("")),
        Case::lesson("en", "# Again\n\nWords.", Some("# Again\n")),
        Case::lesson("en", "## Again\n\nWords.", None),
        Case::files("ru", &[("01-start/module.md", "Только слова.\n")], Some("")),
        Case::files("ru", &[("01-start/module.md", "# Начало\n\nТолько слова.\n")], None),
    ]
};

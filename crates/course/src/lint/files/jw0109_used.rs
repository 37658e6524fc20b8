//! JW0109: every file in the folder is used by the course.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 109,
    name: None,
    severity: Severity::Warning,
    title: "every file in the folder is used by the course",
    what: "A file that is no page of the course and that no page shows or links to.",
    why: "It is copied to every terminal for nothing. Often it is a picture whose name was changed in the lesson.",
    example: "co2-welding/notes.docx\n",
    instead: "Keep notes outside the course folder; show a picture where it belongs:\n\n![A welder with all buttons closed.](../media/dressed.svg)\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("notes.docx", "x")], Some("")),
        Case::files("en", &[("README.md", "# Notes\n")], None),
        Case::files("ru", &[("заметки.txt", "Слова")], Some("")),
        Case::files("ru", &[("README.md", "# Заметки\n")], None),
    ]
};

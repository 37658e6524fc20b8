//! JW0402: the blueprint has known columns, known objectives and whole numbers.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 402,
    name: None,
    severity: Severity::Error,
    title: "the blueprint names objectives of the course and levels, and counts in whole numbers",
    what: "A column that is none of remember, understand, apply, analyse, critical; a row that names no objective of \
           the course, or one that another row has; a cell that is no whole number.",
    why: "From this table the forms are drawn. A row that means nothing leaves a hole in every exam.",
    example: "| Objective | remember | understnad |\n| --- | --- | --- |\n| ppe | 2 | 1 |\n",
    instead: "| Objective | remember | understand |\n| --- | --- | --- |\n| ppe | 2 | 1 |\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files(
            "en",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                 {.blueprint}\n\n| Objective | aply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n",
            )],
            Some("aply"),
        ),
        Case::files(
            "en",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                 {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | one |\n\n## Pool\n",
            )],
            Some("| do | one |"),
        ),
        Case::files(
            "en",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                 {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n",
            )],
            None,
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                 Objective | apply |\n| --- | --- |\n| rule | 1 |\n\n## Pool\n",
            )],
            Some("| rule | 1 |"),
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                 Objective | применять |\n| --- | --- |\n| do | 1 |\n\n## Pool\n",
            )],
            Some("применять"),
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                 Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n",
            )],
            None,
        ),
    ]
};

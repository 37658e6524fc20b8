//! JW0103: no two files of a folder have the same number.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 103,
    name: None,
    severity: Severity::Error,
    title: "no two files of a folder have the same number",
    what: "Two lessons of a module, or two modules of a course, that start with the same two digits.",
    why: "The number says which comes first. With two of the same nobody can know the order that you want.",
    example: "02-tools/03-saws.md\n02-tools/03-planes.md\n",
    instead: "02-tools/03-saws.md\n02-tools/04-planes.md\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("01-start/01-second.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], Some("")),
        Case::files("en", &[("01-start/02-second.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], None),
        Case::files("ru", &[("01-start/01-second.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], Some("")),
        Case::files("ru", &[("01-start/11-second.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], None),
    ]
};

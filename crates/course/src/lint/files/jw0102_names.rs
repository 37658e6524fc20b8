//! JW0102: files and folders are named with two digits, a dash and a short name.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 102,
    name: None,
    severity: Severity::Error,
    title: "files and folders are named with two digits, a dash and a short name",
    what: "A Markdown file in a module, or a folder with Markdown files, whose name is not two digits, a dash and 2 \
           to 48 small letters a-z, digits and dashes.",
    why: "The digits put lessons in order, and the name keeps the records of learners. A file with another name is \
          left out of the course.",
    example: "01-safety/Lesson 1.md\n",
    instead: "01-safety/01-lesson-1.md\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("01-start/Lesson 2.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], Some("")).becomes("01-start/02-lesson-2.md"),
        Case::files("en", &[("01-start/2-saws.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], Some("")).becomes("01-start/02-saws.md"),
        Case::files("en", &[("01-start/02-second.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], None),
        Case::files("en", &[("extra_notes/01-more.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n"), ("extra_notes/module.md", "# More\n")], Some("")).becomes("02-extra-notes/module.md"),
        Case::files("ru", &[("01-start/2 saws.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], Some("")).becomes("01-start/02-saws.md"),
        Case::files("ru", &[("01-start/Пилы.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], Some("")).by_hand(),
        Case::files("ru", &[("01-start/02-pily.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], None),
    ]
};

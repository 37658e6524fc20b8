//! JW0601: all lessons are there in each language of the course.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 601,
    name: None,
    severity: Severity::Note,
    title: "every lesson is there in each language of the course",
    what: "Lessons that have no file for a language of `languages:`, counted for each language.",
    why: "Learners see these lessons in the source language, marked as such. Nothing is broken; you only see how far \
          the translation has come.",
    example: "languages: [en, ru]\n\nIn `01-safety/`: 01-dress.md\n",
    instead: "languages: [en, ru]\n\nIn `01-safety/`: 01-dress.md, 01-dress.ru.md\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en, ru", &[], Some("[en, ru]")),
        Case::files("en", &[], None),
        Case::files(
            "en, ru",
            &[
                (
                    "01-start/01-first.md",
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@afa670ba\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\nСлова.\n",
                ),
            ],
            None,
        ),
        Case::files(
            "ru, en",
            &[(
                "01-start/01-first.md",
                "# Первый\n\n## Вы научитесь {.objective}\n\n- Установите. {#do}\n\nСлова.\n",
            )],
            Some("[ru, en]"),
        ),
    ]
};

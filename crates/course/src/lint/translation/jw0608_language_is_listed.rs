//! JW0608: a translation is in a language of the course.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 608,
    name: None,
    severity: Severity::Error,
    title: "a translation is in a language that `languages` lists",
    what: "A file `name.uk.md` beside `name.md`, where `languages:` in `course.md` does not list `uk`.",
    why: "Nobody would ever see this file: learners can only choose a language that is listed.",
    example: "languages: [en, ru]\n\nIn `01-safety/`: 01-dress.md, 01-dress.uk.md\n",
    instead: "languages: [en, ru, uk]\n\nIn `01-safety/`: 01-dress.md, 01-dress.uk.md\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files(
            "en",
            &[
                (
                    "01-start/01-first.md",
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@00000000\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\nСлова.\n",
                ),
            ],
            Some(""),
        ),
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
            "ru",
            &[
                (
                    "01-start/01-first.md",
                    "# Первый\n\n## Вы научитесь {.objective}\n\n- Установите. {#do}\n\nСлова.\n",
                ),
                (
                    "01-start/01-first.en.md",
                    "---\ntranslated_from: ru@00000000\ntranslation: human\n---\n# First\n\n## \
                     You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n",
                ),
            ],
            Some(""),
        ),
        Case::files(
            "ru, en",
            &[
                (
                    "01-start/01-first.md",
                    "# Первый\n\n## Вы научитесь {.objective}\n\n- Установите. {#do}\n\nСлова.\n",
                ),
                (
                    "01-start/01-first.en.md",
                    "---\ntranslated_from: ru@00000000\ntranslation: human\n---\n# First\n\n## \
                     You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n",
                ),
            ],
            None,
        ),
    ]
};

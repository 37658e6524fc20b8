//! JW0609: a translation says which text it was made from.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 609,
    name: None,
    severity: Severity::Error,
    title: "a translation says in `translated_from` what it was made from",
    what: "A translation whose front matter lacks `translated_from`, or that has no front matter. It is the language \
           of the source, `@`, and the digest that `journeywork translate` writes.",
    why: "Without it nobody can see whether the source has changed since, and learners could read what is no longer \
          so.",
    example: "---\ntranslation: human\n---\n# Оденьтесь для дуги\n",
    instead: "---\ntranslated_from: en@96036ad1\ntranslation: human\n---\n# Оденьтесь для дуги\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files(
            "en, ru",
            &[
                (
                    "01-start/01-first.md",
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslation: human\n---\n# Первый\n\n## Вы научитесь {.objective}\n\n- \
                     Установите. {#do}\n\nСлова.\n",
                ),
            ],
            Some("---"),
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
                    "# Первый\n\n## Вы научитесь {.objective}\n\n- Установите. {#do}\n\nСлова.\n",
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
            "ru, en",
            &[
                (
                    "01-start/01-first.md",
                    "# Первый\n\n## Вы научитесь {.objective}\n\n- Установите. {#do}\n\nСлова.\n",
                ),
                (
                    "01-start/01-first.en.md",
                    "---\ntranslation: human\n---\n# First\n\n## You will learn \
                     {.objective}\n\n- Set it. {#do}\n\nWords.\n",
                ),
            ],
            Some("---"),
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
                    "---\ntranslated_from: ru@0b06a59a\ntranslation: human\n---\n# First\n\n## \
                     You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n",
                ),
            ],
            None,
        ),
    ]
};

//! JW0602: a translation was made of the source as it is now.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 602,
    name: None,
    severity: Severity::Warning,
    title: "a translation was made from the source as it is now",
    what: "The digest in `translated_from` of a translation beside the digest of its source. It changes with every \
           word, but not with comments or empty lines.",
    why: "Learners in that language may read what is no longer so. They are told that the text is out of date.",
    example: "---\ntranslated_from: en@00000000\ntranslation: human\n---\n",
    instead: "---\ntranslated_from: en@96036ad1\ntranslation: human\n---\n",
    mends: Mends::ByHand,
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
                    "---\ntranslated_from: en@00000000\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\nСлова.\n",
                ),
            ],
            Some("en@00000000"),
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
                    "---\ntranslated_from: ru@00000000\ntranslation: human\n---\n# First\n\n## \
                     You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n",
                ),
            ],
            Some("ru@00000000"),
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

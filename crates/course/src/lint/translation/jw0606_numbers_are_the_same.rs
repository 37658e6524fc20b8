//! JW0606: numbers are the same in every language.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 606,
    name: None,
    severity: Severity::Error,
    title: "numbers with their units are the same in every language",
    what: "Answers with numbers, variables, formulas, and every number with a unit in running text. A decimal comma \
           is fine in text.",
    why: "A point that slipped turns 12.5 mm into 125 mm. With a current, a load or a limit, people can be hurt by \
          it.",
    example: "In English: Leave a gap of 12.5 mm.\n\nIn Russian: Оставьте зазор 125 мм.\n",
    instead: "In English: Leave a gap of 12.5 mm.\n\nIn Russian: Оставьте зазор 12,5 мм.\n",
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
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nLeave a gap \
                     of 12.5 mm.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@95361b4c\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\nОставьте зазор 125 мм.\n",
                ),
            ],
            Some("Оставьте зазор 125 мм."),
        ),
        Case::files(
            "en, ru",
            &[
                (
                    "01-start/01-first.md",
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nLeave a gap \
                     of 12.5 mm.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@95361b4c\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\nОставьте зазор 12,5 мм.\n",
                ),
            ],
            None,
        ),
        Case::files(
            "ru, en",
            &[
                (
                    "01-start/01-first.md",
                    "# Первый\n\n## Вы научитесь {.objective}\n\n- Установите. {#do}\n\nОставьте \
                     зазор 125 мм.\n",
                ),
                (
                    "01-start/01-first.en.md",
                    "---\ntranslated_from: ru@47de981a\ntranslation: human\n---\n# First\n\n## \
                     You will learn {.objective}\n\n- Set it. {#do}\n\nLeave a gap of 12.5 mm.\n",
                ),
            ],
            Some("Leave a gap of 12.5 mm."),
        ),
        Case::files(
            "en, ru",
            &[
                (
                    "01-start/01-first.md",
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nLeave a gap \
                     of 3 mm.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@b47e9450\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\nЗазор: 3 мм, не больше.\n",
                ),
            ],
            None,
        ),
    ]
};

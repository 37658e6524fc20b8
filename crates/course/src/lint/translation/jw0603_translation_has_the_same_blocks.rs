//! JW0603: a translation has the blocks of its source, in their order.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 603,
    name: None,
    severity: Severity::Error,
    title: "a translation has the same blocks, answers and steps as its source",
    what: "Paragraphs, lists, tables, boxes and headings one beside the other; in a question the number of answers, \
           steps, gaps, rows, groups, hints and feedback.",
    why: "A question that has three options in one language and two in the other is not the same question. Learners \
          of that language get the source instead.",
    example: "In English:\n\n- [x] Push\n- [ ] Pull\n- [ ] Both\n\nIn Russian:\n\n- [x] Вперёд\n- [ ] Назад\n",
    instead: "In English:\n\n- [x] Push\n- [ ] Pull\n- [ ] Both\n\nIn Russian:\n\n- [x] Вперёд\n- [ ] Назад\n- [ ] \
              Оба\n",
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
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\n## Check \
                     {.check}\n\n### Which do you take? {#which .single level=apply}\n\n- [x] Gloves\n  > \
                     {ok}\n- [ ] Sandals\n  > {no}\n- [ ] Bare hands\n  > {no}\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@f4087e2f\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\n## Проверьте себя {.check}\n\n### Что \
                     вы берёте? {#which .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > \
                     {no}\n",
                ),
            ],
            Some("### Что вы берёте? {#which .single level=apply}"),
        ),
        Case::files(
            "en, ru",
            &[
                (
                    "01-start/01-first.md",
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\n## Check \
                     {.check}\n\n### Which do you take? {#which .single level=apply}\n\n- [x] Gloves\n  > \
                     {ok}\n- [ ] Sandals\n  > {no}\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@3511f4f9\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\n## Проверьте себя {.check}\n\n### Что \
                     вы берёте? {#which .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > \
                     {no}\n",
                ),
            ],
            None,
        ),
        Case::files(
            "en, ru",
            &[
                (
                    "01-start/01-first.md",
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\n## \
                     Gap\n\nWords.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@5253348a\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\n## Зазор\n\n- Слова.\n",
                ),
            ],
            Some("- Слова."),
        ),
        Case::files(
            "ru, en",
            &[
                (
                    "01-start/01-first.md",
                    "# Первый\n\n## Вы научитесь {.objective}\n\n- Установите. {#do}\n\n## \
                     Проверьте себя {.check}\n\n### Что вы берёте? {#which .single level=apply}\n\n- [x] \
                     Перчатки\n  > {ok}\n- [ ] Сандалии\n  > {no}\n- [ ] Голые руки\n  > {no}\n",
                ),
                (
                    "01-start/01-first.en.md",
                    "---\ntranslated_from: ru@1c8e7462\ntranslation: human\n---\n# First\n\n## \
                     You will learn {.objective}\n\n- Set it. {#do}\n\n## Check {.check}\n\n### Which do you \
                     take? {#which .single level=apply}\n\n- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n",
                ),
            ],
            Some("### Which do you take? {#which .single level=apply}"),
        ),
        Case::files(
            "en, ru",
            &[
                (
                    "01-start/01-first.md",
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nOne word. \
                     Two words.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@8cc43fc9\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\nОдно длинное предложение вместо \
                     двух.\n",
                ),
            ],
            None,
        ),
    ]
};

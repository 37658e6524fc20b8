//! JW0604: the same answers are right in every language.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 604,
    name: None,
    severity: Severity::Error,
    title: "the same answers are right in every language",
    what: "The ticks of a question and of its translation one beside the other; for steps, pairs and groups, what \
           belongs together and in which order.",
    why: "In one of the two languages learners would be marked wrong for what is right. In an exam that cannot be \
          made good later.",
    example: "In English:\n\n- [x] Push\n- [ ] Pull\n\nIn Russian:\n\n- [ ] Вперёд\n- [x] Назад\n",
    instead: "In English:\n\n- [x] Push\n- [ ] Pull\n\nIn Russian:\n\n- [x] Вперёд\n- [ ] Назад\n",
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
                     {ok}\n- [ ] Sandals\n  > {no}\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@3511f4f9\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\n## Проверьте себя {.check}\n\n### Что \
                     вы берёте? {#which .single level=apply}\n\n- [ ] Перчатки\n  > {ok}\n- [x] Сандалии\n  > \
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
                     Tidy\n\n- [ ] Table is clear\n- [ ] Bin is empty\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@88b30057\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\n## Порядок\n\n- [ ] Стол чист\n- [x] \
                     Ведро пусто\n",
                ),
            ],
            Some("- [x] Ведро пусто"),
        ),
        Case::files(
            "en, ru",
            &[
                (
                    "01-start/01-first.md",
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\n## \
                     Tidy\n\n- [ ] Table is clear\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@376a77a9\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\n## Порядок\n\n- [ ] Стол чист [x]\n",
                ),
            ],
            None,
        ),
    ]
};

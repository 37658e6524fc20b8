//! JW0607: no block of a translation is left open.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 607,
    name: None,
    severity: Severity::Note,
    title: "no block is left open with `{{todo}}`",
    what: "Paragraphs `{{todo}}` in a translation, counted for each file. In the source language, where nothing can \
           stand in for them, it is an error.",
    why: "Learners see such a block in the source language, marked as such. You see how much is left to do.",
    example: "{{todo}}\n",
    instead: "Носите сухую одежду.\n",
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
                    "# First\n\n## You will learn {.objective}\n\n- Set it. \
                     {#do}\n\nWords.\n\nMore words.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@2860fbf1\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\nСлова.\n\n{{todo}}\n",
                ),
            ],
            Some("{{todo}}"),
        ),
        Case::files(
            "en, ru",
            &[
                (
                    "01-start/01-first.md",
                    "# First\n\n## You will learn {.objective}\n\n- Set it. \
                     {#do}\n\nWords.\n\nMore words.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@2860fbf1\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\nСлова.\n\nЕщё слова.\n",
                ),
            ],
            None,
        ),
        Case::item(
            "ru",
            "### Что вы берёте? {#which .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ ] \
             Сандалии\n  > {no}\n\n---\n\n{{todo}}\n",
            Some("{{todo}}"),
        ),
        Case::lesson("ru", "Слово todo.\n", None),
    ]
};

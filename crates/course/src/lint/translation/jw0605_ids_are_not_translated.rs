//! JW0605: braces and links are the same in every language.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 605,
    name: None,
    severity: Severity::Error,
    title: "ids, attributes and links are the same in every language",
    what: "What stands in braces behind headings, options and lines of lists; targets of links and pictures; ids \
           that only one of the two languages has; terms of the glossary without an id in a course of several \
           languages.",
    why: "The id says that a question in Russian is the same as one in English. With another id, a learner who \
          changes the language would lose what is done.",
    example: "### Какие перчатки? {#perchatki .single level=apply}\n",
    instead: "### Какие перчатки? {#gloves .single level=apply}\n",
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
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\n## Check \
                     {.check}\n\n### Which do you take? {#which .single level=apply}\n\n- [x] Gloves\n  > \
                     {ok}\n- [ ] Sandals\n  > {no}\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@3511f4f9\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\n## Проверьте себя {.check}\n\n### Что \
                     вы берёте? {#chto .single level=apply}\n\n- [x] Перчатки\n  > {ok}\n- [ ] Сандалии\n  > \
                     {no}\n",
                ),
            ],
            Some("### Что вы берёте? {#chto .single level=apply}"),
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
                    "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\n## Why \
                     {.why}\n\nIt holds.\n",
                ),
                (
                    "01-start/01-first.ru.md",
                    "---\ntranslated_from: en@05acd74e\ntranslation: human\n---\n# Первый\n\n## \
                     Вы научитесь {.objective}\n\n- Установите. {#do}\n\n## Зачем\n\nДержит.\n",
                ),
            ],
            Some("## Зачем"),
        ),
        Case::files(
            "en, ru",
            &[("glossary.md", "# Glossary\n\n## kerf\n\nThe slot of a saw cut.\n")],
            Some("## kerf"),
        ),
        Case::files(
            "ru, en",
            &[
                (
                    "01-start/01-first.md",
                    "# Первый\n\n## Вы научитесь {.objective}\n\n- Установите. {#do}\n\n## \
                     Проверьте себя {.check}\n\n### Что вы берёте? {#which .single level=apply}\n\n- [x] \
                     Перчатки\n  > {ok}\n- [ ] Сандалии\n  > {no}\n",
                ),
                (
                    "01-start/01-first.en.md",
                    "---\ntranslated_from: ru@eea1fd5d\ntranslation: human\n---\n# First\n\n## \
                     You will learn {.objective}\n\n- Set it. {#do}\n\n## Check {.check}\n\n### Which do you \
                     take? {#what .single level=apply}\n\n- [x] Gloves\n  > {ok}\n- [ ] Sandals\n  > {no}\n",
                ),
            ],
            Some("### Which do you take? {#what .single level=apply}"),
        ),
    ]
};

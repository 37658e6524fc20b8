//! JW0207: links name the file of the source language.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 207,
    name: None,
    severity: Severity::Warning,
    title: "links name the file of the source language",
    what: "A link to a translation such as `x.ru.md`.",
    why: "The portal opens each page in the language of the learner. A link to one translation would show it to all.",
    example: "[Sharpening](03-sharpening.ru.md)\n",
    instead: "[Sharpening](03-sharpening.md)\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("01-start/01-first.md", "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n\nSee [this](02-second.ru.md#saw).\n"), ("01-start/02-second.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n"), ("01-start/02-second.ru.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], Some("[this](02-second.ru.md#saw)")).course("[{lang}]", "[en, ru]"),
        Case::files("en", &[("01-start/01-first.md", "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n\nSee [this](02-second.md).\n"), ("01-start/02-second.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n"), ("01-start/02-second.ru.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], None).course("[{lang}]", "[en, ru]"),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n\nСмотрите [это](02-second.en.md).\n"), ("01-start/02-second.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n"), ("01-start/02-second.en.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], Some("[это](02-second.en.md)")).course("[{lang}]", "[ru, en]"),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n\nСмотрите [это](02-second.md).\n"), ("01-start/02-second.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], None),
    ]
};

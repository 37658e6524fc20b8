//! JW0208: links have no spaces in the file name.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 208,
    name: None,
    severity: Severity::Error,
    title: "links have no spaces in the file name",
    what: "Brackets that look like a link, with a space in the path.",
    why: "A space ends the path, so learners would see brackets instead of a link.",
    example: "See [the big saw](02-big saw.md).\n",
    instead: "Name the file `02-big-saw.md`:\n\nSee [the big saw](02-big-saw.md).\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("01-start/01-first.md", "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n\nSee [the big saw](02-big saw.md#saw) first.\n"), ("01-start/02-big-saw.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], Some("[the big saw](02-big saw.md#saw)")),
        Case::lesson("en", "See [the saw](big saw.md).", Some("[the saw](big saw.md)")).by_hand(),
        Case::lesson("en", "See [that](no link at all).", None),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n\nСмотрите [пилу](02-big saw.md).\n"), ("01-start/02-big-saw.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], Some("[пилу](02-big saw.md)")),
        Case::lesson("ru", "Смотрите [пилу](не ссылка).", None),
    ]
};

//! JW0204: a link leads to a file that is there.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 204,
    name: None,
    severity: Severity::Error,
    title: "a link leads to a file that is there",
    what: "A link to a page whose file does not exist. Where one file has nearly that name, or that name in another \
           folder, it is named.",
    why: "A learner who follows the link would find nothing.",
    example: "[Sharpening](03-sharpning.md)\n",
    instead: "[Sharpening](03-sharpening.md)\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("01-start/01-first.md", "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n\nSee [sharp tools](02-sharpning.md#saw).\n"), ("01-start/02-sharpening.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], Some("[sharp tools](02-sharpning.md#saw)")).becomes("[sharp tools](02-sharpening.md#saw)"),
        Case::files("en", &[("01-start/01-first.md", "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n\nSee [sharp tools](../02-sharpening.md).\n"), ("01-start/02-sharpening.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], Some("[sharp tools](../02-sharpening.md)")).becomes("[sharp tools](02-sharpening.md)"),
        Case::files("en", &[("01-start/01-first.md", "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n\nSee [glue](07-glue.md).\n"), ("01-start/02-sharpening.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], Some("[glue](07-glue.md)")).by_hand(),
        Case::files("en", &[("01-start/01-first.md", "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n\nSee [sharp tools](02-sharpening.md).\n"), ("01-start/02-sharpening.md", "# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], None),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n\nСмотрите [заточку](02-sharpning.md).\n"), ("01-start/02-sharpening.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], Some("[заточку](02-sharpning.md)")),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n\nСмотрите [заточку](02-sharpening.md).\n"), ("01-start/02-sharpening.md", "# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], None),
    ]
};

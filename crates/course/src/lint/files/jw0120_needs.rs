//! JW0120: what a lesson or module needs is there, and does not need it back.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 120,
    name: None,
    severity: Severity::Error,
    title: "what a lesson or module needs is there, and does not need it back",
    what: "An id under `needs` that no lesson (in a lesson) or module (in `module.md`) has, or needs that lead back \
           to where they start.",
    why: "Such a lesson would stay locked for ever.",
    example: "needs: [glazing]\n",
    instead: "needs: [cut-glass]\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("01-start/module.md", "---\nneeds: [glazing]\n---\n# Start\n\nThe first steps.\n")], Some("glazing")),
        Case::files("en", &[("01-start/02-second.md", "---\nneeds: [first]\n---\n# Second\n\n## You will learn {.objective}\n\n- Saw it. {#saw}\n\nWords.\n")], None),
        Case::files("ru", &[("01-start/01-first.md", "---\nneeds: [second]\n---\n# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n"), ("01-start/02-second.md", "---\nneeds: [first]\n---\n# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], Some("second")),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n"), ("01-start/02-second.md", "---\nneeds: [first]\n---\n# Пилы\n\n## Вы научитесь {.objective}\n\n- Пилить. {#saw}\n\nСлова.\n")], None),
    ]
};

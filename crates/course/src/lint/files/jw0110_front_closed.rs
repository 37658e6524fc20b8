//! JW0110: the lines of keys end with `---`.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 110,
    name: None,
    severity: Severity::Error,
    title: "the lines of keys end with `---`",
    what: "A file that starts with a line `---` and has no second one.",
    why: "Without the second line nobody can tell where the keys end and the text begins.",
    example: "---\nunder18: yes\n\n# Dress for the arc\n",
    instead: "---\nunder18: yes\n---\n\n# Dress for the arc\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("01-start/01-first.md", "---\nunder18: yes\n\n# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n")], Some("---")).becomes("---\nunder18: yes\n---\n\n# First\n"),
        Case::files("en", &[("01-start/01-first.md", "---\nunder18: yes\n---\n\n# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n")], None),
        Case::files("ru", &[("01-start/01-first.md", "---\nunder18: supervised\n# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n")], Some("---")).becomes("---\nunder18: supervised\n---\n# Первый\n"),
        Case::files("ru", &[("01-start/01-first.md", "---\nunder18: supervised\n---\n# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n")], None),
    ]
};

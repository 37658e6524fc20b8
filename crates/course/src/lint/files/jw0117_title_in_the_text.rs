//! JW0117: the title is the `# ` heading, not a key.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 117,
    name: None,
    severity: Severity::Error,
    title: "the title is the `# ` heading, not a key",
    what: "A key `title` in the front matter.",
    why: "A title in two places soon says two things. As a heading it is seen in every viewer and is translated \
          with the text.",
    example: "---\ntitle: Dress for the arc\n---\n",
    instead: "# Dress for the arc\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("title")).course("grade: outline", "title: Case\ngrade: outline").becomes("workshop_hours: 20\ngrade: outline\n"),
        Case::files("en", &[("01-start/01-first.md", "---\ntitle: First\nunder18: yes\n---\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n")], Some("title")).becomes("---\nunder18: yes\n---\n\n# First\n\n## You"),
        Case::files("en", &[], None).course("grade: outline", "# title: Case\ngrade: outline"),
        Case::files("ru", &[("01-start/01-first.md", "---\ntitle: \"Первый: шаг\"\nunder18: yes\n---\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n")], Some("title")).becomes("---\nunder18: yes\n---\n\n# Первый: шаг\n\n## Вы"),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n")], None),
    ]
};

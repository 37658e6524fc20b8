//! JW0106: files are saved as UTF-8.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 106,
    name: None,
    severity: Severity::Error,
    title: "files are saved as UTF-8",
    what: "A file with bytes that are not UTF-8, the encoding in which all letters of all languages can be written.",
    why: "Letters such as é, ж or ђ would come out as wrong signs, so nothing of the file is read.",
    example: "Caf�\n",
    instead: "Café\n\nIn the editor choose \"Save with encoding\" and there UTF-8.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("")).bytes("01-start/01-first.md", b"# Caf\xe9\n"),
        Case::files("en", &[("01-start/01-first.md", "# Café\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n")], None),
        Case::files("ru", &[], Some("")).bytes("01-start/01-first.md", b"# \xcf\xe8\xeb\xe0\n"),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n")], None),
    ]
};

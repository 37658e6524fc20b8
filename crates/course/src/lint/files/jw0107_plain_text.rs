//! JW0107: texts have no marks that only some editors write.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 107,
    name: None,
    severity: Severity::Warning,
    title: "texts have no marks that only some editors write",
    what: "A byte order mark at the start, Windows line ends (CRLF), tabs at the start of a line, or letters that \
           are written as two characters (и and a breve instead of й).",
    why: "They cannot be seen, but they differ: an answer that looks the same would not be the same, and a list can \
          lose its levels.",
    example: "- Saws\n\t- Back saw\n",
    instead: "- Saws\n    - Back saw\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[("01-start/01-first.md", "\u{feff}# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\nWords.\n")], Some("\u{feff}")).becomes("01-start/01-first.md"),
        Case::files("en", &[("01-start/01-first.md", "# First\r\n\r\n## You will learn {.objective}\r\n\r\n- Set it. {#do}\r\n\r\nWords.\r\n")], Some("\r")),
        Case::lesson("en", "Text.\n\n- One\n\t- Two", Some("\t")).becomes("- One\n    - Two"),
        Case::lesson("en", "Text.\n\n- One\n    - Two\tthree", None),
        Case::lesson("ru", "Рабочии\u{306} стол.", Some("\u{306}")).becomes("Рабочий стол"),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\r\n\r\n## Вы научитесь {.objective}\r\n\r\n- Настроить. {#do}\r\n\r\nСлова.\r\n\r\n- Один\r\n\t- Е\u{308}лка\r\n")], Some("\r")),
        Case::lesson("ru", "За\u{301}мок и замо\u{301}к.", None),
    ]
};

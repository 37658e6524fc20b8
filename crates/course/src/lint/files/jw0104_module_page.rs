//! JW0104: each module folder holds `module.md`.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 104,
    name: None,
    severity: Severity::Error,
    title: "each module folder holds `module.md`",
    what: "A folder such as `02-tools/` in which there is no file `module.md`.",
    why: "The title of the module stands in it. Without a title the list of modules has a hole, and it cannot be \
          translated.",
    example: "02-tools/\n  01-saws.md\n",
    instead: "02-tools/\n  module.md\n  01-saws.md\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files("en", &[], Some("")).without("01-start/module.md").becomes("# Start\n"),
        Case::files("en", &[("01-start/module.md", "# Start\n")], None),
        Case::files("ru", &[("01-start/01-first.md", "# Первый\n\n## Вы научитесь {.objective}\n\n- Настроить. {#do}\n\nСлова.\n")], Some("")).without("01-start/module.md"),
        Case::files("ru", &[("01-start/module.md", "# Начало\n\nПервые шаги.\n")], None),
    ]
};

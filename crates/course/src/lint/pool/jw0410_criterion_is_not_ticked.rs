//! JW0410: no criterion is ticked in the source.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 410,
    name: None,
    severity: Severity::Error,
    title: "no criterion of a workshop task is ticked in the source",
    what: "A line `- [x]` in the list of a `.task` in `workshop.md`.",
    why: "The instructor ticks it, for one learner, after seeing it done. A tick in the source would stand on every \
          sheet.",
    example: "- [x] Helmet is down before the arc starts {#helmet critical}\n",
    instead: "- [ ] Helmet is down before the arc starts {#helmet critical}\n",
    mends: Mends::ByItself,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files(
            "en",
            &[(
                "workshop.md",
                "# Workshop tasks\n\n## Weld a joint {#joint .task objective=do}\n\n- [x] \
                 Helmet is down {#helmet critical}\n- [ ] Gap is even {#gap}\n",
            )],
            Some("- [x] Helmet is down {#helmet critical}"),
        ),
        Case::files(
            "en",
            &[(
                "workshop.md",
                "# Workshop tasks\n\n## Weld a joint {#joint .task objective=do}\n\n- [ ] \
                 Helmet is down [x] {#helmet critical}\n- [ ] Gap is even {#gap}\n",
            )],
            None,
        ),
        Case::files(
            "ru",
            &[(
                "workshop.md",
                "# Задания\n\n## Сварите соединение {#joint .task objective=do}\n\n- [x] \
                 Маска опущена {#helmet critical}\n- [ ] Зазор ровный {#gap}\n",
            )],
            Some("- [x] Маска опущена {#helmet critical}"),
        ),
        Case::files(
            "ru",
            &[(
                "workshop.md",
                "# Задания\n\n## Сварите соединение {#joint .task objective=do}\n\n- [ ] \
                 Маска опущена {#helmet critical}\n- [ ] Зазор ровный {#gap}\n",
            )],
            None,
        ),
    ]
};

//! JW0409: a workshop task has an id and criteria, each with a tick box and an id.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 409,
    name: None,
    severity: Severity::Error,
    title: "a workshop task has criteria, and each has an empty tick box and an id",
    what: "A `.task` without an id or without a list below it; a line of that list without `[ ]` or without `{#id}` \
           at its end.",
    why: "The instructor ticks each criterion, and the signed record names it by its id. What has no id cannot be \
          signed.",
    example: "- [ ] Helmet is down before the arc starts\n",
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
                "# Workshop tasks\n\n## Weld a joint {#joint .task objective=do}\n\n- [ ] \
                 Helmet is down {#helmet critical}\n- [ ] Gap is even\n",
            )],
            Some("- [ ] Gap is even"),
        ),
        Case::files(
            "en",
            &[(
                "workshop.md",
                "# Workshop tasks\n\n## Weld a joint {#joint .task objective=do}\n\nTwo \
                 tries.\n",
            )],
            Some("## Weld a joint {#joint .task objective=do}"),
        ),
        Case::files(
            "en",
            &[(
                "workshop.md",
                "# Workshop tasks\n\n## Weld a joint {#joint .task objective=do}\n\n- [ ] \
                 Helmet is down {#helmet critical}\n- [ ] Gap is even {#gap}\n",
            )],
            None,
        ),
        Case::files(
            "ru",
            &[(
                "workshop.md",
                "# Задания\n\n## Сварите соединение {#joint .task objective=do}\n\n- [ ] \
                 Маска опущена {#helmet critical}\n- [ ] Зазор ровный\n",
            )],
            Some("- [ ] Зазор ровный"),
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

//! JW0401: the exam has a blueprint.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 401,
    name: None,
    severity: Severity::Error,
    title: "the exam has a blueprint with a table",
    what: "`exam.md` without a heading `{.blueprint}`, or with one that has no table below it.",
    why: "Each learner gets other questions, drawn from the pool. The blueprint makes sure that all of them are \
          asked about the same things, at the same depth.",
    example: "# Final exam\n\n## Pool\n",
    instead: "# Final exam\n\n## Blueprint {.blueprint}\n\n| Objective | remember | understand | apply | analyse | \
              critical |\n| --- | --- | --- | --- | --- | --- |\n| ppe | 2 | 1 | 1 | 0 | 1 |\n\n## Pool\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files(
            "en",
            &[("exam.md", "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Pool\n")],
            Some("# Final exam"),
        ),
        Case::files(
            "en",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                 {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n",
            )],
            None,
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\nТаблицы \
                 ещё нет.\n",
            )],
            Some("# Экзамен"),
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                 Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n",
            )],
            None,
        ),
    ]
};

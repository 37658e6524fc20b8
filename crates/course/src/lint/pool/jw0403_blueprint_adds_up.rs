//! JW0403: the cells of the blueprint add up to the length of the exam.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 403,
    name: None,
    severity: Severity::Error,
    title: "the blueprint adds up to `items`",
    what: "The sum of all cells of the blueprint, critical ones too, beside `items` in the front matter of \
           `exam.md`.",
    why: "Learners are told how many questions there are. If the blueprint draws another number, the pass mark is \
          wrong as well.",
    example: "---\nitems: 24\n---\n# Final exam\n\n## Blueprint {.blueprint}\n\n| Objective | apply | critical |\n| \
              --- | --- | --- |\n| ppe | 20 | 3 |\n",
    instead: "---\nitems: 23\n---\n# Final exam\n\n## Blueprint {.blueprint}\n\n| Objective | apply | critical |\n| \
              --- | --- | --- |\n| ppe | 20 | 3 |\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files(
            "en",
            &[(
                "exam.md",
                "---\nitems: 4\npass: 75\n---\n# Final exam\n\n## Blueprint \
                 {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 3 |\n\n## Pool\n",
            )],
            Some("| Objective | apply |"),
        ),
        Case::files(
            "en",
            &[(
                "exam.md",
                "---\nitems: 4\npass: 75\n---\n# Final exam\n\n## Blueprint \
                 {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 4 |\n\n## Pool\n",
            )],
            None,
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 2\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| Цель | \
                 apply |\n| --- | --- |\n| do | 3 |\n\n## Pool\n",
            )],
            Some("| Цель | apply |"),
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 2\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| Цель | \
                 apply |\n| --- | --- |\n| do | 2 |\n\n## Pool\n",
            )],
            None,
        ),
    ]
};

//! JW0406: no question of the exam links into the course.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 406,
    name: None,
    severity: Severity::Error,
    title: "no question of the exam links to a page of the course",
    what: "A link in `exam.md` to a lesson or to another page of the course.",
    why: "In an exam nobody can follow a link. And if it could be followed, it would lead to the answer.",
    example: "### What do you wear? See [the lesson](01-safety/01-dress.md). {#wear .single objective=ppe \
              level=apply}\n",
    instead: "### What do you wear? {#wear .single objective=ppe level=apply}\n",
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
                "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                 {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### What do \
                 you wear? {#wear .single objective=do level=apply}\n\nSee [the first \
                 lesson](01-start/01-first.md).\n\n- [x] Gloves\n- [ ] Sandals\n",
            )],
            Some("[the first lesson](01-start/01-first.md)"),
        ),
        Case::files(
            "en",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                 {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### What do \
                 you wear? {#wear .single objective=do level=apply}\n\nThe lesson is called First.\n\n- [x] \
                 Gloves\n- [ ] Sandals\n",
            )],
            None,
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                 Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Что вы надеваете? {#wear \
                 .single objective=do level=apply}\n\nСмотрите [первый урок](01-start/01-first.md).\n\n- \
                 [x] Перчатки\n- [ ] Сандалии\n",
            )],
            Some("[первый урок](01-start/01-first.md)"),
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                 Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Что вы надеваете? {#wear \
                 .single objective=do level=apply}\n\nВы идёте в цех.\n\n- [x] Перчатки\n- [ ] Сандалии\n",
            )],
            None,
        ),
    ]
};

//! JW0404: the pool has no kinds that cannot be marked well.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 404,
    name: None,
    severity: Severity::Error,
    title: "the pool has no true-or-false questions, no reflections and no critical `.text`",
    what: "An item of `exam.md` that is a `.truefalse`, a `.reflect`, or a `.text` with `critical`.",
    why: "Half of all guesses at a true-or-false question are right. A reflection cannot be marked. And in a \
          critical `.text` a slip of spelling alone would fail the learner.",
    example: "### A blunt chisel needs more force. {#blunt .truefalse objective=sharpen level=understand}\n",
    instead: "### What does a blunt chisel need? {#blunt .single objective=sharpen level=understand}\n",
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
                 {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### A blunt \
                 chisel needs more force. {#blunt .truefalse objective=do level=understand}\n\n- [x] \
                 True\n- [ ] False\n",
            )],
            Some(
                "### A blunt chisel needs more force. {#blunt .truefalse objective=do level=understand}",
            ),
        ),
        Case::files(
            "en",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                 {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### What \
                 does a blunt chisel need? {#blunt .single objective=do level=understand critical}\n\n- [x] \
                 More force\n- [ ] Less force\n- [ ] More oil\n",
            )],
            None,
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                 Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Как называется щель от \
                 пилы? {#kerf .text objective=do level=remember critical}\n\n- [x] пропил\n\n> [!NOTE]\n> \
                 Слова.\n",
            )],
            Some(
                "### Как называется щель от пилы? {#kerf .text objective=do level=remember critical}",
            ),
        ),
        Case::files(
            "ru",
            &[(
                "exam.md",
                "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                 Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Как называется щель от \
                 пилы? {#kerf .text objective=do level=remember}\n\n- [x] пропил\n\n> [!NOTE]\n> Слова.\n",
            )],
            None,
        ),
    ]
};

//! JW0405: the exam asks what was not practised word for word.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 405,
    name: None,
    severity: Severity::Error,
    title: "no question of the exam repeats a practice question",
    what: "A question of `exam.md` whose prompt and stem are nearly those of a practice question: of all groups of \
           three letters, 90 % are the same.",
    why: "Who has seen the question and its answer in a lesson can pass by memory alone. The certificate would then \
          say more than it should.",
    example: "### You cut a steel bar. Which guard do you set? {#x-guard .single objective=cut level=apply}\n",
    instead: "### You grind a weld flush with the same machine. Which guard do you set? {#x-guard .single \
              objective=cut level=apply}\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::files(
            "en",
            &[
                (
                    "01-start/01-first.md",
                    "+\n### You cut a steel bar with the angle grinder. Which guard do you set? \
                     {#guard .single level=apply}\n\n- [x] The cutting guard\n  > {ok}\n- [ ] No guard\n  > \
                     {no}\n",
                ),
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                     {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### You cut \
                     a steel bar with an angle grinder. Which guard do you set? {#x-guard .single objective=do \
                     level=apply}\n\n- [x] The cutting guard\n- [ ] No guard\n",
                ),
            ],
            Some(
                "### You cut a steel bar with an angle grinder. Which guard do you set? {#x-guard .single objective=do level=apply}",
            ),
        ),
        Case::files(
            "en",
            &[
                (
                    "01-start/01-first.md",
                    "+\n### You cut a steel bar with the angle grinder. Which guard do you set? \
                     {#guard .single level=apply}\n\n- [x] The cutting guard\n  > {ok}\n- [ ] No guard\n  > \
                     {no}\n",
                ),
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                     {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### You \
                     grind a weld flush with the same machine. Which guard do you set? {#x-guard .single \
                     objective=do level=apply}\n\n- [x] The grinding guard\n- [ ] No guard\n",
                ),
            ],
            None,
        ),
        Case::files(
            "ru",
            &[
                (
                    "01-start/01-first.md",
                    "+\n### Вы режете стальной пруток болгаркой. Какой кожух вы ставите? {#guard \
                     .single level=apply}\n\n- [x] Отрезной\n  > {ok}\n- [ ] Никакой\n  > {no}\n",
                ),
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                     Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Вы режете стальной пруток \
                     болгаркой. Какой кожух ставите? {#x-guard .single objective=do level=apply}\n\n- [x] \
                     Отрезной\n- [ ] Никакой\n",
                ),
            ],
            Some(
                "### Вы режете стальной пруток болгаркой. Какой кожух ставите? {#x-guard .single objective=do level=apply}",
            ),
        ),
        Case::files(
            "ru",
            &[
                (
                    "01-start/01-first.md",
                    "+\n### Вы режете стальной пруток болгаркой. Какой кожух вы ставите? {#guard \
                     .single level=apply}\n\n- [x] Отрезной\n  > {ok}\n- [ ] Никакой\n  > {no}\n",
                ),
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                     Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Вы зачищаете шов той же \
                     машиной. Какой кожух вы ставите? {#x-guard .single objective=do level=apply}\n\n- [x] \
                     Шлифовальный\n- [ ] Никакой\n",
                ),
            ],
            None,
        ),
    ]
};

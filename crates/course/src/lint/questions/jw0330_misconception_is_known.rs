//! JW0330: a misconception is one that the course lists, with an id.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 330,
    name: None,
    severity: Severity::Error,
    title: "each `mis=` names a misconception that `course.md` lists",
    what: "A `mis=` on an answer that is no id in the list below `{.misconceptions}` of `course.md`; or a line of \
           that list without an id.",
    why: "The report for teachers counts which mistaken belief learners hold. An unknown one is counted nowhere.",
    example: "- [ ] Nylon gloves {mis=any-gloves}\n",
    instead: "- [ ] Nylon gloves {mis=any-glove}\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const LIST: (&str, &str) = (
        "course.md",
        "+\n## What people believe {.misconceptions}\n\n- Any glove will do. {#any-glove}\n",
    );
    &[
        // Foreseen numbers name them too.
        Case::files(
            "en",
            &[
                LIST,
                (
                    "01-start/01-first.md",
                    "+\n### How long is it, in mm? {#which .number level=apply}\n\n- [x] 12 mm\n  \
                     > {ok}\n- [ ] 24 mm {mis=any-gloves}\n  > {no}\n- [ ] 6 mm {mis=any-glove}\n  \
                     > {no}\n\n> [!NOTE]\n> {ok}\n",
                ),
            ],
            Some("mis=any-gloves"),
        ),
        Case::files(
            "en",
            &[
                LIST,
                (
                    "01-start/01-first.md",
                    "+\n### Which one do you take? {#which .single level=apply}\n\n- [x] Leather \
                     gloves\n  > {ok}\n- [ ] Nylon gloves {mis=any-gloves}\n  > {no}\n",
                ),
            ],
            Some("mis=any-gloves"),
        ),
        Case::files(
            "en",
            &[
                LIST,
                (
                    "01-start/01-first.md",
                    "+\n### Which one do you take? {#which .single level=apply}\n\n- [x] Leather \
                     gloves\n  > {ok}\n- [ ] Nylon gloves {mis=any-glove}\n  > {no}\n",
                ),
            ],
            None,
        ),
        Case::files(
            "ru",
            &[
                (
                    "course.md",
                    "+\n## Что думают люди {.misconceptions}\n\n- Годятся любые перчатки. \
                     {#any-glove}\n- Кожа мешает.\n",
                ),
                (
                    "01-start/01-first.md",
                    "+\n### Что вы надеваете? {#which .single level=apply}\n\n- [x] Кожаные \
                     перчатки\n  > {ok}\n- [ ] Нейлоновые перчатки {mis=any-glove}\n  > {no}\n",
                ),
            ],
            Some("- Кожа мешает."),
        ),
        Case::files(
            "ru",
            &[
                (
                    "course.md",
                    "+\n## Что думают люди {.misconceptions}\n\n- Годятся любые перчатки. \
                     {#any-glove}\n",
                ),
                (
                    "01-start/01-first.md",
                    "+\n### Что вы надеваете? {#which .single level=apply}\n\n- [x] Кожаные \
                     перчатки\n  > {ok}\n- [ ] Нейлоновые перчатки {mis=any-glove}\n  > {no}\n",
                ),
            ],
            None,
        ),
    ]
};

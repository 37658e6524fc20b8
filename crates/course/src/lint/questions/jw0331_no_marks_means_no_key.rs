//! JW0331: a course without marks marks nothing.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 331,
    name: None,
    severity: Severity::Error,
    title: "a course with `marks: none` has no right answers and no exam",
    what: "An item with a ticked answer, or of a kind that is always marked, and any `exam.md`, in a course whose \
           `course.md` says `marks: none`. There, `.reflect` and choices without any `[x]` are at home.",
    why: "Such courses deal with feelings and habits. Learners are promised that nothing is judged and nothing is \
          stored; a right answer would break that promise.",
    example: "### What helps you to calm down? {#calm .single level=apply}\n\n- [x] A walk\n- [ ] Music\n",
    instead: "### What helps you to calm down? {#calm .single level=apply}\n\n- [ ] A walk\n- [ ] Music\n",
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
                    "course.md",
                    "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: \
                     metal\nisco08: 7212\nlevel: 3\ntheory_hours: 10\nworkshop_hours: 20\nmarks: none\ngrade: \
                     outline\nreviewed: no\nauthors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: \
                     CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n",
                ),
                (
                    "01-start/01-first.md",
                    "+\n### What helps you? {#calm .single level=apply}\n\n- [x] A walk\n  > \
                     {ok}\n- [ ] Music\n  > {no}\n",
                ),
            ],
            Some("### What helps you? {#calm .single level=apply}"),
        ),
        Case::files(
            "en",
            &[
                (
                    "course.md",
                    "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: \
                     metal\nisco08: 7212\nlevel: 3\ntheory_hours: 10\nworkshop_hours: 20\nmarks: none\ngrade: \
                     outline\nreviewed: no\nauthors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: \
                     CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n",
                ),
                (
                    "01-start/01-first.md",
                    "+\n### What helps you? {#calm .single level=apply}\n\n- [ ] A walk\n- [ ] \
                     Music\n",
                ),
            ],
            None,
        ),
        Case::files(
            "ru",
            &[
                (
                    "course.md",
                    "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: \
                     metal\nisco08: 7212\nlevel: 3\ntheory_hours: 10\nworkshop_hours: 20\nmarks: none\ngrade: \
                     outline\nreviewed: no\nauthors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: \
                     CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n",
                ),
                (
                    "01-start/01-first.md",
                    "+\n### Что вам помогает? {#calm .text level=apply}\n\n- [x] прогулка\n  > \
                     {ok}\n\n> [!NOTE]\n> Слова.\n",
                ),
            ],
            Some("### Что вам помогает? {#calm .text level=apply}"),
        ),
        Case::files(
            "ru",
            &[
                (
                    "course.md",
                    "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: \
                     metal\nisco08: 7212\nlevel: 3\ntheory_hours: 10\nworkshop_hours: 20\nmarks: none\ngrade: \
                     outline\nreviewed: no\nauthors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: \
                     CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n",
                ),
                ("01-start/01-first.md", "+\n### Что вам помогает? {#calm .reflect}\n"),
            ],
            None,
        ),
    ]
};

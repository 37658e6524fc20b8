//! JW0407: the name of a picture in the exam says nothing about the answer.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 407,
    name: None,
    severity: Severity::Warning,
    title: "the name of a picture in the exam does not give the answer away",
    what: "A picture in `exam.md` with a word such as right, wrong, good, bad, correct, false, fault, key or answer \
           in its file name.",
    why: "Names of files travel: in a saved page, in the list of a folder, in what a screen reader says. Who reads \
          `wrong-glove.svg` need not look at the glove.",
    example: "![A hand in a glove.](media/wrong-glove.svg)\n",
    instead: "![A hand in a glove.](media/glove-2.svg)\n",
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
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                     {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Which \
                     glove is this? {#glove .single objective=do level=apply}\n\n![A hand in a long leather \
                     glove that covers the cuff.](media/wrong-glove.svg)\n\n- [x] Leather\n- [ ] Nylon\n",
                ),
                (
                    "media/wrong-glove.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            Some("![A hand in a long leather glove that covers the cuff.](media/wrong-glove.svg)"),
        ),
        Case::files(
            "en",
            &[
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Final exam\n\n## Blueprint \
                     {.blueprint}\n\n| Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Which \
                     glove is this? {#glove .single objective=do level=apply}\n\n![A hand in a long leather \
                     glove that covers the cuff.](media/bright-glove.svg)\n\n- [x] Leather\n- [ ] Nylon\n",
                ),
                (
                    "media/bright-glove.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            None,
        ),
        Case::files(
            "ru",
            &[
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                     Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Что это за перчатка? \
                     {#glove .single objective=do level=apply}\n\n![Рука в длинной кожаной перчатке поверх \
                     рукава.](media/glove_bad.svg)\n\n- [x] Кожа\n- [ ] Нейлон\n",
                ),
                (
                    "media/glove_bad.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            Some("![Рука в длинной кожаной перчатке поверх рукава.](media/glove_bad.svg)"),
        ),
        Case::files(
            "ru",
            &[
                (
                    "exam.md",
                    "---\nitems: 1\npass: 75\n---\n# Экзамен\n\n## План {.blueprint}\n\n| \
                     Objective | apply |\n| --- | --- |\n| do | 1 |\n\n## Pool\n\n### Что это за перчатка? \
                     {#glove .single objective=do level=apply}\n\n![Рука в длинной кожаной перчатке поверх \
                     рукава.](media/badge-glove.svg)\n\n- [x] Кожа\n- [ ] Нейлон\n",
                ),
                (
                    "media/badge-glove.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            None,
        ),
    ]
};

//! JW0505: a drawing runs nothing and loads nothing.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 505,
    name: None,
    severity: Severity::Error,
    title: "a drawing holds no script, no handler and no link outside",
    what: "In an SVG: `<script>`, `<foreignObject>`, embedded pages, attributes such as `onclick`, addresses outside \
           the file, a document type; or a file that is no drawing at all.",
    why: "Such things can run a program on the terminal of a learner. Drawing programs put them in without asking; \
          save as plain SVG.",
    example: "<svg viewBox=\"0 0 40 30\"><script>alert(1)</script></svg>\n",
    instead: "<svg viewBox=\"0 0 40 30\"><rect width=\"8\" height=\"8\"/></svg>\n",
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
                    "+\n![A vernier caliper that grips a steel bar.](../media/jig.svg)\n",
                ),
                (
                    "media/jig.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 \
                     30\"><script>alert(1)</script></svg>\n",
                ),
            ],
            Some("<script>"),
        ),
        Case::files(
            "en",
            &[
                (
                    "01-start/01-first.md",
                    "+\n![A vernier caliper that grips a steel bar.](../media/jig.svg)\n",
                ),
                (
                    "media/jig.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 \
                     30\"><title>script</title><rect id=\"stop\" x=\"1\" y=\"1\" width=\"8\" \
                     height=\"8\"/></svg>\n",
                ),
            ],
            None,
        ),
        Case::files(
            "ru",
            &[
                (
                    "01-start/01-first.md",
                    "+\n![Штангенциркуль, который держит стальной пруток.](../media/jig.svg)\n",
                ),
                (
                    "media/jig.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 \
                     30\"><text>Упор</text><image href=\"http://example.org/a.png\"/></svg>\n",
                ),
            ],
            Some("<image href=\"http://example.org/a.png\"/>"),
        ),
        Case::files(
            "ru",
            &[
                (
                    "01-start/01-first.md",
                    "+\n![Штангенциркуль, который держит стальной пруток.](../media/jig.svg)\n",
                ),
                (
                    "media/jig.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 \
                     30\"><text>Упор</text><rect id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><use \
                     href=\"#stop\"/></svg>\n",
                ),
            ],
            None,
        ),
    ]
};

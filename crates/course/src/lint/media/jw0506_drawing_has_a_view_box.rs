//! JW0506: a drawing has a view box.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 506,
    name: None,
    severity: Severity::Error,
    title: "a drawing has a `viewBox`",
    what: "The first element of an SVG without `viewBox`, or with one that is not four numbers.",
    why: "With it the picture grows and shrinks with the screen. Without it, parts are cut off on a small one.",
    example: "<svg width=\"640\" height=\"400\">\n",
    instead: "<svg width=\"640\" height=\"400\" viewBox=\"0 0 640 400\">\n",
    mends: Mends::ByItself,
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
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" \
                     height=\"400\"><rect id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            Some("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"400\">"),
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
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/></svg>\n",
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
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" \
                     width=\"100%\"><text>Упор</text><rect id=\"stop\" x=\"1\" y=\"1\" width=\"8\" \
                     height=\"8\"/></svg>\n",
                ),
            ],
            Some("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100%\">"),
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
                     30\"><text>Упор</text><rect id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            None,
        ),
    ]
};

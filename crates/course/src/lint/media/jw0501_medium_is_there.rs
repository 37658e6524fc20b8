//! JW0501: a picture, film or sound is where the page says.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 501,
    name: None,
    severity: Severity::Error,
    title: "every picture, film and sound lies where the page says",
    what: "A path to a picture, film or sound with no such file in the course folder. Small and capital letters \
           count.",
    why: "Learners would see an empty frame. On your computer it may still work: some systems take `Jig.svg` for \
          `jig.svg`, the terminals do not.",
    example: "![A jig with two stops.](../media/Jig.svg)\n",
    instead: "![A jig with two stops.](../media/jig.svg)\n",
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
                    "+\n![A vernier caliper that grips a steel bar.](../media/Jig.svg)\n",
                ),
                (
                    "media/jig.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            Some("![A vernier caliper that grips a steel bar.](../media/Jig.svg)"),
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
                    "01-start/01-first.md",
                    "+\n![Штангенциркуль, который держит стальной \
                     пруток.](../media/drill-press.svg)\n",
                ),
                (
                    "media/jig.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            Some("![Штангенциркуль, который держит стальной пруток.](../media/drill-press.svg)"),
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
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            None,
        ),
    ]
};

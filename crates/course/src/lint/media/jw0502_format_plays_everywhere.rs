//! JW0502: a medium is of one of the seven formats, and is what its name says.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 502,
    name: None,
    severity: Severity::Error,
    title: "media are SVG, PNG, WebP, WebM, MP4, Opus or MP3",
    what: "A file with another ending, with an ending in capital letters, or a `.png` or `.webp` whose content is \
           something else.",
    why: "These seven are shown by every browser that the portal runs on, without anything to install.",
    example: "![A jig with two stops.](../media/jig.bmp)\n",
    instead: "![A jig with two stops.](../media/jig.png)\n",
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
                    "+\n![A vernier caliper that grips a steel bar.](../media/jig.bmp)\n",
                ),
                ("media/jig.bmp", "BM"),
            ],
            Some("![A vernier caliper that grips a steel bar.](../media/jig.bmp)"),
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
                    "+\n![Штангенциркуль, который держит стальной пруток.](../media/jig.png)\n",
                ),
                ("media/jig.png", "GIF89a"),
            ],
            Some("![Штангенциркуль, который держит стальной пруток.](../media/jig.png)"),
        ),
        Case::files(
            "ru",
            &[
                (
                    "01-start/01-first.md",
                    "+\n![Штангенциркуль, который держит стальной \
                     пруток.](../media/jig.png.svg)\n",
                ),
                (
                    "media/jig.png.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect \
                     id=\"stop\" x=\"1\" y=\"1\" width=\"8\" height=\"8\"/><rect id=\"start\" x=\"20\" y=\"1\" \
                     width=\"8\" height=\"8\"/></svg>\n",
                ),
            ],
            None,
        ),
    ]
};

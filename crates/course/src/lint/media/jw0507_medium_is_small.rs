//! JW0507: a medium is small enough for old terminals.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 507,
    name: None,
    severity: Severity::Warning,
    title: "media are small: SVG 60 KB, picture 200 KB, sound 2 MB, film 20 MB",
    what: "The size of each file that a page uses, beside the limit of its kind.",
    why: "Many terminals are old and share one slow line. A heavy file keeps a whole class waiting.",
    example: "![A jig with two stops.](../media/jig-1400-kb.png)\n",
    instead: "![A jig with two stops.](../media/jig-150-kb.webp)\n",
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
                ("media/jig.svg", include_str!("../../../tests/broken/media/media/large.svg")),
            ],
            Some(""),
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
                ("media/jig.svg", include_str!("../../../tests/broken/media/media/large.svg")),
            ],
            Some(""),
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

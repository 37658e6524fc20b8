//! M3: a review is one of this text. Found where the whole course is read.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 1603,
    name: Some("M3"),
    severity: Severity::Warning,
    title: "the review is one of the text as it is now",
    what: "The digest behind `reviewed` is that of the text of all pages in the source language. Where a text was changed since, \
           the portal says that the review is out of date, and does not show the course as reviewed.",
    why: "A reviewer vouches for the words that were read. One number changed afterwards can be the one that hurts.",
    example: "reviewed: \"Ana Ruiz, welder, 2026-05-31, 0123456789abcdef\"      # the text was changed in June\n",
    instead: "The reviewer reads what has changed and gives a new date; the new digest stands in the message of \
              `journeywork check`.\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    const REVIEWED: &str = "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n\
        theory_hours: 10\nworkshop_hours: 20\ngrade: outline\nreviewed: \"Ana Ruiz, welder, 2026-05-31, 0123456789abcdef\"\n\
        pass_mark_basis: provisional\nunder18: yes\nauthors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\nlicence: CC-BY-SA-4.0\n---\n\
        # Case\n\nWords of the course.\n";
    &[
        Case::files("en", &[("course.md", REVIEWED)], Some("reviewed: \"Ana Ruiz, welder, 2026-05-31, 0123456789abcdef\"")),
        Case::lesson("en", "Nobody has reviewed it.", None),
    ]
};

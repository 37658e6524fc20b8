//! M5: nobody reviews their own course. Found where the front matter is read.

use crate::diagnostic::Severity;
use crate::lint::{Mends, Rule};

pub(crate) const RULE: Rule = Rule {
    code: 1605,
    name: Some("M5"),
    severity: Severity::Error,
    title: "nobody reviews a course that they wrote",
    what: "The name behind `reviewed` is none of the names behind `authors`.",
    why: "Authors read what they meant, not what they wrote. The mark says that a second person of the trade would stand at \
          the bench with this text.",
    example: "authors: [Ana Ruiz]\nreviewed: \"Ana Ruiz, welder, 2026-05-31, 0123456789abcdef\"\n",
    instead: "authors: [Ana Ruiz]\nreviewed: no\n",
    mends: Mends::ByHand,
    look: None,
};

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    macro_rules! course {
        ($name:literal) => {
            &[("course.md", concat!(
                "---\nformat: 1\nslug: case\nversion: 1.0.0\nlanguages: [{lang}]\nsector: metal\nisco08: 7212\nlevel: 3\n",
                "theory_hours: 10\nworkshop_hours: 20\ngrade: outline\nreviewed: \"", $name, ", welder, 2026-05-31, 0123456789abcdef\"\n",
                "pass_mark_basis: provisional\nunder18: yes\nauthors: [A. Teacher]\nsources: [\"ISO, 4063, 2023\"]\n",
                "licence: CC-BY-SA-4.0\n---\n# Case\n\nWords of the course.\n"
            ))]
        };
    }
    &[
        Case::files("en", course!("A. Teacher"), Some("\"A. Teacher, welder, 2026-05-31, 0123456789abcdef\"")),
        Case::files("en", course!("B. Teacher"), None),
    ]
};

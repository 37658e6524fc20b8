//! The functions under fire. A target takes any bytes and must return: no panic, no hang.

/// One function and the files whose changed copies it gets.
pub struct Target {
    /// Name on the command line and of its folder in `xtask/fuzz/`.
    pub name: &'static str,
    /// Where its seeds come from.
    pub seeds: &'static [Seeds],
    /// The function.
    pub run: fn(&[u8]),
}

/// Files of one sort below a folder of the project.
pub struct Seeds {
    /// Folder, from the project's root.
    pub folder: &'static str,
    /// Ending without the dot.
    pub ending: &'static str,
    /// What of a file is one seed.
    pub cut: Cut,
}

/// What of a file is one seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "fuzz"), allow(dead_code))]
pub enum Cut {
    /// All of it.
    Whole,
    /// Each line.
    Lines,
    /// Each cell of its tables and each piece of code.
    Cells,
}

impl Cut {
    /// The seeds in a file.
    pub fn apply(self, bytes: &[u8]) -> Vec<Vec<u8>> {
        let ends: &[u8] = match self {
            Self::Whole => &[],
            Self::Lines => b"\n",
            Self::Cells => b"\n|`",
        };
        bytes
            .split(|byte| ends.contains(byte))
            .map(<[u8]>::trim_ascii)
            .filter(|piece| !piece.is_empty())
            .map(<[u8]>::to_vec)
            .collect()
    }
}

/// All targets. Without the feature there is none: the crates under test are not compiled in.
#[cfg(not(feature = "fuzz"))]
pub const TARGETS: &[Target] = &[];

/// All targets.
#[cfg(feature = "fuzz")]
pub const TARGETS: &[Target] = &[
    target("lesson", LESSONS, course::fuzz::lesson),
    target("pack", PACKS, course::fuzz::pack),
    target("number", CASES, assess::fuzz::number),
    target("formula", CASES, assess::fuzz::formula),
    target("fold", CASES, assess::fuzz::fold),
    target("event", EVENTS, record::fuzz::event),
    target("export", RECORDS, record::fuzz::export),
    target("canonical", JSON, record::fuzz::canonical),
];

#[cfg(feature = "fuzz")]
const fn target(name: &'static str, seeds: &'static [Seeds], run: fn(&[u8])) -> Target {
    Target { name, seeds, run }
}

#[cfg(feature = "fuzz")]
const LESSONS: &[Seeds] = &[seeds("content/courses", "md", Cut::Whole)];
/// The packs are there once the portal is built.
#[cfg(feature = "fuzz")]
const PACKS: &[Seeds] =
    &[seeds("dist/packs", "js", Cut::Whole), seeds("content/courses", "md", Cut::Whole)];
#[cfg(feature = "fuzz")]
const CASES: &[Seeds] = &[seeds("crates/assess/tests/cases", "md", Cut::Cells)];
#[cfg(feature = "fuzz")]
const EVENTS: &[Seeds] = &[seeds("crates/record/tests/vectors", "txt", Cut::Lines)];
#[cfg(feature = "fuzz")]
const RECORDS: &[Seeds] = &[
    seeds("crates/record/tests", "jwr", Cut::Whole),
    seeds("crates/record/tests/vectors", "txt", Cut::Whole),
];
#[cfg(feature = "fuzz")]
const JSON: &[Seeds] = &[
    seeds("crates/record/tests", "json", Cut::Whole),
    seeds("crates/record/tests/vectors", "txt", Cut::Lines),
];

#[cfg(feature = "fuzz")]
const fn seeds(folder: &'static str, ending: &'static str, cut: Cut) -> Seeds {
    Seeds { folder, ending, cut }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_cut_into_seeds() {
        let text = b"| `1 mm` | 2 |\n\n| 3 |\n";
        assert_eq!(Cut::Whole.apply(text), [text.trim_ascii()]);
        assert_eq!(Cut::Lines.apply(text), [&b"| `1 mm` | 2 |"[..], b"| 3 |"]);
        assert_eq!(Cut::Cells.apply(text), [&b"1 mm"[..], b"2", b"3"]);
    }
}

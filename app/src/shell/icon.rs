//! Icons of our own: a grid of 24, lines of 2 with round ends, the colour of the text around them.
//!
//! Each is inside the page, because browsers refuse sprites in a page opened from a folder. An icon never speaks
//! alone: the word stands beside it, or hidden in the same button.

use crate::dom::{El, h, stamp};

/// A picture that goes with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// The first page.
    Home,
    /// Settings.
    Gear,
    /// To where one came from; mirrored in right-to-left pages.
    Back,
    /// To what comes next; mirrored in right-to-left pages.
    Forward,
    /// Close a panel.
    Close,
    /// Done, chosen.
    Check,
    /// People can be hurt.
    Warning,
    /// Machine or work can be damaged.
    Care,
    /// A tip.
    Tip,
    /// A note.
    Note,
    /// To be remembered.
    Remember,
    /// A worked example.
    Example,
    /// Work at the bench.
    Workshop,
    /// A right answer.
    Right,
    /// An answer that is not right yet.
    NotYet,
    /// The store said yes.
    Saved,
    /// Not open yet.
    Lock,
    /// Find.
    Search,
    /// What a learner has done.
    Record,
    /// A course or lesson to read.
    Book,
    /// Time.
    Clock,
    /// Level of a course.
    Level,
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// To paper.
    Print,
    /// A hint on the way.
    Hint,
    /// A question.
    Question,
    /// Not begun.
    Empty,
    /// Begun.
    Half,
    /// Finished.
    Full,
    /// Once more.
    Again,
    /// Into a file.
    Save,
    /// From a file.
    Open,
    /// A person.
    Person,
    /// Language.
    Language,
    /// A list of modules and lessons.
    List,
    /// Sector: brick trowel.
    Trowel,
    /// Sector: anvil.
    Anvil,
    /// Sector: hand saw.
    Saw,
    /// Sector: spool and needle.
    Spool,
    /// Sector: cooking pot.
    Pot,
    /// Sector: digging fork.
    Fork,
    /// Sector: spanner.
    Spanner,
    /// Sector: multimeter.
    Meter,
    /// Sector: computer with a prompt.
    Computer,
    /// Sector: ink roller.
    Roller,
    /// Sector: scissors.
    Scissors,
    /// Sector: calculator.
    Calculator,
    /// Sector: paint brush.
    Brush,
    /// Sector: solar panel.
    Panel,
    /// Sector: toolbox.
    Toolbox,
}

/// An icon as a drawing; screen readers pass it over.
#[must_use]
pub fn icon(icon: Icon) -> El {
    stamp(icon.path(), &|| {
        h!("svg", "class" = icon.class(), "viewBox" = "0 0 24 24", "aria-hidden" = "true", "focusable" = "false";
            h!("path", "d" = icon.path()))
    })
}

/// The icon of a sector by its id in `sectors.toml`: a tool of the trade; a book for sectors that came later.
#[must_use]
pub fn sector(id: &str) -> Icon {
    match id {
        "construction" => Icon::Trowel,
        "metal" => Icon::Anvil,
        "wood" => Icon::Saw,
        "textile-leather" => Icon::Spool,
        "food" => Icon::Pot,
        "agriculture-animals" => Icon::Fork,
        "vehicles-logistics" => Icon::Spanner,
        "electrical-electronics" => Icon::Meter,
        "ict-digital" => Icon::Computer,
        "printing-packaging" => Icon::Roller,
        "hospitality-personal-services" => Icon::Scissors,
        "office-business" => Icon::Calculator,
        "arts-crafts" => Icon::Brush,
        "green-jobs" => Icon::Panel,
        "life-skills-staff" => Icon::Toolbox,
        _ => Icon::Book,
    }
}

impl Icon {
    /// Classes: `mirror` for what points along the line of reading, `solid` for shapes that are filled (by the
    /// even-odd rule, so that a part drawn twice stays open).
    const fn class(self) -> &'static str {
        match self {
            Self::Back | Self::Forward => "icon mirror",
            Self::Half | Self::Full => "icon solid",
            _ => "icon",
        }
    }

    /// The line.
    const fn path(self) -> &'static str {
        match self {
            Self::Home => "M3 11.5 12 4l9 7.5M6 9.5V20h4v-6h4v6h4V9.5",
            Self::Gear => {
                "M10.2 5.2 10.4 2.5h3.2l.2 2.7 1.7.7 2-1.7 2.3 2.3-1.7 2 .7 1.7 2.7.2v3.2l-2.7.2-.7 1.7 1.7 2-2.3 2.3\
                 -2-1.7-1.7.7-.2 2.7h-3.2l-.2-2.7-1.7-.7-2 1.7-2.3-2.3 1.7-2-.7-1.7-2.7-.2v-3.2l2.7-.2.7-1.7-1.7-2 \
                 2.3-2.3 2 1.7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
            }
            Self::Back => "m15 5-7 7 7 7",
            Self::Forward => "m9 5 7 7-7 7",
            Self::Close => "m6 6 12 12M18 6 6 18",
            Self::Check => "m5 12.5 4.5 4.5L19 7",
            Self::Warning => "M12 3.5 22 20H2zM12 10v4.5M12 17h.01",
            Self::Care => "m12 2.5 9.5 9.5-9.5 9.5L2.5 12zM12 8v5M12 16h.01",
            Self::Tip => "M9.5 21h5M9 17.5h6c0-3 3-3.6 3-8a6 6 0 0 0-12 0c0 4.4 3 5 3 8z",
            Self::Note => "M5 3h10l4 4v14H5zM9 10h6M9 14h6",
            Self::Remember => "M6.5 3h11v18L12 16.5 6.5 21z",
            Self::Example => "m4 20 1-4.5L16.5 4 20 7.5 8.5 19zM13.5 7l3.5 3.5",
            Self::Workshop => "M4 9V4h11c3 0 4.5 1.5 5.5 4.5L15 7.5V9zM8 9v12h4V9",
            Self::Right => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.5l3 3 5.5-6.5",
            Self::NotYet => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12h.01M12 12h.01M16 12h.01",
            Self::Saved => "m6 10.5 4 4L18.5 6M4 20h16",
            Self::Lock => "M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11M12 15.5v1.5",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21",
            Self::Record => "M8 4.5H5V21h14V4.5h-3M9 3h6v4H9zM8.5 14l2.5 2.5 4.5-5",
            Self::Book => {
                "M12 6.5C10 5 7 4.5 3 4.5V19c4 0 7 .5 9 2 2-1.5 5-2 9-2V4.5c-4 0-7 .5-9 2zM12 6.5V21"
            }
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
            Self::Level => "M3 20h5v-5h5v-5h5V5h3",
            Self::Up => "M12 20V5M5.5 11.5 12 5l6.5 6.5",
            Self::Down => "M12 4v15M5.5 12.5 12 19l6.5-6.5",
            Self::Print => "M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z",
            Self::Hint => "M9 3v18M5 5h11.5l3.5 3.5-3.5 3.5H5zM6 21h6",
            Self::Question => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.8M12 17h.01"
            }
            Self::Empty | Self::Full => "M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14z",
            // The upper half is drawn twice: it stays open.
            Self::Half => "M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM5 12a7 7 0 0 1 14 0z",
            Self::Again => "M19.5 13a7.5 7.5 0 1 1-2-6.2L20 9M20 4v5h-5",
            Self::Save => "M12 3v12M6.5 9.5 12 15l5.5-5.5M4 16v4h16v-4",
            Self::Open => "M3 19V5h6l2 3h8v3M3 19l3.5-8H22l-3.5 8z",
            Self::Person => "M12 3.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4 3-6.5 8-6.5s8 2.5 8 6.5",
            Self::Language => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18"
            }
            Self::List => "M4 6h.01M8.5 6H20M4 12h.01M8.5 12H20M4 18h.01M8.5 18H20",
            Self::Trowel => {
                "M2.5 21.5 5 10l9 9zM9.5 14.5 13 11V8l2-2M14 7l1.5-1.5 4-4 2.5 2.5-4 4L16.5 9.5z"
            }
            Self::Anvil => {
                "M8 6h13v3c-3.5 0-5.5 1-5.5 3.5 0 2 1.5 2.5 2.5 3.5v3H7v-3c1.5-1 2.5-1.5 2.5-4C5.5 12 3 10.5 2.5 8H8z"
            }
            Self::Saw => {
                "M7.5 6H4.5A2.5 2.5 0 0 0 2 8.5v6A2.5 2.5 0 0 0 4.5 17h3zM4.7 10v3M7.5 6 22 9.5v3.5L20 16l-2.2-2-2.3 3-2.2-2.2-2.3 3L7.5 15"
            }
            Self::Spool => {
                "M5 3h14M5 21h14M7.5 3v18M16.5 3v18M7.5 9l9-2.5M7.5 13.5l9-2.5M7.5 18l9-2.5"
            }
            Self::Pot => {
                "M4 10h16v8a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 18zM1.5 13.5H4M20 13.5h2.5M3 10c2-3 5-4 9-4s7 1 9 4M12 6V3.5"
            }
            Self::Fork => "M9 2.5h6M12 2.5V12M5.5 21.5V12h13v9.5M12 12v9.5",
            Self::Spanner => {
                "M16.5 2.5a5.5 5.5 0 0 0-6.8 7.2L3 16.5a3 3 0 0 0 4.5 4.5l6.8-6.7a5.5 5.5 0 0 0 7.2-6.8L18 11l-4.5-.5L13 6z"
            }
            Self::Meter => {
                "M5 2.5h14v19H5zM8.5 6h7v3.5h-7zM12 12.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 15.5l2-2"
            }
            Self::Computer => "M4.5 4h15v12h-15zM2 20h20M8.5 8l2.5 2-2.5 2M13 12h3",
            Self::Roller => {
                "M6.5 10.5l7 7a2.5 2.5 0 0 1-3.5 3.5l-7-7a2.5 2.5 0 0 1 3.5-3.5zM10 14l3-3M11.5 9.5l7-7 3 3-7 7z"
            }
            Self::Scissors => {
                "M6 15a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM18 15a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM7.5 15.5 16.5 2.5M16.5 15.5 7.5 2.5"
            }
            Self::Calculator => {
                "M5 2.5h14v19H5zM8.5 6h7v3.5h-7zM8.5 13.5h.01M12 13.5h.01M15.5 13.5h.01M8.5 17.5h.01M12 17.5h.01M15.5 17.5h.01"
            }
            Self::Brush => {
                "M21.5 2.5 11 10.5l2.5 2.5zM11 10.5c-3-.5-5 1-5.5 3.5S4.5 19 2.5 20.5c5 1.5 11-1 11-7.5"
            }
            Self::Panel => "M5.5 4h13L22 15H2zM12 4v11M3.8 9.5h16.4M12 15v5.5M8 20.5h8",
            Self::Toolbox => {
                "M2.5 8.5h19V20h-19zM8 8.5V4.5h8v4M2.5 13.5h7M14.5 13.5h7M9.5 11.5h5v4h-5z"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Icon, sector};

    #[test]
    fn each_sector_has_a_tool_of_its_own() {
        let text = include_str!("../../../content/sectors.toml");
        let ids: Vec<&str> =
            text.lines().filter_map(|line| line.strip_prefix('[')?.strip_suffix(']')).collect();
        assert!(ids.len() >= 15, "{ids:?}");
        let mut paths: Vec<&str> = ids.iter().map(|id| sector(id).path()).collect();
        assert!(!paths.contains(&Icon::Book.path()), "a sector of {ids:?} has no icon");
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), ids.len());
    }
}

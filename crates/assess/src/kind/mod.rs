//! The kinds of question: one file a kind, holding its key and how it is marked.

use serde::{Deserialize, Serialize};

pub mod choice;
pub mod cloze;
pub mod group;
pub mod hotspot;
pub mod matching;
pub mod multiple;
pub mod number;
pub mod order;
pub mod reflect;
pub mod single;
pub mod text;
pub mod truefalse;

pub use choice::{Choice, Choices, Keying, Place, Shuffle, Tick};
pub use cloze::{Blank, BlankEntry, BlankNumber, ClozeKey};
pub use group::{GroupKey, Member};
pub use hotspot::{HotspotKey, PictureRef, Region, RegionRef};
pub use matching::{MatchKey, Pair};
pub use number::{NumberAnswer, NumberKey, NumberValue, UnitShown};
pub use order::{OrderKey, Step, StepLink};
pub use text::{Strictness, TextAnswer, TextKey, TextRules, Typos};

/// What is asked, and what counts as right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One option is right.
    Single(Choices),
    /// Two to n-1 options are right, and exactly these.
    Multiple(Choices),
    /// A statement; the first option always means "true".
    TrueFalse(Choices),
    /// A number, with tolerance or range, and often a unit.
    Number(NumberKey),
    /// A few words, compared after folding.
    Text(TextKey),
    /// A text with blanks, typed or chosen from a list.
    Cloze(ClozeKey),
    /// Steps to be put in order.
    Order(OrderKey),
    /// Rows to be joined with targets.
    Match(MatchKey),
    /// Members to be sorted into groups.
    Group(GroupKey),
    /// One region of a picture.
    Hotspot(HotspotKey),
    /// Free words that are never stored or marked.
    Reflect,
}

/// The name of a kind, without its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KindName {
    /// See [`Kind::Single`].
    Single,
    /// See [`Kind::Multiple`].
    Multiple,
    /// See [`Kind::TrueFalse`].
    TrueFalse,
    /// See [`Kind::Number`].
    Number,
    /// See [`Kind::Text`].
    Text,
    /// See [`Kind::Cloze`].
    Cloze,
    /// See [`Kind::Order`].
    Order,
    /// See [`Kind::Match`].
    Match,
    /// See [`Kind::Group`].
    Group,
    /// See [`Kind::Hotspot`].
    Hotspot,
    /// See [`Kind::Reflect`].
    Reflect,
}

impl KindName {
    /// All kinds, in the order of the handbook.
    pub const ALL: [Self; 11] = [
        Self::Single,
        Self::Multiple,
        Self::TrueFalse,
        Self::Number,
        Self::Text,
        Self::Cloze,
        Self::Order,
        Self::Match,
        Self::Group,
        Self::Hotspot,
        Self::Reflect,
    ];

    /// The class that authors write behind the dot.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::TrueFalse => "truefalse",
            Self::Number => "number",
            Self::Text => "text",
            Self::Cloze => "cloze",
            Self::Order => "order",
            Self::Match => "match",
            Self::Group => "group",
            Self::Hotspot => "hotspot",
            Self::Reflect => "reflect",
        }
    }

    /// Reads a class name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.as_str() == text)
    }
}

impl Kind {
    /// Which kind it is.
    #[must_use]
    pub fn name(&self) -> KindName {
        match self {
            Self::Single(_) => KindName::Single,
            Self::Multiple(_) => KindName::Multiple,
            Self::TrueFalse(_) => KindName::TrueFalse,
            Self::Number(_) => KindName::Number,
            Self::Text(_) => KindName::Text,
            Self::Cloze(_) => KindName::Cloze,
            Self::Order(_) => KindName::Order,
            Self::Match(_) => KindName::Match,
            Self::Group(_) => KindName::Group,
            Self::Hotspot(_) => KindName::Hotspot,
            Self::Reflect => KindName::Reflect,
        }
    }
}

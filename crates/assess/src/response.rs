//! What a learner answered, mirrored on the kinds of question.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// A place in the author's order: a, b, c … z. Options, steps, targets, groups, members and regions
/// are named by it, so that a stored response means the same however it was shuffled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "char", into = "char")]
pub struct Letter(u8);

impl Letter {
    /// How many letters there are; an item with more options is refused by the parser.
    pub const COUNT: usize = 26;

    /// The letter of a place, counted from 0.
    #[must_use]
    pub fn at(index: usize) -> Option<Self> {
        u8::try_from(index)
            .ok()
            .filter(|i| usize::from(*i) < Self::COUNT)
            .map(Self)
    }

    /// All letters in order.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        (0..26).map(Self)
    }

    /// The place, counted from 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// `a` to `z`.
    #[must_use]
    pub fn as_char(self) -> char {
        char::from(b'a' + self.0)
    }
}

impl TryFrom<char> for Letter {
    type Error = &'static str;
    fn try_from(c: char) -> Result<Self, Self::Error> {
        match c {
            'a'..='z' => Ok(Self(c as u8 - b'a')),
            _ => Err("a letter from a to z"),
        }
    }
}

impl From<Letter> for char {
    fn from(letter: Letter) -> Self {
        letter.as_char()
    }
}

/// An answer to one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Response {
    /// The chosen option.
    Single(Letter),
    /// The ticked options.
    Multiple(BTreeSet<Letter>),
    /// The first option means "true".
    TrueFalse(Letter),
    /// What was typed, unit included where it is asked.
    Number(String),
    /// What was typed.
    Text(String),
    /// One entry a blank, in the order of the text.
    Cloze(Vec<BlankResponse>),
    /// Steps in the learner's order.
    Order(Vec<Letter>),
    /// Row to target. Targets are lettered over the distinct right cells in the author's order,
    /// those of rows first, then the extra ones.
    Match(BTreeMap<Letter, Letter>),
    /// Member to group. Members are lettered through all groups in the author's order.
    Group(BTreeMap<Letter, Letter>),
    /// The chosen region.
    Hotspot(Letter),
    /// Nothing of a reflection is kept.
    Reflect,
}

/// What stands in a blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlankResponse {
    /// Words or a number.
    Typed(String),
    /// An entry of the list, lettered in the author's order (accepted ones and struck ones together).
    Chosen(Letter),
    /// Left empty.
    Empty,
}

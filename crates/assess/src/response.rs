//! What a learner answered, mirrored on the kinds of question.

use std::collections::{BTreeMap, BTreeSet};

use json::{Fault, FromJson, Key, ToJson, Value, content, object};
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
        u8::try_from(index).ok().filter(|i| usize::from(*i) < Self::COUNT).map(Self)
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

impl FromJson for Letter {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        Self::from_key(json::text(value)?)
    }
}

impl ToJson for Letter {
    fn to_json(&self) -> Value {
        Value::String(self.to_key())
    }
}

impl Key for Letter {
    fn from_key(key: &str) -> Result<Self, Fault> {
        match key.as_bytes() {
            [byte @ b'a'..=b'z'] => Ok(Self(byte - b'a')),
            _ => Err(Fault::not("a letter from a to z")),
        }
    }

    fn to_key(&self) -> String {
        self.as_char().to_string()
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

impl FromJson for Response {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        Ok(match json::tagged(value)? {
            ("single", letter) => Self::Single(content(letter)?),
            ("multiple", letters) => Self::Multiple(content(letters)?),
            ("truefalse", letter) => Self::TrueFalse(content(letter)?),
            ("number", typed) => Self::Number(content(typed)?),
            ("text", typed) => Self::Text(content(typed)?),
            ("cloze", blanks) => Self::Cloze(content(blanks)?),
            ("order", letters) => Self::Order(content(letters)?),
            ("match", pairs) => Self::Match(content(pairs)?),
            ("group", pairs) => Self::Group(content(pairs)?),
            ("hotspot", letter) => Self::Hotspot(content(letter)?),
            ("reflect", None) => Self::Reflect,
            _ => return Err(Fault::not("a response")),
        })
    }
}

impl ToJson for Response {
    fn to_json(&self) -> Value {
        let (kind, content) = match self {
            Self::Single(letter) => ("single", letter.to_json()),
            Self::Multiple(letters) => ("multiple", letters.to_json()),
            Self::TrueFalse(letter) => ("truefalse", letter.to_json()),
            Self::Number(typed) => ("number", typed.to_json()),
            Self::Text(typed) => ("text", typed.to_json()),
            Self::Cloze(blanks) => ("cloze", blanks.to_json()),
            Self::Order(letters) => ("order", letters.to_json()),
            Self::Match(pairs) => ("match", pairs.to_json()),
            Self::Group(pairs) => ("group", pairs.to_json()),
            Self::Hotspot(letter) => ("hotspot", letter.to_json()),
            Self::Reflect => return Value::from("reflect"),
        };
        object(vec![(kind, content)])
    }
}

impl FromJson for BlankResponse {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        Ok(match json::tagged(value)? {
            ("typed", typed) => Self::Typed(content(typed)?),
            ("chosen", letter) => Self::Chosen(content(letter)?),
            ("empty", None) => Self::Empty,
            _ => return Err(Fault::not("a blank")),
        })
    }
}

impl ToJson for BlankResponse {
    fn to_json(&self) -> Value {
        match self {
            Self::Typed(typed) => object(vec![("typed", typed.to_json())]),
            Self::Chosen(letter) => object(vec![("chosen", letter.to_json())]),
            Self::Empty => Value::from("empty"),
        }
    }
}

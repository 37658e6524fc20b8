//! Hashes that say which wording and which key an answer was given to.
//!
//! The shapes are in `docs/editions.md` and never change within format 1.

pub(crate) mod json;
mod shape;

use core::fmt;

use serde::{Deserialize, Serialize};

use sha2::{Digest, Sha256};

use crate::id::{ItemId, TaskId};
use crate::item::Item;
use crate::sort;
use json::Json;

/// A text that is no hash of the right length in lower-case hex digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadEdition;

impl fmt::Display for BadEdition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an edition: lower-case hex digits of a fixed length")
    }
}

impl core::error::Error for BadEdition {}

/// Writes bytes as lower-case hex.
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    let digit = |n: u8| char::from(if n < 10 { b'0' + n } else { b'a' + n - 10 });
    bytes.iter().flat_map(|b| [digit(b >> 4), digit(b & 15)]).collect()
}

/// Reads exactly `N` bytes of lower-case hex.
fn from_hex<const N: usize>(text: &str) -> Result<[u8; N], BadEdition> {
    let digit = |b: u8| match b {
        b'0'..=b'9' => Ok(b - b'0'),
        b'a'..=b'f' => Ok(b - b'a' + 10),
        _ => Err(BadEdition),
    };
    if text.len() != 2 * N {
        return Err(BadEdition);
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        if let [high, low] = pair {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
    }
    Ok(bytes)
}

macro_rules! hashes {
    ($($(#[$doc:meta])* $name:ident($bytes:literal);)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(pub(crate) [u8; $bytes]);

        impl $name {
            /// Reads lower-case hex digits.
            ///
            /// # Errors
            /// Refuses any other length or character.
            pub fn parse(text: &str) -> Result<Self, BadEdition> {
                from_hex(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&to_hex(&self.0))
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadEdition;
            fn try_from(text: String) -> Result<Self, BadEdition> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(hash: $name) -> Self {
                to_hex(&hash.0)
            }
        }
    )*};
}

hashes! {
    /// What a learner reads, in one language: 16 hex digits.
    TextHash(8);
    /// What decides right or wrong: 16 hex digits.
    Sense(8);
    /// What an exam form shows of an item: 16 hex digits. A hash that covered the key would let a guess
    /// be confirmed.
    PublicHash(8);
    /// What a course asks, in any language: 64 hex digits.
    CourseEdition(32);
}

/// Wording and key of one item, written `text-sense`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ItemEdition {
    /// What was read.
    pub text: TextHash,
    /// What decided.
    pub sense: Sense,
}

impl ItemEdition {
    /// Reads `text-sense`.
    ///
    /// # Errors
    /// Refuses anything but 16 hex digits, `-` and 16 hex digits.
    pub fn parse(edition: &str) -> Result<Self, BadEdition> {
        let (text, sense) = edition.split_once('-').ok_or(BadEdition)?;
        Ok(Self { text: TextHash::parse(text)?, sense: Sense::parse(sense)? })
    }
}

impl fmt::Display for ItemEdition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from(*self))
    }
}

impl TryFrom<String> for ItemEdition {
    type Error = BadEdition;
    fn try_from(text: String) -> Result<Self, BadEdition> {
        Self::parse(&text)
    }
}

impl From<ItemEdition> for String {
    fn from(edition: ItemEdition) -> Self {
        let mut text = String::from(edition.text);
        text.push('-');
        text.push_str(&String::from(edition.sense));
        text
    }
}

/// The edition of an item as its author wrote it, variables not drawn.
#[must_use]
pub fn of(item: &Item) -> ItemEdition {
    ItemEdition { text: TextHash(head(&text_json(item))), sense: sense(item) }
}

/// What decides right or wrong in an item as its author wrote it: one half of its edition, the same in all languages.
#[must_use]
pub fn sense(item: &Item) -> Sense {
    Sense(head(&sense_json(item)))
}

/// The canonical JSON that the hash of an item's text covers.
#[must_use]
pub fn text_json(item: &Item) -> String {
    shape::text(item).write()
}

/// The canonical JSON that the hash of an item's sense covers.
#[must_use]
pub fn sense_json(item: &Item) -> String {
    shape::sense(item).write()
}

/// The first 8 bytes of SHA-256.
pub(crate) fn head(text: &str) -> [u8; 8] {
    let mut head = [0; 8];
    for (to, from) in head.iter_mut().zip(Sha256::digest(text.as_bytes())) {
        *to = from;
    }
    head
}

/// The edition of a course: the senses of all its items in the source language, the exam's
/// blueprint and the workshop's checklists. The last two come in as canonical text; the order of
/// entries does not matter.
#[must_use]
pub fn course(
    items: &[(&ItemId, Sense)],
    blueprint: Option<&str>,
    checklists: &[(&TaskId, &str)],
) -> CourseEdition {
    let places = sort::order(items.iter().map(|(id, _)| id.as_str()));
    let senses = places.into_iter().filter_map(|place| items.get(place)).map(|(id, sense)| {
        Json::List(vec![Json::Text(id.as_str()), Json::Owned(String::from(*sense))])
    });
    let places = sort::order(checklists.iter().map(|(id, _)| id.as_str()));
    let tasks = places
        .into_iter()
        .filter_map(|place| checklists.get(place))
        .map(|(id, list)| Json::List(vec![Json::Text(id.as_str()), Json::Text(list)]));
    let shape = Json::Map(vec![
        ("items", Json::list(senses)),
        ("blueprint", Json::Text(blueprint.unwrap_or_default())),
        ("checklists", Json::list(tasks)),
    ]);
    CourseEdition(Sha256::digest(shape.write().as_bytes()).into())
}

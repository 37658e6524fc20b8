//! Names of options on a form.

use serde::{Deserialize, Serialize};

use super::hmac::hmac;
use crate::id::ItemId;
use crate::response::Letter;

/// The name of an option on a form: 6 letters of HMAC-SHA256(sitting secret, item, option).
///
/// It says nothing of the place that the option has in the source, which may be the key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OptionName(String);

impl OptionName {
    /// Reads six letters from a to z.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 6 && text.bytes().all(|b| b.is_ascii_lowercase()))
            .then(|| Self(text.to_owned()))
    }

    /// The six letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first six letters that 64 bits of a code give.
    fn of(code: [u8; 32]) -> Self {
        let mut rest = code.iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
        let letters = (0..6).map(|_| {
            let letter = char::from(b'a' + (rest % 26) as u8);
            rest /= 26;
            letter
        });
        Self(letters.collect())
    }
}

impl TryFrom<String> for OptionName {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("six letters from a to z")
    }
}

impl From<OptionName> for String {
    fn from(name: OptionName) -> Self {
        name.0
    }
}

/// The secret of a sitting; it names options. Forms hold the names, never this.
#[derive(Clone)]
pub struct SittingSecret(pub [u8; 32]);

/// Sets of options; each has its own names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    Option,
    Step,
    Row,
    Target,
    Group,
    Member,
    Region,
    /// The list of the n-th blank, counted from 0.
    Blank(usize),
}

impl Set {
    fn code(self) -> [u8; 9] {
        let (code, place) = match self {
            Self::Option => (b'o', 0),
            Self::Step => (b's', 0),
            Self::Row => (b'r', 0),
            Self::Target => (b't', 0),
            Self::Group => (b'g', 0),
            Self::Member => (b'm', 0),
            Self::Region => (b'h', 0),
            Self::Blank(place) => (b'b', place),
        };
        let mut bytes = [code; 9];
        for (to, from) in bytes.iter_mut().skip(1).zip((place as u64).to_be_bytes()) {
            *to = from;
        }
        bytes
    }
}

/// Names the options of one item.
#[derive(Clone, Copy)]
pub(super) struct Namer<'a> {
    pub secret: &'a SittingSecret,
    pub item: &'a ItemId,
}

impl Namer<'_> {
    /// Names of the first `count` options of a set, in the author's order; no two are the same.
    pub(super) fn names(self, set: Set, count: usize) -> Vec<OptionName> {
        let mut names: Vec<OptionName> = Vec::with_capacity(count.min(Letter::COUNT));
        for letter in Letter::all().take(count) {
            // One in 300 million is taken already; then the next try is as good.
            let mut tries = 0..=u8::MAX;
            let name = loop {
                let attempt = tries.next().unwrap_or(u8::MAX);
                let name = self.name(set, letter, attempt);
                if !names.contains(&name) || attempt == u8::MAX {
                    break name;
                }
            };
            names.push(name);
        }
        names
    }

    fn name(self, set: Set, letter: Letter, attempt: u8) -> OptionName {
        let parts: [&[u8]; 4] = [
            b"journeywork/option/v1",
            self.item.as_str().as_bytes(),
            &set.code(),
            &[letter.as_char() as u8, attempt],
        ];
        OptionName::of(hmac(&self.secret.0, &parts))
    }

    /// The letter of a name.
    pub(super) fn letter(self, set: Set, count: usize, name: &OptionName) -> Option<Letter> {
        let place = self.names(set, count).iter().position(|known| known == name)?;
        Letter::at(place)
    }
}

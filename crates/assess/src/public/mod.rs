//! What an exam form may hold of an item. No key, no feedback and no hint fits into these types.

use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::id::ItemId;
use crate::kind::{KindName, Place, RegionRef};
use crate::text::Markdown;
use crate::unit::Unit;

/// An item of an exam form: built by listing what stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicItem {
    /// Which item of the pool it is.
    pub id: ItemId,
    /// The heading: inline Markdown, variables filled in.
    pub prompt: Markdown,
    /// Blocks between the heading and the answers.
    pub stem: Markdown,
    /// What is asked.
    pub kind: PublicKind,
    /// Of all the above; a hash that covered the key would let a guess be confirmed.
    pub hash: PublicHash,
}

/// A hash of an item's public part: 16 hex digits.
pub type PublicHash = crate::edition::TextHash;

/// The name of an option on a form: 6 letters of HMAC-SHA256(sitting secret, item, option).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OptionName(String);

impl OptionName {
    /// Reads six letters from a to z.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 6 && text.bytes().all(|b| b.is_ascii_lowercase())).then(|| Self(text.to_owned()))
    }

    /// The six letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
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

/// What is asked, without what counts as right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublicKind {
    /// One option.
    Single(Vec<PublicOption>),
    /// Several options.
    Multiple(Vec<PublicOption>),
    /// True or false.
    TrueFalse(Vec<PublicOption>),
    /// A number; the unit where it is shown.
    Number(Option<Unit>),
    /// A few words.
    Text,
    /// A text whose n-th blank stands as `[[n]]`.
    Cloze {
        /// Blocks of Markdown.
        body: Markdown,
        /// In the order of the text.
        blanks: Vec<PublicBlank>,
    },
    /// Steps to be put in order.
    Order(Vec<PublicOption>),
    /// Rows to be joined with targets.
    Match {
        /// Headers of the two columns.
        headers: [Markdown; 2],
        /// Left cells.
        rows: Vec<PublicOption>,
        /// Distinct right cells.
        targets: Vec<PublicOption>,
    },
    /// Members to be sorted into groups.
    Group {
        /// The groups.
        groups: Vec<PublicOption>,
        /// The things to be sorted.
        members: Vec<PublicOption>,
    },
    /// One region of a picture.
    Hotspot {
        /// Hashed name of the picture.
        picture: String,
        /// Says what to see.
        alt: String,
        /// What can be chosen.
        regions: Vec<PublicRegion>,
    },
    /// Free words that are never stored.
    Reflect,
}

/// Something that can be chosen or placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicOption {
    /// How an answer names it.
    pub name: OptionName,
    /// Inline Markdown.
    pub text: Markdown,
    /// Whether each learner sees it in another place.
    pub place: PublicPlace,
}

/// Where an option stands on a learner's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublicPlace {
    /// Ordered for each learner.
    Free,
    /// Where it stands in the form.
    Held,
    /// Behind the free ones.
    Last,
}

/// A blank: all of one width.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublicBlank {
    /// Typed words.
    Words,
    /// A typed number; the unit behind it.
    Number(Option<Unit>),
    /// A drop-down list.
    List(Vec<PublicOption>),
}

/// A region of a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicRegion {
    /// How an answer names it.
    pub name: OptionName,
    /// For keyboard and screen reader: inline Markdown.
    pub text: Markdown,
    /// Corners in thousandths of the picture's width and height.
    pub outline: Vec<[u16; 2]>,
}

/// What a form knows of pictures; the course's names may give an answer away.
pub trait Pictures {
    /// The hashed name under which a picture stands on the form.
    fn name(&self, path: &str) -> String;
    /// Corners of a region, in thousandths of the picture's width and height.
    fn outline(&self, picture: &str, region: &RegionRef) -> Vec<[u16; 2]>;
}

/// The secret of a sitting; it names options and orders them. Forms hold names, never this.
#[derive(Clone)]
pub struct SittingSecret(pub [u8; 32]);

impl PublicItem {
    /// Takes out of a case what a form may show.
    #[must_use]
    pub fn from_case(case: &Case, secret: &SittingSecret, pictures: &dyn Pictures) -> Self {
        let _ = (secret, pictures, KindName::Single, Place::Free);
        let item = case.item();
        Self {
            id: item.id.clone(),
            prompt: item.prompt.clone(),
            stem: item.stem.clone(),
            kind: PublicKind::Reflect,
            hash: crate::edition::of(item).text,
        }
    }
}

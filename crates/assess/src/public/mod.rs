//! What an exam form may hold of an item. No key, no feedback and no hint fits into these types.

mod build;
mod dress;
mod hmac;
mod names;
mod response;
mod shape;

use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::edition;
use crate::id::ItemId;
use crate::kind::RegionRef;
use crate::sort;
use crate::text::Markdown;
use crate::unit::Unit;
use build::Builder;
use hmac::hmac;
use names::Namer;

pub use crate::edition::PublicHash;
pub use names::{OptionName, SittingSecret};
pub use response::{ForeignResponse, PublicBlankResponse, PublicResponse};

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
    /// Of all the above.
    pub hash: PublicHash,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

impl PublicItem {
    /// Takes out of a case what a form may show. Options stand in the order of their names, but for
    /// those that `shuffle=no` or `{last}` holds.
    #[must_use]
    pub fn from_case(case: &Case, secret: &SittingSecret, pictures: &dyn Pictures) -> Self {
        let item = case.item();
        let builder = Builder { namer: Namer { secret, item: &item.id }, pictures };
        let mut public = Self {
            id: item.id.clone(),
            prompt: builder.text(&item.prompt),
            stem: builder.text(&item.stem),
            kind: builder.kind(&item.kind),
            hash: PublicHash([0; 8]),
        };
        public.hash = public.computed_hash();
        public
    }

    /// Whether the hash is that of the rest: true for every item that was read as it was written.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.hash == self.computed_hash()
    }

    fn computed_hash(&self) -> PublicHash {
        PublicHash(edition::head(&shape::shape(self).write()))
    }

    /// Orders options for one learner by HMAC-SHA256(`seed`, learner, item, option). `seed` is the
    /// sitting's, which forms may hold; `learner` are the raw bytes of the learner's id.
    pub fn arrange(&mut self, seed: &[u8], learner: &[u8]) {
        let item = self.id.clone();
        let sort = |options: &mut Vec<PublicOption>| {
            let order = sort::order(options.iter().map(|option| {
                let code = |parts: [&[u8]; 4]| hmac(seed, &parts);
                let name = option.name.as_str().as_bytes();
                match option.place {
                    PublicPlace::Free => (
                        0,
                        code([b"journeywork/order/v1", learner, item.as_str().as_bytes(), name]),
                    ),
                    // The sort is stable, so these keep their order.
                    PublicPlace::Held => (1, [0; 32]),
                    PublicPlace::Last => (2, [0; 32]),
                }
            }));
            sort::arrange(options, &order);
        };
        match &mut self.kind {
            PublicKind::Single(options)
            | PublicKind::Multiple(options)
            | PublicKind::TrueFalse(options)
            | PublicKind::Order(options) => sort(options),
            PublicKind::Cloze { blanks, .. } => blanks.iter_mut().for_each(|blank| {
                if let PublicBlank::List(options) = blank {
                    sort(options);
                }
            }),
            PublicKind::Match { rows, targets, .. } => [rows, targets].into_iter().for_each(sort),
            PublicKind::Group { groups, members } => [groups, members].into_iter().for_each(sort),
            PublicKind::Number(_)
            | PublicKind::Text
            | PublicKind::Hotspot { .. }
            | PublicKind::Reflect => {}
        }
    }
}

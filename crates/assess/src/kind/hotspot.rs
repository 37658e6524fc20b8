//! One region of a picture.

use serde::{Deserialize, Serialize};

use super::Tick;
use crate::outcome::{Feedback, Outcome, Verdict};
use crate::response::Letter;
use crate::text::Markdown;

/// A picture and its regions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HotspotKey {
    /// The picture of the stem.
    pub picture: PictureRef,
    /// In the author's order; exactly one is right.
    pub regions: Vec<Region>,
}

/// A picture as the course names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureRef {
    /// Path from the course folder, such as `media/saw.svg`.
    pub path: String,
    /// Says what to see.
    pub alt: String,
}

/// A part of the picture that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// Names it for keyboard and screen reader: inline Markdown.
    pub name: Markdown,
    /// Where it is.
    pub at: RegionRef,
    /// Whether it counts as right.
    pub tick: Tick,
    /// Shown to those who chose it.
    pub feedback: Option<Markdown>,
}

/// Where a region is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RegionRef {
    /// An element of the SVG; the compiler turns it into an outline.
    Element(String),
    /// x, y, width and height in thousandths of the picture.
    Percent(u16, u16, u16, u16),
}

pub(crate) fn mark(key: &HotspotKey, chosen: Letter) -> Outcome {
    let region = key.regions.get(chosen.index());
    let verdict = Verdict::of(region.is_some_and(|region| region.tick == Tick::Right));
    let feedback = region
        .and_then(|region| Some(Feedback { letter: Some(chosen), text: region.feedback.clone()? }));
    Outcome::single(chosen, verdict, feedback.into_iter().collect())
}

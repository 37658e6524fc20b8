//! From a checked course to the files of `dist/`: packs, media, catalogue, manifest. Same input, same bytes.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use crate::catalogue::Card;
use crate::folder::review_digest;
use crate::model::{Course, Reviewed};
use crate::plain;
use crate::shelf::Shelf;

pub mod catalogue;
pub mod cues;
pub mod edition;
mod inline_md;
pub mod manifest;
pub mod math;
mod media;
mod packs;
pub mod script;

/// Files by their path below `dist/`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What a course becomes.
#[derive(Debug, Clone, PartialEq)]
pub struct Built {
    /// What the catalogue says of it.
    pub card: Card,
    /// Packs and media: what the portal reads.
    pub packs: Files,
    /// The same lessons as plain pages, with their media.
    pub plain: Files,
}

/// Whether plain pages are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Plain {
    /// For browsers without WebAssembly, and for print.
    #[default]
    Yes,
    /// Packs only.
    No,
}

/// Builds a course that has no errors.
///
/// The exam gives only its frame: its items, and pictures that only they use, are never written.
#[must_use]
pub fn course(course: &Course, shelf: &dyn Shelf, plain: Plain) -> Built {
    let formulas = math::of_course(course);
    let media = media::of_course(course, shelf);
    let edition = edition::of(course).to_string();
    let packs = packs::write(course, reviewed(course, shelf), &edition, &media, &formulas);
    let plain = match plain {
        Plain::Yes => plain::course(course, &media.packed, &formulas),
        Plain::No => Files::new(),
    };
    let mut files = packs.files;
    files.extend(media.files);
    Built { card: packs.card, packs: files, plain }
}

/// A review of an older text counts as none: nobody vouches for what is there now.
fn reviewed(course: &Course, shelf: &dyn Shelf) -> Reviewed {
    match &course.front.reviewed {
        Reviewed::By { digest, .. } if review_digest(shelf).starts_with(digest.as_str()) => {
            course.front.reviewed.clone()
        }
        _ => Reviewed::No,
    }
}

/// Lower-case hex digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// SHA-256 in hex.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

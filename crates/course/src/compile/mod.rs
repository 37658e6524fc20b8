//! From a checked course to the files of `dist/`: packs, media, catalogue, manifest. Same input, same bytes.

use std::collections::BTreeMap;

use assess::Lang;
use sha2::{Digest, Sha256};

use crate::catalogue::Card;
use crate::folder::review_digest;
use crate::model::{Course, Notice, Reviewed, Security};
use crate::plain;
use crate::shelf::Shelf;

pub mod catalogue;
mod cover;
pub mod cues;
pub mod edition;
mod inline_md;
pub mod manifest;
pub mod math;
pub(crate) mod media;
mod packs;
pub mod script;

pub use cover::Cover;

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

/// A course in one of its languages.
#[derive(Clone, Copy)]
pub(crate) struct Rendition<'a> {
    /// In that language; without its translations where it is one.
    pub course: &'a Course,
    /// Which language.
    pub lang: &'a Lang,
    /// The language of what is not translated.
    pub source: &'a Lang,
    /// What is to be said of its texts.
    pub notices: &'a [(String, Notice)],
}

impl Rendition<'_> {
    /// The language that the text of a file stands in.
    pub fn lang_of(&self, path: &str) -> &Lang {
        let untranslated =
            self.notices.iter().any(|(of, notice)| of == path && *notice == Notice::Source);
        if untranslated { self.source } else { self.lang }
    }
}

/// All renditions, the source first.
fn renditions<'a>(course: &'a Course, source: &'a Lang) -> Vec<Rendition<'a>> {
    let own = Rendition { course, lang: source, source, notices: &[] };
    let others = course.translations.iter().map(|other| Rendition {
        course: &other.course,
        lang: &other.lang,
        source,
        notices: &other.notices,
    });
    [own].into_iter().chain(others).collect()
}

/// Builds a course that has no errors, in all its languages.
///
/// The exam gives only its frame: its items, and pictures that only they use, are never written. A course that a
/// teacher must open first has no plain pages: there nobody could keep it closed.
#[must_use]
pub fn course(course: &Course, shelf: &dyn Shelf, plain: Plain) -> Built {
    let edition = edition::of(course).to_string();
    let source = course.front.languages.first().cloned().unwrap_or_else(Lang::english);
    let renditions = renditions(course, &source);
    // A pack offers only what is there.
    let mut front = course.front.clone();
    front.languages = renditions.iter().map(|rendition| rendition.lang.clone()).collect();
    front.reviewed = reviewed(course, shelf);
    let mut packs = Files::new();
    let mut pages = Files::new();
    let mut cards = Vec::new();
    for rendition in &renditions {
        let formulas = math::of_course(rendition.course);
        let media = media::of_rendition(rendition, shelf);
        let pack = packs::course_pack(rendition, course, &front, &edition, &media, &formulas);
        packs.extend(packs::write(rendition, &pack));
        if plain == Plain::Yes && front.security == Security::Open {
            pages.extend(plain::course(rendition, &media.packed, &formulas));
        }
        packs.extend(media.files);
        cards.push(packs::card(&pack));
    }
    // The source is always there, and first.
    let card = cards.into_iter().next().unwrap_or(Card { languages: Vec::new(), minutes: 0 });
    Built { card, packs, plain: pages }
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

//! The catalogue: one compact file of all trades and courses, read at the catalogue page only.

use std::collections::BTreeMap;

use assess::{CourseId, Lang};
use json::FromJson;
use serde::{Deserialize, Serialize};

use crate::model::{Audience, Grade, Marks};
use crate::pack::{self, PackFault};

/// `catalogue.js`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Catalogue {
    /// [`crate::pack::FORMAT`] when it was written.
    pub format: u32,
    /// In the order of the sectors file.
    pub sectors: Vec<Sector>,
    /// In the order of the trades file; courses without a row there come last.
    pub trades: Vec<Trade>,
}

/// A sector of work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sector {
    /// Its id.
    pub id: String,
    /// Name of its icon in the portal's sprite.
    pub icon: String,
}

/// A trade, with its course where there is one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Trade {
    /// Slug of the row.
    pub slug: CourseId,
    /// Title by language.
    pub titles: BTreeMap<Lang, String>,
    /// Unit group of ISCO-08.
    pub isco08: Option<String>,
    /// Id of its sector.
    pub sector: String,
    /// EQF level aimed at.
    pub level: u8,
    /// Planned clock hours with a teacher.
    pub theory_hours: u16,
    /// Planned clock hours in the workshop.
    pub workshop_hours: u16,
    /// To be finished first.
    pub prerequisites: Vec<CourseId>,
    /// Words of the hazards file, kebab-case.
    pub hazards: Vec<String>,
    /// English nouns.
    pub tools: Vec<String>,
    /// Whose it is.
    pub audience: Audience,
    /// Whether anything is marked.
    pub marks: Marks,
    /// What is there to study.
    #[serde(default)]
    pub course: Option<Card>,
}

/// What the catalogue says of a course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// First = source.
    pub languages: Vec<Lang>,
    /// How complete it is.
    pub grade: Grade,
    /// Whether a person vouches for it.
    pub reviewed: bool,
    /// Time at the screen, from lesson minutes.
    pub minutes: u32,
    /// Written lessons.
    pub lessons: u16,
    /// Edition, hex.
    pub edition: String,
}

json::record! {
    read Catalogue { format, sectors, trades }
    read Sector { id, icon }
    read Trade {
        slug, titles, isco08, sector, level, theory_hours, workshop_hours, prerequisites, hazards, tools,
        audience, marks, course,
    }
    read Card { languages, grade, reviewed, minutes, lessons, edition }
}

/// Reads the catalogue.
///
/// # Errors
/// Too large, of a newer format, or damaged.
pub fn read(json: &str) -> Result<Catalogue, PackFault> {
    Catalogue::from_json(&pack::open(json)?).map_err(pack::damaged)
}

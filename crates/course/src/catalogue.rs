//! The catalogue: what its list shows of all trades and courses, in one compact file. Titles in other languages, and
//! facts that only a trade's own page shows, are files of their own, read where they are shown.

use assess::{CourseId, Lang};
use json::{Fault, FromJson, Members, Value};
use serde::ser::{Serialize, Serializer};
use serde::{Deserialize, Serialize as DeriveSerialize};

use crate::model::Audience;
use crate::pack::{self, PackFault};

/// `catalogue.js`.
#[derive(Debug, Clone, PartialEq, DeriveSerialize, Deserialize)]
pub struct Catalogue {
    /// [`crate::pack::FORMAT`] when it was written.
    pub format: u32,
    /// Ids of the sectors of work, in the order of their file.
    pub sectors: Vec<String>,
    /// Languages other than English that have a file of titles.
    pub translated: Vec<Lang>,
    /// For learners, in the order of the trades file; courses without a row there come last.
    pub trades: Vec<Trade>,
    /// For staff, likewise.
    pub staff: Vec<Trade>,
}

/// A row of the list: a trade, with its course where there is one. Written as a list of its members, `[slug, title,
/// sector, level, course]`: their names, thousands of times, would be the larger half of the file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Trade {
    /// Slug of the row.
    pub slug: CourseId,
    /// In English; where there is none, in the source language of its course.
    pub title: String,
    /// Place of its sector in [`Catalogue::sectors`].
    pub sector: u16,
    /// EQF level aimed at.
    pub level: u8,
    /// What is there to study.
    pub course: Option<Card>,
}

/// What the catalogue says of a course. Written as `[languages, minutes]`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Card {
    /// First = source.
    pub languages: Vec<Lang>,
    /// Time at the screen, from lesson minutes.
    pub minutes: u32,
}

/// Facts of a trade that only its own page shows.
#[derive(Debug, Clone, PartialEq, Eq, DeriveSerialize, Deserialize)]
pub struct Facts {
    /// Unit group of ISCO-08.
    pub isco08: Option<String>,
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
}

json::record! {
    read Catalogue { format, sectors, translated, trades, staff }
    read Facts { isco08, theory_hours, workshop_hours, prerequisites, hazards, tools }
}

impl FromJson for Trade {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let [slug, title, sector, level, course] = json::tuple(value)?;
        Ok(Self {
            slug: CourseId::from_json(slug)?,
            title: String::from_json(title)?,
            sector: u16::from_json(sector)?,
            level: u8::from_json(level)?,
            course: Option::from_json(course)?,
        })
    }
}

impl Serialize for Trade {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.slug, &self.title, self.sector, self.level, &self.course).serialize(serializer)
    }
}

impl FromJson for Card {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        let (languages, minutes) = FromJson::from_json(value)?;
        Ok(Self { languages, minutes })
    }
}

impl Serialize for Card {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.languages, self.minutes).serialize(serializer)
    }
}

impl Catalogue {
    /// The rows of a list.
    #[must_use]
    pub fn of(&self, audience: Audience) -> &[Trade] {
        match audience {
            Audience::Learners => &self.trades,
            Audience::Staff => &self.staff,
        }
    }

    /// A trade, whoever it is for.
    #[must_use]
    pub fn trade(&self, slug: &CourseId) -> Option<&Trade> {
        self.trades.iter().chain(&self.staff).find(|trade| trade.slug == *slug)
    }

    /// Id of a trade's sector.
    #[must_use]
    pub fn sector(&self, trade: &Trade) -> &str {
        self.sectors.get(usize::from(trade.sector)).map_or("", String::as_str)
    }

    /// The language whose titles stand nearest to a language: itself, or the same one without script and region.
    #[must_use]
    pub fn titles_for(&self, lang: &Lang) -> Option<&Lang> {
        let by = |tag: &str| self.translated.iter().find(|known| known.as_str() == tag);
        by(lang.as_str()).or_else(|| by(lang.primary()))
    }

    /// Takes on titles in another language, from a `titles/<lang>.js`; where one is missing, the title stays as it is.
    ///
    /// # Errors
    /// Too large, of a newer format, or damaged.
    pub fn translate(&mut self, json: &str) -> Result<(), PackFault> {
        let file = pack::open(json)?;
        let titles = members(&file, "titles").map_err(pack::damaged)?;
        for trade in self.trades.iter_mut().chain(&mut self.staff) {
            if let Some(title) = titles.get(trade.slug.as_str()).and_then(Value::as_str) {
                title.clone_into(&mut trade.title);
            }
        }
        Ok(())
    }
}

/// Reads the catalogue.
///
/// # Errors
/// Too large, of a newer format, or damaged.
pub fn read(json: &str) -> Result<Catalogue, PackFault> {
    let catalogue = Catalogue::from_json(&pack::open(json)?).map_err(pack::damaged)?;
    let known = |trade: &Trade| usize::from(trade.sector) < catalogue.sectors.len();
    match catalogue.trades.iter().chain(&catalogue.staff).find(|trade| !known(trade)) {
        Some(trade) => Err(PackFault::Damaged(format!("`{}` is in no sector", trade.slug))),
        None => Ok(catalogue),
    }
}

/// Reads the facts of one trade from `facts.js`; none where it has no such trade.
///
/// # Errors
/// Too large, of a newer format, or damaged.
pub fn read_facts(json: &str, slug: &CourseId) -> Result<Option<Facts>, PackFault> {
    let file = pack::open(json)?;
    let facts = members(&file, "facts").map_err(pack::damaged)?;
    facts.get(slug.as_str()).map(Facts::from_json).transpose().map_err(pack::damaged)
}

/// A member of a file that holds something of each trade, by slug.
fn members<'a>(file: &'a Value, name: &'static str) -> Result<&'a Members, Fault> {
    let member = json::members(file)?.get(name).ok_or(Fault::MISSING);
    member.and_then(json::members).map_err(|fault| fault.within(name))
}

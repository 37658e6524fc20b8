//! `catalogue.js` and the files beside it: all trades, and what there is to study of each.

use std::collections::BTreeMap;

use assess::{CourseId, Lang};
use serde::Serialize;

use super::{Cover, Files, script};
use crate::catalogue::{Card, Catalogue, Facts, Trade};
use crate::model::{Audience, Security};
use crate::pack::FORMAT;
use crate::trades::Library;

/// The catalogue of all trades, with its titles and facts.
#[derive(Debug, Clone, PartialEq)]
pub struct FullCatalogue {
    /// What the list shows.
    pub catalogue: Catalogue,
    /// Titles of trades in languages other than English.
    pub titles: BTreeMap<Lang, BTreeMap<CourseId, String>>,
    /// Facts of all trades.
    pub facts: BTreeMap<CourseId, Facts>,
}

/// `titles/<lang>.js`: titles in one language.
#[derive(Serialize)]
struct TitlesFile<'a> {
    format: u32,
    titles: &'a BTreeMap<CourseId, String>,
}

/// `facts.js`: facts of all trades.
#[derive(Serialize)]
struct FactsFile<'a> {
    format: u32,
    facts: &'a BTreeMap<CourseId, Facts>,
}

/// The catalogue of all trades; courses without a row come last, by slug.
#[must_use]
pub fn build(library: &Library, courses: &[Cover]) -> FullCatalogue {
    let by_slug: BTreeMap<&CourseId, &Cover> =
        courses.iter().map(|cover| (&cover.front.slug, cover)).collect();
    let sectors = library.sectors.iter().map(|row| row.id.clone()).collect();
    let mut full = FullCatalogue::empty(sectors);
    for row in &library.trades {
        let course = by_slug.get(&row.slug);
        let entry = Entry {
            slug: &row.slug,
            titles: row.titles.clone(),
            source: None,
            sector: &row.sector,
            level: row.level,
            audience: listed(row.audience, course.copied()),
            course: course.map(|cover| &cover.card),
            facts: Facts {
                isco08: row.isco08.clone(),
                theory_hours: row.theory_hours,
                workshop_hours: row.workshop_hours,
                prerequisites: row.prerequisites.clone(),
                hazards: row.hazards.clone(),
                tools: row.tools.clone(),
            },
        };
        full.add(entry);
    }
    for (slug, cover) in by_slug {
        if library.trade(slug.as_str()).is_none() {
            full.add(of_course(cover));
        }
    }
    full.catalogue.translated = full.titles.keys().cloned().collect();
    full
}

/// What is known of a trade or of a course without a row.
struct Entry<'a> {
    slug: &'a CourseId,
    titles: BTreeMap<Lang, String>,
    /// The language of the title that stands in where there is no English one.
    source: Option<Lang>,
    sector: &'a str,
    level: u8,
    audience: Audience,
    course: Option<&'a Card>,
    facts: Facts,
}

/// In whose list a trade stands. A course that a teacher must open first is hidden from learners.
fn listed(audience: Audience, course: Option<&Cover>) -> Audience {
    match course.map(|cover| cover.front.security) {
        Some(Security::Ask) => Audience::Staff,
        Some(Security::Open) | None => audience,
    }
}

fn of_course(cover: &Cover) -> Entry<'_> {
    let front = &cover.front;
    let source = front.languages.first().cloned().unwrap_or_else(Lang::english);
    let mut titles = cover.titles.clone();
    titles.insert(source.clone(), cover.title.clone());
    Entry {
        slug: &front.slug,
        titles,
        source: Some(source),
        sector: &front.sector,
        level: front.level,
        audience: listed(front.audience, Some(cover)),
        course: Some(&cover.card),
        facts: Facts {
            isco08: front.isco08.clone(),
            theory_hours: front.theory_hours,
            workshop_hours: front.workshop_hours,
            prerequisites: front.prerequisites.clone(),
            hazards: front.hazards.clone(),
            tools: front.tools.clone(),
        },
    }
}

impl FullCatalogue {
    fn empty(sectors: Vec<String>) -> Self {
        Self {
            catalogue: Catalogue {
                format: FORMAT,
                sectors,
                translated: Vec::new(),
                trades: Vec::new(),
                staff: Vec::new(),
            },
            titles: BTreeMap::new(),
            facts: BTreeMap::new(),
        }
    }

    fn add(&mut self, mut entry: Entry<'_>) {
        let english = entry.titles.remove(&Lang::english());
        let title = english.or_else(|| entry.titles.get(entry.source.as_ref()?).cloned());
        let trade = Trade {
            slug: entry.slug.clone(),
            title: title.unwrap_or_else(|| entry.slug.to_string()),
            sector: self.place_of(entry.sector),
            level: entry.level,
            course: entry.course.cloned(),
        };
        match entry.audience {
            Audience::Learners => self.catalogue.trades.push(trade),
            Audience::Staff => self.catalogue.staff.push(trade),
        }
        for (lang, title) in entry.titles {
            self.titles.entry(lang).or_default().insert(entry.slug.clone(), title);
        }
        self.facts.insert(entry.slug.clone(), entry.facts);
    }

    /// A sector's place in the list; one that stands in no table is put at its end.
    fn place_of(&mut self, sector: &str) -> u16 {
        let sectors = &mut self.catalogue.sectors;
        let known = sectors.iter().position(|id| id == sector);
        let place = known.unwrap_or_else(|| {
            sectors.push(sector.to_owned());
            sectors.len() - 1
        });
        u16::try_from(place).unwrap_or(u16::MAX)
    }

    /// As scripts.
    #[must_use]
    pub fn files(&self) -> Files {
        let mut files = Files::new();
        let mut add = |path: String, kind, name: &str, json: String| {
            files.insert(path, script::call(kind, name, &json).into_bytes());
        };
        add("catalogue.js".to_owned(), "catalogue", "all", json_of(&self.catalogue));
        let facts = FactsFile { format: FORMAT, facts: &self.facts };
        add("facts.js".to_owned(), "facts", "all", json_of(&facts));
        for (lang, titles) in &self.titles {
            let titles = TitlesFile { format: FORMAT, titles };
            add(format!("titles/{lang}.js"), "titles", lang.as_str(), json_of(&titles));
        }
        files
    }
}

/// These types always become JSON: their maps have text keys.
fn json_of(data: &impl Serialize) -> String {
    serde_json::to_string(data).unwrap_or_default()
}

//! `catalogue.js`: all trades, and what there is to study of each.

use std::collections::BTreeMap;

use assess::CourseId;

use super::script;
use crate::catalogue::{Card, Catalogue, Sector, Trade};
use crate::model::Course;
use crate::pack::FORMAT;
use crate::trades::{Library, TradeRow};

/// The catalogue of all trades; courses without a row come last, by slug.
#[must_use]
pub fn build(library: &Library, courses: &[(Course, Card)]) -> Catalogue {
    let by_slug: BTreeMap<&CourseId, &(Course, Card)> =
        courses.iter().map(|each| (&each.0.front.slug, each)).collect();
    let rows = library.trades.iter().map(|row| of_row(row, by_slug.get(&row.slug).copied()));
    let others = by_slug
        .iter()
        .filter(|(slug, _)| library.trade(slug.as_str()).is_none())
        .map(|(_, each)| of_course(each));
    Catalogue {
        format: FORMAT,
        sectors: library
            .sectors
            .iter()
            .map(|row| Sector { id: row.id.clone(), icon: row.icon.clone() })
            .collect(),
        trades: rows.chain(others).collect(),
    }
}

/// The catalogue as a script.
#[must_use]
pub fn script(catalogue: &Catalogue) -> String {
    script::call("catalogue", "all", &serde_json::to_string(catalogue).unwrap_or_default())
}

fn of_row(row: &TradeRow, course: Option<&(Course, Card)>) -> Trade {
    Trade {
        slug: row.slug.clone(),
        titles: row.titles.clone(),
        isco08: row.isco08.clone(),
        sector: row.sector.clone(),
        level: row.level,
        theory_hours: row.theory_hours,
        workshop_hours: row.workshop_hours,
        prerequisites: row.prerequisites.clone(),
        hazards: row.hazards.clone(),
        tools: row.tools.clone(),
        audience: row.audience,
        marks: row.marks,
        course: course.map(|(_, card)| card.clone()),
    }
}

fn of_course((course, card): &(Course, Card)) -> Trade {
    let front = &course.front;
    Trade {
        slug: front.slug.clone(),
        titles: card
            .languages
            .first()
            .map(|lang| (lang.clone(), course.title.clone()))
            .into_iter()
            .collect(),
        isco08: front.isco08.clone(),
        sector: front.sector.clone(),
        level: front.level,
        theory_hours: front.theory_hours,
        workshop_hours: front.workshop_hours,
        prerequisites: front.prerequisites.clone(),
        hazards: front.hazards.clone(),
        tools: front.tools.clone(),
        audience: front.audience,
        marks: front.marks,
        course: Some(card.clone()),
    }
}

//! A trade that has no course yet: its facts, and that it has none.

use std::sync::Arc;

use assess::CourseId;
use course::catalogue::{self, Catalogue, Facts, Trade};

use super::catalogue::level_steps;
use crate::course::{LoadFault, explain};
use crate::dom::{El, View, h};
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{arrive, bring, button_link, details, facts, heading};
use crate::source::PackName;
use crate::words::msg;

/// What the page shows.
struct Found {
    trade: Trade,
    /// Or why there are none.
    facts: Result<Facts, String>,
    catalogue: Arc<Catalogue>,
}

/// Brings what is known of a trade.
///
/// # Errors
/// There is no such trade, or it has a course, which should have been found.
async fn find(portal: PortalState, id: &CourseId) -> Result<Found, LoadFault> {
    let catalogue = portal.catalogue().await?;
    let trade = catalogue.trade(id).cloned().ok_or(LoadFault::Missing)?;
    if trade.course.is_some() {
        // A course that the catalogue promises and the folder lacks is damage, not an empty trade.
        return Err(LoadFault::Damaged(format!("packs/{id} is missing")));
    }
    Ok(Found { trade, facts: bring_facts(portal, id).await, catalogue })
}

async fn bring_facts(portal: PortalState, id: &CourseId) -> Result<Facts, String> {
    let json = portal.source().fetch(PackName::Facts).await?;
    let facts = catalogue::read_facts(&json, id).map_err(explain)?;
    facts.ok_or_else(|| format!("facts.js says nothing of {id}"))
}

/// The page.
pub fn view(portal: PortalState, id: &CourseId) -> View {
    let id = id.clone();
    let found = async move { find(portal, &id).await.map(Arc::new) };
    bring(portal, found, move |found| show(portal, &found))
}

fn show(portal: PortalState, found: &Found) -> View {
    let Found { trade, facts: known, catalogue } = found;
    arrive(portal, &trade.title);
    let mut rows: Vec<(String, View)> = vec![
        (portal.say(msg::FACT_SECTOR), portal.name_of("sector", catalogue.sector(trade)).into()),
        (portal.say(msg::FACT_LEVEL), level_steps(portal, trade.level).into()),
    ];
    let unknown = match known {
        Ok(known) => {
            rows.extend(from_file(portal, known, catalogue));
            None
        }
        Err(reason) => Some(View::from([
            h!("p"; portal.say(msg::TRADE_NO_FACTS)).into(),
            details(portal, reason).into(),
        ])),
    };
    h!("div.page.trade";
        heading(trade.title.as_str()),
        h!("div.banner.note"; icon(Icon::Note), h!("p"; portal.say(msg::TRADE_NO_COURSE))),
        facts(rows),
        unknown,
        h!("p"; button_link("a.button", &Route::Catalogue, portal.say(msg::HOME_FIND))))
    .into()
}

/// Rows of what the list of trades does not show.
fn from_file(portal: PortalState, known: &Facts, catalogue: &Catalogue) -> Vec<(String, View)> {
    let title_of = |id: &CourseId| {
        catalogue.trade(id).map_or_else(|| id.to_string(), |trade| trade.title.clone())
    };
    let hours = portal.say_with(
        msg::HOURS_PLANNED,
        &[("theory", known.theory_hours.into()), ("workshop", known.workshop_hours.into())],
    );
    let tools =
        (!known.tools.is_empty()).then(|| h!("span", "lang" = "en"; known.tools.join(", ")));
    vec![
        (portal.say(msg::FACT_ISCO), code(known.isco08.as_deref())),
        (portal.say(msg::FACT_HOURS), hours.into()),
        (portal.say(msg::FACT_HAZARDS), hazards(portal, &known.hazards)),
        (portal.say(msg::FACT_TOOLS), tools.into()),
        (portal.say(msg::FACT_BEFORE), before(&known.prerequisites, title_of)),
    ]
}

/// An occupation code runs from left to right in every language.
pub fn code(isco08: Option<&str>) -> View {
    isco08.map(|code| h!("span", "dir" = "ltr"; code)).into()
}

/// Dangers by name; nothing where there are none.
pub fn hazards(portal: PortalState, ids: &[String]) -> View {
    let names: Vec<String> = ids.iter().map(|h| portal.name_of("hazard", h)).collect();
    (!names.is_empty()).then(|| names.join(&portal.say(msg::COMMA))).into()
}

/// Courses to finish first, as links.
pub fn before(ids: &[CourseId], title: impl Fn(&CourseId) -> String) -> View {
    let rows: Vec<El> = ids
        .iter()
        .map(|id| h!("li"; h!("a", "href" = Route::Course(id.clone()).to_string(); title(id))))
        .collect();
    (!rows.is_empty()).then(|| h!("ul"; rows)).into()
}

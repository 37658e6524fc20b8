//! A trade that has no course yet: its facts, and that it has none.

use assess::CourseId;
use course::catalogue::{Catalogue, Trade};

use super::catalogue::{level_steps, title_in};
use crate::dom::{El, View, h};
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{arrive, button_link, facts, heading};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState, trade: &Trade, catalogue: &Catalogue) -> View {
    let lang = portal.lang();
    let title = title_in(trade, &lang).to_owned();
    arrive(portal, &title);
    let title_of = |id: &CourseId| {
        let known = catalogue.trades.iter().find(|t| t.slug == *id);
        known.map_or(id.to_string(), |t| title_in(t, &lang).to_owned())
    };
    let hours = portal.say_with(
        msg::HOURS_PLANNED,
        &[("theory", trade.theory_hours.into()), ("workshop", trade.workshop_hours.into())],
    );
    let tools =
        (!trade.tools.is_empty()).then(|| h!("span", "lang" = "en"; trade.tools.join(", ")));
    let rows = vec![
        (portal.say(msg::FACT_SECTOR), portal.name_of("sector", &trade.sector).into()),
        (portal.say(msg::FACT_LEVEL), level_steps(portal, trade.level).into()),
        (portal.say(msg::FACT_ISCO), code(trade.isco08.as_deref())),
        (portal.say(msg::FACT_HOURS), hours.into()),
        (portal.say(msg::FACT_HAZARDS), hazards(portal, &trade.hazards)),
        (portal.say(msg::FACT_TOOLS), tools.into()),
        (portal.say(msg::FACT_BEFORE), before(&trade.prerequisites, title_of)),
    ];
    h!("div.page.trade";
        heading(title),
        h!("div.banner.note"; icon(Icon::Note), h!("p"; portal.say(msg::TRADE_NO_COURSE))),
        facts(rows),
        h!("p"; button_link("a.button", &Route::Catalogue, portal.say(msg::HOME_FIND))))
    .into()
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

//! A trade that has no course yet: its facts, and that it has none.

use course::catalogue::Trade;
use leptos::prelude::*;

use super::catalogue::{level_steps, title_in};
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{arrive, heading};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState, trade: &Trade, titles: &dyn Fn(&assess::CourseId) -> String) -> AnyView {
    let title = title_in(trade, &portal.lang()).to_owned();
    arrive(portal, &title);
    let before = trade
        .prerequisites
        .iter()
        .map(|p| view! { <li><a href=Route::Course(p.clone()).to_string()>{titles(p)}</a></li> })
        .collect_view();
    let hazards: Vec<String> = trade.hazards.iter().map(|h| portal.name_of("hazard", h)).collect();
    view! {
        <div class="page trade">
            {heading(title)}
            <div class="banner note">{icon(Icon::Note)}<p>{portal.say(msg::TRADE_NO_COURSE)}</p></div>
            <dl class="facts">
                <dt>{portal.say(msg::FACT_SECTOR)}</dt><dd>{portal.name_of("sector", &trade.sector)}</dd>
                <dt>{portal.say(msg::FACT_LEVEL)}</dt><dd>{level_steps(portal, trade.level)}</dd>
                {trade.isco08.clone().map(|code| view! { <dt>{portal.say(msg::FACT_ISCO)}</dt><dd dir="ltr">{code}</dd> })}
                <dt>{portal.say(msg::FACT_HOURS)}</dt>
                <dd>{portal.say_with(msg::HOURS_PLANNED, &[
                    ("theory", trade.theory_hours.into()), ("workshop", trade.workshop_hours.into()),
                ])}</dd>
                {(!hazards.is_empty()).then(|| view! { <dt>{portal.say(msg::FACT_HAZARDS)}</dt><dd>{hazards.join(", ")}</dd> })}
                {(!trade.tools.is_empty()).then(|| view! {
                    <dt>{portal.say(msg::FACT_TOOLS)}</dt><dd lang="en">{trade.tools.join(", ")}</dd>
                })}
                {(!trade.prerequisites.is_empty()).then(|| view! {
                    <dt>{portal.say(msg::FACT_BEFORE)}</dt><dd><ul>{before}</ul></dd>
                })}
            </dl>
            <p><a class="button" href=Route::Catalogue.to_string()>{portal.say(msg::HOME_FIND)}</a></p>
        </div>
    }
    .into_any()
}

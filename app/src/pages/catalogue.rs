//! The catalogue: all trades, narrowed by sector, level, language and title.

use std::collections::BTreeMap;
use std::sync::Arc;

use assess::Lang;
use course::catalogue::{Catalogue, Trade};
use course::model::Audience;
use leptos::prelude::*;

use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::icon::{Icon, icon, sector};
use crate::shell::page::{arrive, bring, heading};
use crate::words::msg;

/// Rows drawn at once; more come on request, so that a list of thousands costs no more than one of hundreds.
const WINDOW: usize = 240;

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    sector: Option<String>,
    level: Option<u8>,
    lang: Option<Lang>,
    title: String,
    written: Written,
}

/// Whether trades without a course are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Written {
    /// All trades.
    #[default]
    All,
    /// Those that can be studied here.
    Only,
}

/// The page for learners.
pub fn view(portal: PortalState) -> AnyView {
    bring(portal, portal.catalogue(), move |catalogue| list(portal, &catalogue, Audience::Learners))
}

/// The page for staff.
pub fn staff(portal: PortalState) -> AnyView {
    bring(portal, portal.catalogue(), move |catalogue| list(portal, &catalogue, Audience::Staff))
}

fn list(portal: PortalState, catalogue: &Arc<Catalogue>, audience: Audience) -> AnyView {
    let title = match audience {
        Audience::Learners => msg::CATALOGUE_TITLE,
        Audience::Staff => msg::STAFF_TITLE,
    };
    arrive(portal, &portal.say(title));
    let lang = portal.lang();
    // Titles are lower-cased once; a scan of them at each keystroke costs nothing.
    let folded: Arc<Vec<String>> =
        Arc::new(catalogue.trades.iter().map(|t| title_in(t, &lang).to_lowercase()).collect());
    let filter = portal.filter;
    let shown = RwSignal::new(WINDOW);
    let (all, keys) = (catalogue.clone(), folded);
    let found = Memo::new(move |_| {
        let filter = filter.get();
        let words = filter.title.to_lowercase();
        (0..all.trades.len())
            .filter(|i| {
                all.trades.get(*i).is_some_and(|t| {
                    t.audience == audience
                        && fits(t, &filter)
                        && keys.get(*i).is_some_and(|k| words.split_whitespace().all(|w| k.contains(w)))
                })
            })
            .collect::<Vec<usize>>()
    });
    let rows_of = catalogue.clone();
    let rows = move || {
        found.with(|found| {
            found
                .iter()
                .take(shown.get())
                .filter_map(|i| rows_of.trades.get(*i))
                .map(|trade| row(portal, trade, &lang))
                .collect_view()
        })
    };
    let count = move || portal.say_with(msg::CATALOGUE_FOUND, &[("count", found.with(Vec::len).into())]);
    let more = move || (found.with(Vec::len) > shown.get()).then(|| view! {
        <button type="button" class="button second" on:click=move |_| shown.update(|n| *n += WINDOW)>
            {portal.say(msg::CATALOGUE_MORE)}
        </button>
    });
    let none = move || found.with(Vec::is_empty).then(|| view! {
        <div class="empty">
            <p>{portal.say(msg::CATALOGUE_NONE)}</p>
            <button type="button" class="button" on:click=move |_| filter.set(Filter::default())>
                {portal.say(msg::CATALOGUE_ALL)}
            </button>
        </div>
    });
    view! {
        <div class="page catalogue">
            {heading(portal.say(title))}
            {filters(portal, catalogue, audience, shown)}
            <p class="quiet" role="status">{count}</p>
            <ul class="rows">{rows}</ul>
            {more}
            {none}
            {(audience == Audience::Learners).then(|| view! {
                <p class="quiet"><a href=Route::Staff.to_string()>{portal.say(msg::STAFF_LINK)}</a></p>
            })}
        </div>
    }
    .into_any()
}

fn fits(trade: &Trade, filter: &Filter) -> bool {
    filter.sector.as_ref().is_none_or(|s| *s == trade.sector)
        && filter.level.is_none_or(|l| l == trade.level)
        && (filter.written == Written::All || trade.course.is_some())
        && filter
            .lang
            .as_ref()
            .is_none_or(|l| trade.course.as_ref().is_some_and(|c| c.languages.contains(l)))
}

/// The title in a language, else in English, else the slug.
#[must_use]
pub fn title_in<'a>(trade: &'a Trade, lang: &Lang) -> &'a str {
    let by_primary = || Lang::parse(lang.primary()).ok().and_then(|l| trade.titles.get(&l));
    trade
        .titles
        .get(lang)
        .or_else(by_primary)
        .or_else(|| trade.titles.get(&Lang::english()))
        .map_or(trade.slug.as_str(), String::as_str)
}

fn row(portal: PortalState, trade: &Trade, lang: &Lang) -> AnyView {
    let written = match &trade.course {
        Some(card) => {
            let hours = portal.say_with(msg::HOURS_SHORT, &[("hours", (card.minutes.div_ceil(60)).into())]);
            view! { <span class="row-note">{icon(Icon::Clock)}{hours}</span> }.into_any()
        }
        None => view! { <span class="row-note none">{portal.say(msg::CATALOGUE_NO_COURSE)}</span> }.into_any(),
    };
    view! {
        <li><a class="row" href=Route::Course(trade.slug.clone()).to_string()>
            {icon(sector(&trade.sector))}
            <span class="row-title">{title_in(trade, lang).to_owned()}</span>
            {level_steps(portal, trade.level)}
            {written}
        </a></li>
    }
    .into_any()
}

/// A level as small steps, and in words for those who cannot see them.
#[must_use]
pub fn level_steps(portal: PortalState, level: u8) -> AnyView {
    let steps = (1..=4u8)
        .map(|i| view! { <i class=if i <= level { "on" } else { "" }></i> })
        .collect_view();
    let words = portal.say_with(msg::LEVEL, &[("level", level.into())]);
    view! { <span class="steps"><span aria-hidden="true">{steps}</span><span class="steps-word">{words}</span></span> }
        .into_any()
}

fn filters(portal: PortalState, catalogue: &Catalogue, audience: Audience, shown: RwSignal<usize>) -> AnyView {
    let filter = portal.filter;
    let mine = || catalogue.trades.iter().filter(move |t| t.audience == audience);
    let mut levels: BTreeMap<u8, usize> = BTreeMap::new();
    let mut sectors: BTreeMap<&str, usize> = BTreeMap::new();
    let mut langs: BTreeMap<&Lang, usize> = BTreeMap::new();
    for trade in mine() {
        *levels.entry(trade.level).or_default() += 1;
        *sectors.entry(trade.sector.as_str()).or_default() += 1;
        for lang in trade.course.iter().flat_map(|c| &c.languages) {
            *langs.entry(lang).or_default() += 1;
        }
    }
    let written = mine().filter(|t| t.course.is_some()).count();
    let change = move |edit: &dyn Fn(&mut Filter)| {
        shown.set(WINDOW);
        filter.update(edit);
    };
    let level_chips = levels
        .into_iter()
        .map(|(level, count)| {
            let words = portal.say_with(msg::FILTER_LEVEL, &[("level", level.into()), ("count", count.into())]);
            chip(
                words,
                move || filter.with(|f| f.level == Some(level)),
                move || change(&|f| f.level = (f.level != Some(level)).then_some(level)),
            )
        })
        .collect_view();
    let only = chip(
        portal.say_with(msg::FILTER_WRITTEN, &[("count", written.into())]),
        move || filter.with(|f| f.written == Written::Only),
        move || {
            change(&|f| {
                f.written = match f.written {
                    Written::All => Written::Only,
                    Written::Only => Written::All,
                };
            });
        },
    );
    let sector_options = catalogue
        .sectors
        .iter()
        .filter_map(|s| sectors.get(s.id.as_str()).map(|count| (s.id.clone(), *count)))
        .map(|(id, count)| {
            let name = format!("{} · {count}", portal.name_of("sector", &id));
            let value = id.clone();
            view! { <option value=value selected=move || filter.with(|f| f.sector.as_ref() == Some(&id))>{name}</option> }
        })
        .collect_view();
    let lang_options = langs
        .into_iter()
        .map(|(lang, count)| {
            let name = format!("{} · {count}", language_name(lang));
            let (value, lang) = (lang.to_string(), lang.clone());
            view! { <option value=value selected=move || filter.with(|f| f.lang.as_ref() == Some(&lang))>{name}</option> }
        })
        .collect_view();
    let nothing = |text: String| (!text.is_empty()).then_some(text);
    view! {
        <form class="filters" role="search" on:submit=|e| e.prevent_default()>
            <label class="filter-title">
                <span>{portal.say(msg::FILTER_TITLE)}</span>
                <input type="search" class="field wide" maxlength="80" autocomplete="off"
                    prop:value=move || filter.with(|f| f.title.clone())
                    on:input=move |e| {
                        let text = event_target_value(&e);
                        change(&|f| f.title.clone_from(&text));
                    }/>
            </label>
            <label>
                <span>{portal.say(msg::FILTER_SECTOR)}</span>
                <select class="field" on:change=move |e| {
                    let sector = nothing(event_target_value(&e));
                    change(&|f| f.sector.clone_from(&sector));
                }>
                    <option value="" selected=move || filter.with(|f| f.sector.is_none())>{portal.say(msg::FILTER_ANY)}</option>
                    {sector_options}
                </select>
            </label>
            <label>
                <span>{portal.say(msg::FILTER_LANGUAGE)}</span>
                <select class="field" on:change=move |e| {
                    let lang = nothing(event_target_value(&e)).and_then(|l| Lang::parse(&l).ok());
                    change(&|f| f.lang.clone_from(&lang));
                }>
                    <option value="" selected=move || filter.with(|f| f.lang.is_none())>{portal.say(msg::FILTER_ANY)}</option>
                    {lang_options}
                </select>
            </label>
            <div class="chips">{level_chips}{only}</div>
        </form>
    }
    .into_any()
}

/// How a language calls itself, where the portal speaks it; else its tag.
#[must_use]
pub fn language_name(lang: &Lang) -> String {
    let known = crate::words::OFFERED.iter().find(|(tag, _)| *tag == lang.as_str());
    known.map_or(lang.to_string(), |(_, name)| (*name).to_owned())
}

fn chip(words: String, on: impl Fn() -> bool + Send + 'static, toggle: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="chip" aria-pressed=move || if on() { "true" } else { "false" }
            on:click=move |_| toggle()>{words}</button>
    }
    .into_any()
}

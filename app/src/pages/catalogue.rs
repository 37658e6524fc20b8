//! The catalogue: all trades, narrowed by sector, level, language and title.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use assess::{CourseId, Lang};
use course::catalogue::{Catalogue, Trade};
use course::model::Audience;
use leptos::prelude::*;

use crate::dom::{El, View, dynamic, h, live};
use crate::item::typed;
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::icon::{Icon, icon, sector};
use crate::shell::page::{arrive, bring, button, heading};
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
pub fn view(portal: PortalState) -> View {
    bring(portal, portal.catalogue(), move |catalogue| {
        list(portal, &catalogue, Audience::Learners).into()
    })
}

/// The page for staff.
pub fn staff(portal: PortalState) -> View {
    bring(portal, portal.catalogue(), move |catalogue| {
        list(portal, &catalogue, Audience::Staff).into()
    })
}

fn list(portal: PortalState, catalogue: &Arc<Catalogue>, audience: Audience) -> El {
    let title = match audience {
        Audience::Learners => msg::CATALOGUE_TITLE,
        Audience::Staff => msg::STAFF_TITLE,
    };
    arrive(portal, &portal.say(title));
    // Titles are lower-cased once, at the first letter; a scan of them at each keystroke costs nothing.
    let folded: OnceLock<Vec<String>> = OnceLock::new();
    let filter = portal.filter;
    let shown = RwSignal::new(WINDOW);
    let all = catalogue.clone();
    let found = Memo::new(move |_| {
        let filter = filter.get();
        let words = filter.title.to_lowercase();
        let fold =
            || all.of(audience).iter().map(|trade| trade.title.to_lowercase()).collect::<Vec<_>>();
        let named = |place: usize| {
            let mut words = words.split_whitespace().peekable();
            words.peek().is_none()
                || folded.get_or_init(fold).get(place).is_some_and(|t| words.all(|w| t.contains(w)))
        };
        let sector = filter.sector.as_ref().map(|id| all.sectors.iter().position(|s| s == id));
        let rows = all.of(audience).iter().enumerate();
        let found = rows.filter(|(place, trade)| {
            sector.is_none_or(|sector| sector == Some(usize::from(trade.sector)))
                && fits(trade, &filter)
                && named(*place)
        });
        // What can be opened comes first: most trades have no course yet.
        let (mut ordered, rest): (Vec<_>, Vec<_>) =
            found.partition(|(_, trade)| trade.course.is_some());
        ordered.extend(rest);
        ordered.into_iter().map(|(place, _)| place).collect::<Vec<usize>>()
    });
    let all = catalogue.clone();
    let rows = dynamic(move || {
        found.with(|found| {
            let trades = found.iter().take(shown.get()).filter_map(|i| all.of(audience).get(*i));
            trades.map(|trade| row(portal, &all, trade)).collect::<Vec<El>>()
        })
    });
    let count = dynamic(move || {
        portal.say_with(msg::CATALOGUE_FOUND, &[("count", found.with(Vec::len).into())])
    });
    let more = dynamic(move || {
        (found.with(Vec::len) > shown.get()).then(|| {
            button("button.button.second", portal.say(msg::CATALOGUE_MORE), move || {
                shown.update(|n| *n += WINDOW)
            })
        })
    });
    let none = dynamic(move || {
        found.with(Vec::is_empty).then(|| {
            h!("div.empty";
                h!("p"; portal.say(msg::CATALOGUE_NONE)),
                button("button.button", portal.say(msg::CATALOGUE_ALL), move || filter.set(Filter::default())))
        })
    });
    let staff = (audience == Audience::Learners).then(
        || h!("p.quiet"; h!("a", "href" = Route::Staff.to_string(); portal.say(msg::STAFF_LINK))),
    );
    h!("div.page.catalogue";
        heading(portal.say(title)),
        filters(portal, catalogue, audience, shown),
        h!("p.quiet", "role" = "status"; count),
        h!("ul.rows"; rows),
        more,
        none,
        staff)
}

fn fits(trade: &Trade, filter: &Filter) -> bool {
    filter.level.is_none_or(|l| l == trade.level)
        && (filter.written == Written::All || trade.course.is_some())
        && filter
            .lang
            .as_ref()
            .is_none_or(|l| trade.course.as_ref().is_some_and(|c| c.languages.contains(l)))
}

fn row(portal: PortalState, catalogue: &Catalogue, trade: &Trade) -> El {
    let note = match &trade.course {
        Some(card) => {
            let hours =
                portal.say_with(msg::HOURS_SHORT, &[("hours", card.minutes.div_ceil(60).into())]);
            h!("span.row-note"; icon(Icon::Clock), hours)
        }
        None => h!("span.row-note.none"; portal.say(msg::CATALOGUE_NO_COURSE)),
    };
    let languages = trade.course.as_ref().and_then(|card| languages(portal, &card.languages));
    h!("li"; h!("a.row", "href" = Route::Course(trade.slug.clone()).to_string();
        icon(sector(catalogue.sector(trade))),
        h!("span.row-title"; trade.title.as_str(), languages),
        level_steps(portal, trade.level),
        note))
}

/// The languages of a course; nothing where it is only in that of the portal.
fn languages(portal: PortalState, of_course: &[Lang]) -> Option<El> {
    if matches!(of_course, [only] if *only == portal.lang()) {
        return None;
    }
    let names: Vec<String> = of_course.iter().map(language_name).collect();
    Some(h!("span.row-langs"; names.join(" · ")))
}

/// A level as small steps, and in words for those who cannot see them.
#[must_use]
pub fn level_steps(portal: PortalState, level: u8) -> El {
    let steps: Vec<El> = (1..=4u8).map(|i| if i <= level { h!("i.on") } else { h!("i") }).collect();
    let words = portal.say_with(msg::LEVEL, &[("level", level.into())]);
    h!("span.steps"; h!("span", "aria-hidden" = "true"; steps), h!("span.steps-word"; words))
}

/// How often each value stands among the trades.
struct Counts<'a> {
    levels: BTreeMap<u8, usize>,
    sectors: BTreeMap<u16, usize>,
    langs: BTreeMap<&'a Lang, usize>,
    written: usize,
}

fn count(catalogue: &Catalogue, audience: Audience) -> Counts<'_> {
    let mut counts = Counts {
        levels: BTreeMap::new(),
        sectors: BTreeMap::new(),
        langs: BTreeMap::new(),
        written: 0,
    };
    for trade in catalogue.of(audience) {
        *counts.levels.entry(trade.level).or_default() += 1;
        *counts.sectors.entry(trade.sector).or_default() += 1;
        counts.written += usize::from(trade.course.is_some());
        for lang in trade.course.iter().flat_map(|c| &c.languages) {
            *counts.langs.entry(lang).or_default() += 1;
        }
    }
    counts
}

fn filters(
    portal: PortalState,
    catalogue: &Catalogue,
    audience: Audience,
    shown: RwSignal<usize>,
) -> El {
    let filter = portal.filter;
    let counts = count(catalogue, audience);
    let change = move |edit: &dyn Fn(&mut Filter)| {
        shown.set(WINDOW);
        filter.update(edit);
    };
    let now = filter.get_untracked();
    let mut chips: Vec<El> = Vec::new();
    for (level, count) in counts.levels {
        let words =
            portal.say_with(msg::FILTER_LEVEL, &[("level", level.into()), ("count", count.into())]);
        let on = move || filter.with(|f| f.level == Some(level));
        chips.push(chip(words, on, move || {
            change(&|f| f.level = (f.level != Some(level)).then_some(level))
        }));
    }
    let words = portal.say_with(msg::FILTER_WRITTEN, &[("count", counts.written.into())]);
    let flip = move || {
        change(&|f| {
            f.written = match f.written {
                Written::All => Written::Only,
                Written::Only => Written::All,
            };
        });
    };
    chips.push(chip(words, move || filter.with(|f| f.written == Written::Only), flip));

    let sectors = (0..).zip(&catalogue.sectors);
    let sectors: Vec<El> = sectors
        .filter_map(|(place, id)| {
            let count = *counts.sectors.get(&place)?;
            Some(option(id, &portal.name_of("sector", id), count, now.sector.as_ref() == Some(id)))
        })
        .collect();
    let langs: Vec<El> = counts
        .langs
        .iter()
        .map(|(lang, count)| {
            option(lang.as_str(), &language_name(lang), *count, now.lang.as_ref() == Some(*lang))
        })
        .collect();
    let title =
        h!("input.field.wide", "type" = "search", "maxlength" = "80", "autocomplete" = "off")
            .property("value", now.title)
            .on("input", move |event| {
                let text = typed(&event);
                change(&|f| f.title.clone_from(&text));
            });
    let sector = choice(portal, sectors).on("change", move |event| {
        let sector = Some(typed(&event)).filter(|s| !s.is_empty());
        change(&|f| f.sector.clone_from(&sector));
    });
    let lang = choice(portal, langs).on("change", move |event| {
        let lang = Lang::parse(&typed(&event)).ok();
        change(&|f| f.lang.clone_from(&lang));
    });
    h!("form.filters", "role" = "search";
        h!("label.filter-title"; h!("span"; portal.say(msg::FILTER_TITLE)), title),
        h!("label"; h!("span"; portal.say(msg::FILTER_SECTOR)), sector),
        h!("label"; h!("span"; portal.say(msg::FILTER_LANGUAGE)), lang),
        h!("div.chips"; chips))
    .on("submit", |event| event.prevent_default())
}

fn choice(portal: PortalState, options: Vec<El>) -> El {
    h!("select.field"; h!("option", "value" = ""; portal.say(msg::FILTER_ANY)), options)
}

fn option(value: &str, name: &str, count: usize, chosen: bool) -> El {
    h!("option", "value" = value, "selected" = chosen; format!("{name} · {count}"))
}

/// How a language calls itself, where the portal speaks it; else its tag.
#[must_use]
pub fn language_name(lang: &Lang) -> String {
    let known = crate::words::OFFERED.iter().find(|(tag, _)| *tag == lang.as_str());
    known.map_or(lang.to_string(), |(_, name)| (*name).to_owned())
}

fn chip(words: String, on: impl Fn() -> bool + 'static, toggle: impl Fn() + 'static) -> El {
    let pressed = live(move || if on() { "true" } else { "false" });
    button("button.chip", words, toggle).set("aria-pressed", pressed)
}

/// The language in which a course can be had where it has not the wanted one: another script or region of that, else
/// its source language.
pub async fn other_language(portal: PortalState, course: CourseId, wanted: Lang) -> Option<Lang> {
    let catalogue = portal.catalogue_in_english().await.ok()?;
    let languages = &catalogue.trade(&course)?.course.as_ref()?.languages;
    let near = languages.iter().find(|lang| lang.primary() == wanted.primary());
    near.or(languages.first()).cloned()
}

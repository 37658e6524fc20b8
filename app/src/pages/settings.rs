//! Text size, colours, language.

use assess::Lang;
use leptos::prelude::*;

use crate::portal::PortalState;
use crate::settings::{TextSize, Theme};
use crate::shell::page::{arrive, heading};
use crate::words::{Msg, OFFERED, msg};

/// The page.
pub fn view(portal: PortalState) -> AnyView {
    arrive(portal, &portal.say(msg::SETTINGS_TITLE));
    let sizes = TextSize::ALL
        .into_iter()
        .map(|size| {
            let word = match size {
                TextSize::Normal => msg::SIZE_NORMAL,
                TextSize::Large => msg::SIZE_LARGE,
                TextSize::Larger => msg::SIZE_LARGER,
            };
            choice(
                "size",
                portal.say(word),
                move || portal.settings.with(|s| s.size == size),
                move || {
                    let mut settings = portal.settings.get_untracked();
                    settings.size = size;
                    portal.set(settings);
                },
            )
        })
        .collect_view();
    let themes = Theme::ALL
        .into_iter()
        .map(|theme| {
            let word = match theme {
                Theme::Auto => msg::THEME_AUTO,
                Theme::Light => msg::THEME_LIGHT,
                Theme::Dark => msg::THEME_DARK,
                Theme::Contrast => msg::THEME_CONTRAST,
            };
            choice(
                "theme",
                portal.say(word),
                move || portal.settings.with(|s| s.theme == theme),
                move || {
                    let mut settings = portal.settings.get_untracked();
                    settings.theme = theme;
                    portal.set(settings);
                },
            )
        })
        .collect_view();
    let languages = OFFERED
        .iter()
        .filter_map(|(tag, name)| Lang::parse(tag).ok().map(|lang| (lang, *name)))
        .map(|(lang, name)| {
            let (shown, chosen) = (lang.clone(), lang.clone());
            let row = choice(
                "language",
                name.to_owned(),
                move || portal.words.with(|w| *w.lang() == shown),
                move || {
                    let mut settings = portal.settings.get_untracked();
                    settings.lang = Some(chosen.clone());
                    portal.set(settings);
                },
            );
            view! { <span lang=lang.to_string()>{row}</span> }
        })
        .collect_view();
    view! {
        <div class="page settings">
            {heading(portal.say(msg::SETTINGS_TITLE))}
            {group(portal, msg::SETTINGS_SIZE, sizes.into_any())}
            {group(portal, msg::SETTINGS_THEME, themes.into_any())}
            {group(portal, msg::SETTINGS_LANGUAGE, languages.into_any())}
            <p class="quiet">{portal.say(msg::SETTINGS_KEPT)}</p>
        </div>
    }
    .into_any()
}

fn group(portal: PortalState, name: Msg, inside: AnyView) -> AnyView {
    view! { <fieldset class="choices"><legend>{portal.say(name)}</legend>{inside}</fieldset> }.into_any()
}

fn choice(name: &'static str, word: String, on: impl Fn() -> bool + Send + 'static, choose: impl Fn() + 'static) -> AnyView {
    view! {
        <label class="choice">
            <input type="radio" name=name prop:checked=on on:change=move |_| choose()/>
            <span>{word}</span>
        </label>
    }
    .into_any()
}

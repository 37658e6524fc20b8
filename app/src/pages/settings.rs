//! Text size, colours, language.

use assess::Lang;
use leptos::prelude::*;

use crate::dom::{El, View, h};
use crate::portal::PortalState;
use crate::settings::{Settings, TextSize, Theme};
use crate::shell::page::{arrive, heading};
use crate::words::{Msg, OFFERED, msg};

/// The page.
pub fn view(portal: PortalState) -> View {
    arrive(portal, &portal.say(msg::SETTINGS_TITLE));
    let sizes = TextSize::ALL.into_iter().map(|size| {
        let word = match size {
            TextSize::Normal => msg::SIZE_NORMAL,
            TextSize::Large => msg::SIZE_LARGE,
            TextSize::Larger => msg::SIZE_LARGER,
        };
        let on = move || portal.settings.with(|s| s.size == size);
        choice("size", portal.say(word), on, move || change(portal, |s| s.size = size))
    });
    let themes = Theme::ALL.into_iter().map(|theme| {
        let word = match theme {
            Theme::Auto => msg::THEME_AUTO,
            Theme::Light => msg::THEME_LIGHT,
            Theme::Dark => msg::THEME_DARK,
            Theme::Contrast => msg::THEME_CONTRAST,
        };
        let on = move || portal.settings.with(|s| s.theme == theme);
        choice("theme", portal.say(word), on, move || change(portal, |s| s.theme = theme))
    });
    let known =
        OFFERED.iter().filter_map(|(tag, name)| Lang::parse(tag).ok().map(|lang| (lang, *name)));
    let languages = known.map(|(lang, name)| {
        let (tag, shown) = (lang.to_string(), lang.clone());
        let on = move || portal.words.with(|w| *w.lang() == shown);
        let choose = move || change(portal, |s| s.lang = Some(lang.clone()));
        choice("language", name.to_owned(), on, choose).set("lang", tag)
    });
    h!("div.page.settings";
        heading(portal.say(msg::SETTINGS_TITLE)),
        group(portal, msg::SETTINGS_SIZE, sizes.collect()),
        group(portal, msg::SETTINGS_THEME, themes.collect()),
        group(portal, msg::SETTINGS_LANGUAGE, languages.collect()),
        h!("p.quiet"; portal.say(msg::SETTINGS_KEPT)))
    .into()
}

fn change(portal: PortalState, edit: impl FnOnce(&mut Settings)) {
    let mut settings = portal.settings.get_untracked();
    edit(&mut settings);
    portal.set(settings);
}

fn group(portal: PortalState, name: Msg, inside: Vec<El>) -> El {
    h!("fieldset.choices"; h!("legend"; portal.say(name)), inside)
}

fn choice(
    name: &'static str,
    word: String,
    on: impl Fn() -> bool + 'static,
    choose: impl Fn() + 'static,
) -> El {
    let button =
        h!("input", "type" = "radio", "name" = name).checked(on).on("change", move |_| choose());
    h!("label.choice"; button, h!("span"; word))
}

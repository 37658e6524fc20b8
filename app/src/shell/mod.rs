//! The frame around every page: bar, banners, the page itself.

pub mod banner;
pub mod icon;
pub mod page;

use leptos::prelude::*;

use crate::browser;
use crate::pages;
use crate::portal::PortalState;
use crate::route::Route;
use crate::source::ScriptSource;
use crate::words::{direction, msg};
use crate::{settings, writer};
use icon::{Icon, icon};

/// The whole portal, on the browser's store and the packs beside the page.
#[component]
pub fn Portal() -> impl IntoView {
    let portal = PortalState::new(ScriptSource);
    leptos::task::spawn_local(writer::open(portal));
    view! { <PortalFrame portal=portal/> }
}

/// The whole portal on a state of your own.
#[component]
pub fn PortalFrame(
    /// Made by the host.
    portal: PortalState,
) -> impl IntoView {
    provide_context(portal);
    browser::on_window("hashchange", move |_| {
        portal.term.set(None);
        portal.route.set(Route::parse(&browser::hash()));
    });
    leptos::task::spawn_local(portal.bring_words());
    dress_page(portal);
    // A new language draws everything anew: words are plain strings, not signals.
    move || {
        let words = portal.words.get();
        let _ = words;
        view! {
            <a class="skip" href="#main" on:click=move |e| {
                e.prevent_default();
                browser::focus("page-title");
            }>{portal.say(msg::SKIP)}</a>
            {bar(portal)}
            <div class="banners">{banner::view(portal)}</div>
            <main id="main">{move || pages::view(portal, &portal.route.get())}</main>
        }
    }
}

/// Theme, text size and direction stand on the root element, where the style sheet finds them.
fn dress_page(portal: PortalState) {
    Effect::new(move |_| {
        let settings: settings::Settings = portal.settings.get();
        let lang = portal.words.with(|w| w.lang().clone());
        if let Some(root) = browser::document().document_element() {
            for (name, value) in [
                ("data-theme", settings.theme.as_str()),
                ("data-size", settings.size.as_str()),
                ("lang", lang.as_str()),
                ("dir", direction(&lang)),
            ] {
                let _ = root.set_attribute(name, value);
            }
        }
    });
}

fn bar(portal: PortalState) -> AnyView {
    let here = move || portal.title.get();
    let current = move |route: &Route| (portal.route.get() == *route).then_some("page");
    view! {
        <header class="bar">
            <a class="home" href=Route::Home.to_string()>{icon(Icon::Home)}<span>{portal.say(msg::PRODUCT)}</span></a>
            <span class="where" aria-hidden="true">{here}</span>
            <nav aria-label=portal.say(msg::BAR_NAME)>
                <a href=Route::Catalogue.to_string() aria-label=portal.say(msg::BAR_COURSES) aria-current=move || current(&Route::Catalogue)>
                    {icon(Icon::Book)}<span>{portal.say(msg::BAR_COURSES)}</span>
                </a>
                <a href=Route::Record.to_string() aria-label=portal.say(msg::BAR_RECORD) aria-current=move || current(&Route::Record)>
                    {icon(Icon::Record)}<span>{portal.say(msg::BAR_RECORD)}</span>
                </a>
                <a href=Route::Settings.to_string() aria-label=portal.say(msg::BAR_SETTINGS) aria-current=move || current(&Route::Settings)>
                    {icon(Icon::Gear)}<span>{portal.say(msg::BAR_SETTINGS)}</span>
                </a>
            </nav>
        </header>
    }
    .into_any()
}

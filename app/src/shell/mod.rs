//! The frame around every page: bar, banners, the page itself.

pub mod banner;
pub mod icon;
pub mod page;

use leptos::prelude::*;

use crate::dom::{El, View, dynamic, h, live};
use crate::portal::PortalState;
use crate::route::Route;
use crate::source::ScriptSource;
use crate::words::{Msg, direction, msg};
use crate::{browser, dom, pages, writer};
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
    browser::on_window("hashchange", move |_| {
        portal.term.set(None);
        portal.route.set(Route::parse(&browser::hash()));
    });
    leptos::task::spawn_local(portal.bring_words());
    dress_page(portal);
    // A new language makes everything anew: words are plain strings, not signals.
    let all = dynamic(move || {
        portal.words.track();
        View::from([
            skip_link(portal).into(),
            bar(portal).into(),
            h!("div.banners"; banner::view(portal)).into(),
            h!("main", "id" = "main"; dynamic(move || pages::view(portal, &portal.route.get())))
                .into(),
        ])
    });
    dom::host("portal", all)
}

fn skip_link(portal: PortalState) -> El {
    h!("a.skip", "href" = "#main"; portal.say(msg::SKIP)).on("click", |event| {
        event.prevent_default();
        browser::focus("page-title");
    })
}

/// Theme, text size and direction stand on the root element, where the style sheet finds them.
fn dress_page(portal: PortalState) {
    Effect::new(move |_| {
        let settings = portal.settings.get();
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

fn bar(portal: PortalState) -> El {
    let link = |route: Route, picture: Icon, word: Msg| {
        let href = route.to_string();
        let current = live(move || portal.route.with(|r| (*r == route).then_some("page")));
        // On narrow screens the word is not shown: the name stays.
        h!("a", "href" = href, "aria-label" = portal.say(word), "aria-current" = current;
            icon(picture), h!("span"; portal.say(word)))
    };
    h!("header.bar";
        h!("a.home", "href" = Route::Home.to_string(), "aria-label" = portal.say(msg::PRODUCT);
            icon(Icon::Home), h!("span"; portal.say(msg::PRODUCT))),
        h!("span.where", "aria-hidden" = "true"; dynamic(move || portal.title.get())),
        h!("nav", "aria-label" = portal.say(msg::BAR_NAME);
            link(Route::Catalogue, Icon::Book, msg::BAR_COURSES),
            link(Route::Record, Icon::Record, msg::BAR_RECORD),
            link(Route::Settings, Icon::Gear, msg::BAR_SETTINGS)))
}

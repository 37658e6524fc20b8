//! What must be known on every page: work is not kept, could not be saved, or was found damaged.

use leptos::prelude::*;
use record::StoreFault;

use super::icon::{Icon, icon};
use super::page::{button, details};
use crate::dom::{El, View, dynamic, h};
use crate::portal::{Keeping, PortalState};
use crate::route::Route;
use crate::words::{Msg, msg};
use crate::{export, writer};

/// The banners that hold now.
#[must_use]
pub fn view(portal: PortalState) -> View {
    View::from([
        dynamic(move || unsaved(portal)),
        dynamic(move || keeping(portal)),
        dynamic(move || findings(portal)),
    ])
}

/// A write did not succeed: the answer stays on the screen, and there is a way out.
fn unsaved(portal: PortalState) -> Option<El> {
    let fault = portal.unsaved.get()?;
    let again = button("button.button", portal.say(msg::TRY_AGAIN), move || writer::retry(portal));
    Some(alarm(portal, msg::UNSAVED_TITLE, &fault, Some(again)))
}

fn keeping(portal: PortalState) -> Option<El> {
    match portal.keeping.get() {
        Keeping::Opening | Keeping::Kept => None,
        Keeping::ReadOnly => Some(note(portal.say(msg::READ_ONLY))),
        Keeping::Nowhere(fault) => Some(alarm(portal, msg::NOWHERE_TITLE, &fault, None)),
    }
}

/// Damage that was found: how much counts, how much was set aside.
fn findings(portal: PortalState) -> Option<El> {
    let found = portal.findings.get();
    let text = if found.emptied {
        portal.say(msg::EMPTIED)
    } else if found.set_aside > 0 {
        portal.say_with(
            msg::SET_ASIDE,
            &[("good", found.events.into()), ("bad", found.set_aside.into())],
        )
    } else {
        return None;
    };
    let way = h!("a", "href" = Route::Record.to_string(); portal.say(msg::BAR_RECORD));
    Some(note(View::from([text.into(), " ".into(), way.into()])))
}

fn note(words: impl Into<View>) -> El {
    h!("div.banner.note", "role" = "status"; icon(Icon::Note), h!("p"; words))
}

fn alarm(portal: PortalState, title: Msg, fault: &StoreFault, action: Option<El>) -> El {
    let (text, more) = words_of(fault);
    h!("div.banner.care", "role" = "alert";
        icon(Icon::Care),
        h!("div";
            h!("p"; h!("strong"; portal.say(title)), " ", portal.say(text)),
            h!("p.banner-actions";
                action,
                button("button.button.second", portal.say(msg::SAVE_TO_FILE), move || {
                    // The record page says more where this does not work.
                    let _ = export::save(portal, &[]);
                })),
            details(portal, &more)))
}

/// A fault in plain words, and in those of the browser.
#[must_use]
pub fn words_of(fault: &StoreFault) -> (Msg, String) {
    match fault {
        StoreFault::Refused(text) => (msg::STORE_REFUSED, text.clone()),
        StoreFault::Full(text) => (msg::STORE_FULL, text.clone()),
        StoreFault::Newer { found } => (msg::STORE_NEWER, format!("schema {found}")),
        StoreFault::ReadOnly => (msg::READ_ONLY, String::new()),
        StoreFault::Failed(text) => (msg::STORE_FAILED, text.clone()),
    }
}

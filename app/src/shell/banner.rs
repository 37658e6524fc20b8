//! What must be known on every page: work is not kept, could not be saved, or was found damaged.

use leptos::prelude::*;
use record::StoreFault;

use super::icon::{Icon, icon};
use crate::portal::{Keeping, PortalState};
use crate::route::Route;
use crate::words::{Msg, msg};
use crate::{export, writer};

/// The banners that hold now.
#[must_use]
pub fn view(portal: PortalState) -> AnyView {
    view! {
        {move || unsaved(portal)}
        {move || keeping(portal)}
        {move || findings(portal)}
    }
    .into_any()
}

/// A write did not succeed: the answer stays on the screen, and there is a way out.
fn unsaved(portal: PortalState) -> Option<AnyView> {
    let fault = portal.unsaved.get()?;
    let (text, details) = words_of(&fault);
    let banner = view! {
        <div class="banner care" role="alert">
            {icon(Icon::Care)}
            <div>
                <p><strong>{portal.say(msg::UNSAVED_TITLE)}</strong>" "{portal.say(text)}</p>
                <p class="banner-actions">
                    <button type="button" class="button" on:click=move |_| writer::retry(portal)>{portal.say(msg::TRY_AGAIN)}</button>
                    <button type="button" class="button second" on:click=move |_| export::save(portal)>{portal.say(msg::SAVE_TO_FILE)}</button>
                </p>
                {show_details(portal, details)}
            </div>
        </div>
    };
    Some(banner.into_any())
}

fn keeping(portal: PortalState) -> Option<AnyView> {
    match portal.keeping.get() {
        Keeping::Opening | Keeping::Kept => None,
        Keeping::ReadOnly => {
            let banner = view! {
                <div class="banner note" role="status">{icon(Icon::Note)}<p>{portal.say(msg::READ_ONLY)}</p></div>
            };
            Some(banner.into_any())
        }
        Keeping::Nowhere(fault) => {
            let (text, details) = words_of(&fault);
            let banner = view! {
                <div class="banner care" role="alert">
                    {icon(Icon::Care)}
                    <div>
                        <p><strong>{portal.say(msg::NOWHERE_TITLE)}</strong>" "{portal.say(text)}</p>
                        <p class="banner-actions">
                            <button type="button" class="button second" on:click=move |_| export::save(portal)>{portal.say(msg::SAVE_TO_FILE)}</button>
                        </p>
                        {show_details(portal, details)}
                    </div>
                </div>
            };
            Some(banner.into_any())
        }
    }
}

/// Damage that was found: how much counts, how much was set aside.
fn findings(portal: PortalState) -> Option<AnyView> {
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
    let banner = view! {
        <div class="banner note" role="status">
            {icon(Icon::Note)}
            <p>{text}" "<a href=Route::Record.to_string()>{portal.say(msg::BAR_RECORD)}</a></p>
        </div>
    };
    Some(banner.into_any())
}

fn show_details(portal: PortalState, details: String) -> AnyView {
    view! {
        <details class="described"><summary>{portal.say(msg::SHOW_DETAILS)}</summary><p dir="ltr">{details}</p></details>
    }
    .into_any()
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

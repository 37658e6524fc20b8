//! "What is on this computer": what is stored, what went out and when, taking it along, checking the store.

mod carry;
mod store_check;

use ::record::project::Storage;
use leptos::prelude::*;

use crate::dom::{El, View, dynamic, h};
use crate::export::short_date;
use crate::portal::{Keeping, PortalState};
use crate::shell::page::{arrive, facts, heading};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState) -> View {
    arrive(portal, &portal.say(msg::RECORD_TITLE));
    h!("div.page.record";
        heading(portal.say(msg::RECORD_TITLE)),
        dynamic(move || stored(portal)),
        carry::out(portal),
        carry::into(portal),
        dynamic(move || {
            // The store is there once it is open.
            portal.keeping.track();
            store_check::view(portal)
        }),
        dynamic(move || details(portal)))
    .into()
}

fn stored(portal: PortalState) -> View {
    // Counted anew after each event.
    portal.progress.track();
    let storage = {
        let inner = portal.inner();
        let log = inner.log.borrow();
        log.as_ref().map(Storage::of).unwrap_or_default()
    };
    let found = portal.findings.get();
    let kept = match portal.keeping.get() {
        Keeping::Opening => msg::LOADING,
        Keeping::Kept => msg::RECORD_KEPT,
        Keeping::ReadOnly => msg::READ_ONLY,
        Keeping::Nowhere(_) => msg::RECORD_NOT_KEPT,
    };
    let last = match storage.last_export {
        Some(written) => {
            portal.say_with(msg::RECORD_LAST_OUT, &[("date", short_date(written.at).into())])
        }
        None => portal.say(msg::RECORD_NEVER_OUT),
    };
    let sessions = match found.last_session {
        Some(at) => {
            let args = [("count", found.sessions.into()), ("date", short_date(at).into())];
            portal.say_with(msg::RECORD_SESSIONS, &args)
        }
        None => portal.say_with(msg::RECORD_FIRST_SESSION, &[("count", found.sessions.into())]),
    };
    let waiting = portal.say_with(msg::RECORD_NOT_OUT, &[("count", storage.not_exported.into())]);
    let events = h!("span", "id" = "record-events"; storage.events.to_string());
    let rows = vec![
        (portal.say(msg::RECORD_STATE), portal.say(kept).into()),
        (portal.say(msg::RECORD_STEPS), events.into()),
        (portal.say(msg::RECORD_ELSEWHERE), h!("span", "id" = "record-not-out"; waiting).into()),
        (portal.say(msg::RECORD_OUT), last.into()),
        (portal.say(msg::RECORD_TERMINAL), sessions.into()),
    ];
    let empty = (storage.events == 0).then(|| h!("p.empty"; portal.say(msg::RECORD_EMPTY)));
    View::from([empty.into(), facts(rows).into()])
}

/// For the teacher: what was found in the chain.
fn details(portal: PortalState) -> Option<El> {
    let found = portal.findings.get();
    if found.faults.is_empty() && found.set_aside == 0 {
        return None;
    }
    let rows: Vec<El> = found.faults.iter().take(50).map(|f| h!("li"; f.as_str())).collect();
    let text = portal.say_with(
        msg::SET_ASIDE,
        &[("good", found.events.into()), ("bad", found.set_aside.into())],
    );
    Some(h!("section";
        h!("p"; text),
        h!("details.described"; h!("summary"; portal.say(msg::SHOW_DETAILS)), h!("ul", "dir" = "ltr"; rows))))
}

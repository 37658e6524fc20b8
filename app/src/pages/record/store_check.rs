//! Does this browser keep things? A mark that the next start looks for is the only way to know.

use leptos::prelude::*;

use crate::browser;
use crate::dom::{El, dynamic, h};
use crate::export::short_date;
use crate::portal::PortalState;
use crate::shell::page::button;
use crate::words::msg;

/// Key of the mark among the notes.
const MARK: &str = "check-mark";

/// The check, and how much room there is.
pub fn view(portal: PortalState) -> El {
    let words = RwSignal::new(String::new());
    leptos::task::spawn_local(async move {
        if let Some(date) = earlier_mark(portal).await {
            let _ = words.try_set(portal.say_with(msg::CHECK_MARK_FOUND, &[("date", date.into())]));
        }
    });
    let space = RwSignal::new(String::new());
    leptos::task::spawn_local(async move {
        if let Some((used, allowed)) = browser::estimate().await {
            let mib = |bytes: f64| (bytes / 1_048_576.0).ceil() as i64;
            let args = [("used", mib(used).into()), ("allowed", mib(allowed).into())];
            let _ = space.try_set(portal.say_with(msg::RECORD_SPACE, &args));
        }
    });
    let write = move || {
        leptos::task::spawn_local(async move {
            let word = write_mark(portal).await;
            let _ = words.try_set(portal.say(word));
        });
    };
    h!("section";
        h!("h2"; portal.say(msg::CHECK_STORE_TITLE)),
        h!("p"; portal.say(msg::CHECK_STORE_TEXT)),
        h!("p.item-actions"; button("button.button.second", portal.say(msg::CHECK_STORE_BUTTON), write)),
        h!("p", "role" = "status", "id" = "store-check"; dynamic(move || words.get())),
        h!("p.quiet"; dynamic(move || space.get())))
}

/// The date of a mark that an earlier page load wrote.
async fn earlier_mark(portal: PortalState) -> Option<String> {
    let keeper = portal.inner().keeper.borrow().clone()?;
    let notes = keeper.notes(MARK).await.ok()?;
    let (_, mark) = notes.first()?;
    let (at, run) = mark.split_once(' ')?;
    (run != portal.inner().run.to_string()).then(|| at.parse().map(short_date).unwrap_or_default())
}

async fn write_mark(portal: PortalState) -> crate::words::Msg {
    let keeper = portal.inner().keeper.borrow().clone();
    let Some(keeper) = keeper else { return msg::NOWHERE_TITLE };
    let mark = format!("{} {}", browser::now(), portal.inner().run);
    match keeper.note(vec![(MARK.to_owned(), Some(mark))]).await {
        Ok(()) => msg::CHECK_MARK_WRITTEN,
        Err(_) => msg::STORE_FAILED,
    }
}

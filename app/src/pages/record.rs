//! "What is on this computer": what is stored, what went out and when, taking it along, checking the store.

use leptos::prelude::*;
use record::project::Storage;

use crate::browser;
use crate::export::{self, Offer, Read, short_date};
use crate::portal::{Keeping, PortalState};
use crate::shell::page::{arrive, heading};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState) -> AnyView {
    arrive(portal, &portal.say(msg::RECORD_TITLE));
    view! {
        <div class="page record">
            {heading(portal.say(msg::RECORD_TITLE))}
            {move || facts(portal)}
            {out(portal)}
            {into(portal)}
            {storage_check(portal)}
            {move || details(portal)}
        </div>
    }
    .into_any()
}

fn facts(portal: PortalState) -> AnyView {
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
        Some(written) => portal.say_with(msg::RECORD_LAST_OUT, &[("date", short_date(written.at).into())]),
        None => portal.say(msg::RECORD_NEVER_OUT),
    };
    let sessions = match found.last_session {
        Some(at) => portal.say_with(
            msg::RECORD_SESSIONS,
            &[("count", found.sessions.into()), ("date", short_date(at).into())],
        ),
        None => portal.say_with(msg::RECORD_FIRST_SESSION, &[("count", found.sessions.into())]),
    };
    let empty = (storage.events == 0).then(|| view! { <p class="empty">{portal.say(msg::RECORD_EMPTY)}</p> });
    view! {
        {empty}
        <dl class="facts">
            <dt>{portal.say(msg::RECORD_STATE)}</dt><dd>{portal.say(kept)}</dd>
            <dt>{portal.say(msg::RECORD_STEPS)}</dt><dd id="record-events">{storage.events}</dd>
            <dt>{portal.say(msg::RECORD_ELSEWHERE)}</dt>
            <dd id="record-not-out">{portal.say_with(msg::RECORD_NOT_OUT, &[("count", storage.not_exported.into())])}</dd>
            <dt>{portal.say(msg::RECORD_OUT)}</dt><dd>{last}</dd>
            <dt>{portal.say(msg::RECORD_TERMINAL)}</dt><dd>{sessions}</dd>
        </dl>
    }
    .into_any()
}

/// A file out; no event tells whether it arrived, so the page asks.
fn out(portal: PortalState) -> AnyView {
    let asked = RwSignal::new(false);
    let arrived = RwSignal::new(None::<bool>);
    let save = move |_| {
        export::save(portal);
        arrived.set(None);
        asked.set(true);
    };
    let question = move || asked.get().then(|| view! {
        <div class="banner note" role="status">
            <div>
                <p>{portal.say(msg::EXPORT_ASK)}</p>
                <p class="banner-actions">
                    <button type="button" class="button" on:click=move |_| { arrived.set(Some(true)); asked.set(false); }>{portal.say(msg::EXPORT_YES)}</button>
                    <button type="button" class="button second" on:click=move |_| { arrived.set(Some(false)); asked.set(false); }>{portal.say(msg::EXPORT_NO)}</button>
                </p>
            </div>
        </div>
    });
    let answer = move || match arrived.get() {
        Some(true) => Some(view! { <p role="status">{portal.say(msg::EXPORT_GOOD)}</p> }),
        Some(false) => Some(view! { <p role="status">{portal.say(msg::EXPORT_BLOCKED)}</p> }),
        None => None,
    };
    view! {
        <section>
            <h2>{portal.say(msg::EXPORT_TITLE)}</h2>
            <p>{portal.say(msg::EXPORT_TEXT)}</p>
            <p class="item-actions"><button type="button" class="button" id="export" on:click=save>{portal.say(msg::SAVE_TO_FILE)}</button></p>
            {question}
            {answer}
        </section>
    }
    .into_any()
}

/// A file in: first what it would add, then the merge.
fn into(portal: PortalState) -> AnyView {
    let offer = RwSignal::new(None::<Offer>);
    let said = RwSignal::new(None::<(String, String)>);
    let take = move |file: web_sys::File| {
        leptos::task::spawn_local(async move {
            offer.set(None);
            said.set(None);
            // Files beyond the bounds of the format are not even read.
            if file.size() > 64.0 * 1024.0 * 1024.0 {
                said.set(Some((portal.say(msg::IMPORT_UNREADABLE), format!("{} bytes", file.size()))));
                return;
            }
            match browser::read_file(&file).await {
                Ok(bytes) => match export::read(portal, &bytes) {
                    Read::Offered(found) => offer.set(Some(*found)),
                    Read::Refused(word, details) => said.set(Some((portal.say(word), details))),
                },
                Err(details) => said.set(Some((portal.say(msg::IMPORT_UNREADABLE), details))),
            }
        });
    };
    let chosen = move |e: leptos::ev::Event| {
        let input = event_target::<web_sys::HtmlInputElement>(&e);
        if let Some(file) = input.files().and_then(|f| f.get(0)) {
            take(file);
        }
        // The same file can be chosen again.
        input.set_value("");
    };
    let add = move |found: Offer| {
        leptos::task::spawn_local(async move {
            let counts = [("new", found.new.into()), ("known", found.known.into()), ("lost", found.lost.into())];
            let done = export::add(portal, found).await;
            offer.set(None);
            said.set(Some(match done {
                Ok(()) => (portal.say_with(msg::IMPORT_DONE, &counts), String::new()),
                Err(fault) => {
                    let (word, details) = crate::shell::banner::words_of(&fault);
                    (portal.say(word), details)
                }
            }));
        });
    };
    let question = move || {
        offer.get().map(|found| {
            let counts = [("new", found.new.into()), ("known", found.known.into()), ("lost", found.lost.into())];
            let whose = match found.owner {
                record::export::Owner::Same => msg::IMPORT_SAME,
                record::export::Owner::Adopt => msg::IMPORT_ADOPT,
                record::export::Owner::Second => msg::IMPORT_SECOND,
            };
            view! {
                <div class="banner note" role="status">
                    <div>
                        <p>{portal.say_with(msg::IMPORT_OFFER, &counts)}" "{portal.say(whose)}</p>
                        <p class="banner-actions">
                            <button type="button" class="button" id="import-add" on:click=move |_| add(found.clone())>{portal.say(msg::IMPORT_ADD)}</button>
                            <button type="button" class="button second" on:click=move |_| offer.set(None)>{portal.say(msg::IMPORT_LEAVE)}</button>
                        </p>
                    </div>
                </div>
            }
        })
    };
    let outcome = move || {
        said.get().map(|(text, details)| view! {
            <div class="banner note" role="status" id="import-said">
                <div>
                    <p>{text}</p>
                    {(!details.is_empty()).then(|| view! {
                        <details class="described"><summary>{portal.say(msg::SHOW_DETAILS)}</summary><p dir="ltr">{details}</p></details>
                    })}
                </div>
            </div>
        })
    };
    view! {
        <section>
            <h2>{portal.say(msg::IMPORT_TITLE)}</h2>
            <p>{portal.say(msg::IMPORT_TEXT)}</p>
            <p>
                <label class="file">
                    <span>{portal.say(msg::IMPORT_CHOOSE)}</span>
                    <input type="file" id="import" accept=".jwr" on:change=chosen/>
                </label>
            </p>
            {question}
            {outcome}
        </section>
    }
    .into_any()
}

/// Writes a mark that the next start looks for: the only way to know whether this browser keeps anything.
fn storage_check(portal: PortalState) -> AnyView {
    let words = RwSignal::new(String::new());
    let keeper = portal.inner().keeper.borrow().clone();
    if let Some(keeper) = keeper.clone() {
        leptos::task::spawn_local(async move {
            let notes = keeper.notes("check-mark").await.unwrap_or_default();
            let mark = notes.first().map(|(_, v)| v.clone());
            let run = portal.inner().run.to_string();
            if let Some((at, by)) = mark.as_deref().and_then(|m| m.split_once(' ')) {
                if by != run {
                    let date = at.parse().map(short_date).unwrap_or_default();
                    let _ = words.try_set(portal.say_with(msg::CHECK_MARK_FOUND, &[("date", date.into())]));
                }
            }
        });
    }
    let write = move |_| {
        let keeper = portal.inner().keeper.borrow().clone();
        leptos::task::spawn_local(async move {
            let Some(keeper) = keeper else {
                words.set(portal.say(msg::RECORD_NOT_KEPT));
                return;
            };
            let mark = format!("{} {}", browser::now(), portal.inner().run);
            let written = keeper.note("check-mark".to_owned(), Some(mark)).await;
            words.set(portal.say(if written.is_ok() { msg::CHECK_MARK_WRITTEN } else { msg::STORE_FAILED }));
        });
    };
    let space = RwSignal::new(String::new());
    leptos::task::spawn_local(async move {
        if let Some((used, allowed)) = browser::estimate().await {
            let mib = |bytes: f64| (bytes / 1_048_576.0).ceil() as i64;
            let text = portal.say_with(msg::RECORD_SPACE, &[("used", mib(used).into()), ("allowed", mib(allowed).into())]);
            let _ = space.try_set(text);
        }
    });
    view! {
        <section>
            <h2>{portal.say(msg::CHECK_STORE_TITLE)}</h2>
            <p>{portal.say(msg::CHECK_STORE_TEXT)}</p>
            <p class="item-actions"><button type="button" class="button second" on:click=write>{portal.say(msg::CHECK_STORE_BUTTON)}</button></p>
            <p role="status">{words}</p>
            <p class="quiet">{space}</p>
        </section>
    }
    .into_any()
}

/// For the teacher: what was found in the chain.
fn details(portal: PortalState) -> Option<AnyView> {
    let found = portal.findings.get();
    if found.faults.is_empty() && found.set_aside == 0 {
        return None;
    }
    let rows = found.faults.iter().take(50).map(|f| view! { <li>{f.clone()}</li> }).collect_view();
    let text = portal.say_with(msg::SET_ASIDE, &[("good", found.events.into()), ("bad", found.set_aside.into())]);
    let view = view! {
        <section>
            <p>{text}</p>
            <details class="described"><summary>{portal.say(msg::SHOW_DETAILS)}</summary><ul dir="ltr">{rows}</ul></details>
        </section>
    };
    Some(view.into_any())
}

//! Writing: one event after the other, each waiting for the store's yes. Said means stored.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use record::log::Pushed;
use record::project::{Attempts, Progress, Projection};
use record::store::Loaded;
use record::{Body, DeviceId, Event, LearnerId, Log, Stamp, StoreFault};

use crate::browser;
use crate::drafts;
use crate::portal::{Keeping, PortalState, Saved};
use crate::store::{IndexedStore, Keeper};

/// Held by the tab that writes.
const LOCK: &str = "journeywork-writer-v1";

/// Number of events this terminal had, kept in the other store: it tells a wiped store from a new one.
const CANARY: &str = "journeywork.events.v1";

/// What waits for the store.
#[derive(Default)]
pub struct Queue {
    waiting: RefCell<VecDeque<Waiting>>,
    busy: Cell<bool>,
}

#[derive(Clone)]
struct Waiting {
    body: Body,
    stamp: Stamp,
    saved: Option<RwSignal<Saved>>,
}

/// Puts an event into the queue and starts writing where nothing is being written.
pub fn write(portal: PortalState, body: Body, saved: Option<RwSignal<Saved>>) {
    if portal.keeping.with_untracked(|k| *k == Keeping::ReadOnly) {
        return;
    }
    say(saved, Saved::Waiting);
    let waiting = Waiting { body, stamp: portal.stamp(), saved };
    portal.inner().queue.waiting.borrow_mut().push_back(waiting);
    retry(portal);
}

/// Writes what waits, unless that is being done.
pub fn retry(portal: PortalState) {
    let inner = portal.inner();
    let opening = portal.keeping.with_untracked(|k| *k == Keeping::Opening);
    if opening || inner.queue.busy.replace(true) {
        return;
    }
    leptos::task::spawn_local(async move {
        let fault = drain(portal).await;
        portal.inner().queue.busy.set(false);
        portal.unsaved.set(fault);
    });
}

/// Writes until nothing waits or the store refuses.
async fn drain(portal: PortalState) -> Option<StoreFault> {
    let inner = portal.inner();
    loop {
        let next = inner.queue.waiting.borrow().front().cloned()?;
        let made = inner
            .log
            .borrow()
            .as_ref()
            .map(|log| log.write(inner.device.get(), next.body.clone(), next.stamp));
        let events = match made {
            Some(Ok(events)) => events,
            // Too long for an event: it could never be written, so it may not block what follows.
            Some(Err(_)) => {
                inner.queue.waiting.borrow_mut().pop_front();
                say(next.saved, Saved::No);
                continue;
            }
            None => return None,
        };
        let keeper = inner.keeper.borrow().clone();
        let kept = match &keeper {
            Some(keeper) => keeper.append(events.iter().map(Event::stored).collect()).await,
            None => Ok(()),
        };
        if let Err(fault) = kept {
            for waiting in inner.queue.waiting.borrow().iter() {
                say(waiting.saved, Saved::No);
            }
            return Some(fault);
        }
        inner.queue.waiting.borrow_mut().pop_front();
        count(portal, events);
        say(next.saved, if keeper.is_some() { Saved::Yes } else { Saved::Nowhere });
    }
}

/// Lets stored events count in every view.
fn count(portal: PortalState, events: Vec<Event>) {
    let inner = portal.inner();
    let mut in_order = true;
    portal.progress.update(|progress| events.iter().for_each(|event| progress.apply(event)));
    for event in events {
        if let Body::ItemAnswered(answer) = &event.body {
            // Only now: until the answer is stored, the draft is what a reload would bring back.
            drafts::set(portal, &answer.course, &answer.item, answer.attempt, None);
        }
        inner.attempts.borrow_mut().apply(&event);
        if let Some(log) = inner.log.borrow_mut().as_mut() {
            // Made by this log for this learner, so it is taken; after a merge it may stand before others.
            in_order &= matches!(log.push(event), Ok(Pushed::Last | Pushed::Known));
        }
    }
    if !in_order {
        rebuild(portal);
    }
    if inner.counted.get() {
        remember_count(&inner.log.borrow());
    }
}

/// The record with what waits for the store added to it: what an export takes along.
pub fn record_with_unsaved(portal: PortalState) -> Option<Log> {
    let inner = portal.inner();
    let mut log = {
        let kept = inner.log.borrow();
        let kept = kept.as_ref()?;
        let mut log = Log::new(kept.learner());
        log.merge(kept.events().cloned());
        log
    };
    for waiting in inner.queue.waiting.borrow().iter() {
        if let Ok(events) = log.write(inner.device.get(), waiting.body.clone(), waiting.stamp) {
            for event in events {
                let _ = log.push(event);
            }
        }
    }
    Some(log)
}

/// Merges events of a file into the record: first into the store, then into the views.
///
/// # Errors
/// The store did not take them; nothing changed.
pub async fn add_events(portal: PortalState, events: Vec<Event>) -> Result<(), StoreFault> {
    let inner = portal.inner();
    let keeper = inner.keeper.borrow().clone();
    if let Some(keeper) = keeper {
        keeper.append(events.iter().map(Event::stored).collect()).await?;
    }
    if let Some(log) = inner.log.borrow_mut().as_mut() {
        log.merge(events);
    }
    rebuild(portal);
    Ok(())
}

/// Computes every view anew from the record.
fn rebuild(portal: PortalState) {
    let inner = portal.inner();
    let log = inner.log.borrow();
    let Some(log) = log.as_ref() else { return };
    *inner.attempts.borrow_mut() = Attempts::of(log);
    portal.progress.set(Progress::of(log));
    portal.findings.update(|f| {
        f.events = log.len();
        f.faults = log.faults().iter().map(|fault| fault.to_string()).collect();
    });
}

/// Takes on the record of a learner that a file brought onto an empty terminal.
///
/// # Errors
/// The store did not take it; nothing changed.
pub async fn adopt(
    portal: PortalState,
    learner: LearnerId,
    events: Vec<Event>,
) -> Result<(), StoreFault> {
    let inner = portal.inner();
    let keeper = inner.keeper.borrow().clone();
    if let Some(keeper) = keeper {
        keeper.append(events.iter().map(Event::stored).collect()).await?;
        keeper.note("current".to_owned(), Some(learner.to_string())).await?;
    }
    let mut log = Log::new(learner);
    log.merge(events);
    *inner.log.borrow_mut() = Some(log);
    rebuild(portal);
    Ok(())
}

/// Opens the browser's store and the record in it; where that fails, work lives as long as the page.
pub async fn open(portal: PortalState) {
    let writer = browser::try_lock(LOCK).await;
    let keeper: Rc<dyn Keeper> = match IndexedStore::open().await {
        Ok(store) => Rc::new(store),
        Err(fault) => return start_without(portal, fault),
    };
    browser::ask_to_keep();
    portal.inner().counted.set(true);
    let access = if writer { Access::Write } else { Access::Read };
    open_in(portal, keeper, access).await;
    if !writer {
        // When the other tab closes, this one starts anew with what is stored then.
        leptos::task::spawn_local(async {
            if browser::wait_lock(LOCK).await {
                let _ = browser::window().location().reload();
            }
        });
    }
}

/// Whether this tab may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It has the lock.
    Write,
    /// Another tab has it.
    Read,
}

/// Opens the record in a store.
pub async fn open_in(portal: PortalState, keeper: Rc<dyn Keeper>, access: Access) {
    let opened = match identify(&*keeper, access).await {
        Ok(opened) => opened,
        Err(fault) => return start_without(portal, fault),
    };
    let loaded = match keeper.load(opened.learner).await {
        Ok(loaded) => loaded,
        Err(fault) => return start_without(portal, fault),
    };
    let inner = portal.inner();
    *inner.drafts.borrow_mut() = opened.drafts;
    *inner.keeper.borrow_mut() = Some(keeper);
    let device = take_in(portal, opened.learner, opened.device, &loaded);
    if device != opened.device {
        let keeper = inner.keeper.borrow().clone();
        if let (Some(keeper), Access::Write) = (keeper, access) {
            let _ = keeper.note("device".to_owned(), Some(device.to_string())).await;
        }
    }
    portal.findings.update(|f| {
        f.sessions = opened.sessions;
        f.last_session = opened.last_session;
        f.emptied = inner.counted.get() && f.events == 0 && remembered_count() > 0;
    });
    portal.keeping.set(match access {
        Access::Write => Keeping::Kept,
        Access::Read => Keeping::ReadOnly,
    });
    retry(portal);
}

/// Reads what a store gave. A chain that two profiles went on with (a copied profile) gets a new device id.
fn take_in(portal: PortalState, learner: LearnerId, device: DeviceId, loaded: &Loaded) -> DeviceId {
    let inner = portal.inner();
    let (log, faults) = Log::from_stored(learner, &loaded.events);
    let device = if log.needs_new_device(device) {
        browser::dice().map_or(device, DeviceId::from_bytes)
    } else {
        device
    };
    inner.device.set(device);
    let unread = loaded.events.len().saturating_sub(log.len());
    *inner.log.borrow_mut() = Some(log);
    rebuild(portal);
    portal.findings.update(|f| {
        f.set_aside = unread + usize::try_from(loaded.unreadable).unwrap_or(usize::MAX);
        f.faults = faults.iter().map(|fault| fault.to_string()).collect();
    });
    device
}

/// Nothing is kept: a record of this page's life, so that answers, marks and export still work.
fn start_without(portal: PortalState, fault: StoreFault) {
    let inner = portal.inner();
    let learner = browser::dice().map_or(LearnerId::from_bytes([0; 16]), LearnerId::from_bytes);
    inner.device.set(browser::dice().map_or(DeviceId::from_bytes([0; 8]), DeviceId::from_bytes));
    *inner.log.borrow_mut() = Some(Log::new(learner));
    portal.keeping.set(Keeping::Nowhere(fault));
    retry(portal);
}

struct Opened {
    learner: LearnerId,
    device: DeviceId,
    sessions: u32,
    last_session: Option<i64>,
    drafts: std::collections::BTreeMap<String, String>,
}

/// Who this terminal is, and who learns here: made once, kept in the same store as the events.
async fn identify(keeper: &dyn Keeper, access: Access) -> Result<Opened, StoreFault> {
    let notes: std::collections::BTreeMap<String, String> =
        keeper.notes("").await?.into_iter().collect();
    let no_dice = |reason: String| StoreFault::Failed(reason);
    let device = match notes.get("device").and_then(|d| DeviceId::parse(d)) {
        Some(device) => device,
        None => {
            let device = DeviceId::from_bytes(browser::dice().map_err(no_dice)?);
            remember(keeper, access, "device", device.to_string()).await?;
            device
        }
    };
    let known = match notes.get("current").and_then(|l| LearnerId::parse(l)) {
        Some(learner) => Some(learner),
        // The note is gone: the record still counts.
        None => keeper.learners().await?.first().copied(),
    };
    let learner = match known {
        Some(learner) => learner,
        None => {
            let learner = LearnerId::from_bytes(browser::dice().map_err(no_dice)?);
            remember(keeper, access, "current", learner.to_string()).await?;
            learner
        }
    };
    let number = |key: &str| notes.get(key).and_then(|n| n.parse::<i64>().ok());
    let sessions = u32::try_from(number("sessions").unwrap_or(0)).unwrap_or(0).saturating_add(1);
    let last_session = number("session-at");
    remember(keeper, access, "sessions", sessions.to_string()).await?;
    remember(keeper, access, "session-at", browser::now().to_string()).await?;
    let drafts = notes.into_iter().filter(|(key, _)| key.starts_with("draft/")).collect();
    Ok(Opened { learner, device, sessions, last_session, drafts })
}

async fn remember(
    keeper: &dyn Keeper,
    access: Access,
    key: &str,
    value: String,
) -> Result<(), StoreFault> {
    match access {
        Access::Write => keeper.note(key.to_owned(), Some(value)).await,
        Access::Read => Ok(()),
    }
}

fn say(saved: Option<RwSignal<Saved>>, what: Saved) {
    if let Some(signal) = saved {
        // The view may be gone by now.
        let _ = signal.try_set(what);
    }
}

fn remember_count(log: &Option<Log>) {
    use gloo_storage::Storage as _;
    if let (Some(log), false) = (log, browser::local_storage_missing()) {
        let _ = gloo_storage::LocalStorage::raw().set_item(CANARY, &log.len().to_string());
    }
}

fn remembered_count() -> usize {
    use gloo_storage::Storage as _;
    if browser::local_storage_missing() {
        return 0;
    }
    let kept = gloo_storage::LocalStorage::raw().get_item(CANARY).ok().flatten();
    kept.and_then(|count| count.parse().ok()).unwrap_or(0)
}

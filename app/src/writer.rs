//! Writing: one event after the other, each waiting for the store's yes. Said means stored.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use assess::CourseId;
use leptos::prelude::*;
use record::event::MakeFault;
use record::log::Pushed;
use record::project::{Attempts, Progress, Projection};
use record::store::Loaded;
use record::{Body, DeviceId, Event, LearnerId, Log, Stamp, StoreFault};

use crate::browser;
use crate::drafts;
use crate::portal::{Keeping, PortalState, Saved};
use crate::store::{IndexedStore, Keeper, Note};

/// Held by the tab that writes.
const LOCK: &str = "journeywork-writer-v1";

/// What notes of chains start with; learner and course follow.
const CHAIN: &str = "chain/";

/// Number of events this terminal had, kept in the other store: it tells a wiped store from a new one.
const CANARY: &str = "journeywork.events.v1";

/// What waits for the store.
#[derive(Default)]
pub struct Queue {
    waiting: RefCell<VecDeque<Waiting>>,
    busy: Cell<bool>,
}

/// What is to be done with the store.
#[derive(Clone)]
enum Task {
    /// Append an event.
    Write(Body),
    /// Remove the chains that keep something of a course without marks.
    Forget(CourseId),
}

#[derive(Clone)]
struct Waiting {
    task: Task,
    stamp: Stamp,
    saved: Option<RwSignal<Saved>>,
}

/// Puts an event into the queue and starts writing where nothing is being written.
pub fn write(portal: PortalState, body: Body, saved: Option<RwSignal<Saved>>) {
    if only_shows(portal) {
        return;
    }
    let mut stamp = portal.stamp();
    if let Some(course) = quiet_course(portal, &body) {
        // How long somebody was at it is nobody's business.
        stamp.up = 0;
        // A yes that came with a record, or whose chain is another tab's: here the chain begins with it again.
        if !is_yes(&body) && chain_of(portal, course).is_none() && !yes_waits(portal, course) {
            let consent = Body::ConsentGiven { course: course.clone() };
            enqueue(portal, Waiting { task: Task::Write(consent), stamp, saved: None });
        }
    }
    say(saved, Saved::Waiting);
    enqueue(portal, Waiting { task: Task::Write(body), stamp, saved });
}

/// Removes what was kept of a course without marks, once all before it is written.
pub fn forget(portal: PortalState, course: CourseId) {
    if !only_shows(portal) {
        let stamp = portal.stamp();
        enqueue(portal, Waiting { task: Task::Forget(course), stamp, saved: None });
    }
}

fn only_shows(portal: PortalState) -> bool {
    portal.keeping.with_untracked(|k| *k == Keeping::ReadOnly)
}

fn enqueue(portal: PortalState, waiting: Waiting) {
    portal.inner().queue.waiting.borrow_mut().push_back(waiting);
    retry(portal);
}

/// Lets something count for as long as the page lives, and stores nothing.
pub fn show_only(portal: PortalState, body: Body) {
    let inner = portal.inner();
    let made =
        inner.log.borrow().as_ref().map(|l| l.next(inner.device.get(), body, portal.stamp()));
    if let Some(Ok(event)) = made {
        portal.progress.update(|progress| progress.apply(&event));
    }
}

/// The course of an event, where it is one without marks.
fn quiet_course(portal: PortalState, body: &Body) -> Option<&CourseId> {
    body.course().filter(|course| !portal.keeps(course))
}

/// Note that holds the chain of a course without marks.
fn chain_note(learner: LearnerId, course: &CourseId) -> String {
    [CHAIN, &learner.to_string(), "/", course.as_str()].concat()
}

fn is_yes(body: &Body) -> bool {
    matches!(body, Body::ConsentGiven { .. })
}

fn yes_waits(portal: PortalState, course: &CourseId) -> bool {
    let inner = portal.inner();
    let waiting = inner.queue.waiting.borrow();
    waiting.iter().any(|waiting| match &waiting.task {
        Task::Write(body) => is_yes(body) && body.course() == Some(course),
        Task::Forget(_) => false,
    })
}

/// The chain of a course without marks on this terminal.
fn chain_of(portal: PortalState, course: &CourseId) -> Option<DeviceId> {
    let inner = portal.inner();
    let chains = inner.chains.borrow();
    chains.iter().find(|(of, _)| of == course).map(|(_, device)| *device)
}

/// Gives a course without marks a chain of its own on this terminal. It can stay behind when the record is taken along,
/// and go as a whole, so it is never that of other courses: without a source of chance there is none.
fn begin_chain(portal: PortalState, course: &CourseId) -> Option<DeviceId> {
    let inner = portal.inner();
    let device = DeviceId::from_bytes(browser::dice().ok()?);
    inner.chains.borrow_mut().push((course.clone(), device));
    let learner = inner.log.borrow().as_ref().map(Log::learner);
    let keeper = inner.keeper.borrow().clone();
    if let (Some(learner), Some(keeper)) = (learner, keeper) {
        let key = chain_note(learner, course);
        leptos::task::spawn_local(async move {
            // Without its note the next start begins another chain.
            let _ = keeper.note(vec![(key, Some(device.to_string()))]).await;
        });
    }
    Some(device)
}

/// The events of a task, made now. Of a course without marks there are none without a chain that begins with a yes.
fn make(
    portal: PortalState,
    log: &Log,
    body: &Body,
    stamp: Stamp,
) -> Result<Vec<Event>, MakeFault> {
    let inner = portal.inner();
    match quiet_course(portal, body) {
        Some(course) => {
            let begin = || is_yes(body).then(|| begin_chain(portal, course)).flatten();
            let Some(device) = chain_of(portal, course).or_else(begin) else {
                return Ok(Vec::new());
            };
            Ok(vec![log.next(device, body.clone(), stamp)?])
        }
        None => log.write(inner.device.get(), body.clone(), stamp),
    }
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
        let body = match &next.task {
            Task::Write(body) => body,
            Task::Forget(course) => {
                if let Err(fault) = remove(portal, course).await {
                    return Some(fault);
                }
                inner.queue.waiting.borrow_mut().pop_front();
                continue;
            }
        };
        let made = inner.log.borrow().as_ref().map(|log| make(portal, log, body, next.stamp));
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

/// Removes the chains of a course from the store, then from the views.
async fn remove(portal: PortalState, course: &CourseId) -> Result<(), StoreFault> {
    let inner = portal.inner();
    let devices = chains_of(portal, &|id| id == course);
    let learner = inner.log.borrow().as_ref().map(Log::learner);
    let keeper = inner.keeper.borrow().clone();
    if let (Some(keeper), Some(learner)) = (keeper, learner) {
        for device in &devices {
            keeper.forget(learner, *device).await?;
        }
        keeper.note(vec![(chain_note(learner, course), None)]).await?;
    }
    inner.chains.borrow_mut().retain(|(of, _)| of != course);
    let left = inner.log.borrow().as_ref().map(|log| log.without(&devices));
    *inner.log.borrow_mut() = left;
    rebuild(portal);
    if inner.counted.get() {
        remember_count(&inner.log.borrow());
    }
    Ok(())
}

/// The chains that keep something of the courses without marks that `of` names. A record from elsewhere may have such a
/// yes among other work: that chain is none of them, or the work would go with it.
fn chains_of(portal: PortalState, of: &dyn Fn(&CourseId) -> bool) -> Vec<DeviceId> {
    let inner = portal.inner();
    let log = inner.log.borrow();
    let Some(log) = log.as_ref() else { return Vec::new() };
    let mut chains = Vec::new();
    portal.progress.with_untracked(|progress| {
        for (course, mine) in progress.courses.iter().filter(|(course, _)| of(course)) {
            let only = |device: &&DeviceId| log.is_only_of(**device, course);
            chains.extend(mine.consent.iter().filter(only));
        }
    });
    chains
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

/// The record with what waits for the store added to it: what an export takes along. Of courses without marks, only
/// those that `takes` names.
pub fn record_with_unsaved(portal: PortalState, takes: impl Fn(&CourseId) -> bool) -> Option<Log> {
    let inner = portal.inner();
    let stays = chains_of(portal, &|course| !takes(course));
    let mut log = inner.log.borrow().as_ref()?.without(&stays);
    for waiting in inner.queue.waiting.borrow().iter() {
        let Task::Write(body) = &waiting.task else { continue };
        if quiet_course(portal, body).is_some_and(|course| !takes(course)) {
            continue;
        }
        for event in make(portal, &log, body, waiting.stamp).unwrap_or_default() {
            let _ = log.push(event);
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
pub fn rebuild(portal: PortalState) {
    let inner = portal.inner();
    let log = inner.log.borrow();
    let Some(log) = log.as_ref() else { return };
    let progress = {
        let names = inner.names.borrow();
        *inner.attempts.borrow_mut() = Attempts::of_named(log, &names);
        Progress::of_named(log, &names)
    };
    portal.progress.set(progress);
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
        keeper.note(vec![("current".to_owned(), Some(learner.to_string()))]).await?;
    }
    let mut log = Log::new(learner);
    log.merge(events);
    *inner.log.borrow_mut() = Some(log);
    rebuild(portal);
    Ok(())
}

/// Opens the browser's store and the record in it; where that fails, work lives as long as the page.
pub async fn open(portal: PortalState) {
    // Asked for while the store is opened.
    let lock = browser::try_lock(LOCK);
    let opened = IndexedStore::open().await;
    let writer = lock.await;
    let keeper: Rc<dyn Keeper> = match opened {
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
    let opened = match identify(&*keeper).await {
        Ok(opened) => opened,
        Err(fault) => return start_without(portal, fault),
    };
    let loaded = match opened.learner {
        Learner::Known(learner) => keeper.load(learner).await,
        // Nothing can be there, and each look into the store holds the first page up.
        Learner::New(_) => Ok(Loaded::default()),
    };
    let loaded = match loaded {
        Ok(loaded) => loaded,
        Err(fault) => return start_without(portal, fault),
    };
    let inner = portal.inner();
    *inner.drafts.borrow_mut() = opened.drafts;
    *inner.chains.borrow_mut() = opened.chains;
    *inner.keeper.borrow_mut() = Some(keeper);
    let mut fresh = opened.fresh;
    let device = take_in(portal, opened.learner.id(), opened.device, &loaded);
    if device != opened.device {
        fresh.push(("device".to_owned(), Some(device.to_string())));
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
    if access == Access::Write {
        note_session(portal, fresh).await;
    }
}

/// Writes who is here, while the first page is being made already: a slow disk does not hold it up. Events do not wait
/// for it either; without the notes the record is found by its events. That nothing can be written is said at once,
/// before somebody works for nothing.
async fn note_session(portal: PortalState, fresh: Vec<Note>) {
    let keeper = portal.inner().keeper.borrow().clone();
    let Some(keeper) = keeper else { return };
    if let Err(fault) = keeper.note(fresh).await {
        portal.unsaved.set(Some(fault));
    }
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
    inner.chains.borrow_mut().retain(|(_, chain)| !log.needs_new_device(*chain));
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

/// Who learns here.
#[derive(Clone, Copy)]
enum Learner {
    /// Found in the store.
    Known(LearnerId),
    /// Made just now.
    New(LearnerId),
}

impl Learner {
    fn id(self) -> LearnerId {
        match self {
            Self::Known(id) | Self::New(id) => id,
        }
    }
}

struct Opened {
    learner: Learner,
    device: DeviceId,
    sessions: u32,
    last_session: Option<i64>,
    drafts: std::collections::BTreeMap<String, String>,
    chains: Vec<(CourseId, DeviceId)>,
    /// Notes to be written, all at once: each write waits for the disk.
    fresh: Vec<Note>,
}

/// Who this terminal is, and who learns here: made once, kept in the same store as the events.
async fn identify(keeper: &dyn Keeper) -> Result<Opened, StoreFault> {
    let notes: std::collections::BTreeMap<String, String> =
        keeper.notes("").await?.into_iter().collect();
    let no_dice = |reason: String| StoreFault::Failed(reason);
    let mut fresh: Vec<Note> = Vec::new();
    let device = match notes.get("device").and_then(|d| DeviceId::parse(d)) {
        Some(device) => device,
        None => {
            let device = DeviceId::from_bytes(browser::dice().map_err(no_dice)?);
            fresh.push(("device".to_owned(), Some(device.to_string())));
            device
        }
    };
    let known = match notes.get("current").and_then(|l| LearnerId::parse(l)) {
        Some(learner) => Some(learner),
        // The note is gone: the record still counts.
        None => keeper.learners().await?.first().copied(),
    };
    let learner = match known {
        Some(learner) => Learner::Known(learner),
        None => {
            let learner = LearnerId::from_bytes(browser::dice().map_err(no_dice)?);
            fresh.push(("current".to_owned(), Some(learner.to_string())));
            Learner::New(learner)
        }
    };
    let number = |key: &str| notes.get(key).and_then(|n| n.parse::<i64>().ok());
    let sessions = u32::try_from(number("sessions").unwrap_or(0)).unwrap_or(0).saturating_add(1);
    let last_session = number("session-at");
    fresh.push(("sessions".to_owned(), Some(sessions.to_string())));
    fresh.push(("session-at".to_owned(), Some(browser::now().to_string())));
    let own = [CHAIN, &learner.id().to_string(), "/"].concat();
    let chain = |(key, device): (&String, &String)| {
        Some((CourseId::parse(key.strip_prefix(own.as_str())?).ok()?, DeviceId::parse(device)?))
    };
    let chains = notes.iter().filter_map(chain).collect();
    let drafts = notes.into_iter().filter(|(key, _)| key.starts_with("draft/")).collect();
    Ok(Opened { learner, device, sessions, last_session, drafts, chains, fresh })
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

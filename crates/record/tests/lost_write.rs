//! Lost writes: a store that fails at each step in turn. What was said to be saved is there, and views rebuilt from the
//! store are the views of the stored events.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{DEVICE, LEARNER, body, views};
use record::project::{Progress, Projection};
use record::{Event, Log, Pushed, RecordStore, StoreFault, StoredEvent};
use testkit::{FaultyStore, FixedClock, MemoryStore, Plan, When, block_on};

const STEPS: usize = 25;

/// What a page does after a failed write.
#[derive(Clone, Copy, Debug, PartialEq)]
enum After {
    /// The question stops.
    Stop,
    /// The learner presses "try again": the same events.
    Again,
    /// The page is loaded anew.
    Reload,
}

struct Session<'a, S> {
    store: &'a S,
    log: Log,
    progress: Progress,
    /// Events for which "saved" was said.
    said: Vec<Event>,
}

impl<S: RecordStore> Session<'_, S> {
    async fn open(store: &S) -> Result<Session<'_, S>, StoreFault> {
        let loaded = store.load(LEARNER).await?;
        let (log, faults) = Log::from_stored(LEARNER, &loaded.events);
        assert_eq!(faults, [], "a lost write damages nothing");
        let progress = Progress::of(&log);
        Ok(Session { store, log, progress, said: Vec::new() })
    }

    /// The one way to write: make, append, wait for the yes, push, show.
    async fn write(&mut self, events: &[Event]) -> Result<(), StoreFault> {
        let stored: Vec<StoredEvent> = events.iter().map(StoredEvent::from).collect();
        self.store.append(&stored).await?;
        for event in events {
            match self.log.push(event.clone()).unwrap() {
                Pushed::Last => self.progress.apply(event),
                Pushed::Between => self.progress = Progress::of(&self.log),
                Pushed::Known => {}
            }
            self.said.push(event.clone());
        }
        Ok(())
    }
}

/// Works through all steps; gives the events that were said to be saved.
async fn work<S: RecordStore>(store: &S, after: After) -> Vec<Event> {
    let clock = FixedClock::default();
    let mut said = Vec::new();
    let Ok(mut session) = Session::open(store).await else { return said };
    for n in 0..STEPS {
        if n == STEPS / 2 {
            // Two events in one transaction.
            clock.set(0);
        }
        let events = session.log.write(DEVICE, body(n * 3), clock.pass(9_000)).unwrap();
        if session.write(&events).await.is_ok() {
            continue;
        }
        match after {
            After::Stop => break,
            After::Again => {
                if session.write(&events).await.is_err() {
                    break;
                }
            }
            After::Reload => {
                said.append(&mut session.said);
                let Ok(again) = Session::open(store).await else { return said };
                session = again;
            }
        }
    }
    assert_eq!(session.progress, Progress::of(&session.log));
    said.append(&mut session.said);
    said
}

#[test]
fn whatever_step_fails_what_was_said_is_stored() {
    for plan in [Plan::At as fn(u32) -> Plan, Plan::From] {
        for when in [When::Before, When::After] {
            for after in [After::Stop, After::Again, After::Reload] {
                // One step more than there are calls: the last round fails nowhere.
                for step in 0..2 * STEPS as u32 {
                    let disk = MemoryStore::default();
                    let fault = StoreFault::Full("quota".to_owned());
                    let store = FaultyStore::new(disk.clone(), plan(step), when, fault);
                    let said = block_on(work(&store, after));
                    check(&disk, &said, &format!("{:?} {when:?} {after:?}", plan(step)));
                }
            }
        }
    }
}

fn check(disk: &MemoryStore, said: &[Event], what: &str) {
    let stored = disk.contents();
    for event in said {
        assert!(stored.contains(&event.stored()), "{what}: saved was said, and it is not there");
    }
    let (log, faults) = Log::from_stored(LEARNER, &stored);
    assert_eq!(faults, [], "{what}: no gap, no fork, no broken link");
    assert_eq!(log.len(), stored.len(), "{what}");
    // Rebuilt views are those of the stored events, one by one in the order they were written.
    let mut by_hand = Log::new(LEARNER);
    let mut events: Vec<Event> =
        stored.iter().map(|entry| Event::read(&entry.bytes).unwrap()).collect();
    events.sort_by_key(|event| event.seq);
    let mut progress = Progress::default();
    for event in events {
        progress.apply(&event);
        by_hand.push(event).unwrap();
    }
    assert_eq!(Progress::of(&log), progress, "{what}");
    assert_eq!(views(&log), views(&by_hand), "{what}");
}

#[test]
fn the_steps_really_fail() {
    let run = |plan, after| {
        let disk = MemoryStore::default();
        let fault = StoreFault::Failed("abort".to_owned());
        let store = FaultyStore::new(disk.clone(), plan, When::Before, fault);
        let said = block_on(work(&store, after)).len();
        (said, disk.contents().len(), store.calls())
    };
    let all = STEPS + 1; // And one note of the clock.
    assert_eq!(run(Plan::Never, After::Stop), (all, all, STEPS as u32 + 1));
    assert_eq!(run(Plan::At(5), After::Stop), (4, 4, 6));
    assert_eq!(run(Plan::At(5), After::Again), (all, all, STEPS as u32 + 2));
    assert_eq!(run(Plan::At(5), After::Reload), (all - 1, all - 1, STEPS as u32 + 2));
    assert_eq!(run(Plan::From(0), After::Stop), (0, 0, 1));
}

#[test]
fn a_full_store_still_reads() {
    let disk = MemoryStore::default();
    let store = FaultyStore::new(disk.clone(), Plan::Never, When::Before, StoreFault::ReadOnly);
    let said = block_on(work(&store, After::Stop));
    let full = FaultyStore::full(disk.clone());
    block_on(async {
        assert_eq!(full.count(LEARNER).await, Ok(said.len() as u64));
        assert_eq!(full.learners().await, Ok(vec![LEARNER]));
        let mut session = Session::open(&full).await.unwrap();
        assert_eq!(session.log.len(), said.len());
        let event = session.log.next(DEVICE, body(1), FixedClock::default().stamp()).unwrap();
        assert!(matches!(session.write(&[event]).await, Err(StoreFault::Full(_))));
        assert_eq!(session.log.len(), said.len(), "what is not stored is not shown");
    });
    assert_eq!(disk.contents().len(), said.len());
}

#[test]
fn a_store_that_is_refused_says_so_from_the_first_call() {
    let store = FaultyStore::refusing();
    block_on(async {
        assert!(matches!(store.learners().await, Err(StoreFault::Refused(_))));
        assert!(matches!(store.load(LEARNER).await, Err(StoreFault::Refused(_))));
        assert!(matches!(store.count(LEARNER).await, Err(StoreFault::Refused(_))));
    });
}

#[test]
fn two_tabs_without_a_lock_make_a_fork_and_lose_nothing() {
    let disk = MemoryStore::default();
    let clock = FixedClock::default();
    block_on(async {
        let mut one = Session::open(&disk).await.unwrap();
        let mut two = Session::open(&disk).await.unwrap();
        for (n, tab) in [&mut one, &mut two].into_iter().enumerate() {
            let events = tab.log.write(DEVICE, body(n * 5 + 2), clock.pass(10)).unwrap();
            tab.write(&events).await.unwrap();
        }
    });
    let (log, faults) = Log::from_stored(LEARNER, &disk.contents());
    assert_eq!((log.len(), faults.len()), (2, 1));
    assert!(log.needs_new_device(DEVICE));
}

#[test]
fn damage_on_the_disk_leaves_every_intact_entry() {
    let disk = MemoryStore::default();
    let store = FaultyStore::new(disk.clone(), Plan::Never, When::Before, StoreFault::ReadOnly);
    let said = block_on(work(&store, After::Stop));
    disk.damage(|entries| {
        for (n, entry) in entries.values_mut().enumerate() {
            if n % 3 == 0 {
                entry.bytes.truncate(n);
            }
        }
    });
    let (log, faults) = Log::from_stored(LEARNER, &disk.contents());
    let good = said.iter().filter(|event| event.seq % 3 != 0);
    assert!(good.clone().all(|event| log.get(&event.id()).is_some()));
    assert_eq!(log.len(), good.count());
    assert!(faults.len() >= said.len().div_ceil(3));
}

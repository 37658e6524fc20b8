//! The log: writing, reading back, order, heads, forks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{DEVICE, LEARNER, OTHER, chain, opened, write};
use record::{
    Body, ClockTrust, DeviceId, Event, EventId, Fault, LearnerId, Log, Place, Problem, Pushed,
    StoredEvent,
};
use testkit::FixedClock;

fn stored(log: &Log) -> Vec<StoredEvent> {
    log.events().map(Event::stored).collect()
}

#[test]
fn next_changes_nothing_and_links() {
    let clock = FixedClock::default();
    let mut log = Log::new(LEARNER);
    let first = log.next(DEVICE, opened(0), clock.stamp()).unwrap();
    assert!(log.is_empty());
    assert_eq!(first, log.next(DEVICE, opened(0), clock.stamp()).unwrap());
    assert_eq!((first.seq, first.prev), (0, EventId::genesis(LEARNER, DEVICE)));
    assert_eq!(log.push(first.clone()), Ok(Pushed::Last));
    assert_eq!(log.push(first.clone()), Ok(Pushed::Known));
    let second = log.next(DEVICE, opened(1), clock.stamp()).unwrap();
    assert_eq!((second.seq, second.prev), (1, first.id()));
    let elsewhere = log.next(OTHER, opened(1), clock.stamp()).unwrap();
    assert_eq!((elsewhere.seq, elsewhere.prev), (0, EventId::genesis(LEARNER, OTHER)));
    assert_eq!(log.len(), 1);
    assert_eq!(log.get(&first.id()), Some(&first));
    assert_eq!(log.get(&second.id()), None);
}

#[test]
fn a_store_read_back_is_the_log_that_was_written() {
    let log = chain(30);
    let (read, faults) = Log::from_stored(LEARNER, &stored(&log));
    assert_eq!((&read, faults.as_slice()), (&log, &[][..]));
    assert!(read.events().eq(log.events()));
    assert_eq!(read.into_events(), log.into_events());
}

#[test]
fn each_way_to_damage_an_entry_has_its_name() {
    let log = chain(3);
    let seen = |change: &dyn Fn(&mut StoredEvent)| {
        let mut entries = stored(&log);
        change(&mut entries[2]);
        let (read, faults) = Log::from_stored(LEARNER, &entries);
        assert_eq!(read, chain(2), "the good ones count");
        assert_eq!(faults.len(), 1);
        faults[0].problem.clone()
    };
    let stranger = LearnerId::from_bytes([2; 16]);
    assert_eq!(seen(&|e| e.bytes[10] ^= 1), Problem::BadHash);
    assert_eq!(seen(&|e| e.bytes.clear()), Problem::BadHash);
    assert_eq!(seen(&|e| e.id.0[0] ^= 1), Problem::BadHash);
    assert_eq!(seen(&|e| e.seq = 7), Problem::WrongPlace);
    assert_eq!(seen(&|e| e.device = OTHER), Problem::WrongPlace);
    assert_eq!(seen(&|e| e.enc = 1), Problem::Sealed { enc: 1 });
    assert_eq!(seen(&|e| e.learner = stranger), Problem::OtherLearner(stranger));
    let foreign = Log::new(stranger).next(DEVICE, opened(0), FixedClock::default().stamp());
    let foreign = foreign.unwrap().stored();
    let relabelled = |e: &mut StoredEvent| *e = StoredEvent { learner: LEARNER, ..foreign.clone() };
    assert_eq!(seen(&relabelled), Problem::OtherLearner(stranger));
    let rubbish = |e: &mut StoredEvent| {
        e.bytes = b"{}".to_vec();
        e.id = EventId::of(&e.bytes);
    };
    assert!(matches!(seen(&rubbish), Problem::Unreadable(_)));
}

#[test]
fn a_copied_profile_is_found_and_takes_a_new_device_id() {
    let clock = FixedClock::default();
    let mut original = chain(4);
    let mut copy = original.clone();
    let device = DEVICE;
    write(&mut original, device, opened(1), clock.pass(1));
    write(&mut copy, device, opened(2), clock.pass(1));
    write(&mut copy, device, opened(3), clock.pass(1));
    assert!(!original.needs_new_device(device) && !copy.needs_new_device(device));

    original.merge(copy.into_events());
    assert!(original.needs_new_device(device));
    assert!(!original.needs_new_device(OTHER));
    let place = Place::Chain { device, seq: 4 };
    let fork = Fault { place, problem: Problem::Fork { branches: 2 } };
    assert_eq!(original.faults(), [fork]);
    let heads = original.heads();
    assert_eq!(heads.iter().map(|head| head.seq).collect::<Vec<_>>(), [4, 5]);
    assert_eq!(original.len(), 7, "both branches are kept");

    // With a new device id the record goes on; whoever forgets it still does not lose an event.
    write(&mut original, DeviceId::from_bytes([5; 8]), opened(0), clock.pass(1));
    let event = write(&mut original, device, opened(0), clock.pass(1));
    assert_eq!((event.seq, event.prev), (6, heads[1].id));
    assert_eq!(original.faults().len(), 1);
}

#[test]
fn heads_name_the_end_of_each_chain() {
    let clock = FixedClock::default();
    let mut log = chain(3);
    let elsewhere = write(&mut log, OTHER, opened(0), clock.stamp());
    let heads = log.heads();
    assert_eq!(heads.len(), 2);
    assert_eq!(heads[0], log.last_of(DEVICE).unwrap().head());
    assert_eq!(heads[1], elsewhere.head());
    assert_eq!(log.absent(&heads), []);
    assert_eq!(chain(3).absent(&heads), [elsewhere.head()]);
    assert_eq!(log.last_of(DeviceId::from_bytes([9; 8])), None);
}

#[test]
fn a_jump_of_the_clock_is_written_ahead_of_the_event_in_one_go() {
    let clock = FixedClock::default();
    let mut log = chain(2);
    let now = log.clock().latest().unwrap();
    clock.set(now);
    assert_eq!(log.write(DEVICE, opened(1), clock.stamp()).unwrap().len(), 1);
    assert_eq!(log.clock().trust(), ClockTrust::Sure);

    clock.set(0);
    let both = log.write(DEVICE, opened(1), clock.stamp()).unwrap();
    let bodies: Vec<&Body> = both.iter().map(|event| &event.body).collect();
    assert_eq!(bodies, [&Body::ClockNoted { before: now, now: 0 }, &opened(1)]);
    for event in both {
        assert_eq!(log.push(event), Ok(Pushed::Last));
    }
    assert!(log.faults().is_empty());
    assert_ne!(log.clock().trust(), ClockTrust::Sure);
    // It is noted once, not with each event of a bad day.
    let next = log.write(DEVICE, opened(2), clock.pass(1000)).unwrap();
    assert_eq!(next.len(), 1);
}

#[test]
fn events_that_arrive_late_find_their_place() {
    let log = chain(5);
    let mut events = log.clone().into_events();
    let late = events.remove(2);
    let mut read = Log::new(LEARNER);
    read.merge(events);
    let gap =
        Fault { place: Place::Chain { device: DEVICE, seq: 2 }, problem: Problem::Gap { to: 2 } };
    assert_eq!(read.faults(), [gap]);
    assert_eq!(read.events().map(|event| event.seq).collect::<Vec<_>>(), [0, 1, 3, 4]);
    assert_eq!(read.push(late), Ok(Pushed::Between));
    assert_eq!(read.faults(), []);
    assert!(read.events().eq(log.events()));
}

#[test]
fn a_gap_does_not_let_the_clock_turn_a_chain_round() {
    // seq 3 is stamped before seq 1, and what lies between is lost.
    let clock = FixedClock::default();
    let mut log = chain(3);
    clock.set(1_000);
    write(&mut log, DEVICE, opened(0), clock.stamp());
    let mut events = log.into_events();
    events.remove(2);
    events.reverse();
    let mut read = Log::new(LEARNER);
    read.merge(events);
    assert_eq!(read.events().map(|event| event.seq).collect::<Vec<_>>(), [0, 1, 3]);
}

#[test]
fn texts_of_faults_name_what_and_where() {
    let fault =
        Fault { place: Place::Chain { device: DEVICE, seq: 4 }, problem: Problem::Gap { to: 6 } };
    assert_eq!(fault.to_string(), "gap up to seq 6 at device a0a0a0a0a0a0a0a0, seq 4");
}

/// Only such a chain may stay behind or go with a course: answers of another course in it would be lost.
#[test]
fn a_chain_of_one_course_is_told_from_a_mixed_one() {
    let clock = FixedClock::default();
    let consent = || Body::ConsentGiven { course: common::course(1) };
    let mut log = Log::new(LEARNER);
    write(&mut log, OTHER, consent(), clock.stamp());
    assert!(log.is_only_of(OTHER, &common::course(1)));
    assert!(!log.is_only_of(OTHER, &common::course(0)));
    write(&mut log, DEVICE, consent(), clock.stamp());
    write(&mut log, DEVICE, opened(0), clock.stamp());
    assert!(!log.is_only_of(DEVICE, &common::course(1)));
    assert_eq!(log.without(&[OTHER]).len(), 2, "the other chain is untouched");
}

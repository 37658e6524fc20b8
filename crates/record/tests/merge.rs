//! Merging: any order, any grouping, any repetition give the same record and the same views.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeSet;

use common::{LEARNER, Step, World, chain, steps, views};
use proptest::prelude::*;
use record::project::{Progress, Projection, StudyTime};
use record::{Event, EventId, LearnerId, Log, MergeCount, Pushed};
use testkit::FixedDice;

fn step() -> impl Strategy<Value = Step> {
    let terminal = 0usize..9;
    prop_oneof![
        12 => (terminal.clone(), any::<u16>(), 0u64..400_000).prop_map(|(terminal, body, ms)| {
            Step::Write { terminal, body: body.into(), ms }
        }),
        1 => terminal.clone().prop_map(|terminal| Step::Copy { terminal }),
        2 => (terminal.clone(), 0usize..9).prop_map(|(from, to)| Step::Carry { from, to }),
        1 => (terminal, 0i64..4_100_000_000_000).prop_map(|(terminal, at)| Step::Clock { terminal, at }),
    ]
}

fn world() -> impl Strategy<Value = World> {
    proptest::collection::vec(step(), 0..60).prop_map(|steps| World::of(LEARNER, &steps))
}

fn merged<'a>(logs: impl IntoIterator<Item = &'a Log>) -> Log {
    let mut sum = Log::new(LEARNER);
    for log in logs {
        sum.merge(log.events().cloned());
    }
    sum
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn merge_is_commutative(world in world(), seed in any::<u64>()) {
        let mut logs = world.logs();
        let one = merged(&logs);
        FixedDice::new(seed).shuffle(&mut logs);
        let other = merged(&logs);
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(views(&one), views(&other));
    }

    #[test]
    fn merge_is_associative(world in world()) {
        let logs = world.logs();
        let (a, b, c) = (&logs[0], &logs[1], merged(&logs[2..]));
        let left = merged([&merged([a, b]), &c]);
        let right = merged([a, &merged([b, &c])]);
        prop_assert_eq!(&left, &right);
        prop_assert_eq!(views(&left), views(&right));
    }

    #[test]
    fn merge_is_idempotent(world in world()) {
        let once = merged(&world.logs());
        let mut twice = once.clone();
        let count = twice.merge(once.events().cloned());
        prop_assert_eq!(count, MergeCount { new: 0, known: once.len() as u64, refused: 0 });
        prop_assert_eq!(views(&once), views(&twice));
    }

    /// The log that a terminal built event by event is the log that is read from its store, in any order.
    #[test]
    fn the_order_of_arrival_leaves_no_trace(world in world(), seed in any::<u64>()) {
        let mut dice = FixedDice::new(seed);
        for log in world.logs() {
            let mut stored: Vec<_> = log.events().map(Event::stored).collect();
            dice.shuffle(&mut stored);
            let (read, _) = Log::from_stored(LEARNER, &stored);
            prop_assert_eq!(views(&log), views(&read));
            let mut pushed = Log::new(LEARNER);
            let mut events: Vec<_> = log.events().cloned().collect();
            dice.shuffle(&mut events);
            for event in events {
                pushed.push(event).unwrap();
            }
            prop_assert_eq!(views(&log), views(&pushed));
        }
    }

    #[test]
    fn a_view_brought_up_to_date_is_a_view_made_anew(world in world(), seed in any::<u64>()) {
        let mut events = merged(&world.logs()).into_events();
        // Near the right order, so that both ways of arriving come up.
        let mut dice = FixedDice::new(seed);
        for _ in 0..events.len() / 8 {
            let at = dice.below(events.len() - 1);
            events.swap(at, at + 1);
        }
        let mut log = Log::new(LEARNER);
        let (mut progress, mut study) = (Progress::default(), StudyTime::default());
        for event in events {
            match log.push(event.clone()).unwrap() {
                Pushed::Last => {
                    progress.apply(&event);
                    study.apply(&event);
                }
                Pushed::Between => (progress, study) = (Progress::of(&log), StudyTime::of(&log)),
                Pushed::Known => {}
            }
            prop_assert_eq!(&progress, &Progress::of(&log));
            prop_assert_eq!(&study, &StudyTime::of(&log));
        }
    }

    #[test]
    fn effects_come_after_their_causes(world in world()) {
        let log = merged(&world.logs());
        let mut seen: BTreeSet<EventId> = BTreeSet::new();
        for event in log.events() {
            if event.seq > 0 {
                prop_assert!(seen.contains(&event.prev));
            }
            if let record::Body::Imported { heads } = &event.body {
                prop_assert!(heads.iter().all(|head| seen.contains(&head.id)));
            }
            seen.insert(event.id());
        }
        prop_assert_eq!(seen.len(), log.len());
    }

    #[test]
    fn forks_are_reported_exactly_where_a_profile_was_copied(world in world()) {
        let log = merged(&world.logs());
        let mut places = BTreeSet::new();
        let mut twice = BTreeSet::new();
        for event in log.events() {
            if !places.insert((event.device, event.seq)) {
                twice.insert(event.device);
            }
        }
        for event in log.events() {
            prop_assert_eq!(log.needs_new_device(event.device), twice.contains(&event.device));
        }
        prop_assert_eq!(log.faults().is_empty(), twice.is_empty());
    }
}

#[test]
fn fifty_learners_at_twenty_terminals_of_five_centres() {
    let mut dice = FixedDice::new(50 * 20 * 5);
    let learners: Vec<LearnerId> = (0..50).map(|_| LearnerId::from_bytes(dice.bytes())).collect();
    for learner in &learners {
        // Twenty terminals write some of it, and meet by way of five centres.
        let mut terminals: Vec<Log> = Vec::new();
        for _ in 0..20 {
            let count = 2 + dice.below(5);
            let steps = steps(&mut dice, count);
            terminals.extend(World::of(*learner, &steps).logs().into_iter().take(1));
        }
        let mut centres = vec![Log::new(*learner); 5];
        for terminal in &terminals {
            centres[dice.below(5)].merge(terminal.events().cloned());
        }
        let mut all = Log::new(*learner);
        terminals.iter().for_each(|terminal| {
            all.merge(terminal.events().cloned());
        });
        for first in 0..5 {
            let mut sum = centres[first].clone();
            for step in [1, 3, 2, 4, 1] {
                sum.merge(centres[(first + step) % 5].events().cloned());
            }
            assert_eq!(views(&sum), views(&all));
        }
        // Nothing of one learner enters the record of another.
        let mut other = Log::new(LEARNER);
        let count = other.merge(all.events().cloned());
        assert_eq!(count, MergeCount { new: 0, known: 0, refused: all.len() as u64 });
        assert!(other.is_empty());
    }
}

#[test]
fn pushing_the_event_of_somebody_else_changes_nothing() {
    let mut mine = Log::new(LearnerId::from_bytes([9; 16]));
    let theirs = chain(1).into_events().remove(0);
    assert_eq!(mine.push(theirs).unwrap_err().0, LEARNER);
    assert!(mine.is_empty());
}

#[test]
fn a_file_full_of_circles_costs_no_more_than_another() {
    // Gaps whose stand-in is an `Imported` that names the event after the gap, 20,000 times over.
    use common::{DEVICE, opened};
    use record::{Body, RunId, Stamp};
    let stamp = |n: i64| Stamp { at: n, up: 0, run: RunId::from_bytes([1; 8]) };
    let mut log = Log::new(LEARNER);
    let mut events = Vec::new();
    for n in 0..20_000u64 {
        let lost = EventId::of(&n.to_le_bytes());
        let orphan = Event::make(LEARNER, DEVICE, 4 * n + 2, lost, stamp(5), opened(0)).unwrap();
        let body = Body::imported(&[orphan.head()]);
        events.push(Event::make(LEARNER, DEVICE, 4 * n, lost, stamp(4), body).unwrap());
        events.push(orphan);
    }
    let count = log.merge(events);
    assert_eq!(count.new, 40_000);
    assert_eq!(log.events().count(), 40_000);
}

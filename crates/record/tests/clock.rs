//! The clock: jumps are noted, trust is lost and found again, review dates hold.
#![allow(clippy::unwrap_used)]

mod common;

use common::{DEVICE, LEARNER, opened};
use record::clock::{AHEAD_MS, BACK_MS, EARLIEST_MS, Jump, STEADY_MS};
use record::{Body, Clock, ClockTrust, Log};
use testkit::FixedClock;

/// 2026-03-01.
const MARCH: i64 = 1_772_323_200_000;
const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;

fn seen(times: &[i64]) -> Clock {
    let mut clock = Clock::default();
    times.iter().for_each(|at| clock.see(*at));
    clock
}

#[test]
fn small_steps_are_no_jumps() {
    let clock = seen(&[MARCH, MARCH + MINUTE, MARCH - 3 * MINUTE, MARCH + 200 * DAY]);
    assert_eq!(clock.trust(), ClockTrust::Sure);
    assert_eq!(clock.latest(), Some(MARCH + 200 * DAY));
    assert_eq!(Clock::default().note(MARCH), None);
    assert_eq!(Clock::default().note(0), None);
}

#[test]
fn small_steps_back_add_up_to_a_jump() {
    let clock = seen(&[MARCH, MARCH - 3 * MINUTE]);
    assert!(clock.note(MARCH - 4 * MINUTE).is_none());
    assert!(clock.note(MARCH - 6 * MINUTE).is_some());
}

#[test]
fn the_borders_of_a_jump_are_these() {
    let clock = seen(&[MARCH]);
    assert_eq!(clock.note(MARCH - BACK_MS), None);
    assert_eq!(clock.note(MARCH + AHEAD_MS), None);
    for now in [MARCH - BACK_MS - 1, MARCH + AHEAD_MS + 1, 0, i64::MIN, i64::MAX] {
        assert_eq!(clock.note(now), Some(Body::ClockNoted { before: MARCH, now }));
    }
}

#[test]
fn a_clock_that_fell_back_is_unsure_until_it_is_right_again() {
    let clock = seen(&[MARCH, 0, MINUTE]);
    assert_eq!(clock.trust(), ClockTrust::Unsure(Jump::Back));
    assert_eq!(clock.latest(), Some(MARCH));
    assert_eq!(clock.reckon(2 * MINUTE), MARCH, "reviews go by the latest time seen");
    let clock = seen(&[MARCH, 0, MINUTE, MARCH + DAY]);
    assert_eq!(clock.trust(), ClockTrust::Sure);
    assert_eq!(clock.latest(), Some(MARCH + DAY));
    // An hour back, and then an hour passes.
    let clock = seen(&[MARCH, MARCH - 60 * MINUTE, MARCH - 30 * MINUTE]);
    assert_eq!(clock.trust(), ClockTrust::Unsure(Jump::Back));
    let clock = seen(&[MARCH, MARCH - 60 * MINUTE, MARCH + MINUTE]);
    assert_eq!(clock.trust(), ClockTrust::Sure);
}

#[test]
fn years_ahead_move_no_review() {
    let far = 4_070_908_800_000; // 2099
    let clock = seen(&[MARCH, far, far + MINUTE]);
    assert_eq!(clock.trust(), ClockTrust::Unsure(Jump::Ahead));
    assert_eq!(clock.reckon(far + 2 * MINUTE), MARCH);
    let clock = seen(&[MARCH, far, MARCH + DAY]);
    assert_eq!((clock.trust(), clock.latest()), (ClockTrust::Sure, Some(MARCH + DAY)));
}

#[test]
fn a_clock_that_never_was_right_is_never_believed() {
    // No battery: each morning in 1970.
    let mornings: Vec<i64> = (0..40).flat_map(|_| [1000, 1000 + 240 * MINUTE]).collect();
    let clock = seen(&mornings);
    assert_ne!(clock.trust(), ClockTrust::Sure);
    assert_eq!(clock.latest(), None);
    // Left on for a year, it is still before the program was made.
    let clock = seen(&[0, 100 * DAY, 360 * DAY]);
    assert_eq!(clock.trust(), ClockTrust::Unsure(Jump::BeforeProgram));
    let clock = seen(&[0, MARCH]);
    assert_eq!((clock.trust(), clock.latest()), (ClockTrust::Sure, Some(MARCH)));
    assert_eq!(seen(&[EARLIEST_MS]).trust(), ClockTrust::Sure);
}

#[test]
fn a_first_day_in_the_far_future_is_lived_down() {
    let far = 4_070_908_800_000;
    let clock = seen(&[far, MARCH, MARCH + STEADY_MS - 1]);
    assert_eq!(clock.trust(), ClockTrust::Unsure(Jump::Back));
    let clock = seen(&[far, MARCH, MARCH + STEADY_MS]);
    assert_eq!((clock.trust(), clock.latest()), (ClockTrust::Sure, Some(MARCH + STEADY_MS)));
}

#[test]
fn order_is_by_chain_whatever_the_clock_shows() {
    let clock = FixedClock::default();
    let mut log = Log::new(LEARNER);
    for at in [MARCH, 0, 4_070_908_800_000, MARCH + DAY, -5_000_000, MARCH + 2 * DAY] {
        clock.set(at);
        for event in log.write(DEVICE, opened(0), clock.stamp()).unwrap() {
            log.push(event).unwrap();
        }
    }
    assert!(log.events().map(|event| event.seq).eq(0..log.len() as u64));
    let notes = log.events().filter(|event| matches!(event.body, Body::ClockNoted { .. }));
    assert_eq!(notes.count(), 5);
    assert!(log.faults().is_empty());
    assert_eq!(log.clock().trust(), ClockTrust::Sure);
}

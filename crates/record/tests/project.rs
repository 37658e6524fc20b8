//! Projections: what pages show.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use assess::{LessonId, Verdict};
use common::{DEVICE, LEARNER, OTHER, answer, course, item, lesson, module, opened, write};
use record::project::{
    Attempts, PAUSE_MS, Progress, Projection, SPAN_MS, Spot, Storage, StudyTime, Written,
};
use record::{Body, Log, RunId};
use testkit::FixedClock;

struct Desk {
    log: Log,
    clock: FixedClock,
}

impl Desk {
    fn new() -> Self {
        Self { log: Log::new(LEARNER), clock: FixedClock::default() }
    }

    fn write(&mut self, body: Body) -> &mut Self {
        let stamp = self.clock.pass(1000);
        write(&mut self.log, DEVICE, body, stamp);
        self
    }

    fn progress(&self) -> Progress {
        Progress::of(&self.log)
    }
}

fn place(n: usize, block: u32) -> Body {
    Body::LessonPlace { course: course(0), lesson: lesson(n), block }
}

fn completed(n: usize) -> Body {
    Body::LessonCompleted { course: course(0), lesson: lesson(n) }
}

fn done(right: u32, items: u32) -> Body {
    Body::ModuleCheckDone { course: course(0), module: module(0), right, items }
}

#[test]
fn nothing_written_is_nothing_begun() {
    let progress = Desk::new().progress();
    assert_eq!(progress, Progress::default());
    assert_eq!(Attempts::of(&Log::new(LEARNER)).next(&course(0), &item(0)), 0);
    assert_eq!(Storage::of(&Log::new(LEARNER)), Storage::default());
}

#[test]
fn one_goes_on_where_one_was() {
    let mut desk = Desk::new();
    desk.write(opened(0)).write(place(0, 7)).write(opened(1)).write(place(1, 3));
    let spot = |n, block| Some(Spot { course: course(0), lesson: lesson(n), block });
    assert_eq!(desk.progress().last, spot(1, 3));
    // Opened again, a lesson is still where it was left.
    desk.write(opened(0));
    assert_eq!(desk.progress().last, spot(0, 7));
    desk.write(Body::LessonOpened { course: course(1), lesson: lesson(2) });
    let progress = desk.progress();
    assert_eq!(progress.last.unwrap().course, course(1), "over all courses, the latest");
    let first = &progress.courses[&course(0)];
    assert_eq!(first.last, Some(lesson(0)));
    assert_eq!((first.lessons[&lesson(0)].opened, first.lessons[&lesson(0)].block), (2, 7));
}

#[test]
fn the_next_lesson_is_the_one_at_hand_then_the_next_then_what_was_left_out() {
    let lessons: Vec<LessonId> = (0..4).map(lesson).collect();
    let mut desk = Desk::new();
    let next = |desk: &Desk| {
        let progress = desk.progress();
        let course = progress.courses.get(&course(0)).cloned().unwrap_or_default();
        course.next_lesson(&lessons).cloned()
    };
    assert_eq!(next(&desk), Some(lesson(0)));
    desk.write(opened(1));
    assert_eq!(next(&desk), Some(lesson(1)));
    desk.write(completed(1));
    assert_eq!(next(&desk), Some(lesson(2)));
    desk.write(opened(3)).write(completed(3));
    assert_eq!(next(&desk), Some(lesson(0)));
    desk.write(completed(0)).write(completed(2));
    assert_eq!(next(&desk), None);
    // A lesson that the course no longer has is no place to go on from.
    desk.write(Body::LessonOpened { course: course(0), lesson: LessonId::parse("gone").unwrap() });
    assert_eq!(next(&desk), None);
}

#[test]
fn completing_twice_keeps_the_first_date() {
    let mut desk = Desk::new();
    desk.write(completed(0));
    let at = desk.clock.now();
    desk.write(completed(0));
    assert_eq!(desk.progress().courses[&course(0)].lessons[&lesson(0)].completed, Some(at));
}

#[test]
fn of_an_item_the_first_the_last_and_the_best_answer_are_known() {
    let mut desk = Desk::new();
    let item_of = |desk: &Desk| desk.progress().courses[&course(0)].items[&item(1)].clone();
    desk.write(answer(1, 0, Verdict::NotYet));
    let seen = item_of(&desk);
    assert_eq!((seen.answers, seen.first, seen.best), (1, Some(Verdict::NotYet), seen.outcome()));
    desk.write(answer(1, 0, Verdict::Right)).write(answer(5, 1, Verdict::NotYet));
    let seen = item_of(&desk);
    assert_eq!((seen.answers, seen.first), (3, Some(Verdict::NotYet)));
    assert_eq!((seen.best, seen.outcome()), (Some(Verdict::Right), Some(Verdict::NotYet)));
    let Body::ItemAnswered(last) = answer(5, 1, Verdict::NotYet) else { return };
    assert_eq!(seen.response(), Some(&last.response));
    assert_eq!(seen.last, Some(last));
    let (course, item) = (course(0), item(1));
    desk.write(Body::HintShown { course: course.clone(), item: item.clone(), attempt: 1, hint: 0 });
    desk.write(Body::AnswerShown { course, item, attempt: 1 });
    let seen = item_of(&desk);
    assert_eq!((seen.answers, seen.hints, seen.shown), (3, 1, 1));
}

#[test]
fn best_is_right_before_not_yet_before_unmarked() {
    use Verdict::{NotYet, Right, Unmarked};
    for (outcomes, best) in [
        (&[Unmarked, NotYet][..], NotYet),
        (&[NotYet, Unmarked], NotYet),
        (&[Right, Unmarked, NotYet], Right),
        (&[Unmarked], Unmarked),
    ] {
        let mut desk = Desk::new();
        outcomes.iter().for_each(|outcome| {
            desk.write(answer(0, 0, *outcome));
        });
        let best_seen = desk.progress().courses[&course(0)].items[&item(0)].best;
        assert_eq!(best_seen, Some(best), "{outcomes:?}");
    }
}

#[test]
fn a_module_check_is_passed_with_seventy_percent() {
    for (right, items, passed) in [
        (7, 10, true),
        (6, 10, false),
        (2, 3, false),
        (3, 3, true),
        (0, 0, false),
        (0, 5, false),
        (5, 4, false),
        (u32::MAX, u32::MAX, true),
        (4, 0, false),
    ] {
        let mut desk = Desk::new();
        desk.write(done(right, items));
        let seen = desk.progress().courses[&course(0)].passed(&module(0));
        assert_eq!(seen, passed, "{right} of {items}");
    }
}

#[test]
fn a_check_once_passed_stays_passed_and_a_broken_one_can_go_on() {
    let mut desk = Desk::new();
    let items = vec![item(2), item(0)];
    let started =
        Body::ModuleCheckStarted { course: course(0), module: module(0), items: items.clone() };
    desk.write(started);
    let module_of = |desk: &Desk| desk.progress().courses[&course(0)].modules[&module(0)].clone();
    assert_eq!(module_of(&desk).running, Some(items));
    desk.write(done(8, 10)).write(done(1, 10));
    let seen = module_of(&desk);
    assert_eq!((seen.running.clone(), seen.checks.len(), seen.passed()), (None, 2, true));
    let opened = Body::ModuleOpened { course: course(0), module: module(1), by: "A.".to_owned() };
    desk.write(opened);
    let progress = desk.progress();
    let other = &progress.courses[&course(0)];
    assert_eq!(other.modules[&module(1)].opened_by.as_deref(), Some("A."));
    assert!(!other.passed(&module(1)));
}

#[test]
fn the_next_attempt_is_above_all_that_were() {
    let mut desk = Desk::new();
    let next = |desk: &Desk, n| Attempts::of(&desk.log).next(&course(0), &item(n));
    desk.write(answer(1, 0, Verdict::NotYet));
    assert_eq!((next(&desk, 1), next(&desk, 2)), (1, 0));
    desk.write(answer(1, 4, Verdict::NotYet)).write(answer(1, 2, Verdict::Right));
    assert_eq!(next(&desk, 1), 5);
    // A key that was shown spoils its draw.
    desk.write(Body::AnswerShown { course: course(0), item: item(1), attempt: 6 });
    assert_eq!(next(&desk, 1), 7);
    desk.write(answer(1, u32::MAX, Verdict::NotYet));
    assert_eq!(next(&desk, 1), u32::MAX);
    assert_eq!(Attempts::of(&desk.log).next(&course(1), &item(1)), 0, "each course has its own");
}

#[test]
fn what_is_not_exported_is_counted() {
    let mut desk = Desk::new();
    desk.write(opened(0)).write(opened(1));
    let storage = Storage::of(&desk.log);
    assert_eq!((storage.events, storage.not_exported, storage.last_export), (2, 2, None));
    let heads = desk.log.heads();
    desk.write(Body::exported(&heads));
    let at = desk.clock.now();
    let storage = Storage::of(&desk.log);
    assert_eq!((storage.events, storage.not_exported), (3, 0));
    assert_eq!(storage.last_export, Some(Written { at, device: DEVICE }));
    desk.write(opened(2));
    assert_eq!(Storage::of(&desk.log).not_exported, 1);

    // What comes in from elsewhere is elsewhere, but not in an export of this record.
    let mut elsewhere = Log::new(LEARNER);
    write(&mut elsewhere, OTHER, opened(0), desk.clock.stamp());
    let heads = elsewhere.heads();
    desk.log.merge(elsewhere.into_events());
    desk.write(Body::imported(&heads));
    let storage = Storage::of(&desk.log);
    assert_eq!((storage.not_exported, storage.devices.len()), (3, 2));
    assert_eq!(storage.last_import.unwrap().at, desk.clock.now());
    let heads = desk.log.heads();
    desk.write(Body::exported(&heads));
    let storage = Storage::of(&desk.log);
    assert_eq!((storage.events, storage.not_exported), (7, 0));
    let bytes: usize = desk.log.events().map(|event| event.raw().len()).sum();
    assert_eq!(storage.bytes, bytes as u64);
}

#[test]
fn a_branch_that_no_export_took_along_is_counted() {
    let mut desk = Desk::new();
    desk.write(opened(0));
    let mut copy = desk.log.clone();
    write(&mut copy, DEVICE, opened(3), desk.clock.stamp());
    desk.write(opened(1)).write(opened(2));
    let heads = desk.log.heads();
    desk.write(Body::exported(&heads));
    desk.log.merge(copy.into_events());
    assert_eq!(Storage::of(&desk.log).not_exported, 1);
    // Heads that are not here prove nothing.
    let mut other = Desk::new();
    other.write(opened(0)).write(Body::exported(&heads));
    assert_eq!(Storage::of(&other.log).not_exported, 1);
}

#[test]
fn time_at_work_is_capped_and_goes_by_the_monotonic_clock() {
    let mut log = Log::new(LEARNER);
    let clock = FixedClock::default();
    let begin = clock.now();
    write(&mut log, DEVICE, opened(0), clock.stamp());
    write(&mut log, DEVICE, opened(1), clock.pass(60_000));
    clock.set(0); // The wall clock falls; work goes on.
    write(&mut log, DEVICE, opened(2), clock.pass(SPAN_MS));
    write(&mut log, DEVICE, opened(3), clock.pass(PAUSE_MS - 1)); // Counts with its cap.
    let study = StudyTime::of(&log);
    assert_eq!(study.sessions.len(), 1);
    assert_eq!(study.active_ms(), 60_000 + SPAN_MS + SPAN_MS);
    assert_eq!((study.sessions[0].events, study.sessions[0].at), (4, begin));

    write(&mut log, DEVICE, opened(4), clock.pass(PAUSE_MS)); // After lunch.
    clock.reload(RunId::from_bytes([2; 8]));
    write(&mut log, DEVICE, opened(0), clock.stamp());
    write(&mut log, DEVICE, opened(1), clock.pass(5_000));
    let study = StudyTime::of(&log);
    let active: Vec<u64> = study.sessions.iter().map(|session| session.active_ms).collect();
    assert_eq!(active, [60_000 + 2 * SPAN_MS, 0, 5_000]);
    assert_eq!(study.courses[&course(0)], study.active_ms());
}

#[test]
fn time_belongs_to_the_course_that_was_on_the_screen() {
    let mut log = Log::new(LEARNER);
    let clock = FixedClock::default();
    write(&mut log, DEVICE, Body::ProfileSet { label: String::new() }, clock.stamp());
    write(&mut log, DEVICE, opened(0), clock.pass(1_000)); // On no course yet.
    let heads = log.heads();
    write(&mut log, DEVICE, Body::exported(&heads), clock.pass(20_000));
    let other = Body::LessonOpened { course: course(1), lesson: lesson(0) };
    write(&mut log, DEVICE, other, clock.pass(3_000));
    write(&mut log, DEVICE, opened(0), clock.pass(700));
    let study = StudyTime::of(&log);
    assert_eq!(study.courses[&course(0)], 23_000);
    assert_eq!(study.courses[&course(1)], 700);
    assert_eq!(study.active_ms(), 24_700);
}

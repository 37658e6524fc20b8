//! Projections: what pages show.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use assess::{ItemId, LessonId, ModuleId, Verdict};
use common::{DEVICE, LEARNER, OTHER, answer, body, course, item, lesson, module, opened, write};
use record::project::{
    Attempts, Names, PAUSE_MS, Progress, Projection, SPAN_MS, Spot, Storage, StudyTime, Written,
};
use record::{Body, DeviceId, Log, RecordStore, RunId};
use testkit::{FixedClock, MemoryStore, block_on};

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

fn names() -> Names {
    Names {
        lessons: vec![(course(0), lesson(0), lesson(9))],
        modules: vec![(course(0), module(0), ModuleId::parse("safe").unwrap())],
        items: vec![(course(0), item(0), ItemId::parse("renamed").unwrap())],
    }
}

#[test]
fn what_was_done_under_a_former_id_counts_for_the_present_one() {
    let mut desk = Desk::new();
    desk.write(opened(0)).write(Body::LessonPlace {
        course: course(0),
        lesson: lesson(0),
        block: 4,
    });
    desk.write(Body::LessonCompleted { course: course(0), lesson: lesson(0) });
    desk.write(answer(0, 0, Verdict::NotYet)).write(answer(0, 1, Verdict::Right));
    desk.write(Body::HintShown { course: course(0), item: item(0), attempt: 1, hint: 0 });
    desk.write(done(8, 10)).write(Body::ModuleCheckStarted {
        course: course(0),
        module: module(0),
        items: vec![item(1), item(0)],
    });
    // The same names in another course are other things.
    desk.write(Body::LessonOpened { course: course(1), lesson: lesson(0) });
    desk.write(opened(0));
    let (names, id) = (names(), ItemId::parse("renamed").unwrap());
    let (present, safe) = (names.lessons[0].2.clone(), names.modules[0].2.clone());
    let progress = Progress::of_named(&desk.log, &names);
    let mine = &progress.courses[&course(0)];
    assert_eq!(mine.lessons.keys().collect::<Vec<_>>(), [&present]);
    assert!(mine.completed(&present) && mine.passed(&safe));
    assert_eq!((mine.lessons[&present].opened, mine.lessons[&present].block), (2, 4));
    assert_eq!(progress.last.as_ref().map(|spot| &spot.lesson), Some(&present));
    let seen = &mine.items[&id];
    assert_eq!(
        (seen.answers, seen.first, seen.best, seen.hints),
        (2, Some(Verdict::NotYet), Some(Verdict::Right), 1)
    );
    // The answer itself stays as it was given: its id seeds the draw that the learner saw.
    assert_eq!(seen.last.as_ref().map(|last| &last.item), Some(&item(0)));
    assert_eq!(mine.modules[&safe].running, Some(vec![item(1), id.clone()]));
    assert!(progress.courses[&course(1)].lessons.contains_key(&lesson(0)));
    let attempts = Attempts::of_named(&desk.log, &names);
    assert_eq!((attempts.next(&course(0), &id), attempts.next(&course(0), &item(0))), (2, 0));
}

#[test]
fn old_and_new_answers_are_one_history() {
    let (names, id) = (names(), ItemId::parse("renamed").unwrap());
    let mut desk = Desk::new();
    desk.write(answer(0, 0, Verdict::NotYet));
    let mut progress = Progress::of_named(&desk.log, &names);
    let mut attempts = Attempts::of_named(&desk.log, &names);
    let Body::ItemAnswered(mut later) = answer(0, 1, Verdict::Right) else { return };
    later.item = id.clone();
    let event = write(&mut desk.log, DEVICE, Body::ItemAnswered(later), desk.clock.stamp());
    progress.apply(&event);
    attempts.apply(&event);
    let seen = &progress.courses[&course(0)].items[&id];
    assert_eq!(
        (seen.answers, seen.first, seen.best),
        (2, Some(Verdict::NotYet), Some(Verdict::Right))
    );
    assert_eq!(attempts.next(&course(0), &id), 2);
    assert_eq!(progress, Progress::of_named(&desk.log, &names), "one by one as all at once");
}

#[test]
fn of_a_course_without_marks_only_opened_and_completed_is_kept() {
    for n in 0..200 {
        let body = body(n);
        let presence = matches!(
            body,
            Body::ConsentGiven { .. }
                | Body::CourseOpened { .. }
                | Body::LessonOpened { .. }
                | Body::LessonCompleted { .. }
        );
        assert_eq!(body.kept_without_marks(), presence, "{body:?}");
    }
    assert!(!answer(0, 0, Verdict::Unmarked).kept_without_marks());
}

#[test]
fn a_chain_of_its_own_stays_behind_or_goes_as_a_whole() {
    let mut desk = Desk::new();
    let private = DeviceId::from_bytes([7; 8]);
    desk.write(opened(0));
    let quiet = |desk: &mut Desk, body| write(&mut desk.log, private, body, desk.clock.stamp());
    quiet(&mut desk, Body::ConsentGiven { course: course(1) });
    quiet(&mut desk, Body::LessonOpened { course: course(1), lesson: lesson(2) });
    desk.write(opened(1));
    quiet(&mut desk, Body::LessonCompleted { course: course(1), lesson: lesson(2) });
    desk.write(opened(2));
    let progress = desk.progress();
    assert_eq!(progress.courses[&course(1)].consent, [private]);
    assert!(progress.courses[&course(1)].completed(&lesson(2)));

    let without = desk.log.without(&[private]);
    assert_eq!(
        (without.len(), without.faults()),
        (3, Vec::new()),
        "no gap tells that there was more"
    );
    assert!(!Progress::of(&without).courses.contains_key(&course(1)));
    let file = record::export::write(&without, 0).unwrap();
    let import = record::export::read(&file).unwrap();
    assert_eq!((import.faults.as_slice(), import.refused), (&[][..], 0));
    assert_eq!(import.log, without);
    // What a store forgets is gone, and nothing else is.
    let store = MemoryStore::default();
    let stored: Vec<_> = desk.log.events().map(record::Event::stored).collect();
    block_on(store.append(&stored)).unwrap();
    block_on(store.forget(LEARNER, private)).unwrap();
    let left = block_on(store.load(LEARNER)).unwrap();
    assert_eq!(Log::from_stored(LEARNER, &left.events), (without.clone(), Vec::new()));
    // Taken along later, it is all there.
    let mut elsewhere = without.clone();
    elsewhere.merge(desk.log.events().cloned());
    assert_eq!(Progress::of(&elsewhere), progress);
    assert_eq!(elsewhere.faults(), []);
}

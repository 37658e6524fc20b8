//! Files of every version that was ever released. Each is written once and opened by every later program.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods)]

mod common;

use assess::Verdict;
use common::{LEARNER, course, item, lesson, module};
use record::export::read;
use record::project::{Attempts, Progress, Projection, Storage};
use record::{Body, ClockTrust, Log};

const V1: &[u8] = include_bytes!("samples/v1.jwr");

#[test]
fn version_1_opens() {
    let import = read(V1).unwrap();
    assert_eq!(import.faults, []);
    assert_eq!((import.refused, import.learner()), (0, LEARNER));
    let header = import.header.unwrap();
    assert_eq!((header.v, header.events, header.created), (1, 25, 1_767_700_000_000));
    assert_eq!(import.log.absent(&header.heads), []);
    let log = import.log;
    assert_eq!(log.len(), 25);
    assert_eq!(log.clock().trust(), ClockTrust::Sure);

    // One of each kind, and one of a kind that version 1 did not know.
    let mut kinds: Vec<String> = log
        .events()
        .map(|event| format!("{:?}", event.body).split([' ', '(', '{']).next().unwrap().to_owned())
        .collect();
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds.len(), 15, "{kinds:?}");

    let progress = Progress::of(&log);
    let tools = &progress.courses[&course(0)];
    assert_eq!(tools.edition.as_deref(), Some("1f"));
    assert!(tools.completed(&lesson(0)) && !tools.completed(&lesson(1)));
    assert!(tools.passed(&module(0)) && !tools.passed(&module(1)));
    assert_eq!(tools.modules[&module(1)].opened_by.as_deref(), Some("M. K."));
    let first = &tools.items[&item(0)];
    assert_eq!((first.answers, first.hints, first.shown), (2, 1, 0));
    assert_eq!((first.first, first.best), (Some(Verdict::NotYet), Some(Verdict::Right)));
    let last = progress.last.unwrap();
    assert_eq!((last.lesson, last.block), (lesson(1), 4));
    let attempts = Attempts::of(&log);
    assert_eq!(attempts.next(&course(0), &item(0)), 2);
    let storage = Storage::of(&log);
    assert_eq!((storage.not_exported, storage.devices.len()), (3, 2));
}

/// The bytes that were written then are what a program writes now, as long as it writes version 1.
#[test]
fn version_1_is_still_written_the_same() {
    let import = read(V1).unwrap();
    let again = record::export::write(&import.log, 1_767_700_000_000).unwrap();
    let unpacked = |file: &[u8]| {
        let at = 6 + file[5..].iter().position(|byte| *byte == b'\n').unwrap();
        (file[..at].to_vec(), miniz_oxide::inflate::decompress_to_vec_zlib(&file[at..]).unwrap())
    };
    // Not the packed bytes: a later packer may pack better.
    assert_eq!(unpacked(&again), unpacked(V1));
}

/// Every kind of response, at two terminals, with an import, an export and a jump of the clock.
fn sample() -> Log {
    use assess::{BlankResponse, Letter, Response};
    use common::{DEVICE, OTHER, answer, write};
    use record::body::{Context, ItemAnswered};
    use record::{Event, EventId};
    use testkit::FixedClock;

    let clock = FixedClock::default();
    let letter = |n| Letter::at(n).unwrap();
    let mut log = Log::new(LEARNER);
    let (course, with) = (
        || course(0),
        |n: usize, attempt, outcome, response, context| {
            let Body::ItemAnswered(like) = answer(n, attempt, outcome) else { unreachable!() };
            Body::ItemAnswered(ItemAnswered { response, context, ..like })
        },
    );
    let pairs = || [(letter(0), letter(1)), (letter(1), letter(0))].into();
    let there = [
        Body::ProfileSet { label: "кабинет 3 \"ü\"".to_owned() },
        with(
            1,
            0,
            Verdict::Right,
            Response::Multiple([letter(0), letter(2)].into()),
            Context::Lesson,
        ),
        with(2, 0, Verdict::Right, Response::Number("12,6 mm".to_owned()), Context::Lesson),
        with(3, 0, Verdict::NotYet, Response::Text("tenon".to_owned()), Context::Lesson),
    ];
    for body in there {
        write(&mut log, OTHER, body, clock.pass(40_000));
    }
    let heads = log.heads();
    let blanks = vec![
        BlankResponse::Typed("saw".to_owned()),
        BlankResponse::Chosen(letter(1)),
        BlankResponse::Empty,
    ];
    let here = [
        Body::CourseStarted { course: course(), edition: "1f".to_owned() },
        Body::imported(&heads),
        Body::LessonOpened { course: course(), lesson: lesson(0) },
        with(0, 0, Verdict::NotYet, Response::Single(letter(2)), Context::Lesson),
        Body::HintShown { course: course(), item: item(0), attempt: 0, hint: 0 },
        with(0, 1, Verdict::Right, Response::TrueFalse(letter(0)), Context::Review),
        with(1, 1, Verdict::NotYet, Response::Cloze(blanks), Context::Mock),
        Body::AnswerShown { course: course(), item: item(1), attempt: 1 },
        Body::LessonCompleted { course: course(), lesson: lesson(0) },
        Body::ModuleCheckStarted {
            course: course(),
            module: module(0),
            items: vec![item(2), item(3)],
        },
        with(2, 1, Verdict::Right, Response::Order(vec![letter(1), letter(0)]), Context::Check),
        with(3, 1, Verdict::Right, Response::Match(pairs()), Context::Check),
        Body::ModuleCheckDone { course: course(), module: module(0), right: 2, items: 2 },
        Body::ModuleOpened { course: course(), module: module(1), by: "M. K.".to_owned() },
        with(2, 2, Verdict::Right, Response::Group(pairs()), Context::Review),
        with(3, 2, Verdict::Unmarked, Response::Reflect, Context::Lesson),
        with(3, 3, Verdict::Right, Response::Hotspot(letter(3)), Context::Lesson),
    ];
    for body in here {
        write(&mut log, DEVICE, body, clock.pass(40_000));
    }
    let heads = log.heads();
    write(&mut log, DEVICE, Body::exported(&heads), clock.pass(1_000));
    let right = clock.now();
    clock.set(0);
    write(&mut log, DEVICE, Body::ClockNoted { before: right, now: 0 }, clock.stamp());
    clock.set(right);
    let place = Body::LessonPlace { course: course(), lesson: lesson(1), block: 4 };
    let place = write(&mut log, DEVICE, place, clock.pass(5_000));
    let text = String::from_utf8(place.raw().to_vec()).unwrap();
    let later = text
        .replace("LessonPlace", "LessonSung")
        .replace(&place.prev.to_string(), &EventId::of(place.raw()).to_string())
        .replace(&format!("\"seq\":{}", place.seq), &format!("\"seq\":{}", place.seq + 1));
    log.push(Event::read(later.as_bytes()).unwrap()).unwrap();
    log
}

/// Wrote the sample, once. It never writes over one.
#[test]
#[ignore = "writes the sample of a version that has none yet"]
fn write_the_sample() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples/v1.jwr");
    let old = std::fs::read(&path).unwrap_or_default();
    assert!(old.is_empty(), "the sample is there");
    std::fs::write(path, record::export::write(&sample(), 1_767_700_000_000).unwrap()).unwrap();
}

//! What several tests need: ids, bodies, and a world of terminals that write, copy and import.
#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use assess::{CourseId, ItemId, LessonId, Letter, ModuleId, Response, Verdict};
use record::body::{Context, ItemAnswered};
use record::{Body, DeviceId, Event, LearnerId, Log, Stamp};
use testkit::{FixedClock, FixedDice};

pub const LEARNER: LearnerId = LearnerId::from_bytes([0x11; 16]);
pub const DEVICE: DeviceId = DeviceId::from_bytes([0xa0; 8]);
pub const OTHER: DeviceId = DeviceId::from_bytes([0xb1; 8]);

pub fn course(n: usize) -> CourseId {
    CourseId::parse(["hand-tools", "electrics"][n % 2]).unwrap()
}

pub fn lesson(n: usize) -> LessonId {
    LessonId::parse(&format!("lesson-{}", n % 5)).unwrap()
}

pub fn item(n: usize) -> ItemId {
    ItemId::parse(&format!("item-{}", n % 4)).unwrap()
}

pub fn module(n: usize) -> ModuleId {
    ModuleId::parse(["safety", "joints"][n % 2]).unwrap()
}

pub fn opened(n: usize) -> Body {
    Body::LessonOpened { course: course(0), lesson: lesson(n) }
}

pub fn answer(n: usize, attempt: u32, outcome: Verdict) -> Body {
    Body::ItemAnswered(ItemAnswered {
        course: course(0),
        item: item(n),
        edition: "0123456789abcdef-fedcba9876543210".to_owned(),
        lang: "en".to_owned(),
        context: Context::Lesson,
        attempt,
        response: Response::Single(Letter::at(n % 3).unwrap()),
        outcome,
        ms: 4200,
    })
}

/// A body of any kind, from any number.
pub fn body(n: usize) -> Body {
    let (course, m) = (course(n / 15), n / 7);
    match n % 15 {
        0 => Body::ProfileSet { label: format!("seat {m} \"ü\"\n") },
        1 => Body::CourseStarted { course, edition: format!("{m:x}") },
        2 | 3 => Body::LessonOpened { course, lesson: lesson(m) },
        4 => Body::LessonPlace { course, lesson: lesson(m), block: m as u32 % 9 },
        5 => Body::LessonCompleted { course, lesson: lesson(m) },
        6 => answer(m, m as u32 % 3, Verdict::Right),
        7 => answer(m, m as u32 % 3, Verdict::NotYet),
        8 => Body::HintShown { course, item: item(m), attempt: 0, hint: 0 },
        9 => Body::AnswerShown { course, item: item(m), attempt: m as u32 % 4 },
        10 => {
            let items = (0..m % 4).map(item).collect();
            Body::ModuleCheckStarted { course, module: module(m), items }
        }
        11 => Body::ModuleCheckDone { course, module: module(m), right: m as u32 % 11, items: 10 },
        12 => Body::CourseOpened { course, by: "M. K.".to_owned() },
        13 => Body::ConsentGiven { course },
        _ => Body::ModuleOpened { course, module: module(m), by: "M. K.".to_owned() },
    }
}

pub fn write(log: &mut Log, device: DeviceId, body: Body, stamp: Stamp) -> Event {
    let event = log.next(device, body, stamp).unwrap();
    log.push(event.clone()).unwrap();
    event
}

/// A log of one device with `n` events of all kinds.
pub fn chain(n: usize) -> Log {
    let clock = FixedClock::default();
    let mut log = Log::new(LEARNER);
    for i in 0..n {
        write(&mut log, DEVICE, body(i * 5 + i / 3), clock.pass(20_000));
    }
    log
}

/// One thing that happens in a world.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// A terminal writes.
    Write { terminal: usize, body: usize, ms: u64 },
    /// The disk of a terminal is copied: two of one device id, so forks come.
    Copy { terminal: usize },
    /// A record is carried from one terminal to another.
    Carry { from: usize, to: usize },
    /// Somebody sets a clock.
    Clock { terminal: usize, at: i64 },
}

/// One learner at several terminals.
pub struct World {
    pub terminals: Vec<Terminal>,
    steps: Vec<Step>,
}

/// A failing test prints what happened, not all that came of it.
impl std::fmt::Debug for World {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.steps.fmt(f)
    }
}

pub struct Terminal {
    pub device: DeviceId,
    pub log: Log,
    pub clock: FixedClock,
}

impl World {
    pub fn of(learner: LearnerId, steps: &[Step]) -> Self {
        let terminal = |n: u8| Terminal {
            device: DeviceId::from_bytes([n; 8]),
            log: Log::new(learner),
            clock: FixedClock::default(),
        };
        let terminals = vec![terminal(1), terminal(2), terminal(3)];
        let mut world = Self { terminals, steps: steps.to_vec() };
        for step in steps {
            world.step(*step);
        }
        world
    }

    fn step(&mut self, step: Step) {
        let count = self.terminals.len();
        match step {
            Step::Write { terminal, body: n, ms } => {
                let Terminal { device, log, clock } = &mut self.terminals[terminal % count];
                for event in log.write(*device, body(n), clock.pass(ms)).unwrap() {
                    log.push(event).unwrap();
                }
            }
            Step::Copy { terminal } => {
                let Terminal { device, log, clock } = &self.terminals[terminal % count];
                let copy =
                    Terminal { device: *device, log: log.clone(), clock: FixedClock::default() };
                copy.clock.set(clock.now() + 1);
                if count < 6 {
                    self.terminals.push(copy);
                }
            }
            Step::Carry { from, to } => {
                let (from, to) = (from % count, to % count);
                let carried = self.terminals[from].log.clone();
                let Terminal { device, log, clock } = &mut self.terminals[to];
                let heads = carried.heads();
                log.merge(carried.into_events());
                write(log, *device, Body::imported(&heads), clock.pass(10));
            }
            Step::Clock { terminal, at } => self.terminals[terminal % count].clock.set(at),
        }
    }

    pub fn logs(&self) -> Vec<Log> {
        self.terminals.iter().map(|terminal| terminal.log.clone()).collect()
    }
}

/// Steps from dice, for tests that want many.
pub fn steps(dice: &mut FixedDice, count: usize) -> Vec<Step> {
    let mut step = || match dice.below(20) {
        0 => Step::Copy { terminal: dice.below(9) },
        1 | 2 => Step::Carry { from: dice.below(9), to: dice.below(9) },
        3 => Step::Clock {
            terminal: dice.below(9),
            at: 1_700_000_000_000 + dice.below(1 << 40) as i64,
        },
        _ => Step::Write {
            terminal: dice.below(9),
            body: dice.below(10_000),
            ms: dice.below(400_000) as u64,
        },
    };
    (0..count).map(|_| step()).collect()
}

/// All that can be said of a log; two logs that agree in this agree in all views.
pub fn views(log: &Log) -> String {
    use record::project::{Attempts, Progress, Projection, Storage, StudyTime};
    let order: Vec<_> = log.events().map(Event::id).collect();
    format!(
        "{order:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
        log.heads(),
        log.faults(),
        log.clock(),
        Progress::of(log),
        Attempts::of(log),
        Storage::of(log),
        StudyTime::of(log),
    )
}

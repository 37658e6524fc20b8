//! How far a learner is: courses, lessons, items, module checks, and the place to go on from.

use std::collections::BTreeMap;

use assess::{CourseId, ItemId, LessonId, ModuleId, Response, Verdict};

use super::{Names, Projection};
use crate::body::{Body, ItemAnswered};
use crate::event::Event;
use crate::id::DeviceId;

/// A module check is passed with so many percent of its items right.
pub const PASS_PERCENT: u64 = 70;

/// Progress in all courses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// Course by course; those without an event are not in it.
    pub courses: BTreeMap<CourseId, CourseProgress>,
    /// "Go on where you were": the latest place in a lesson, over all courses.
    pub last: Option<Spot>,
    names: Names,
}

/// A place in a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The course.
    pub course: CourseId,
    /// The lesson.
    pub lesson: LessonId,
    /// Block from the start of the lesson, from 0.
    pub block: u32,
}

/// Progress in one course.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CourseProgress {
    /// Edition that it was last started in.
    pub edition: Option<String>,
    /// Lessons that were opened or completed.
    pub lessons: BTreeMap<LessonId, LessonProgress>,
    /// Items that were answered, or asked a hint or the key of.
    pub items: BTreeMap<ItemId, ItemProgress>,
    /// Modules with a check, or that a teacher opened.
    pub modules: BTreeMap<ModuleId, ModuleProgress>,
    /// The lesson that was on the screen last.
    pub last: Option<LessonId>,
    /// Who opened the course, as typed, if a teacher did.
    pub opened_by: Option<String>,
    /// Chains that begin with the learner's yes to keeping something of this course; none without a yes.
    pub consent: Vec<DeviceId>,
}

/// One lesson.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LessonProgress {
    /// How often it was opened.
    pub opened: u32,
    /// Wall clock when it was first completed, UTC ms; may be wrong.
    pub completed: Option<i64>,
    /// The block that was reached last, from 0.
    pub block: u32,
}

/// One item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ItemProgress {
    /// How often it was answered.
    pub answers: u32,
    /// Outcome of the first answer: that one counts for mastery and review.
    pub first: Option<Verdict>,
    /// Right, once it was right; else the outcome of some answer that has one.
    pub best: Option<Verdict>,
    /// The last answer with its outcome, edition and attempt.
    pub last: Option<ItemAnswered>,
    /// How many hints were shown, over all attempts.
    pub hints: u32,
    /// How often key and explanation were asked for before the answer was right.
    pub shown: u32,
}

impl ItemProgress {
    /// The last response.
    #[must_use]
    pub fn response(&self) -> Option<&Response> {
        self.last.as_ref().map(|last| &last.response)
    }

    /// The outcome of the last answer.
    #[must_use]
    pub fn outcome(&self) -> Option<Verdict> {
        self.last.as_ref().map(|last| last.outcome)
    }

    fn answer(&mut self, answer: &ItemAnswered) {
        self.answers = self.answers.saturating_add(1);
        self.first.get_or_insert(answer.outcome);
        let better = match (self.best, answer.outcome) {
            (Some(Verdict::Right), _) | (Some(_), Verdict::Unmarked) => self.best,
            (_, outcome) => Some(outcome),
        };
        self.best = better;
        self.last = Some(answer.clone());
    }
}

/// One module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModuleProgress {
    /// The items of a check that was started and not finished: it can be gone on with.
    pub running: Option<Vec<ItemId>>,
    /// Finished checks, in order.
    pub checks: Vec<Check>,
    /// Who opened the module, as typed, if a teacher did.
    pub opened_by: Option<String>,
}

impl ModuleProgress {
    /// True once one of the checks was passed.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.checks.iter().any(Check::passed)
    }
}

/// A finished module check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// How many items were right.
    pub right: u32,
    /// How many there were.
    pub items: u32,
    /// Wall clock, UTC ms; may be wrong.
    pub at: i64,
}

impl Check {
    /// At least [`PASS_PERCENT`] right, of at least one item.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.items > 0
            && self.right <= self.items
            && u64::from(self.right) * 100 >= u64::from(self.items) * PASS_PERCENT
    }
}

impl CourseProgress {
    /// The lesson to go on with, of the course's lessons in their order: the one on the screen last, unless
    /// it is completed; then the next one after it that is not, and at the end the first that was left out.
    /// `None` where all are completed.
    #[must_use]
    pub fn next_lesson<'a>(&self, lessons: &'a [LessonId]) -> Option<&'a LessonId> {
        let last = lessons.iter().position(|lesson| Some(lesson) == self.last.as_ref());
        let (before, from) = lessons.split_at(last.unwrap_or(0));
        from.iter().chain(before).find(|lesson| !self.completed(lesson))
    }

    /// Whether a lesson was completed.
    #[must_use]
    pub fn completed(&self, lesson: &LessonId) -> bool {
        self.lessons.get(lesson).is_some_and(|lesson| lesson.completed.is_some())
    }

    /// Whether a check of the module was passed.
    #[must_use]
    pub fn passed(&self, module: &ModuleId) -> bool {
        self.modules.get(module).is_some_and(ModuleProgress::passed)
    }
}

impl Progress {
    /// Whether the learner has said yes to keeping something of a course without marks.
    #[must_use]
    pub fn is_kept(&self, course: &CourseId) -> bool {
        self.courses.get(course).is_some_and(|mine| !mine.consent.is_empty())
    }

    fn lesson(&mut self, course: &CourseId, lesson: &LessonId) -> &mut LessonProgress {
        let lesson = self.names.lesson(course, lesson);
        let progress = entry(&mut self.courses, course);
        progress.last = Some(lesson.clone());
        let entry = entry(&mut progress.lessons, &lesson);
        self.last = Some(Spot { course: course.clone(), lesson, block: entry.block });
        entry
    }

    fn item(&mut self, course: &CourseId, item: &ItemId) -> &mut ItemProgress {
        let item = self.names.item(course, item);
        entry(&mut entry(&mut self.courses, course).items, &item)
    }

    fn module(&mut self, course: &CourseId, module: &ModuleId) -> &mut ModuleProgress {
        let module = self.names.module(course, module);
        entry(&mut entry(&mut self.courses, course).modules, &module)
    }
}

impl Projection for Progress {
    fn named(names: &Names) -> Self {
        Self { names: names.clone(), ..Self::default() }
    }

    fn apply(&mut self, event: &Event) {
        let at = event.stamp.at;
        match &event.body {
            Body::CourseStarted { course, edition } => {
                entry(&mut self.courses, course).edition = Some(edition.clone());
            }
            Body::LessonOpened { course, lesson } => {
                let lesson = self.lesson(course, lesson);
                lesson.opened = lesson.opened.saturating_add(1);
            }
            Body::LessonPlace { course, lesson, block } => {
                self.lesson(course, lesson).block = *block;
                if let Some(last) = &mut self.last {
                    last.block = *block;
                }
            }
            Body::LessonCompleted { course, lesson } => {
                self.lesson(course, lesson).completed.get_or_insert(at);
            }
            Body::ItemAnswered(answer) => self.item(&answer.course, &answer.item).answer(answer),
            Body::HintShown { course, item, .. } => {
                let item = self.item(course, item);
                item.hints = item.hints.saturating_add(1);
            }
            Body::AnswerShown { course, item, .. } => {
                let item = self.item(course, item);
                item.shown = item.shown.saturating_add(1);
            }
            Body::ModuleCheckStarted { course, module, items } => {
                let items = items.iter().map(|item| self.names.item(course, item)).collect();
                self.module(course, module).running = Some(items);
            }
            Body::ModuleCheckDone { course, module, right, items } => {
                let module = self.module(course, module);
                module.running = None;
                module.checks.push(Check { right: *right, items: *items, at });
            }
            Body::ModuleOpened { course, module, by } => {
                self.module(course, module).opened_by = Some(by.clone());
            }
            Body::CourseOpened { course, by } => {
                entry(&mut self.courses, course).opened_by = Some(by.clone());
            }
            Body::ConsentGiven { course } => {
                let chains = &mut entry(&mut self.courses, course).consent;
                if !chains.contains(&event.device) {
                    chains.push(event.device);
                }
            }
            Body::ProfileSet { .. }
            | Body::Exported { .. }
            | Body::Imported { .. }
            | Body::ClockNoted { .. }
            | Body::Unknown => {}
        }
    }
}

/// The entry of a map, made if it is new.
pub(super) fn entry<'a, K: Ord + Clone, V: Default>(
    map: &'a mut BTreeMap<K, V>,
    key: &K,
) -> &'a mut V {
    map.entry(key.clone()).or_default()
}

//! What cannot be opened yet, and why.

use std::collections::BTreeMap;

use assess::{LessonId, ModuleId};
use course::model::{LessonState, Marks};
use record::project::{CourseProgress, Progress};

use crate::course::{CourseData, Place};
use crate::shell::page::Mark;

/// Why a lesson or module is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lock {
    /// The check of the first module comes first.
    SafetyCheck(ModuleId),
    /// Other modules come first.
    Modules(Vec<ModuleId>),
    /// Other lessons come first.
    Lessons(Vec<LessonId>),
    /// It is planned and not written.
    Planned,
}

/// The learner's progress in a course; empty where there is none.
#[must_use]
pub fn progress_in<'a>(data: &CourseData, progress: &'a Progress) -> &'a CourseProgress {
    static NOTHING: CourseProgress = CourseProgress {
        edition: None,
        lessons: BTreeMap::new(),
        items: BTreeMap::new(),
        modules: BTreeMap::new(),
        last: None,
        opened_by: None,
        consent: Vec::new(),
    };
    progress.courses.get(&data.pack.course.slug).unwrap_or(&NOTHING)
}

/// Whether a module is done: each of its written lessons is.
#[must_use]
pub fn module_done(data: &CourseData, progress: &CourseProgress, id: &ModuleId) -> bool {
    data.pack
        .modules
        .iter()
        .filter(|m| m.id == *id)
        .flat_map(|m| &m.lessons)
        .filter(|l| l.state == LessonState::Written)
        .all(|l| progress.completed(&l.id))
}

/// Why a module is closed; none where it is open. A teacher can open any.
#[must_use]
pub fn module(data: &CourseData, progress: &CourseProgress, id: &ModuleId) -> Option<Lock> {
    if progress.modules.get(id).is_some_and(|m| m.opened_by.is_some()) {
        return None;
    }
    let (index, module) = data.pack.modules.iter().enumerate().find(|(_, m)| m.id == *id)?;
    let first = data.pack.modules.first()?;
    if index > 0 && data.pack.course.marks == Marks::Graded && !progress.passed(&first.id) {
        return Some(Lock::SafetyCheck(first.id.clone()));
    }
    let missing: Vec<ModuleId> =
        module.needs.iter().filter(|n| !module_done(data, progress, n)).cloned().collect();
    (!missing.is_empty()).then_some(Lock::Modules(missing))
}

/// Why a lesson is closed; none where it is open.
#[must_use]
pub fn lesson(data: &CourseData, progress: &CourseProgress, place: Place<'_>) -> Option<Lock> {
    if place.lesson.state == LessonState::Planned {
        return Some(Lock::Planned);
    }
    if let Some(lock) = module(data, progress, &place.module.id) {
        return Some(lock);
    }
    let missing: Vec<LessonId> =
        place.lesson.needs.iter().filter(|n| !progress.completed(n)).cloned().collect();
    (!missing.is_empty()).then_some(Lock::Lessons(missing))
}

/// How a lesson stands, for its mark. What was done stays done, also where the lesson is closed now.
#[must_use]
pub fn mark(data: &CourseData, progress: &CourseProgress, place: Place<'_>) -> Mark {
    if progress.completed(&place.lesson.id) {
        Mark::Full
    } else if lesson(data, progress, place).is_some() {
        Mark::Locked
    } else if progress.lessons.contains_key(&place.lesson.id) {
        Mark::Half
    } else {
        Mark::Empty
    }
}

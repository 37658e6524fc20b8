//! Projections: what pages show of a record. Each is a pure function of the events, made anew whenever the
//! program starts; none is ever stored as truth, so a new view needs no migration.

mod attempts;
mod names;
mod progress;
mod storage;
mod study;

pub use attempts::Attempts;
pub use names::Names;
pub use progress::{
    Check, CourseProgress, ItemProgress, LessonProgress, ModuleProgress, PASS_PERCENT, Progress,
    Spot,
};
pub use storage::{Storage, Written};
pub use study::{PAUSE_MS, SPAN_MS, Session, StudyTime};

use crate::event::Event;
use crate::log::Log;

/// A view that takes in one event after another, in the order of the log.
pub trait Projection: Default {
    /// Takes in the next event. After [`Log::push`] has said [`Pushed::Last`](crate::Pushed::Last) this brings
    /// the view up to date; after `Between` make it anew.
    fn apply(&mut self, event: &Event);

    /// An empty view of a record in which some ids are known by other names now. Views that name no lessons, modules
    /// and items need not know.
    #[must_use]
    fn named(_names: &Names) -> Self {
        Self::default()
    }

    /// The view of a whole log.
    #[must_use]
    fn of(log: &Log) -> Self {
        Self::of_named(log, &Names::default())
    }

    /// The view of a whole log in which some ids were renamed since.
    #[must_use]
    fn of_named(log: &Log, names: &Names) -> Self {
        let mut view = Self::named(names);
        log.events().for_each(|event| view.apply(event));
        view
    }
}

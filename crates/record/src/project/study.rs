//! Time at work: active spans, capped.

use std::collections::BTreeMap;

use assess::CourseId;

use super::Projection;
use crate::event::Event;
use crate::id::{DeviceId, RunId};

/// The longest time between two events that counts as work, ms: 5 minutes. A page left open over lunch adds
/// no more than this.
pub const SPAN_MS: u64 = 5 * 60 * 1000;

/// A pause of this length ends a session, ms: 30 minutes.
pub const PAUSE_MS: u64 = 30 * 60 * 1000;

/// Time at work, reckoned by the monotonic clock of each page load: a wrong wall clock changes nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StudyTime {
    /// All sessions in the order of the log.
    pub sessions: Vec<Session>,
    /// Active time in each course, ms.
    pub courses: BTreeMap<CourseId, u64>,
    runs: BTreeMap<(DeviceId, RunId), Open>,
}

/// Work without a long pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// On which terminal.
    pub device: DeviceId,
    /// Wall clock at its first event, UTC ms; may be wrong.
    pub at: i64,
    /// Time at work, ms.
    pub active_ms: u64,
    /// Events in it.
    pub events: u32,
}

/// Where a page load stands.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Open {
    /// Index of its session.
    session: usize,
    up: u64,
    course: Option<CourseId>,
}

impl StudyTime {
    /// All time at work, ms.
    #[must_use]
    pub fn active_ms(&self) -> u64 {
        self.sessions.iter().fold(0, |sum, session| sum.saturating_add(session.active_ms))
    }
}

impl Projection for StudyTime {
    fn apply(&mut self, event: &Event) {
        let key = (event.device, event.stamp.run);
        let up = event.stamp.up;
        let course = event.body.course().cloned();
        if let Some(open) = self.runs.get_mut(&key) {
            let pause = up.saturating_sub(open.up);
            open.up = open.up.max(up);
            // The time before an event was spent on what was on the screen: the course of the event before.
            let at_work = open.course.take();
            open.course = course.or_else(|| at_work.clone());
            if pause < PAUSE_MS {
                let span = pause.min(SPAN_MS);
                if let Some(session) = self.sessions.get_mut(open.session) {
                    session.active_ms = session.active_ms.saturating_add(span);
                    session.events = session.events.saturating_add(1);
                }
                if let Some(course) = at_work {
                    let sum = self.courses.entry(course).or_default();
                    *sum = sum.saturating_add(span);
                }
                return;
            }
            open.session = self.sessions.len();
        } else {
            self.runs.insert(key, Open { session: self.sessions.len(), up, course });
        }
        let Event { device, stamp, .. } = event;
        self.sessions.push(Session { device: *device, at: stamp.at, active_ms: 0, events: 1 });
    }
}

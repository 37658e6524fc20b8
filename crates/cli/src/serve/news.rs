//! What was built last, and whoever waits to hear of it.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use serde::Serialize;

/// How long somebody waits before they look whether the page is still there.
const WAIT: Duration = Duration::from_secs(15);

/// The last build.
#[derive(Debug, Default)]
pub struct News {
    last: Mutex<Last>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Last {
    edition: u64,
    message: String,
}

/// What a page is told.
#[derive(Debug, Serialize)]
struct Message<'a> {
    edition: u64,
    /// What keeps courses from being built; empty where all were.
    faults: &'a str,
}

impl News {
    /// Tells everyone of a build.
    pub fn tell(&self, faults: &str) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        last.edition += 1;
        let message = Message { edition: last.edition, faults };
        // A number and a text can always be written.
        last.message = serde_json::to_string(&message).unwrap_or_default();
        self.changed.notify_all();
    }

    /// Waits for a build after the one that is known; none when nothing comes for a while.
    pub fn after(&self, known: Option<u64>) -> Option<(u64, String)> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |last: &mut Last| last.edition == known.unwrap_or(0);
        let (last, waited) = self
            .changed
            .wait_timeout_while(last, WAIT, same)
            .unwrap_or_else(PoisonError::into_inner);
        (!waited.timed_out()).then(|| (last.edition, last.message.clone()))
    }
}

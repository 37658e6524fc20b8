//! A clock that moves only when it is told to.

use std::cell::Cell;

use record::{RunId, Stamp};

/// Wall clock and monotonic clock of one page load.
#[derive(Debug)]
pub struct FixedClock {
    at: Cell<i64>,
    up: Cell<u64>,
    run: Cell<RunId>,
}

impl Default for FixedClock {
    /// 2026-01-05T08:00:00Z, a Monday morning; the page has just been loaded.
    fn default() -> Self {
        Self {
            at: Cell::new(1_767_600_000_000),
            up: Cell::new(0),
            run: Cell::new(RunId::from_bytes([0xab; 8])),
        }
    }
}

impl FixedClock {
    /// What an event written now is stamped with.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp { at: self.at.get(), up: self.up.get(), run: self.run.get() }
    }

    /// Wall clock, UTC ms.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.at.get()
    }

    /// Lets time pass, ms; gives the stamp afterwards.
    pub fn pass(&self, ms: u64) -> Stamp {
        self.at.set(self.at.get().saturating_add_unsigned(ms));
        self.up.set(self.up.get() + ms);
        self.stamp()
    }

    /// Somebody sets the wall clock; the monotonic one goes on.
    pub fn set(&self, at: i64) {
        self.at.set(at);
    }

    /// The page is loaded again.
    pub fn reload(&self, run: RunId) {
        self.run.set(run);
        self.up.set(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_clocks_pass_and_only_one_can_be_set() {
        let clock = FixedClock::default();
        let before = clock.stamp();
        let after = clock.pass(1500);
        assert_eq!((after.at - before.at, after.up), (1500, 1500));
        clock.set(0);
        assert_eq!((clock.now(), clock.stamp().up), (0, 1500));
        clock.reload(RunId::from_bytes([1; 8]));
        assert_eq!(clock.stamp().up, 0);
        assert_ne!(clock.stamp().run, before.run);
    }
}

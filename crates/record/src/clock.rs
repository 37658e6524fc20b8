//! A clock that is read, never believed.
//!
//! Terminals lose their battery, start in 1970 or are set by hand. Order in a record comes from the
//! chains; wall time is a note. This module says how good the note is: a jump gives `ClockNoted` and an
//! [`Unsure`](ClockTrust::Unsure) time, never a refusal.

use crate::body::Body;

/// How far a clock may go back before it counts as a jump, ms: terminals differ by a few minutes.
pub const BACK_MS: i64 = 5 * 60 * 1000;

/// How far ahead of the latest time seen is too far, ms: a year.
pub const AHEAD_MS: i64 = 366 * DAY_MS;

/// No event is older than the program: 2025-01-01T00:00:00Z. What a clock shows before is wrong.
pub const EARLIEST_MS: i64 = 1_735_689_600_000;

/// After a jump, a clock that has gone on for so long without another is taken as right, ms. One that starts
/// in 1970 each morning never gets there.
pub const STEADY_MS: i64 = DAY_MS;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// How a clock left its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jump {
    /// Back by more than [`BACK_MS`].
    Back,
    /// Ahead by more than [`AHEAD_MS`].
    Ahead,
    /// Before [`EARLIEST_MS`].
    BeforeProgram,
}

/// Whether what the clock shows can be used as a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockTrust {
    /// No reason to doubt.
    Sure,
    /// It jumped, and nothing since has shown that it is right again: say "clock unsure", count days of
    /// study instead of dates.
    Unsure(Jump),
}

/// What a record knows of the time. It takes in the stamps of a log in their order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Clock {
    /// Highest time since the last jump.
    shown: Option<i64>,
    /// Time at the last jump.
    since: i64,
    /// Highest time that was believed.
    latest: Option<i64>,
    jump: Option<Jump>,
}

impl Clock {
    /// Takes in the wall clock of the next event, UTC ms.
    pub fn see(&mut self, at: i64) {
        let jump = self.jump_to(at);
        if jump.is_some() {
            self.since = at;
            self.jump = jump;
            self.shown = Some(at);
        } else {
            self.shown = self.shown.max(Some(at));
        }
        if self.believes(at) {
            self.jump = None;
        } else if at.saturating_sub(self.since) >= STEADY_MS && at >= EARLIEST_MS {
            // What was believed before was the error, say a first day in 2099.
            self.jump = None;
            self.latest = Some(at);
        }
        if self.jump.is_none() {
            self.latest = self.latest.max(Some(at));
        }
    }

    /// The `ClockNoted` to write ahead of an event at `now`, if the clock has jumped.
    #[must_use]
    pub fn note(&self, now: i64) -> Option<Body> {
        let before = self.shown?;
        self.jump_to(now).map(|_| Body::ClockNoted { before, now })
    }

    /// Whether dates of the latest events are to be believed.
    #[must_use]
    pub fn trust(&self) -> ClockTrust {
        self.jump.map_or(ClockTrust::Sure, ClockTrust::Unsure)
    }

    /// The latest time on the record that was believed, UTC ms.
    #[must_use]
    pub fn latest(&self) -> Option<i64> {
        self.latest
    }

    /// The time to reckon review dates by: never before the latest time seen, and not what a clock shows
    /// that has just jumped.
    #[must_use]
    pub fn reckon(&self, now: i64) -> i64 {
        let mut then = *self;
        then.see(now);
        then.latest.unwrap_or(now)
    }

    /// The jump from what the clock showed last to `at`.
    fn jump_to(&self, at: i64) -> Option<Jump> {
        match self.shown {
            None if at < EARLIEST_MS => Some(Jump::BeforeProgram),
            Some(shown) if at < shown.saturating_sub(BACK_MS) => Some(Jump::Back),
            Some(shown) if at > shown.saturating_add(AHEAD_MS) => Some(Jump::Ahead),
            _ => None,
        }
    }

    /// Whether `at` goes on from the latest time that was believed.
    fn believes(&self, at: i64) -> bool {
        match self.latest {
            None => at >= EARLIEST_MS,
            Some(latest) => {
                at >= latest.saturating_sub(BACK_MS) && at <= latest.saturating_add(AHEAD_MS)
            }
        }
    }
}

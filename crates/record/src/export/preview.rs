//! What an import would do, before it does anything.

use std::collections::BTreeSet;

use super::read::Import;
use crate::id::LearnerId;
use crate::log::Log;

/// Which record the events of a file go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// The one that is open: merge.
    Same,
    /// The open record is empty: it becomes this learner's.
    Adopt,
    /// Somebody else's work is in the open record: the file is kept as a second learner's.
    Second,
}

/// "12 new, 340 known, 0 refused", before anything is merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// Whose record the file is.
    pub learner: LearnerId,
    /// Where it would go.
    pub owner: Owner,
    /// Events that would be added.
    pub new: u64,
    /// Events that are there already.
    pub known: u64,
    /// Lines that can't be taken: unreadable, cut, or of other learners.
    pub refused: u64,
    /// Those other learners.
    pub others: BTreeSet<LearnerId>,
}

impl Import {
    /// Which record the file belongs to, seen from the one that is open.
    ///
    /// This version has one learner without a name at a time. A file of another learner therefore
    /// either gives its id to the open record, if nothing is written in that yet
    /// ([`Owner::Adopt`]: go on with `import.log` and store its events under
    /// [`learner`](Self::learner)), or stays apart ([`Owner::Second`]: store its events under its own id, and show
    /// that learner in the list; nothing of the open record changes). Two learners are never mixed.
    #[must_use]
    pub fn owner(&self, current: &Log) -> Owner {
        if self.learner() == current.learner() {
            Owner::Same
        } else if current.is_empty() {
            Owner::Adopt
        } else {
            Owner::Second
        }
    }

    /// Counts what a merge would do; changes nothing. For [`Owner::Second`] all counts as new: where the store
    /// has that learner already, ask again with that learner's log as `current`.
    #[must_use]
    pub fn preview(&self, current: &Log) -> Preview {
        let owner = self.owner(current);
        let all = self.log.len() as u64;
        let new = match owner {
            Owner::Same => current.lacking(&self.log).count() as u64,
            Owner::Adopt | Owner::Second => all,
        };
        Preview {
            learner: self.learner(),
            owner,
            new,
            known: all - new,
            refused: self.refused,
            others: self.others.clone(),
        }
    }
}

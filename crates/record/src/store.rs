//! Where events are kept. The trait is here; what implements it brings the outside world.

use core::fmt;

use crate::event::{Event, EventId};
use crate::id::{DeviceId, LearnerId};

/// An event as it lies in a store: bytes, not trusted until they are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvent {
    /// Whose it is.
    pub learner: LearnerId,
    /// On which terminal it was written.
    pub device: DeviceId,
    /// Its place in that terminal's chain.
    pub seq: u64,
    /// The last part of its key. For `enc` 0 it is the SHA-256 of `bytes`; kept beside them, it finds damage
    /// of the newest event too, which no later event names yet.
    pub id: EventId,
    /// 0: canonical JSON in clear. Others belong to later versions and are kept untouched.
    pub enc: u8,
    /// The event.
    pub bytes: Vec<u8>,
}

impl StoredEvent {
    /// Under which key a store keeps it.
    #[must_use]
    pub fn key(&self) -> StoreKey {
        (self.learner, self.device, self.seq, self.id)
    }
}

impl From<&Event> for StoredEvent {
    fn from(event: &Event) -> Self {
        Self {
            learner: event.learner,
            device: event.device,
            seq: event.seq,
            id: event.id(),
            enc: 0,
            bytes: event.raw().to_vec(),
        }
    }
}

/// Why a store did not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreFault {
    /// The browser refuses storage here.
    Refused(String),
    /// The disk or the quota is full.
    Full(String),
    /// It was written by a newer version of the program.
    Newer {
        /// Schema version found.
        found: u32,
    },
    /// Another tab or window is the writer.
    ReadOnly,
    /// Any other failure, in the words of the browser.
    Failed(String),
}

impl fmt::Display for StoreFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(why) => write!(f, "storage is refused here: {why}"),
            Self::Full(why) => write!(f, "storage is full: {why}"),
            Self::Newer { found } => write!(f, "storage was written by a newer version ({found})"),
            Self::ReadOnly => f.write_str("another window is the writer"),
            Self::Failed(why) => write!(f, "storage failed: {why}"),
        }
    }
}

impl core::error::Error for StoreFault {}

/// What a store gives when it is opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Readable records, in any order.
    pub events: Vec<StoredEvent>,
    /// Records whose shape is not that of an event: set aside, never deleted.
    pub unreadable: u32,
}

/// Keeps events. "Saved" may be said only after [`append`](Self::append) has returned `Ok`.
///
/// Browsers have one thread: futures need not be `Send`.
///
/// Several tabs can have one store open, and the trait does not keep them apart: two that append to
/// one chain at a time make a fork. Whoever writes holds a Web Lock (or the like) for the store from
/// before [`load`](Self::load) to its last append; a tab without the lock reads only and gets
/// [`StoreFault::ReadOnly`]. Within the tab, one write follows the other:
/// [`Log::next`](crate::Log::next), `append`, [`Log::push`](crate::Log::push), and only then the next one.
///
/// After a failed `append` nobody knows whether the bytes arrived. Append the *same* events again, or
/// load again; another event for the same place would be a fork.
#[allow(async_fn_in_trait)]
pub trait RecordStore {
    /// Everything of one learner.
    async fn load(&self, learner: LearnerId) -> Result<Loaded, StoreFault>;

    /// Adds events in one transaction: all or none. An event that is there already, byte for byte, is no fault;
    /// other bytes under the same learner, device and seq are kept beside it (a fork).
    async fn append(&self, events: &[StoredEvent]) -> Result<(), StoreFault>;

    /// Removes all events of a learner's chain in one transaction: only for a chain that holds what was kept of a course
    /// without marks, when the learner takes the yes back ([`Body::ConsentGiven`](crate::Body::ConsentGiven)). A store that
    /// cannot says so.
    async fn forget(&self, learner: LearnerId, device: DeviceId) -> Result<(), StoreFault> {
        let _ = (learner, device);
        Err(StoreFault::Failed("this store cannot remove a chain".to_owned()))
    }

    /// The learners that this store knows.
    async fn learners(&self) -> Result<Vec<LearnerId>, StoreFault>;

    /// How many events of a learner there are; cheap.
    async fn count(&self, learner: LearnerId) -> Result<u64, StoreFault>;
}

/// Names an event within a store. Never shorten it: without the learner two people mix, without
/// the id one branch of a fork overwrites the other.
pub type StoreKey = (LearnerId, DeviceId, u64, EventId);

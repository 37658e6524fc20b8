//! The learner's record: a log of events that is only ever added to.
//!
//! Each terminal appends to a chain of its own; records of several terminals merge by set union. All
//! that a page shows of a record is a projection: a pure function of the events. Time, ids and
//! storage come in as arguments.

pub mod body;
pub mod canonical;
pub mod clock;
pub mod event;
pub mod export;
pub mod fuzz;
pub mod id;
pub mod log;
pub mod project;
pub mod store;

pub use body::Body;
pub use event::{Event, EventId, Stamp};
pub use id::{DeviceId, LearnerId, RunId};
pub use log::{Fault, Log, MergeCount};
pub use store::{RecordStore, StoreFault, StoredEvent};

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
pub mod fault;
pub mod fuzz;
pub mod id;
pub mod lines;
pub mod log;
pub mod project;
#[cfg(test)]
mod same_as_serde;
pub mod store;

pub use body::Body;
pub use clock::{Clock, ClockTrust};
pub use event::{Event, EventId, Head, Stamp};
pub use fault::{Fault, Place, Problem};
pub use id::{DeviceId, LearnerId, RunId};
pub use log::{Log, MergeCount, Pushed};
pub use store::{Loaded, RecordStore, StoreFault, StoredEvent};

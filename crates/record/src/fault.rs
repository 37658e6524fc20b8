//! What is wrong with a record, and where. Data: words for the learner are the page's.

use core::fmt;

use crate::event::{EventId, Head, ReadFault};
use crate::id::{DeviceId, LearnerId};

/// A finding. Nothing is ever dropped because of one: the bytes stay where they are, and every good
/// event still counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}

/// Where a fault lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A link of a chain.
    Chain {
        /// Whose chain.
        device: DeviceId,
        /// Place in it.
        seq: u64,
    },
    /// An entry of a store, by its key.
    Stored {
        /// As the key says.
        device: DeviceId,
        /// As the key says.
        seq: u64,
    },
    /// A line of JSON lines, counted from 1.
    Line(u64),
    /// The clear line at the start of a record file.
    Header,
    /// A byte of a record file, counted from 0.
    Byte(u64),
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    // Of one event.
    /// No event can be read from the bytes.
    Unreadable(ReadFault),
    /// The bytes are not those that were stored: another hash. Set aside.
    BadHash,
    /// Event and key name different places. Set aside.
    WrongPlace,
    /// It belongs to the record of somebody else. Set aside.
    OtherLearner(LearnerId),
    /// Sealed in a way of a later version. Set aside.
    Sealed {
        /// `enc` of the stored event.
        enc: u8,
    },

    // Of a chain.
    /// The first event does not start the chain of this learner and device.
    Genesis,
    /// Events are missing, from the place of the fault up to this one.
    Gap {
        /// Last missing place.
        to: u64,
    },
    /// `prev` names no event at the place before.
    BrokenLink,
    /// Several events at one place. All are kept.
    Fork {
        /// How many.
        branches: usize,
    },
    /// An event that a file names as the last of a chain is not there.
    HeadAbsent {
        /// Its id.
        id: EventId,
    },

    // Of a file.
    /// The last line has no end: something was cut off.
    CutLine,
    /// The header is not the one that the file was written with, or can't be read.
    HeaderAltered,
    /// The header names another number of events than there are.
    Count {
        /// What it says.
        said: u64,
        /// How many could be read.
        found: u64,
    },
    /// The compressed part is damaged; reading stopped here.
    Damaged,
    /// The compressed part ends too early.
    CutFile,
    /// Something follows after the end of the compressed part. It was not read.
    Trailing,
    /// More than [`UNPACKED_MAX`](crate::export::UNPACKED_MAX) bytes; reading stopped here.
    TooManyBytes,
    /// More than [`EVENTS_MAX`](crate::export::EVENTS_MAX) events; reading stopped here.
    TooManyEvents,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.problem, self.place)
    }
}

impl core::error::Error for Fault {}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chain { device, seq } => write!(f, "device {device}, seq {seq}"),
            Self::Stored { device, seq } => write!(f, "stored device {device}, seq {seq}"),
            Self::Line(line) => write!(f, "line {line}"),
            Self::Header => f.write_str("the header"),
            Self::Byte(byte) => write!(f, "byte {byte}"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "unreadable ({why})"),
            Self::BadHash => f.write_str("bad hash"),
            Self::WrongPlace => f.write_str("key of another event"),
            Self::OtherLearner(learner) => write!(f, "event of learner {learner}"),
            Self::Sealed { enc } => write!(f, "sealed by a later version ({enc})"),
            Self::Genesis => f.write_str("wrong start of chain"),
            Self::Gap { to } => write!(f, "gap up to seq {to}"),
            Self::BrokenLink => f.write_str("broken link"),
            Self::Fork { branches } => write!(f, "fork of {branches}"),
            Self::HeadAbsent { id } => write!(f, "head {id} absent"),
            Self::CutLine => f.write_str("cut line"),
            Self::HeaderAltered => f.write_str("altered header"),
            Self::Count { said, found } => write!(f, "{found} events instead of {said}"),
            Self::Damaged => f.write_str("damaged file"),
            Self::CutFile => f.write_str("cut file"),
            Self::Trailing => f.write_str("unread rest"),
            Self::TooManyBytes => f.write_str("too many bytes"),
            Self::TooManyEvents => f.write_str("too many events"),
        }
    }
}

impl Fault {
    pub(crate) fn new(place: Place, problem: Problem) -> Self {
        Self { place, problem }
    }

    pub(crate) fn absent(head: &Head) -> Self {
        let Head { device, seq, id } = *head;
        Self::new(Place::Chain { device, seq }, Problem::HeadAbsent { id })
    }
}

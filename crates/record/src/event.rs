//! One event: who, where, when, after what, and what.

use core::fmt;

use json::{FromJson, ToJson};
use sha2::{Digest, Sha256};

use crate::body::Body;
use crate::canonical::{self, NotCanonical};
use crate::id::{DeviceId, LearnerId, RunId};
use crate::store::StoredEvent;

/// Newest event schema that this program writes. It is raised only where an older reader would
/// misread: a new kind or a new member alone does not raise it.
pub const VERSION: u32 = 1;

/// Largest event in canonical bytes.
pub const BYTES_MAX: usize = 16 * 1024;

/// Most heads that [`Body::exported`] and [`Body::imported`] put into one event, so that it stays
/// within [`BYTES_MAX`].
pub const HEADS_MAX: usize = 100;

/// SHA-256 of an event's canonical bytes; as text base64url without padding, 43 characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    test,
    derive(serde::Serialize, serde::Deserialize),
    serde(try_from = "String", into = "String")
)]
pub struct EventId(pub [u8; 32]);

impl EventId {
    /// The id of an event with these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// What `prev` of the first event of a chain holds: SHA-256("journeywork/log/v1\n" ‖ learner ‖
    /// device), raw bytes. So a chain can't be moved to another learner.
    #[must_use]
    pub fn genesis(learner: LearnerId, device: DeviceId) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"journeywork/log/v1\n");
        hash.update(learner.as_bytes());
        hash.update(device.as_bytes());
        Self(hash.finalize().into())
    }

    /// Reads 43 characters of base64url.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0u8; 32];
        canonical::read_base64url(text, &mut bytes).then_some(Self(bytes))
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&canonical::base64url(&self.0))
    }
}

impl fmt::Debug for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for EventId {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("43 characters of base64url")
    }
}

impl From<EventId> for String {
    fn from(id: EventId) -> Self {
        id.to_string()
    }
}

json::text! { EventId: "43 characters of base64url" }

/// When an event happened, as far as the terminal can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Wall clock, UTC ms; may be wrong.
    pub at: i64,
    /// ms since the page was loaded, monotonic.
    pub up: u64,
    /// Which page load.
    pub run: RunId,
}

/// The last event of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Head {
    /// Whose chain.
    pub device: DeviceId,
    /// Its place.
    pub seq: u64,
    /// The event's id.
    pub id: EventId,
}

json::record! { Head { device, seq, id } }

/// An event with the bytes it was read from or written as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Schema version.
    pub v: u32,
    /// Whose record.
    pub learner: LearnerId,
    /// Which terminal wrote it.
    pub device: DeviceId,
    /// Place in that terminal's chain, from 0 without gaps.
    pub seq: u64,
    /// The event before it in the chain, or the genesis value.
    pub prev: EventId,
    /// When.
    pub stamp: Stamp,
    /// What.
    pub body: Body,
    pub(crate) id: EventId,
    pub(crate) raw: Vec<u8>,
}

/// Why an event can't be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MakeFault {
    /// Its bytes pass [`BYTES_MAX`]; the text that was typed is too long.
    TooLong {
        /// How many there would be.
        bytes: usize,
    },
    /// A number in it is too large for the format.
    NotCanonical(NotCanonical),
    /// [`Body::Unknown`] stands for what others wrote; it can't be written.
    UnknownBody,
}

impl fmt::Display for MakeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { bytes } => write!(f, "{bytes} bytes; an event holds {BYTES_MAX}"),
            Self::NotCanonical(why) => write!(f, "not canonical: {why}"),
            Self::UnknownBody => f.write_str("an unknown kind can't be written"),
        }
    }
}

impl core::error::Error for MakeFault {}

/// Why bytes are no event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFault {
    /// More than [`BYTES_MAX`].
    TooLong,
    /// Not the one way to write it.
    NotCanonical(NotCanonical),
    /// A member that every event has is missing or has another shape.
    Shape,
}

impl fmt::Display for ReadFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(f, "longer than {BYTES_MAX} bytes"),
            Self::NotCanonical(why) => write!(f, "not canonical: {why}"),
            Self::Shape => f.write_str("not the shape of an event"),
        }
    }
}

impl core::error::Error for ReadFault {}

/// The members in JSON, but for the body.
struct Frame {
    v: u32,
    learner: LearnerId,
    device: DeviceId,
    seq: u64,
    prev: EventId,
    at: i64,
    up: u64,
    run: RunId,
}

json::record! { read Frame { v, learner, device, seq, prev, at, up, run } }

impl Event {
    /// Makes an event with its canonical bytes and id.
    ///
    /// # Errors
    /// See [`MakeFault`].
    pub fn make(
        learner: LearnerId,
        device: DeviceId,
        seq: u64,
        prev: EventId,
        stamp: Stamp,
        body: Body,
    ) -> Result<Self, MakeFault> {
        if body == Body::Unknown {
            return Err(MakeFault::UnknownBody);
        }
        let Stamp { at, up, run } = stamp;
        let value = json::object(vec![
            ("v", VERSION.to_json()),
            ("learner", learner.to_json()),
            ("device", device.to_json()),
            ("seq", seq.to_json()),
            ("prev", prev.to_json()),
            ("at", at.to_json()),
            ("up", up.to_json()),
            ("run", run.to_json()),
            ("body", body.to_json()),
        ]);
        let raw = canonical::to_bytes(&value).map_err(MakeFault::NotCanonical)?;
        if raw.len() > BYTES_MAX {
            return Err(MakeFault::TooLong { bytes: raw.len() });
        }
        let id = EventId::of(&raw);
        Ok(Self { v: VERSION, learner, device, seq, prev, stamp, body, id, raw })
    }

    /// Reads an event. The hash is taken of the bytes that came, before they are parsed; members and
    /// kinds that this program does not know stay in [`raw`](Self::raw). A body that does not parse, or
    /// one of a newer schema, is [`Body::Unknown`].
    ///
    /// # Errors
    /// See [`ReadFault`].
    pub fn read(bytes: &[u8]) -> Result<Self, ReadFault> {
        if bytes.len() > BYTES_MAX {
            // Not even hashed: somebody may have put anything here.
            return Err(ReadFault::TooLong);
        }
        Self::read_hashed(bytes, EventId::of(bytes))
    }

    /// Reads an event whose bytes were hashed already.
    pub(crate) fn read_hashed(bytes: &[u8], id: EventId) -> Result<Self, ReadFault> {
        if bytes.len() > BYTES_MAX {
            return Err(ReadFault::TooLong);
        }
        canonical::check(bytes).map_err(ReadFault::NotCanonical)?;
        let value = json::parse(bytes).map_err(|_| ReadFault::Shape)?;
        let frame = Frame::from_json(&value).map_err(|_| ReadFault::Shape)?;
        let Frame { v, learner, device, seq, prev, at, up, run } = frame;
        let body = match value.get("body").ok_or(ReadFault::Shape)? {
            body if v <= VERSION => Body::from_json(body).unwrap_or(Body::Unknown),
            _ => Body::Unknown,
        };
        let stamp = Stamp { at, up, run };
        Ok(Self { v, learner, device, seq, prev, stamp, body, id, raw: bytes.to_vec() })
    }

    /// Hash of the canonical bytes.
    #[must_use]
    pub fn id(&self) -> EventId {
        self.id
    }

    /// The bytes that came in, handed on as they are.
    #[must_use]
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// Names this event as the last of its chain.
    #[must_use]
    pub fn head(&self) -> Head {
        Head { device: self.device, seq: self.seq, id: self.id }
    }

    /// As a store keeps it, in clear.
    #[must_use]
    pub fn stored(&self) -> StoredEvent {
        StoredEvent::from(self)
    }
}

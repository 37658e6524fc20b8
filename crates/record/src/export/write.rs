//! Writing a record file.

use core::fmt;

use json::ToJson;
use miniz_oxide::deflate::compress_to_vec_zlib;

use super::header::{Header, Seal, opening};
use super::{EVENTS_MAX, HEADER_MAX, MAGIC, UNPACKED_MAX, VERSION};
use crate::canonical::{self, NotCanonical};
use crate::event::Event;
use crate::log::Log;

/// Why a file can't be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteFault {
    /// The record passes the bounds of one file: use [`write_parts`].
    TooLarge,
    /// The time does not fit into the format.
    NotCanonical(NotCanonical),
}

impl fmt::Display for WriteFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => f.write_str("too large for one file"),
            Self::NotCanonical(why) => write!(f, "not canonical: {why}"),
        }
    }
}

impl core::error::Error for WriteFault {}

/// The file of a whole record. Same log and time, same bytes.
///
/// Write it first, then append `Body::exported(&log.heads())`: that event is not in the file, and need not be.
///
/// # Errors
/// See [`WriteFault`].
pub fn write(log: &Log, created: i64) -> Result<Vec<u8>, WriteFault> {
    let mut parts = write_parts(log, created, UNPACKED_MAX)?;
    match (parts.pop(), parts.is_empty()) {
        (Some(only), true) => Ok(only),
        _ => Err(WriteFault::TooLarge),
    }
}

/// The files of a record that is too large for one: none unpacks to more than `bytes_max`
/// ([`UNPACKED_MAX`] for files that this program reads), but for a single event that is longer. They merge in any
/// order; alone, each but the first shows a gap.
///
/// # Errors
/// See [`WriteFault`].
pub fn write_parts(log: &Log, created: i64, bytes_max: u64) -> Result<Vec<Vec<u8>>, WriteFault> {
    // The first line and its break; it is as long for every header.
    let opening_bytes = opening(b"").len() as u64 + 1;
    let mut parts = Vec::new();
    let mut part: Vec<&Event> = Vec::new();
    let mut bytes = opening_bytes;
    for event in log.events() {
        let line = event.raw().len() as u64 + 1;
        let full = bytes + line > bytes_max || part.len() as u64 >= EVENTS_MAX;
        if full && !part.is_empty() {
            parts.push(file(log, &part, created)?);
            part.clear();
            bytes = opening_bytes;
        }
        part.push(event);
        bytes += line;
    }
    if !part.is_empty() || parts.is_empty() {
        parts.push(file(log, &part, created)?);
    }
    Ok(parts)
}

fn file(log: &Log, events: &[&Event], created: i64) -> Result<Vec<u8>, WriteFault> {
    let heads = if events.len() == log.len() {
        log.heads()
    } else {
        let mut part = Log::new(log.learner());
        part.merge(events.iter().map(|event| (*event).clone()));
        part.heads()
    };
    let header = Header {
        v: VERSION,
        learner: log.learner(),
        events: events.len() as u64,
        heads,
        seal: Seal::None,
        created,
    };
    let line = canonical::to_bytes(&header.to_json()).map_err(WriteFault::NotCanonical)?;
    if line.len() > HEADER_MAX {
        return Err(WriteFault::TooLarge);
    }
    let mut body = opening(&line);
    body.push(b'\n');
    for event in events {
        body.extend_from_slice(event.raw());
        body.push(b'\n');
    }
    let mut out = MAGIC.to_vec();
    out.extend_from_slice(&line);
    out.push(b'\n');
    out.extend(compress_to_vec_zlib(&body, 6));
    Ok(out)
}

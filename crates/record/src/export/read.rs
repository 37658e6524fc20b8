//! Opening a record file: hostile bytes, bounded, read as far as they are good.

use core::fmt;
use std::collections::BTreeSet;

use json::FromJson;
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

use super::header::{Header, Seal, opening};
use super::{HEADER_MAX, MAGIC, UNPACKED_MAX, VERSION};
use crate::canonical;
use crate::fault::{Fault, Place, Problem};
use crate::id::LearnerId;
use crate::lines::{LineReader, Lines};
use crate::log::Log;

/// Why a file can't be opened at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenFault {
    /// It does not start like a record file.
    NotARecord,
    /// A newer program wrote it.
    Newer {
        /// Its version.
        found: u32,
    },
    /// It is sealed, and this program does not open such seals.
    Sealed(Seal),
    /// It starts like a record file, and nothing in it can be read.
    Unreadable,
}

impl fmt::Display for OpenFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotARecord => f.write_str("not a record file"),
            Self::Newer { found } => write!(f, "record file of a newer version ({found})"),
            Self::Sealed(Seal::Other(seal)) => {
                let seal: String = seal.chars().take(40).flat_map(char::escape_default).collect();
                write!(f, "record file with an unknown seal ({seal})")
            }
            Self::Sealed(Seal::Pin) => f.write_str("record file sealed with a PIN"),
            Self::Sealed(Seal::None | Seal::Age) => f.write_str("record file sealed to a key"),
            Self::Unreadable => f.write_str("record file with nothing readable in it"),
        }
    }
}

impl core::error::Error for OpenFault {}

/// What a file holds. Nothing is merged yet.
#[derive(Debug, Clone)]
pub struct Import {
    /// What it says of itself; `None` where that is damaged.
    pub header: Option<Header>,
    /// The good events in it.
    pub log: Log,
    /// What is wrong with file, lines and chains; see [`FAULTS_MAX`](crate::lines::FAULTS_MAX).
    pub faults: Vec<Fault>,
    /// How many lines gave no event of this learner.
    pub refused: u64,
    /// Other learners that lines belong to; those are refused.
    pub others: BTreeSet<LearnerId>,
}

impl Import {
    /// Whose record it is.
    #[must_use]
    pub fn learner(&self) -> LearnerId {
        self.log.learner()
    }
}

/// Opens a record file.
///
/// # Errors
/// Where not even one event can be had: see [`OpenFault`]. All else is in [`Import::faults`].
pub fn read(bytes: &[u8]) -> Result<Import, OpenFault> {
    let rest = after_magic(bytes)?;
    let window = rest.get(..=HEADER_MAX).unwrap_or(rest);
    let end = window.iter().position(|byte| *byte == b'\n').ok_or(OpenFault::Unreadable)?;
    let (line, rest) = rest.split_at(end);
    let body = rest.get(1..).unwrap_or_default();
    let header = read_header(line)?;

    let lines = LineReader::new(header.as_ref().map(|header| header.learner));
    let mut lines = lines.opening(opening(line));
    let body_at = (bytes.len() - body.len()) as u64;
    if let Err((at, problem)) = unpack(body, &mut lines) {
        lines.fault(Place::Byte(body_at + at), problem);
    }
    let learner = lines.learner().ok_or(OpenFault::Unreadable)?;
    let Lines { log, mut faults, refused, others } = lines.finish(learner);
    if header.is_none() && log.is_empty() {
        return Err(OpenFault::Unreadable);
    }
    match &header {
        None => push_once(&mut faults, Fault::new(Place::Header, Problem::HeaderAltered)),
        Some(header) => {
            let (said, found) = (header.events, log.len() as u64);
            if said != found {
                faults.push(Fault::new(Place::Header, Problem::Count { said, found }));
            }
            faults.extend(log.absent(&header.heads).iter().map(Fault::absent));
        }
    }
    faults.extend(log.faults());
    Ok(Import { header, log, faults, refused, others })
}

fn push_once(faults: &mut Vec<Fault>, fault: Fault) {
    if !faults.contains(&fault) {
        faults.push(fault);
    }
}

/// `JWR`, a digit, a line break.
fn after_magic(bytes: &[u8]) -> Result<&[u8], OpenFault> {
    match bytes {
        _ if bytes.starts_with(MAGIC) => Ok(bytes.get(MAGIC.len()..).unwrap_or_default()),
        [b'J', b'W', b'R', digit @ b'2'..=b'9', b'\n', ..] => {
            Err(OpenFault::Newer { found: u32::from(digit - b'0') })
        }
        _ => Err(OpenFault::NotARecord),
    }
}

/// What every version of the header has.
struct Peek {
    v: u32,
    seal: Seal,
}

json::record! { read Peek { v, seal } }

/// `None` where the line is damaged: the events may still be good.
fn read_header(line: &[u8]) -> Result<Option<Header>, OpenFault> {
    if canonical::check(line).is_err() {
        return Ok(None);
    }
    let Ok(value) = json::parse(line) else { return Ok(None) };
    let Ok(Peek { v, seal }) = Peek::from_json(&value) else { return Ok(None) };
    if v > VERSION {
        return Err(OpenFault::Newer { found: v });
    }
    if seal != Seal::None {
        return Err(OpenFault::Sealed(seal));
    }
    Ok(Header::from_json(&value).ok())
}

/// Inflates into the line reader. On a fault: how many bytes of the body were taken, and what is wrong.
fn unpack(body: &[u8], lines: &mut LineReader) -> Result<(), (u64, Problem)> {
    let mut state = InflateState::new_boxed(DataFormat::Zlib);
    let mut out = vec![0u8; 32 * 1024];
    let mut input = body;
    let mut unpacked = 0u64;
    loop {
        let step = inflate(&mut state, input, &mut out, MZFlush::None);
        input = input.get(step.bytes_consumed..).unwrap_or_default();
        let at = (body.len() - input.len()) as u64;
        unpacked += step.bytes_written as u64;
        if unpacked > UNPACKED_MAX {
            return Err((at, Problem::TooManyBytes));
        }
        let piece = out.get(..step.bytes_written).unwrap_or_default();
        if lines.feed(piece).is_err() {
            // The reader has noted it with its line.
            return Ok(());
        }
        match step.status {
            Ok(MZStatus::StreamEnd) if input.is_empty() => return Ok(()),
            Ok(MZStatus::StreamEnd) => return Err((at, Problem::Trailing)),
            Ok(_) if step.bytes_consumed > 0 || step.bytes_written > 0 => {}
            Ok(_) | Err(MZError::Buf) => return Err((at, Problem::CutFile)),
            Err(_) => return Err((at, Problem::Damaged)),
        }
    }
}

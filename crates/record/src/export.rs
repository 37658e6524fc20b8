//! The record file, `.jwr`: a learner's whole record, to take along and to merge anywhere.
//!
//! ```text
//! JWR1⏎
//! {"created":…,"events":…,"heads":[…],"learner":"…","seal":"none","v":1}⏎      header, in clear
//! zlib stream (RFC 1950) of JSON lines:
//!   {"header":"…"}⏎        SHA-256 of the header's line without its line break, base64url
//!   {"at":…,"body":…}⏎     one event a line, canonical bytes, cause before effect
//! ```
//!
//! The heads name the last event of each chain, and each event names the one before: no event can be
//! altered, taken out or cut off without a finding. Reading is bounded while it streams, and stops with a
//! place; what was good up to there is kept.

mod header;
mod preview;
mod read;
mod write;

pub use header::{Header, Seal};
pub use preview::{Owner, Preview};
pub use read::{Import, OpenFault, read};
pub use write::{WriteFault, write, write_parts};

/// First bytes of a file.
pub const MAGIC: &[u8; 5] = b"JWR1\n";

/// Newest version of the header that this program writes and reads.
pub const VERSION: u32 = 1;

/// Most bytes that are unpacked from one file.
pub const UNPACKED_MAX: u64 = 64 * 1024 * 1024;

/// Most events of one file.
pub const EVENTS_MAX: u64 = 1_000_000;

/// Longest header line, in bytes: about 2,500 chains.
pub const HEADER_MAX: usize = 256 * 1024;

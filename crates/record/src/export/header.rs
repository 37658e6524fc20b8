//! The clear line at the start of a record file.

use json::Value;
use sha2::{Digest, Sha256};

use crate::canonical;
use crate::event::Head;
use crate::id::LearnerId;

/// What a file says of itself before it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Header {
    /// Version of the header.
    pub v: u32,
    /// Whose record.
    pub learner: LearnerId,
    /// How many events are inside.
    pub events: u64,
    /// The last event of each chain inside.
    pub heads: Vec<Head>,
    /// How the body is closed.
    pub seal: Seal,
    /// Wall clock when it was written, UTC ms; may be wrong.
    pub created: i64,
}

json::record! { Header { v, learner, events, heads, seal, created } }

/// How the body of a file is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    test,
    derive(serde::Serialize, serde::Deserialize),
    serde(from = "String", into = "String")
)]
pub enum Seal {
    /// Not at all.
    None,
    /// Under the learner's PIN; a later version reads it.
    Pin,
    /// To certifier and recovery key; a later version reads it.
    Age,
    /// A kind that this program has never heard of.
    Other(String),
}

impl From<String> for Seal {
    fn from(text: String) -> Self {
        match text.as_str() {
            "none" => Self::None,
            "pin" => Self::Pin,
            "age" => Self::Age,
            _ => Self::Other(text),
        }
    }
}

impl From<Seal> for String {
    fn from(seal: Seal) -> Self {
        match seal {
            Seal::None => "none".to_owned(),
            Seal::Pin => "pin".to_owned(),
            Seal::Age => "age".to_owned(),
            Seal::Other(text) => text,
        }
    }
}

json::text! { Seal: "a kind of seal" }

/// The first line of the body: ties it to its header.
pub(super) fn opening(header_line: &[u8]) -> Vec<u8> {
    let header = canonical::base64url(&Sha256::digest(header_line));
    // One member of plain ASCII: always canonical.
    canonical::to_bytes(&json::object(vec![("header", Value::String(header))])).unwrap_or_default()
}

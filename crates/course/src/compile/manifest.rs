//! `packs/manifest.js`: SHA-256 and size of every pack and medium.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Files, script, sha256};
use crate::pack::FORMAT;

/// The manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`] when it was written.
    pub format: u32,
    /// Files below `dist/`, by path.
    pub files: BTreeMap<String, Sum>,
}

/// Size and hash of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sum {
    /// Bytes.
    pub size: usize,
    /// SHA-256, hex.
    pub sha256: String,
}

/// Sums of some files.
#[must_use]
pub fn sums(files: &Files) -> BTreeMap<String, Sum> {
    files
        .iter()
        .map(|(path, bytes)| (path.clone(), Sum { size: bytes.len(), sha256: sha256(bytes) }))
        .collect()
}

/// The manifest of some files, as a script. Its string is exactly what a signature would cover.
#[must_use]
pub fn script(files: BTreeMap<String, Sum>) -> String {
    let manifest = Manifest { format: FORMAT, files };
    // Maps with text keys and numbers always become JSON.
    let json = serde_json::to_string(&manifest).unwrap_or_default();
    script::call("manifest", "all", &json)
}

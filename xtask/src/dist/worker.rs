//! The service worker: its template filled with the portal's own files and their common hash.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};
use sha2::{Digest, Sha256};

use super::EMBEDDED_WASM;
use crate::fingerprint::{files, hex, relative};

const EDITION: &str = "'__EDITION__'";
const FILES: &str = "['__FILES__']";
/// Loaded when somebody asks for them, or never by the served portal.
const NOT_KEPT: &[&str] = &["packs/", "search/", "plain/"];

/// Fills the template with what lies in `dist`.
pub fn finish(template: &str, dist: &Path) -> Result<String> {
    let mut names = Vec::new();
    let mut hash = Sha256::new();
    for file in files(dist)? {
        let name = relative(dist, &file);
        if name.ends_with(EMBEDDED_WASM) || NOT_KEPT.iter().any(|folder| name.starts_with(folder)) {
            continue;
        }
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update(Sha256::digest(fs::read(&file)?));
        // A server may answer `index.html` with a redirection to the folder, which a page must not
        // be loaded from; the folder itself always works.
        names.push(if name == "index.html" { "./".to_owned() } else { name });
    }
    let digest = hex(&hash.finalize());
    let edition = digest.get(..16).unwrap_or(&digest);
    if template.matches(EDITION).count() != 1 || template.matches(FILES).count() != 1 {
        bail!("app/boot/sw.js must hold {EDITION} and {FILES} once each");
    }
    Ok(template
        .replace(EDITION, &format!("'{edition}'"))
        .replace(FILES, &serde_json::to_string(&names)?))
}

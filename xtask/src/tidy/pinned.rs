//! Versions that must agree between `xtask/src/pins.rs` and other files.

use std::fs;

use anyhow::Result;

use super::Finding;
use crate::pins::CARGO_TOOLS;
use crate::project::Project;

/// wasm-bindgen refuses a program that was made with another version of itself.
pub fn check(project: &Project) -> Result<Vec<Finding>> {
    let mut wrong = Vec::new();
    let lock = fs::read_to_string(project.path("Cargo.lock")).unwrap_or_default();
    if let Some(pin) = cargo_pin("wasm-bindgen-cli")
        && !lock.contains(&format!("name = \"wasm-bindgen\"\nversion = \"{pin}\""))
    {
        wrong.push(format!("Cargo.lock has another wasm-bindgen than pins.rs, {pin}"));
    }
    Ok(wrong)
}

fn cargo_pin(package: &str) -> Option<&'static str> {
    CARGO_TOOLS.iter().find(|tool| tool.package == package).map(|tool| tool.version)
}

//! Versions that must agree between `xtask/src/pins.rs` and other files.

use std::fs;

use anyhow::Result;

use super::Finding;
use crate::pins::{CARGO_TOOLS, NPM_TOOLS};
use crate::project::Project;

/// wasm-bindgen refuses a program that was made with another version of itself; Trunk would download.
pub fn check(project: &Project) -> Result<Vec<Finding>> {
    let mut wrong = Vec::new();
    let lock = fs::read_to_string(project.path("Cargo.lock")).unwrap_or_default();
    let trunk = fs::read_to_string(project.path("Trunk.toml")).unwrap_or_default();
    if let Some(pin) = cargo_pin("wasm-bindgen-cli") {
        if !lock.contains(&format!("name = \"wasm-bindgen\"\nversion = \"{pin}\"")) {
            wrong.push(format!("Cargo.lock has another wasm-bindgen than pins.rs, {pin}"));
        }
        if !trunk.contains(&format!("wasm_bindgen = \"{pin}\"")) {
            wrong.push(format!("Trunk.toml has another wasm_bindgen than pins.rs, {pin}"));
        }
    }
    if let Some(pin) = cargo_pin("trunk")
        && !trunk.contains(&format!("trunk-version = \"{pin}\""))
    {
        wrong.push(format!("Trunk.toml asks for another Trunk than pins.rs, {pin}"));
    }
    let binaryen = NPM_TOOLS.iter().find(|tool| tool.package == "binaryen");
    if let Some(major) = binaryen.and_then(|tool| tool.version.split('.').next())
        && !trunk.contains(&format!("wasm_opt = \"version_{major}\""))
    {
        wrong.push(format!("Trunk.toml has another wasm_opt than pins.rs, version_{major}"));
    }
    Ok(wrong)
}

fn cargo_pin(package: &str) -> Option<&'static str> {
    CARGO_TOOLS.iter().find(|tool| tool.package == package).map(|tool| tool.version)
}

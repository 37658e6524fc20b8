//! Preparing a machine: what is missing is installed, what is there is left alone.

pub mod cargo_tools;
pub mod npm;
pub mod old_browsers;
pub mod system;
pub mod toolchain;

use anyhow::Result;

use crate::pins::Need;
use crate::project::Project;
use crate::step::{human, say};
use toolchain::WasmToolchain;

/// Prepares everything that `need` asks for and returns the way to compile for the browser.
pub fn prepare(project: &Project, need: Need) -> Result<WasmToolchain> {
    let start = std::time::Instant::now();
    system::prepare(need)?;
    let toolchain = toolchain::prepare(project)?;
    if need == Need::Test {
        toolchain.prepare_clippy()?;
    }
    cargo_tools::prepare(project, need)?;
    npm::prepare(project)?;
    if need == Need::Test {
        old_browsers::prepare(project)?;
    }
    say(&format!("Tools are ready ({}).", human(start.elapsed())));
    Ok(toolchain)
}

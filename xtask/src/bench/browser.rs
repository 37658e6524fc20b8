//! Measurements that need a browser or another program: `tests/src/bin/bench`, which shares the browser
//! tests' way with drivers.

use anyhow::Result;

use crate::pins::{MDBOOK, Need};
use crate::project::Project;
use crate::setup::{cargo_tools, system};
use crate::step::{Cure, run as run_command};

/// Runs one of them over the built portal.
pub fn run(project: &Project, name: &str) -> Result<()> {
    system::prepare(Need::Test)?;
    cargo_tools::prepare_one(project, &MDBOOK)?;
    run_command(project.command("cargo").args([
        "run",
        "--quiet",
        "--package",
        "journeywork-e2e",
        "--bin",
        "bench",
        "--",
        name,
    ]))
    .or_else_do(
        &format!("`{name}` could not be measured"),
        "`cargo xtask build` makes the portal, `cargo xtask doctor` says what is missing",
    )
}

//! Measurements that need a browser or another program: `tests/src/bin/bench`, which shares the browser
//! tests' way with drivers.

use anyhow::Result;

use crate::pins::{MDBOOK, Need};
use crate::project::Project;
use crate::setup::{cargo_tools, system};
use crate::step::{Cure, run as run_command};

/// Runs one that needs neither a browser nor another program. It checks courses more than a thousand
/// times, so it is built with optimisation.
pub fn run_alone(project: &Project, name: &str) -> Result<()> {
    let mut cargo = project.command("cargo");
    cargo.args(["run", "--quiet", "--release", "--package", "journeywork-e2e", "--bin", "bench"]);
    cargo.args(["--", name]);
    run_command(&mut cargo).or_else_do(
        &format!("`{name}` did not come to a good end"),
        "its words are above: what was planted, where, and what was said",
    )
}

/// Runs one of them over the built portal; `options` are handed on.
pub fn run(project: &Project, name: &str, options: &[String]) -> Result<()> {
    system::prepare(Need::Test)?;
    cargo_tools::prepare_one(project, &MDBOOK)?;
    let mut cargo = project.command("cargo");
    cargo.args(["run", "--quiet", "--package", "journeywork-e2e", "--bin", "bench", "--", name]);
    cargo.args(options);
    // Cargo may build elsewhere than in the project.
    if std::env::var_os("JW_CLI").is_none() {
        cargo.env("JW_CLI", project.cli());
    }
    run_command(&mut cargo).or_else_do(
        &format!("`{name}` did not come to a good end"),
        "its words are above; `cargo xtask build` makes the portal, `cargo xtask doctor` says what is missing",
    )
}

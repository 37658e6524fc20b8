//! Building: the command line program, the portal, `dist/`. Nothing changed: seconds.

use anyhow::Result;

use crate::dist;
use crate::pins::CLI_PACKAGE;
use crate::portal;
use crate::project::Project;
use crate::setup::toolchain::WasmToolchain;
use crate::step::{Cure, run, step};

/// Builds everything that `dist/` needs, then `dist/`.
pub fn build(project: &Project, toolchain: &WasmToolchain) -> Result<()> {
    step("compile the command line program", "2 minutes the first time, then seconds", || {
        run(project.command("cargo").args(["build", "--release", "--package", CLI_PACKAGE]))
            .or_else_do("it does not compile", "mend what the compiler says above")
    })?;
    portal::build(project, toolchain)?;
    dist::make(project)
}

//! Building: the command line program, the portal, `dist/`. Nothing changed: seconds.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::dist;
use crate::fingerprint;
use crate::pins::{APP_BIN, CARGO_TOOLS, CLI_PACKAGE, NPM_TOOLS, WASM_PROFILE, WASM_TARGET};
use crate::project::Project;
use crate::setup::toolchain::WasmToolchain;
use crate::step::{Cure, run, say, step};

/// Builds everything that `dist/` needs, then `dist/`.
pub fn build(project: &Project, toolchain: &WasmToolchain) -> Result<()> {
    step("compile the command line program", "2 minutes the first time, then seconds", || {
        run(project.command("cargo").args(["build", "--release", "--package", CLI_PACKAGE]))
            .or_else_do("it does not compile", "mend what the compiler says above")
    })?;
    portal(project, toolchain)?;
    dist::make(project)
}

/// Cargo decides whether the program has to be compiled; Trunk, which always runs wasm-opt, is called
/// only when cargo made a new one.
fn portal(project: &Project, toolchain: &WasmToolchain) -> Result<()> {
    step("compile the portal for the browser", "3 minutes the first time, then seconds", || {
        let mut cargo = project.command("cargo");
        toolchain.select(&mut cargo);
        // The words that Trunk will use, or cargo would compile twice.
        cargo
            .arg("build")
            .arg(format!("--target={WASM_TARGET}"))
            .args(["--manifest-path", "app/Cargo.toml"])
            .args(["--profile", WASM_PROFILE, "--bin", APP_BIN]);
        run(&mut cargo).or_else_do("it does not compile", "mend what the compiler says above")
    })?;
    let stamp = project.target.join("trunk.stamp");
    if fs::read_to_string(&stamp).is_ok_and(|text| Some(text) == trunk_state(project).ok()) {
        say("» Trunk's output is up to date");
        return Ok(());
    }
    step("Trunk: wasm-bindgen and wasm-opt", "20-40 s", || {
        let mut trunk = trunk(project);
        toolchain.select(&mut trunk);
        run(&mut trunk).or_else_do(
            "Trunk failed",
            "see its words above; `cargo xtask doctor` says whether a tool is missing",
        )
    })?;
    fs::write(&stamp, trunk_state(project)?)?;
    Ok(())
}

fn trunk(project: &Project) -> Command {
    let mut trunk = project.command("trunk");
    trunk
        .args(["build", "--release", "--offline", "--skip-version-check"])
        .arg("--dist")
        .arg(project.trunk_output())
        // Trunk takes only `true` and `false` for it, others write `1`.
        .env_remove("NO_COLOR");
    trunk
}

fn trunk_state(project: &Project) -> Result<String> {
    let wasm = project.target.join(WASM_TARGET).join(WASM_PROFILE).join(format!("{APP_BIN}.wasm"));
    let files = fingerprint::of(&[
        wasm,
        project.path("app/index.html"),
        project.path("Trunk.toml"),
        project.trunk_output(),
    ])?;
    let tools = CARGO_TOOLS
        .iter()
        .map(|tool| tool.version)
        .chain(NPM_TOOLS.iter().map(|tool| tool.version));
    Ok(format!("{files} {}", tools.collect::<Vec<_>>().join(" ")))
}

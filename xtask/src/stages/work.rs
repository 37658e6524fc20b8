//! The work of each stage.

use std::fs;

use anyhow::{Context, Result, bail};

use super::Machine;
use crate::bench::size;
use crate::dist::{html, rules};
use crate::fuzz;
use crate::pins::{APP_PACKAGE, WASM_TARGET};
use crate::project::{Package, Project, on_path};
use crate::step::{Cure, run, say};

pub(super) fn fmt(machine: &Machine<'_>) -> Result<()> {
    run(machine.project.command("cargo").args(["fmt", "--all", "--check"]))
        .or_else_do("some files are not formatted", "run `cargo fmt --all`")
}

pub(super) fn spelling(machine: &Machine<'_>) -> Result<()> {
    run(machine.project.command("codespell").arg(".")).or_else_do(
        "codespell found words",
        "mend them, or add a word that is right to .codespellrc",
    )
}

pub(super) fn lock(machine: &Machine<'_>) -> Result<()> {
    run(machine.project.command("cargo").args(["fetch", "--locked"])).or_else_do(
        "dependencies cannot be had as Cargo.lock says",
        "run `cargo fetch` and commit Cargo.lock, or mend the network",
    )
}

pub(super) fn deny(machine: &Machine<'_>) -> Result<()> {
    // Advisories are left out: they are fetched from a git host that not every machine reaches.
    run(machine.project.command("cargo").args([
        "deny",
        "--all-features",
        "check",
        "bans",
        "licenses",
        "sources",
    ]))
    .or_else_do("a dependency is not allowed", "see deny.toml and docs/dependencies.md")
}

pub(super) fn clippy(machine: &Machine<'_>) -> Result<()> {
    let project = machine.project;
    let mut usual = project.command("cargo");
    usual.arg("clippy");
    // What `cargo test` leaves out, but is native too.
    let mut others = project.command("cargo");
    others.args(["clippy", "--package", "journeywork-e2e"]);
    for (name, package) in &project.packages {
        if is_example(project, package) && !package.for_browser {
            others.args(["--package", name]);
        }
    }
    for mut cargo in [usual, others] {
        cargo.args(["--all-targets", "--", "-D", "warnings"]);
        run(&mut cargo).or_else_do("clippy has findings", "mend them; it says how")?;
    }
    Ok(())
}

pub(super) fn app_clippy(machine: &Machine<'_>) -> Result<()> {
    let mut cargo = machine.project.command("cargo");
    machine.toolchain()?.select(&mut cargo);
    cargo
        .args(["clippy", "--package", APP_PACKAGE, "--target", WASM_TARGET])
        .args(["--", "-D", "warnings"]);
    run(&mut cargo).or_else_do("clippy has findings", "mend them; it says how")
}

pub(super) fn unit(machine: &Machine<'_>) -> Result<()> {
    run(machine.project.command("cargo").args(["test", "--no-fail-fast"]))
        .or_else_do("a test failed", "see its words above")
}

pub(super) fn app_unit(machine: &Machine<'_>) -> Result<()> {
    run(machine.project.command("cargo").args(["test", "--package", APP_PACKAGE, "--lib"]))
        .or_else_do("a test failed", "see its words above")
}

pub(super) fn doc(machine: &Machine<'_>) -> Result<()> {
    let project = machine.project;
    let mut native = project.command("cargo");
    native.args(["doc", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings");
    for (name, package) in &project.packages {
        if package.has_library && package.published && name != APP_PACKAGE {
            native.args(["--package", name]);
        }
    }
    run(&mut native).or_else_do("rustdoc has findings", "mend them; it says how")?;
    let mut browser = project.command("cargo");
    machine.toolchain()?.select(&mut browser);
    browser
        .args(["doc", "--no-deps", "--lib", "--package", APP_PACKAGE])
        .args(["--target", WASM_TARGET])
        .env("RUSTDOCFLAGS", "-D warnings");
    run(&mut browser).or_else_do("rustdoc has findings", "mend them; it says how")
}

pub(super) fn package(machine: &Machine<'_>) -> Result<()> {
    let mut cargo = machine.project.command("cargo");
    cargo.args(["package", "--quiet", "--no-verify", "--allow-dirty"]);
    for (name, package) in &machine.project.packages {
        if package.published && !is_example(machine.project, package) {
            cargo.args(["--package", name]);
        }
    }
    run(&mut cargo).or_else_do("a crate cannot be packaged", "see cargo's words above")
}

pub(super) fn sizes(machine: &Machine<'_>) -> Result<()> {
    let report = size::measure(&machine.project.dist())?;
    say(&report.to_string());
    report.within_bounds()
}

pub(super) fn dist_rules(machine: &Machine<'_>) -> Result<()> {
    let dist = machine.project.dist();
    let findings = rules::check(&dist)?;
    for finding in &findings {
        say(&format!("  {finding}"));
    }
    // ES5, so that an old browser can read the words that say it is too old: as it stands in the page, made small.
    let page = fs::read_to_string(dist.join("index.html")).context("dist/index.html")?;
    let loader = html::loader_of(&page).context("dist/index.html has not one script")?;
    let shipped = machine.project.target.join("loader.js");
    fs::write(&shipped, loader).with_context(|| shipped.display().to_string())?;
    run(machine.project.command("acorn").args(["--ecma5", "--silent"]).arg(&shipped))
        .or_else_do("boot.js is not ES5", "write it so that a browser of 2011 can read it")?;
    if findings.is_empty() {
        return Ok(());
    }
    bail!("{} files break a rule of dist/", findings.len())
}

pub(super) fn browsers(machine: &Machine<'_>) -> Result<()> {
    let project = machine.project;
    let driver = |name: &str| on_path(name).unwrap_or_else(|| project.cargo_bin().join(name));
    run(project
        .command("cargo")
        .args(["test", "--package", "journeywork-e2e"])
        .env("JW_DIST", project.dist())
        .env("JW_CLI", project.cli())
        .env("JW_TOOLS", project.tools())
        .env("JW_CHROMEDRIVER", driver("chromedriver"))
        .env("JW_GECKODRIVER", driver("geckodriver")))
    .or_else_do(
        "a browser test failed",
        "see its words above; `cargo xtask serve` shows the same portal",
    )
}

fn is_example(project: &Project, package: &Package) -> bool {
    package.folder.starts_with(project.path("examples"))
}

pub(super) fn examples(machine: &Machine<'_>) -> Result<()> {
    let project = machine.project;
    let mut count = 0;
    for (name, package) in &project.packages {
        if !is_example(project, package) {
            continue;
        }
        count += 1;
        let mut cargo = project.command("cargo");
        if package.for_browser {
            machine.toolchain()?.select(&mut cargo);
            cargo.args(["build", "--package", name, "--target", WASM_TARGET]);
        } else {
            cargo.args(["test", "--package", name]);
        }
        run(&mut cargo).or_else_do(
            &format!("the example {name} failed"),
            "see the words above; examples use only what is public",
        )?;
    }
    say(&format!("  {count} examples"));
    Ok(())
}

/// Runs every fuzz target for some seconds.
pub(super) fn fuzz(machine: &Machine<'_>, seconds: u64) -> Result<()> {
    let options = fuzz::Options { seconds, target: None, seed: 1, only: None };
    fuzz::fuzz(machine.project, &options)
}

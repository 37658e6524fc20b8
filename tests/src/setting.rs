//! Where things are on this machine.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::Result;

/// The project's folder.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

fn path(variable: &str, or: &str) -> PathBuf {
    match env::var_os(variable) {
        Some(path) if !path.is_empty() => PathBuf::from(path),
        _ => root().join(or),
    }
}

/// The built portal.
///
/// # Errors
/// It is not there.
pub fn dist() -> Result<PathBuf> {
    let dist = path("JW_DIST", "dist");
    if !dist.join("index.html").is_file() {
        bail!(
            "no portal at {}: `cargo xtask build` makes it, or JW_DIST says where it is",
            dist.display()
        );
    }
    Ok(dist)
}

/// The program that builds courses.
///
/// # Errors
/// It is not there.
pub fn cli() -> Result<PathBuf> {
    let cli = path("JW_CLI", "target/release/journeywork");
    if !cli.is_file() {
        bail!(
            "no program at {}: `cargo xtask build` makes it, or JW_CLI says where it is",
            cli.display()
        );
    }
    Ok(cli)
}

/// The source of the courses and of all interface text.
#[must_use]
pub fn content() -> PathBuf {
    root().join("content")
}

/// Where set-up puts tools.
#[must_use]
pub fn tools() -> PathBuf {
    path("JW_TOOLS", ".tools")
}

/// What belongs to the tests alone.
#[must_use]
pub fn fixtures() -> PathBuf {
    root().join("tests/fixtures")
}

/// Where pictures of pages go.
#[must_use]
pub fn shots() -> PathBuf {
    path("JW_SHOTS", "target/screenshots")
}

/// How often the kill test kills each browser.
#[must_use]
pub fn kills() -> usize {
    env::var("JW_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(3)
}

/// The source of axe-core.
#[must_use]
pub fn axe() -> PathBuf {
    tools().join("npm/node_modules/axe-core/axe.min.js")
}

/// A driver: where the variable says, on `PATH`, or among the project's tools.
///
/// # Errors
/// It is nowhere.
pub fn driver(variable: &str, program: &str) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()) {
        return Ok(PathBuf::from(path));
    }
    let tools = tools().join("bin").join(program);
    on_path(program).or_else(|| tools.is_file().then_some(tools)).ok_or_else(|| {
        anyhow::anyhow!(
            "no {program}: `cargo xtask doctor` says how to get it, or {variable} says where it is"
        )
    })
}

/// A program on `PATH`.
#[must_use]
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

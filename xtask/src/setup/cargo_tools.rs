//! Programs from crates.io, compiled into `.tools/bin`.

use anyhow::Result;

use crate::pins::{CARGO_TOOLS, CargoTool, Features, Lock, Need};
use crate::project::Project;
use crate::step::{Cure, capture, command, run_logged, step};

/// Installs what is missing or of another version.
pub fn prepare(project: &Project, need: Need) -> Result<()> {
    let missing: Vec<&CargoTool> = missing(project, need).collect();
    for tool in &missing {
        step(
            &format!("install {} {}: {}", tool.package, tool.version, tool.purpose),
            tool.usual,
            || install(project, tool),
        )?;
    }
    if !missing.is_empty() {
        // Half a gigabyte that nothing needs again.
        drop(std::fs::remove_dir_all(build_folder(project)));
    }
    Ok(())
}

/// Installs one tool that no stage needs, if it is missing.
pub fn prepare_one(project: &Project, tool: &'static CargoTool) -> Result<()> {
    if answers(project, tool) {
        return Ok(());
    }
    step(
        &format!("install {} {}: {}", tool.package, tool.version, tool.purpose),
        tool.usual,
        || install(project, tool),
    )?;
    drop(std::fs::remove_dir_all(build_folder(project)));
    Ok(())
}

/// The tools that `need` asks for and that do not answer with their pinned version.
pub fn missing(project: &Project, need: Need) -> impl Iterator<Item = &'static CargoTool> {
    CARGO_TOOLS.iter().filter(move |tool| tool.need <= need && !answers(project, tool))
}

fn answers(project: &Project, tool: &CargoTool) -> bool {
    let program = project.cargo_bin().join(tool.program);
    capture(command(program).arg("--version")).is_ok_and(|text| names_version(&text, tool.version))
}

/// Whether `geckodriver 0.37.1 ( …)` names the version 0.37.1.
fn names_version(text: &str, version: &str) -> bool {
    text.lines().next().is_some_and(|line| {
        line.split_whitespace().any(|word| word.strip_prefix('v').unwrap_or(word) == version)
    })
}

fn build_folder(project: &Project) -> std::path::PathBuf {
    project.tools().join("build").join("cargo")
}

fn install(project: &Project, tool: &CargoTool) -> Result<()> {
    let mut cargo = command("cargo");
    cargo
        .current_dir(&project.root)
        .args(["install", tool.package])
        .arg("--version")
        .arg(format!("={}", tool.version))
        .arg("--root")
        .arg(project.tools())
        // A folder without cargo's own list: the program itself is asked for its version.
        .args(["--no-track", "--force"])
        // The tools run for seconds; to make them fast would cost minutes.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", tool.opt_level)
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
        .env("CARGO_PROFILE_RELEASE_STRIP", "true")
        // One folder for all of them: what they share is compiled once.
        .env("CARGO_TARGET_DIR", build_folder(project));
    if tool.lock == Lock::Obeyed {
        cargo.arg("--locked");
    }
    match tool.features {
        Features::Default => {}
        Features::None => {
            cargo.arg("--no-default-features");
        }
        Features::Only(feature) => {
            cargo.args(["--no-default-features", "--features", feature]);
        }
    }
    run_logged(&mut cargo, &project.log(tool.package)).or_else_do(
        &format!("{} could not be installed", tool.package),
        "check that crates.io can be reached, then start again: what is compiled is kept",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_whole_words() {
        assert!(names_version("geckodriver 0.21.14\n", "0.21.14"));
        assert!(names_version("geckodriver 0.37.1 (abc 2026)\n\nMore", "0.37.1"));
        assert!(!names_version("geckodriver 0.21.140", "0.21.14"));
        assert!(names_version("mdbook v0.5.1\n", "0.5.1"));
        assert!(!names_version("", "0.21.14"));
    }
}

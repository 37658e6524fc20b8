//! Fuzzing on stable Rust: each target is a function of bytes, fed with changed copies of real files.
//!
//! An input is a pure function of target, seed and number, so a failure is told by its number alone:
//! `cargo xtask fuzz --target NAME --seed S --only N` runs it again. Inputs that once failed lie in
//! `xtask/fuzz/<target>/` and are run first.

mod mutate;
mod targets;

use std::cell::RefCell;
use std::fs;
use std::io::{Seek, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::fingerprint::{files, relative};
use crate::project::Project;
use crate::step::{Trouble, human, run, say};
use targets::{TARGETS, Target};

/// Seeds larger than this are left out: they would only be slow.
const LARGEST_SEED: u64 = 64 * 1024;
/// From so many seconds on, compiling everything once more for speed pays.
const WORTH_OPTIMISING: u64 = 60;
/// An input that takes longer is a fault of its own.
const SLOW: Duration = Duration::from_secs(2);

/// What `cargo xtask fuzz` may be told.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// How long each target runs.
    #[arg(long, default_value_t = 10)]
    pub seconds: u64,
    /// Only this target.
    #[arg(long)]
    pub target: Option<String>,
    /// Start of the row of inputs; the same seed gives the same inputs.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Only the input of this number.
    #[arg(long)]
    pub only: Option<u64>,
}

thread_local! {
    /// Place and words of the last panic, which become part of the error.
    static LAST_PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs the targets, in this program if it was compiled with them, else in one that is.
pub fn fuzz(project: &Project, options: &Options) -> Result<()> {
    if !cfg!(feature = "fuzz") {
        // The crates under test are left out of xtask otherwise, so that it compiles in seconds.
        let mut cargo = project.command("cargo");
        cargo.args(["run", "--quiet", "--package", "xtask"]);
        cargo.args(["--features", "fuzz"]);
        if options.seconds >= WORTH_OPTIMISING {
            // .cargo/config.toml says what it is.
            cargo.args(["--profile", "fuzz"]);
        }
        cargo.args(["--", "fuzz"]);
        cargo.args(["--seconds", &options.seconds.to_string()]);
        cargo.args(["--seed", &options.seed.to_string()]);
        if let Some(target) = &options.target {
            cargo.args(["--target", target]);
        }
        if let Some(only) = options.only {
            cargo.args(["--only", &only.to_string()]);
        }
        return run(&mut cargo);
    }
    let chosen: Vec<&Target> = TARGETS
        .iter()
        .filter(|target| options.target.as_deref().is_none_or(|name| name == target.name))
        .collect();
    if chosen.is_empty() {
        let names: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
        return Err(Trouble::new(
            "there is no such fuzz target",
            format!("the targets are: {}", names.join(", ")),
        )
        .into());
    }
    panic::set_hook(Box::new(|what| LAST_PANIC.set(Some(what.to_string()))));
    let mut failed = Vec::new();
    for target in chosen {
        if let Err(error) = drive(project, target, options) {
            say(&format!("  {}: FAILED: {error:#}", target.name));
            failed.push(target.name);
        }
    }
    if failed.is_empty() {
        return Ok(());
    }
    bail!("failing fuzz targets: {}", failed.join(", "))
}

fn drive(project: &Project, target: &Target, options: &Options) -> Result<()> {
    let old = project.path("xtask/fuzz").join(target.name);
    let mut replayed = 0;
    if old.is_dir() && options.only.is_none() {
        for file in files(&old)? {
            let bytes = fs::read(&file)?;
            try_one(target, &bytes)
                .with_context(|| format!("input {}", relative(&project.root, &file)))?;
            replayed += 1;
        }
    }
    let seeds = seeds(project, target)?;
    // A crash that ends the program (a stack overflow, say) leaves the number of its input here.
    let note = project.target.join("fuzz-inputs").join(target.name);
    fs::create_dir_all(project.target.join("fuzz-inputs"))?;
    // Written over in place: making the file new each time would take longer than the target itself.
    let mut pencil = fs::File::create(&note)?;
    let start = Instant::now();
    let limit = Duration::from_secs(options.seconds);
    let mut number = options.only.unwrap_or(0);
    loop {
        let input = mutate::input(&seeds, options.seed, number);
        pencil.rewind()?;
        writeln!(pencil, "seed {} number {number:20}", options.seed)?;
        if let Err(error) = try_one(target, &input) {
            let saved = save(project, target, &input)?;
            return Err(error.context(format!(
                "seed {}, number {number}; the input is in {}; move it to xtask/fuzz/{}/ once it is mended",
                options.seed,
                saved.display(),
                target.name
            )));
        }
        number += 1;
        if options.only.is_some() || start.elapsed() >= limit {
            break;
        }
    }
    drop(fs::remove_file(&note));
    say(&format!(
        "  {}: {} inputs from {} seeds in {}, {replayed} old ones again",
        target.name,
        number - options.only.unwrap_or(0),
        seeds.len(),
        human(start.elapsed())
    ));
    Ok(())
}

/// Real files for a target to start from.
fn seeds(project: &Project, target: &Target) -> Result<Vec<Vec<u8>>> {
    let mut found = Vec::new();
    for seeds in target.seeds {
        let folder = project.path(seeds.folder);
        if !folder.is_dir() {
            continue;
        }
        for file in files(&folder)? {
            let wanted = file.extension().is_some_and(|ending| ending == seeds.ending);
            if wanted && file.metadata()?.len() <= LARGEST_SEED {
                found.extend(seeds.cut.apply(&fs::read(&file)?));
            }
        }
    }
    found.sort();
    found.dedup();
    if found.is_empty() {
        bail!("no seed was found; see xtask/src/fuzz/targets.rs");
    }
    Ok(found)
}

/// Feeds one input; a panic or a long wait is an error.
fn try_one(target: &Target, input: &[u8]) -> Result<()> {
    let start = Instant::now();
    // The target sees nothing of ours that a panic could leave half changed.
    let outcome = panic::catch_unwind(AssertUnwindSafe(|| (target.run)(input)));
    if outcome.is_err() {
        bail!("{}", LAST_PANIC.take().unwrap_or("panicked".to_owned()));
    }
    if start.elapsed() > SLOW {
        bail!("took {} for {} bytes", human(start.elapsed()), input.len());
    }
    Ok(())
}

fn save(project: &Project, target: &Target, input: &[u8]) -> Result<PathBuf> {
    let name = crate::fingerprint::hex(&mutate::digest(input));
    let name = name.get(..16).unwrap_or(&name);
    let file: &Path = &project.target.join("fuzz-inputs").join(format!("{}-{name}", target.name));
    fs::write(file, input)?;
    Ok(file.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PICKY: Target = Target {
        name: "picky",
        seeds: &[],
        run: |bytes| assert!(!bytes.starts_with(b"bad"), "it was bad"),
    };

    #[test]
    fn a_panic_is_an_error() {
        assert!(try_one(&PICKY, b"good").is_ok());
        let error = try_one(&PICKY, b"bad").unwrap_err();
        assert_eq!(error.to_string(), "panicked");
    }

    #[test]
    fn targets_have_names_of_their_own() {
        let mut names: Vec<_> = TARGETS.iter().map(|target| target.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), TARGETS.len());
    }
}

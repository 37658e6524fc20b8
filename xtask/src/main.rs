//! What a contributor types: `cargo xtask serve`, `cargo xtask test`.

mod bench;
mod build;
mod dist;
mod doctor;
mod fingerprint;
mod fuzz;
mod pins;
mod portal;
mod project;
mod setup;
mod stages;
mod step;
mod tidy;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::pins::Need;
use crate::project::Project;

/// Builds, serves, tests and measures Journeywork. Every step says what it does and how long it
/// usually takes; a second run is quick.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Prepare the machine, build the portal, serve it on this computer.
    Serve,
    /// Run the checks.
    Test {
        /// Only these stages.
        stages: Vec<String>,
        /// The slow stages too.
        #[arg(long, conflicts_with = "stages")]
        all: bool,
        /// Only list the stages.
        #[arg(long)]
        list: bool,
    },
    /// Prepare the machine and build the portal into dist/.
    Build,
    /// Say what is missing on this machine.
    Doctor,
    /// Prepare the machine only.
    Setup {
        /// Also what only the checks need: browsers, drivers, spelling.
        #[arg(long)]
        test: bool,
    },
    /// Check the project's own rules.
    Tidy,
    /// Put dist/ together again from what is built.
    Dist,
    /// Measure.
    Bench(bench::Options),
    /// Feed parsers with changed files.
    Fuzz(fuzz::Options),
}

fn main() -> ExitCode {
    match perform(&Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            step::report(&error);
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> Result<()> {
    let project = Project::load()?;
    match task {
        Task::Serve => {
            ready(&project)?;
            // The same that teachers have: what they save in content/ is shown at once.
            let mut serve = step::command(project.cli());
            serve.arg("serve").arg(project.path("content")).arg("--out").arg(project.dist());
            serve.arg("--remove-others");
            step::run(&mut serve)
        }
        Task::Test { list: true, .. } => {
            stages::list();
            Ok(())
        }
        Task::Test { stages, all, .. } => {
            let choice = match (all, stages.is_empty()) {
                (true, _) => stages::Choice::All,
                (false, true) => stages::Choice::Usual,
                (false, false) => stages::Choice::Named(stages),
            };
            stages::test(&project, choice)
        }
        Task::Build => ready(&project),
        Task::Doctor => doctor::doctor(&project),
        Task::Setup { test } => {
            let need = if *test { Need::Test } else { Need::Build };
            setup::prepare(&project, need).map(drop)
        }
        Task::Tidy => tidy::tidy(&project),
        Task::Dist => dist::make(&project),
        Task::Bench(options) => bench::run(&project, options),
        Task::Fuzz(options) => fuzz::fuzz(&project, options),
    }
}

fn ready(project: &Project) -> Result<()> {
    let toolchain = setup::prepare(project, Need::Build)?;
    build::build(project, &toolchain)
}

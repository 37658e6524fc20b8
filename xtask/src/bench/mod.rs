//! Measurements. Each prints ratios to a named baseline where it has one, not bare times.

pub mod size;

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;
use crate::step::say;

/// What can be measured.
///
/// To come, each in a file of its own here: `boot` (cold start to a lesson with its items, against the
/// same lesson as one plain page), `catalogue` (240 and 10,000 courses), `build` (240 courses).
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Bench {
    /// What the first page loads, compressed, against its budget.
    Size,
}

/// Runs one measurement, or all.
pub fn run(project: &Project, which: Option<Bench>) -> Result<()> {
    let all = Bench::value_variants();
    let chosen = which.as_ref().map_or(all, std::slice::from_ref);
    for bench in chosen {
        match bench {
            Bench::Size => {
                let report = size::measure(&project.dist())?;
                say(&report.to_string());
            }
        }
    }
    Ok(())
}

//! Measurements. Each prints ratios to a named baseline where it has one, not bare times.

pub mod browser;
pub mod size;

use anyhow::Result;
use clap::ValueEnum;

use crate::project::Project;
use crate::step::say;

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Bench {
    /// What the first page loads, compressed, against its budget.
    Size,
    /// Cold start to a lesson with its questions, against the same lesson as one plain page and as one of mdBook.
    Boot,
    /// The catalogue page and a lesson by its link, with 12 to 10,000 courses.
    Catalogue,
    /// From "Check" to the feedback and to "Saved".
    Answer,
    /// Building one course and 240, against mdBook.
    Build,
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
            Bench::Boot => browser::run(project, "boot")?,
            Bench::Catalogue => browser::run(project, "catalogue")?,
            Bench::Answer => browser::run(project, "answer")?,
            Bench::Build => browser::run(project, "build")?,
        }
    }
    Ok(())
}

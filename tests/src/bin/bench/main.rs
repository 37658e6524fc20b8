//! Measurements against a named baseline in the same run: interleaved, medians, ratios. `cargo xtask bench`
//! starts them.
//!
//! Beside the variables of the browser tests: `JW_MDBOOK` says where mdBook is, without which its rows are left
//! out; `JW_ROUNDS` how often each thing is measured (5, and never fewer).

mod answer;
mod boot;
mod build;
mod catalogue;
mod cold;
mod content;
mod course;
mod memory;
mod plain;
mod table;

use std::process::ExitCode;

use anyhow::bail;
use e2e::Result;

/// Fewer say nothing about a busy machine.
const ROUNDS_MIN: usize = 5;

fn main() -> ExitCode {
    match perform() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform() -> Result<()> {
    let names: Vec<String> = std::env::args().skip(1).collect();
    if names.is_empty() {
        bail!("say what to measure: boot, catalogue, answer, build");
    }
    for name in names {
        let table = match name.as_str() {
            "boot" => boot::measure()?,
            "catalogue" => catalogue::measure()?,
            "answer" => answer::measure()?,
            "build" => build::measure()?,
            other => bail!("nothing is called {other}: boot, catalogue, answer, build"),
        };
        println!("{table}");
    }
    Ok(())
}

/// How often each thing is measured.
fn rounds() -> usize {
    let asked = std::env::var("JW_ROUNDS").ok().and_then(|n| n.parse().ok());
    asked.unwrap_or(ROUNDS_MIN).max(ROUNDS_MIN)
}

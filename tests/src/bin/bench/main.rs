//! Measurements against a named baseline in the same run: interleaved, medians, ratios. `cargo xtask bench`
//! starts them.
//!
//! Beside the variables of the browser tests: `JW_MDBOOK` says where mdBook is, without which its rows are left
//! out; `JW_ROUNDS` how often each thing is measured (5, and never fewer). `long` and `faults` compare with nothing:
//! the one counts what was said to be saved and is missing after a kill, and that must be nothing; the other counts
//! the faults planted in courses that the desk does not find.

mod answer;
mod boot;
mod build;
mod catalogue;
mod cold;
mod content;
mod course;
mod desk;
mod faults;
mod long;
mod memory;
mod plain;
mod quarter;
mod table;
mod watch;

use std::process::ExitCode;

use anyhow::{Context, bail};
use e2e::{Browser, Result};

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
    let options = Options::read(std::env::args().skip(1))?;
    for name in &options.names {
        let tables = match name.as_str() {
            "boot" => boot::measure(&options.browsers)?,
            "catalogue" => vec![catalogue::measure()?],
            "answer" => vec![answer::measure()?],
            "build" => vec![build::measure()?],
            "desk" => vec![desk::measure()?],
            "long" => {
                let report = long::measure(&options.long())?;
                println!("{report}");
                if !report.holds() {
                    bail!(
                        "answers were lost, or a store was not as it must be: see the lines above"
                    );
                }
                Vec::new()
            }
            "faults" => {
                let report = faults::measure()?;
                println!("{report}");
                if !report.holds() {
                    bail!("the desk misses faults, or says too much: see the lines above");
                }
                Vec::new()
            }
            other => bail!("nothing is called {other}: {NAMES}"),
        };
        for table in tables {
            println!("{table}");
        }
    }
    Ok(())
}

const NAMES: &str = "boot, catalogue, answer, build, desk, faults, long";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    names: Vec<String>,
    /// Of `boot` and `long`.
    browsers: Vec<Browser>,
    /// Of `long`.
    kills: usize,
    /// Of `long`.
    seed: u64,
}

impl Options {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let browsers = vec![Browser::Chromium, Browser::Firefox];
        let mut options = Self { names: Vec::new(), browsers, kills: long::KILLS, seed: 1 };
        while let Some(word) = words.next() {
            let Some(option) = word.strip_prefix("--") else {
                options.names.push(word);
                continue;
            };
            let value = words.next().with_context(|| format!("--{option} needs a value"))?;
            match option {
                "browser" => options.browsers = vec![browser(&value)?],
                "kills" => options.kills = value.parse().context("--kills needs a number")?,
                "seed" => options.seed = value.parse().context("--seed needs a number")?,
                other => bail!("there is no --{other}: --browser, --kills, --seed"),
            }
        }
        if options.names.is_empty() {
            bail!("say what to measure: {NAMES}");
        }
        Ok(options)
    }

    fn long(&self) -> long::Options {
        long::Options { browsers: self.browsers.clone(), kills: self.kills, seed: self.seed }
    }
}

fn browser(name: &str) -> Result<Browser> {
    match name {
        "chromium" => Ok(Browser::Chromium),
        "firefox" => Ok(Browser::Firefox),
        other => bail!("no browser is called {other}: chromium, firefox"),
    }
}

/// How often each thing is measured.
fn rounds() -> usize {
    let asked = std::env::var("JW_ROUNDS").ok().and_then(|n| n.parse().ok());
    asked.unwrap_or(ROUNDS_MIN).max(ROUNDS_MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_run_is_told_how_long() {
        let read = |line: &str| Options::read(line.split_whitespace().map(str::to_owned));
        let usual = read("long").unwrap().long();
        assert_eq!((usual.kills, usual.browsers.len()), (long::KILLS, 2));
        let short = read("long --kills 3 --browser firefox --seed 9").unwrap().long();
        assert_eq!((short.kills, short.seed), (3, 9));
        assert_eq!(short.browsers, [Browser::Firefox]);
        for wrong in ["", "long --kills", "long --kills x", "long --browser lynx", "long --fast 1"]
        {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}

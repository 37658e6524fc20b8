//! Measurements. Each prints ratios to a named baseline where it has one, not bare times.

pub mod browser;
pub mod size;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::project::Project;
use crate::step::{Trouble, say};

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Bench {
    /// What the first page loads, compressed, against its budget.
    Size,
    /// Cold start to a lesson with its questions, against the same lesson as one plain page and as one of mdBook,
    /// also with the whole browser at a quarter of a core, and in Firefox.
    Boot,
    /// The catalogue page and a lesson by its link, with 12 to 10,000 courses.
    Catalogue,
    /// From "Check" to the feedback and to "Saved".
    Answer,
    /// Building one course and 240, against mdBook.
    Build,
    /// From a saved lesson to the page that shows it, with `journeywork serve`.
    Desk,
    /// Faults planted in the real courses: how many the desk finds at their line, and what else it says.
    Faults,
    /// Browsers killed 300 times each while answers are given: nothing that was said to be saved may be lost. Half
    /// an hour and more, so only where it is named.
    Long,
}

/// A browser that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Browser {
    /// Chromium.
    Chromium,
    /// Firefox.
    Firefox,
}

/// What `cargo xtask bench` may be told.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// What to measure; everything but `long` if not said.
    #[arg(value_enum)]
    pub which: Option<Bench>,
    /// Only this browser (boot, long).
    #[arg(long, value_enum)]
    pub browser: Option<Browser>,
    /// Kills of each browser (long); 300 if not said.
    #[arg(long)]
    pub kills: Option<usize>,
    /// Start of the row of moments at which browsers are killed (long).
    #[arg(long)]
    pub seed: Option<u64>,
}

impl Options {
    /// As the measuring program is told; an error where what is measured does not know them.
    fn handed_on(&self) -> Result<Vec<String>> {
        let browser = match self.browser {
            None => None,
            Some(Browser::Chromium) => Some("chromium".to_owned()),
            Some(Browser::Firefox) => Some("firefox".to_owned()),
        };
        let long: &[Bench] = &[Bench::Long];
        let given = [
            ("--browser", browser, &[Bench::Boot, Bench::Long][..]),
            ("--kills", self.kills.map(|n| n.to_string()), long),
            ("--seed", self.seed.map(|n| n.to_string()), long),
        ];
        let mut words = Vec::new();
        for (name, value, known) in given {
            let Some(value) = value else { continue };
            if !self.which.is_some_and(|which| known.contains(&which)) {
                return Err(Trouble::new(
                    format!("{name} says nothing to what is to be measured"),
                    "name `long` (or `boot`, for --browser), or leave it out",
                )
                .into());
            }
            words.extend([name.to_owned(), value]);
        }
        Ok(words)
    }
}

/// Runs one measurement, or all but the long one.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    let handed_on = options.handed_on()?;
    let usual = [
        Bench::Size,
        Bench::Boot,
        Bench::Catalogue,
        Bench::Answer,
        Bench::Build,
        Bench::Desk,
        Bench::Faults,
    ];
    let chosen = options.which.as_ref().map_or(&usual[..], std::slice::from_ref);
    for bench in chosen {
        let name = match bench {
            Bench::Size => {
                let report = size::measure(&project.dist())?;
                say(&report.to_string());
                continue;
            }
            Bench::Boot => "boot",
            Bench::Catalogue => "catalogue",
            Bench::Answer => "answer",
            Bench::Build => "build",
            Bench::Desk => "desk",
            Bench::Faults => {
                browser::run_alone(project, "faults")?;
                continue;
            }
            Bench::Long => "long",
        };
        browser::run(project, name, &handed_on)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_handed_on_only_where_they_say_something() {
        let options = |which, browser, kills| Options { which, browser, kills, seed: None };
        let long = options(Some(Bench::Long), Some(Browser::Firefox), Some(3));
        assert_eq!(long.handed_on().unwrap(), ["--browser", "firefox", "--kills", "3"]);
        let boot = options(Some(Bench::Boot), Some(Browser::Chromium), None);
        assert_eq!(boot.handed_on().unwrap(), ["--browser", "chromium"]);
        assert!(options(None, None, None).handed_on().unwrap().is_empty());
        assert!(options(None, Some(Browser::Chromium), None).handed_on().is_err());
        assert!(options(Some(Bench::Boot), None, Some(3)).handed_on().is_err());
    }
}

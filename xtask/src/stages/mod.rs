//! `cargo xtask test`: every check, one after the other, with a table at the end.

mod table;
mod work;

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::pins::Need;
use crate::project::Project;
use crate::setup;
use crate::setup::toolchain::WasmToolchain;
use crate::step::{Trouble, human, report, say};
use table::STAGES;

/// What a stage works with.
struct Machine<'a> {
    project: &'a Project,
    /// Present if a chosen stage needs it.
    toolchain: Option<WasmToolchain>,
}

impl Machine<'_> {
    fn toolchain(&self) -> Result<&WasmToolchain> {
        self.toolchain.as_ref().context("the stage did not ask for tools")
    }
}

/// When a stage runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Always,
    /// With `--all` or when named: it is slow.
    Asked,
}

struct Stage {
    name: &'static str,
    /// What it proves.
    title: &'static str,
    /// Usual time on two cores, with everything compiled before.
    usual: &'static str,
    when: When,
    /// The tools it needs, if any.
    tools: Option<Need>,
    /// A stage that must not have failed before.
    after: Option<&'static str>,
    work: fn(&Machine<'_>) -> Result<()>,
}

/// Which stages run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice<'a> {
    /// All but the slow ones.
    Usual,
    /// All.
    All,
    /// These.
    Named(&'a [String]),
}

enum Verdict {
    Passed,
    Failed,
    /// The stage that makes what it needs has failed.
    NotRun,
}

/// Lists the stages.
pub fn list() {
    for stage in STAGES {
        let note = match stage.when {
            When::Always => "",
            When::Asked => "; only with --all",
        };
        say(&format!("  {:<11} {} (usually {}{note})", stage.name, stage.title, stage.usual));
    }
}

/// Runs the chosen stages, all of them even if one fails, and says how each went.
pub fn test(project: &Project, choice: Choice<'_>) -> Result<()> {
    let chosen = choose(choice)?;
    let start = Instant::now();
    let need = chosen.iter().filter_map(|stage| stage.tools).max();
    let toolchain = need.map(|need| setup::prepare(project, need)).transpose()?;
    let machine = Machine { project, toolchain };

    let mut done: Vec<(&Stage, Verdict, Duration)> = Vec::new();
    for (at, stage) in chosen.iter().enumerate() {
        let blocked = stage.after.filter(|name| {
            done.iter().any(|(other, verdict, _)| {
                other.name == *name && !matches!(verdict, Verdict::Passed)
            })
        });
        if let Some(name) = blocked {
            say(&format!("\n== {}: not run, because {name} failed", stage.name));
            done.push((stage, Verdict::NotRun, Duration::ZERO));
            continue;
        }
        say(&format!(
            "\n== {} ({} of {}): {} (usually {})",
            stage.name,
            at + 1,
            chosen.len(),
            stage.title,
            stage.usual
        ));
        let begin = Instant::now();
        let verdict = match (stage.work)(&machine) {
            Ok(()) => Verdict::Passed,
            Err(error) => {
                report(&error);
                Verdict::Failed
            }
        };
        say(&format!("   {} in {}", word(&verdict), human(begin.elapsed())));
        done.push((stage, verdict, begin.elapsed()));
    }
    summary(&done, start.elapsed())
}

fn choose(choice: Choice<'_>) -> Result<Vec<&'static Stage>> {
    let Choice::Named(names) = choice else {
        return Ok(STAGES
            .iter()
            .filter(|stage| choice == Choice::All || stage.when == When::Always)
            .collect());
    };
    for name in names {
        if !STAGES.iter().any(|stage| stage.name == name) {
            return Err(Trouble::new(
                format!("there is no stage {name}"),
                "`cargo xtask test --list` shows them",
            )
            .into());
        }
    }
    Ok(STAGES.iter().filter(|stage| names.iter().any(|name| name == stage.name)).collect())
}

fn word(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Failed => "FAILED",
        Verdict::NotRun => "not run",
    }
}

fn summary(done: &[(&Stage, Verdict, Duration)], total: Duration) -> Result<()> {
    say("\n== summary");
    for (stage, verdict, time) in done {
        say(&format!("   {:<11} {:<8} {:>12}", stage.name, word(verdict), human(*time)));
    }
    say(&format!("   {:<20} {:>12}", "with setting up", human(total)));
    let passed = done.iter().filter(|(_, verdict, _)| matches!(verdict, Verdict::Passed)).count();
    let failed = done.len() - passed;
    say(&format!("\nstages: {passed} passed, {failed} failed"));
    if failed == 0 {
        return Ok(());
    }
    let names: Vec<&str> = done
        .iter()
        .filter(|(_, verdict, _)| !matches!(verdict, Verdict::Passed))
        .map(|(stage, _, _)| stage.name)
        .collect();
    Err(Trouble::new(
        format!("not passed: {}", names.join(", ")),
        format!("run one alone: `cargo xtask test {}`", names.first().unwrap_or(&"")),
    )
    .into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_are_chosen_by_name_in_their_own_order() {
        let names = ["tidy".to_owned(), "fmt".to_owned()];
        let chosen = choose(Choice::Named(&names)).unwrap();
        let found: Vec<_> = chosen.iter().map(|stage| stage.name).collect();
        assert_eq!(found, ["fmt", "tidy"]);
        assert!(choose(Choice::Named(&["absent".to_owned()])).is_err());
    }

    #[test]
    fn slow_stages_run_only_when_asked() {
        let usual = choose(Choice::Usual).unwrap().len();
        assert!(usual < choose(Choice::All).unwrap().len());
    }

    #[test]
    fn what_a_stage_waits_for_comes_before_it() {
        for (at, stage) in STAGES.iter().enumerate() {
            if let Some(name) = stage.after {
                assert!(STAGES[..at].iter().any(|other| other.name == name), "{}", stage.name);
            }
        }
    }

    #[test]
    fn one_failure_fails_the_whole() {
        let stage = &STAGES[0];
        let time = Duration::from_secs(1);
        assert!(summary(&[(stage, Verdict::Passed, time)], time).is_ok());
        for verdict in [Verdict::Failed, Verdict::NotRun] {
            let done = [(stage, Verdict::Passed, time), (stage, verdict, time)];
            assert!(summary(&done, time).is_err());
        }
    }
}

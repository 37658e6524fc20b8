//! Saying what happens, how long it usually takes, how long it took, and what to do when it fails.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a long quiet command shows that it lives.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How often a running command is looked at.
const POLL: Duration = Duration::from_millis(50);
/// Lines of a log that a failure prints.
const TAIL: usize = 30;

/// A failure with its cure: what a person should do next.
#[derive(Debug)]
pub struct Trouble {
    what: String,
    cure: String,
}

impl Trouble {
    /// A failure `what`, mended by `cure`.
    pub fn new(what: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { what: what.into(), cure: cure.into() }
    }

    /// What to do.
    pub fn cure(&self) -> &str {
        &self.cure
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Trouble {}

/// Adds a cure to whatever goes wrong.
pub trait Cure<T> {
    /// On failure, says `what` failed and `cure`, what to do.
    fn or_else_do(self, what: &str, cure: &str) -> Result<T>;
}

impl<T> Cure<T> for Result<T> {
    fn or_else_do(self, what: &str, cure: &str) -> Result<T> {
        self.map_err(|error| error.context(Trouble::new(what, cure)))
    }
}

/// Prints an error with its causes and its cure.
pub fn report(error: &anyhow::Error) {
    eprintln!("error: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
    // The innermost cure is the nearest to the fault.
    if let Some(trouble) = error.downcast_ref::<Trouble>() {
        eprintln!("  to do: {}", trouble.cure());
    }
}

/// Runs `work` under a title, with its usual time before and its real time after.
pub fn step<T>(title: &str, usual: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    say(&format!("» {title} (usually {usual})"));
    let start = Instant::now();
    let result = work();
    let word = if result.is_ok() { "done" } else { "failed" };
    say(&format!("  {word} in {}", human(start.elapsed())));
    result
}

/// Prints a line at once, also when the output is a pipe.
pub fn say(line: &str) {
    let mut out = io::stdout().lock();
    // A closed pipe is no reason to stop building.
    drop(writeln!(out, "{line}").and_then(|()| out.flush()));
}

/// A duration as a person says it: `0.4 s`, `42 s`, `3 min 05 s`.
pub fn human(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    } else if seconds >= 10 {
        format!("{seconds} s")
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

/// The command as it would be typed.
pub fn typed(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

/// Takes away what `cargo run` adds to the environment of its program, so that commands started from
/// here see what a person's shell would give them and cargo has no reason to compile again.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_")
            || text.starts_with("CARGO_MANIFEST_")
            || matches!(text.as_ref(), "CARGO" | "LD_LIBRARY_PATH" | "RUST_RECURSION_COUNT")
        {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs a command with its output on the screen.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("could not start `{}`", typed(command)))?;
    ended(command, status)
}

/// Runs a long command with its output in `log`; shows now and then that it lives, and the end of the
/// log when it fails.
pub fn run_logged(command: &mut Command, log: &Path) -> Result<()> {
    if let Some(folder) = log.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let file = File::create(log).with_context(|| format!("could not write {}", log.display()))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(|| format!("could not start `{}`", typed(command)))?;
    let start = Instant::now();
    let mut shown = start;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if shown.elapsed() >= HEARTBEAT {
            shown = Instant::now();
            let last = tail(log, 1).trim().to_owned();
            say(&format!("  … {} {last}", human(start.elapsed())));
        }
        thread::sleep(POLL);
    };
    if !status.success() {
        eprintln!("{}", tail(log, TAIL));
        eprintln!("  (all of it: {})", log.display());
    }
    ended(command, status)
}

/// Runs a command and returns what it prints to its standard output.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .with_context(|| format!("could not start `{}`", typed(command)))?;
    if !output.status.success() {
        bail!(
            "`{}` ended with {}: {}",
            typed(command),
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a command silently and ends it when `limit` is over. True if it succeeded in time.
pub fn succeeds_within(command: &mut Command, limit: Duration) -> bool {
    let Ok(mut child) =
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()
    else {
        return false;
    };
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if start.elapsed() < limit => thread::sleep(POLL),
            Ok(None) | Err(_) => {
                end(&mut child);
                return false;
            }
        }
    }
}

fn end(child: &mut Child) {
    // It may have ended by itself in the meantime; either way it has to be waited for.
    drop(child.kill());
    drop(child.wait());
}

fn ended(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    bail!("`{}` ended with {status}", typed(command))
}

/// The last `count` lines of a file that may be read while it grows.
fn tail(path: &Path, count: usize) -> String {
    let bytes = std::fs::read(path).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    lines.get(lines.len().saturating_sub(count)..).unwrap_or_default().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_like_speech() {
        assert_eq!(human(Duration::from_millis(420)), "0.4 s");
        assert_eq!(human(Duration::from_secs(42)), "42 s");
        assert_eq!(human(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn a_command_that_hangs_is_ended() {
        let start = Instant::now();
        let mut sleep = command("sleep");
        sleep.arg("60");
        assert!(!succeeds_within(&mut sleep, Duration::from_millis(200)));
        assert!(start.elapsed() < Duration::from_secs(20));
    }

    #[test]
    fn a_failure_carries_its_cure() {
        let failed: Result<()> = Err(anyhow::anyhow!("no route"));
        let error = failed.or_else_do("could not fetch", "check the network").unwrap_err();
        let trouble = error.downcast_ref::<Trouble>().unwrap();
        assert_eq!(trouble.cure(), "check the network");
        assert_eq!(error.root_cause().to_string(), "no route");
    }

    #[test]
    fn the_log_of_a_failed_command_is_kept() {
        let folder = crate::project::scratch("step-log");
        let log = folder.join("x.log");
        let mut shell = command("sh");
        shell.args(["-c", "echo one; echo two >&2; exit 3"]);
        assert!(run_logged(&mut shell, &log).is_err());
        assert_eq!(tail(&log, 1), "two");
    }
}

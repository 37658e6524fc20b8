//! The processes of a session: found by a mark that all of them inherit, and ended one by one.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::Context;

use crate::Result;
use crate::wait::until;

/// The variable that marks the processes of a session.
pub const MARK: &str = "JW_E2E_SESSION";

/// Process ids that belong to a session, without its driver. A process belongs to it when its environment
/// holds the mark or its parent belongs to it: some processes of a browser write over their environment,
/// others outlive their parent.
#[must_use]
pub fn family(mark: &str, driver: Option<u32>) -> BTreeSet<u32> {
    let all = all();
    let mut found: BTreeSet<u32> =
        all.iter().filter(|(pid, _)| bears(*pid, mark)).map(|(pid, _)| *pid).collect();
    found.extend(driver);
    loop {
        let before = found.len();
        let children: Vec<u32> =
            all.iter().filter(|(_, parent)| found.contains(parent)).map(|(pid, _)| *pid).collect();
        found.extend(children);
        if found.len() == before {
            break;
        }
    }
    if let Some(driver) = driver {
        found.remove(&driver);
    }
    found
}

/// Every process with its parent.
fn all() -> Vec<(u32, u32)> {
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    entries
        .flatten()
        .filter_map(|entry| {
            let pid: u32 = entry.file_name().to_str()?.parse().ok()?;
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            // The name stands in brackets and may hold anything; state and parent follow the last one.
            let mut fields = stat.rsplit_once(')')?.1.split_whitespace();
            let alive = fields.next().is_some_and(|state| state != "Z");
            let parent = fields.next()?.parse().ok()?;
            // Never the first process, and never this one: what they started is not all ours.
            (alive && pid > 1 && pid != std::process::id()).then_some((pid, parent))
        })
        .collect()
}

fn bears(pid: u32, mark: &str) -> bool {
    let wanted = format!("{MARK}={mark}");
    fs::read(format!("/proc/{pid}/environ")).is_ok_and(|bytes| {
        bytes.split(|byte| *byte == 0).any(|variable| variable == wanted.as_bytes())
    })
}

/// SIGKILL to each of them at once; those that have ended are no fault.
pub fn end(pids: &BTreeSet<u32>) {
    if pids.is_empty() {
        return;
    }
    let ids = pids.iter().map(u32::to_string);
    let _ = Command::new("kill").arg("-9").args(ids).stderr(Stdio::null()).status();
}

/// A shell that waits for a word to send SIGKILL: to start one only then would take milliseconds in which much
/// happens.
#[derive(Debug)]
pub struct Trigger(Child);

impl Trigger {
    /// Aims at processes.
    ///
    /// # Errors
    /// There is no shell.
    pub fn aim(pids: &BTreeSet<u32>) -> Result<Self> {
        let shell = Command::new("sh")
            .args(["-c", "read -r now && kill -9 \"$@\"", "sh"])
            .args(pids.iter().map(u32::to_string))
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        Ok(Self(shell))
    }

    /// Kills; those that have ended are no fault.
    ///
    /// # Errors
    /// The shell has gone.
    pub fn pull(mut self) -> Result<()> {
        Ok(self.0.stdin.take().context("a shell without an input")?.write_all(b"now\n")?)
    }
}

impl Drop for Trigger {
    fn drop(&mut self) {
        // Without the word it ends and kills nothing.
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// SIGKILL to a whole session.
///
/// # Errors
/// Some of them do not end.
pub fn kill9(mark: &str, driver: Option<u32>) -> Result<()> {
    until("every process of the browser has ended", Duration::from_secs(10), || {
        let rest = family(mark, driver);
        end(&rest);
        Ok(rest.is_empty().then_some(()))
    })
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_trigger_kills_when_it_is_pulled_and_not_before() {
        let mut idle = Command::new("sleep").arg("60").spawn().unwrap();
        let pids = BTreeSet::from([idle.id()]);
        drop(Trigger::aim(&pids).unwrap());
        assert!(idle.try_wait().unwrap().is_none());
        Trigger::aim(&pids).unwrap().pull().unwrap();
        assert!(!idle.wait().unwrap().success());
    }

    #[test]
    fn a_marked_child_and_its_child_are_found_and_ended() {
        let mark = format!("e2e-process-test-{}", std::process::id());
        let mut shell =
            Command::new("sh").args(["-c", "sleep 60 & wait"]).env(MARK, &mark).spawn().unwrap();
        let found = until("shell and sleep", Duration::from_secs(5), || {
            let found = family(&mark, None);
            Ok((found.len() == 2).then_some(found))
        });
        found.unwrap();
        kill9(&mark, None).unwrap();
        assert!(!shell.wait().unwrap().success());
        assert!(family(&mark, None).is_empty());
    }
}

//! The processes of a session: found by a mark that all of them inherit, and ended one by one.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

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

/// SIGKILL to a whole session, those first that were known before.
///
/// # Errors
/// Some of them do not end.
pub fn kill9(known: &BTreeSet<u32>, mark: &str, driver: Option<u32>) -> Result<()> {
    end(known);
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
    fn a_marked_child_and_its_child_are_found_and_ended() {
        let mark = format!("e2e-process-test-{}", std::process::id());
        let mut shell =
            Command::new("sh").args(["-c", "sleep 60 & wait"]).env(MARK, &mark).spawn().unwrap();
        let found = until("shell and sleep", Duration::from_secs(5), || {
            let found = family(&mark, None);
            Ok((found.len() == 2).then_some(found))
        });
        kill9(&found.unwrap(), &mark, None).unwrap();
        assert!(!shell.wait().unwrap().success());
        assert!(family(&mark, None).is_empty());
    }
}

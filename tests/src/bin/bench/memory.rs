//! How much memory a session's browser holds.

use std::fs;

use e2e::Session;

/// MiB of all processes of the browser, shared pages counted by share: a tab costs not only its renderer.
pub fn of(session: &Session) -> f64 {
    let kib: u64 = session.pids().iter().filter_map(|pid| share(*pid)).sum();
    kib as f64 / 1024.0
}

/// Proportional set size in KiB; none where the process has just ended.
fn share(pid: u32) -> Option<u64> {
    let text = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.split_whitespace().next()?.parse().ok()
}

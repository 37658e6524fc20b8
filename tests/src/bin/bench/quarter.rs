//! A whole browser held to a quarter of a core: all of its processes, compilers and network among them, which
//! the throttle of the developer tools leaves at full speed.
//!
//! Ways, in this order: a control group with a quota (version 2, then version 1), which needs the right to make
//! one; else SIGSTOP and SIGCONT in turn, on one core where `taskset` is there, which anybody may do with
//! processes of their own.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use e2e::{Result, Session, setting};

/// Of each period the browser gets this share. The kernel's usual period of 100 ms is as long as what is measured.
const PERIOD: Duration = Duration::from_millis(40);
const SHARE: Duration = Duration::from_millis(10);

/// A way to hold a browser that works on this machine.
#[derive(Debug)]
pub enum Quarter {
    /// The kernel counts.
    Group(Group),
    /// Stopped and let go in turn.
    Signals(Cores),
}

/// Where a browser that is stopped in turn runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cores {
    /// On this one alone.
    One(String),
    /// Wherever it likes, and so on several at once.
    All,
}

impl Quarter {
    /// The first way that works; an error says why none does.
    pub fn find() -> Result<Self> {
        match Group::find() {
            Some(group) => Ok(Self::Group(group)),
            None => Self::signals(),
        }
    }

    /// The way that needs no rights.
    fn signals() -> Result<Self> {
        let signals = Self::Signals(match first_core() {
            Some(core) if setting::on_path("taskset").is_some() => Cores::One(core),
            _ => Cores::All,
        });
        // Something of our own is held first, so that nobody starts browsers in vain.
        let mut idle = Command::new("sleep").arg("60").spawn().context("there is no `sleep`")?;
        let pid = idle.id();
        let held = signals.hold_pids(move || BTreeSet::from([pid])).map(drop);
        idle.kill()?;
        idle.wait()?;
        held.map(|()| signals)
    }

    /// What is done, for whoever reads the figures.
    pub fn words(&self) -> String {
        let (share, period) = (SHARE.as_millis(), PERIOD.as_millis());
        match self {
            Self::Group(group) => format!(
                "a control group with {share} of each {period} ms of one core ({})",
                group.limit.display()
            ),
            Self::Signals(Cores::One(core)) => format!(
                "SIGSTOP and SIGCONT, {share} of each {period} ms on core {core} alone; no control group could be made, \
                 and this is rougher"
            ),
            Self::Signals(Cores::All) => format!(
                "SIGSTOP and SIGCONT, {share} of each {period} ms on all cores; no control group could be made and \
                 there is no taskset, so it is more than a quarter of one core"
            ),
        }
    }

    /// Holds the browser of a session until what is returned is dropped.
    pub fn hold(&self, session: &Session) -> Result<Hold<'_>> {
        self.hold_pids(session.lister())
    }

    fn hold_pids(&self, pids: impl Fn() -> BTreeSet<u32> + Send + 'static) -> Result<Hold<'_>> {
        match self {
            Self::Group(group) => {
                group.take_in(pids)?;
                group.set(Limit::Quarter)?;
                Ok(Hold::Group(group))
            }
            Self::Signals(cores) => Turns::start(cores, pids).map(Hold::Signals),
        }
    }
}

/// A browser that is held.
#[derive(Debug)]
pub enum Hold<'a> {
    /// In this group.
    Group(&'a Group),
    /// By this thread, which ends when it is dropped.
    Signals(#[expect(dead_code, reason = "held for its end")] Turns),
}

impl Drop for Hold<'_> {
    fn drop(&mut self) {
        if let Self::Group(group) = self {
            // At worst the browser ends slowly.
            let _ = group.set(Limit::None);
        }
    }
}

/// How much a group may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Limit {
    Quarter,
    None,
}

/// A control group of our own; removed at the end.
#[derive(Debug)]
pub struct Group {
    folder: PathBuf,
    /// The file with the limit.
    limit: PathBuf,
}

impl Group {
    /// Makes one where this machine lets us.
    fn find() -> Option<Self> {
        let mounts = fs::read_to_string("/proc/mounts").ok()?;
        let mounts = mounts.lines().filter_map(|line| {
            let mut fields = line.split(' ').skip(1);
            Some((fields.next()?, fields.next()?, fields.next()?))
        });
        let (mut second, mut first) = (Vec::new(), Vec::new());
        for (place, kind, options) in mounts {
            match kind {
                "cgroup2" => second.push(place),
                "cgroup" if options.split(',').any(|option| option == "cpu") => first.push(place),
                _ => {}
            }
        }
        let try_in = |place: &&str, limit| Self::make(Path::new(place), limit).ok();
        second
            .iter()
            .find_map(|place| try_in(place, "cpu.max"))
            .or_else(|| first.iter().find_map(|place| try_in(place, "cpu.cfs_quota_us")))
    }

    fn make(parent: &Path, limit: &str) -> Result<Self> {
        let folder = parent.join(format!("journeywork-bench-{}", std::process::id()));
        if !folder.exists() {
            fs::create_dir(&folder)?;
        }
        let group = Self { limit: folder.join(limit), folder };
        // The folder alone says little: the limit must be there, and processes must be let in.
        group.set(Limit::Quarter)?;
        let mut idle = Command::new("sleep").arg("60").spawn()?;
        let pid = idle.id();
        let taken = group.take_in(move || BTreeSet::from([pid]));
        idle.kill()?;
        idle.wait()?;
        taken?;
        group.set(Limit::None)?;
        Ok(group)
    }

    fn set(&self, limit: Limit) -> Result<()> {
        let (share, period) = (SHARE.as_micros(), PERIOD.as_micros());
        let second = self.limit.ends_with("cpu.max");
        let text = match (second, limit) {
            (true, Limit::Quarter) => format!("{share} {period}"),
            (true, Limit::None) => format!("max {period}"),
            (false, Limit::Quarter) => share.to_string(),
            (false, Limit::None) => "-1".to_owned(),
        };
        if !second {
            fs::write(self.folder.join("cpu.cfs_period_us"), period.to_string())?;
        }
        write(&self.limit, &text)
    }

    /// Moves processes in, again and again until those that were born meanwhile are in too.
    fn take_in(&self, pids: impl Fn() -> BTreeSet<u32>) -> Result<()> {
        const TRIES: usize = 20;
        let list = self.folder.join("cgroup.procs");
        for _ in 0..TRIES {
            let inside: BTreeSet<u32> =
                fs::read_to_string(&list)?.lines().filter_map(|line| line.parse().ok()).collect();
            let wanted = pids();
            let outside: Vec<&u32> = wanted.difference(&inside).collect();
            if outside.is_empty() {
                return Ok(());
            }
            for pid in outside {
                let moved = write(&list, &pid.to_string());
                if moved.is_err() && Path::new(&format!("/proc/{pid}")).exists() {
                    moved?;
                }
            }
        }
        bail!("the browser starts processes faster than they can be held")
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        // A group with somebody in it cannot be removed, and killed browsers take a moment to go.
        for _ in 0..50 {
            match fs::remove_dir(&self.folder) {
                Err(_) if self.folder.exists() => thread::sleep(Duration::from_millis(40)),
                _ => return,
            }
        }
        eprintln!("left behind: {}", self.folder.display());
    }
}

/// Into a file that is there: a control group's files cannot be made.
fn write(file: &Path, text: &str) -> Result<()> {
    let mut file = fs::OpenOptions::new()
        .write(true)
        .open(file)
        .with_context(|| format!("could not open {}", file.display()))?;
    Ok(file.write_all(text.as_bytes())?)
}

/// The first core that this process may use.
fn first_core() -> Option<String> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let list = status.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:"))?;
    Some(list.trim().split([',', '-']).next()?.to_owned())
}

/// A thread that stops and lets go in turn.
#[derive(Debug)]
pub struct Turns {
    end: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Turns {
    fn start(cores: &Cores, pids: impl Fn() -> BTreeSet<u32> + Send + 'static) -> Result<Self> {
        let mut pen = Pen::new()?;
        if let Cores::One(core) = cores {
            for pid in pids() {
                // All threads of it; its children stay there too. One that has just ended is no fault.
                let status = Command::new("taskset")
                    .args(["-a", "-c", "-p", core, &pid.to_string()])
                    .stdout(Stdio::null())
                    .stderr(Stdio::null())
                    .status()?;
                if !status.success() && Path::new(&format!("/proc/{pid}")).exists() {
                    bail!("taskset cannot move process {pid}");
                }
            }
        }
        let end = Arc::new(AtomicBool::new(false));
        let flag = end.clone();
        let thread = thread::spawn(move || {
            let mut known = pids();
            while !flag.load(Ordering::SeqCst) {
                let begin = Instant::now();
                pen.signal("CONT", &known);
                thread::sleep(SHARE);
                pen.signal("STOP", &known);
                // Those that were born meanwhile.
                let now = pids();
                pen.signal("STOP", &now.difference(&known).copied().collect());
                known = now;
                thread::sleep(PERIOD.saturating_sub(begin.elapsed()));
            }
            pen.signal("CONT", &known);
        });
        Ok(Self { end, thread: Some(thread) })
    }
}

impl Drop for Turns {
    fn drop(&mut self) {
        self.end.store(true, Ordering::SeqCst);
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

/// A shell that sends signals: its own `kill` takes less time than a new program each time.
#[derive(Debug)]
struct Pen {
    shell: Child,
    words: ChildStdin,
}

impl Pen {
    fn new() -> Result<Self> {
        let mut shell = Command::new("sh")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("there is no `sh`")?;
        let words = shell.stdin.take().context("a shell without an input")?;
        Ok(Self { shell, words })
    }

    /// To each of them; those that have ended are no fault.
    fn signal(&mut self, name: &str, pids: &BTreeSet<u32>) {
        let line: String = pids.iter().map(|pid| format!("kill -{name} {pid}\n")).collect();
        let _ = self.words.write_all(line.as_bytes()).and_then(|()| self.words.flush());
    }
}

impl Drop for Pen {
    fn drop(&mut self) {
        // What was written last must still reach them: an end of its own, not a kill.
        let _ = self.words.write_all(b"exit\n");
        let _ = self.shell.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Milliseconds of processor time that a process has had.
    fn used(pid: u32) -> u64 {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
        let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
        // Hundredths of a second, as /proc counts everywhere.
        10 * (fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap())
    }

    fn holds(quarter: &Quarter) {
        let mut busy = Command::new("sh").args(["-c", "while :; do :; done"]).spawn().unwrap();
        let pid = busy.id();
        let hold = quarter.hold_pids(move || BTreeSet::from([pid])).unwrap();
        let (before, begin) = (used(pid), Instant::now());
        thread::sleep(Duration::from_millis(1500));
        let share = (used(pid) - before) as f64 / begin.elapsed().as_millis() as f64;
        drop(hold);
        let free = used(pid);
        thread::sleep(Duration::from_millis(600));
        let after = used(pid) - free;
        busy.kill().unwrap();
        busy.wait().unwrap();
        assert!(share < 0.35, "{}: {share}", quarter.words());
        assert!(after > 60, "let go: {after} ms of 600");
    }

    #[test]
    fn whoever_is_held_gets_a_quarter_and_is_let_go() {
        holds(&Quarter::signals().unwrap());
        match Group::find() {
            Some(group) => holds(&Quarter::Group(group)),
            None => eprintln!("not run: no control group may be made here"),
        }
    }
}

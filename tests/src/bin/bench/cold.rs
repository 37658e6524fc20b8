//! One cold start: a browser with a new profile, one address, until something can be seen.

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use anyhow::Context;
use e2e::{Browser, Result, Session, Setup, Way};
use serde_json::{Value, json};

use crate::memory;

/// The throttle of the developer tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speed {
    /// As the machine is.
    Full,
    /// The page's main thread six times slower.
    Sixth,
}

impl Speed {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Full, Self::Sixth];

    /// As it is named in a table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "1x",
            Self::Sixth => "6x",
        }
    }

    /// Holds the session's page to it, also after it has gone elsewhere.
    pub fn set(self, session: &Session) -> Result<()> {
        let rate = match self {
            Self::Full => 1,
            Self::Sixth => 6,
        };
        session
            .remote()
            .chromium("Emulation.setCPUThrottlingRate", &json!({ "rate": rate }))
            .map(drop)
    }
}

/// As a way is named in a table.
pub fn name(way: Way) -> &'static str {
    match way {
        Way::Folder => "file",
        Way::Served => "served",
    }
}

/// What is opened.
#[derive(Debug, Clone)]
pub struct Place {
    /// The folder that is opened or served.
    pub root: PathBuf,
    /// File in it, with query and hash.
    pub page: String,
    /// Selector of what is waited for.
    pub shown: String,
}

/// A file that the page asked for.
#[derive(Debug, Clone)]
pub struct File {
    /// Its address.
    pub name: String,
    /// When it was asked for and when it was there, ms.
    pub time: [f64; 2],
    /// Its size, not compressed, KiB.
    pub size: f64,
}

/// What a start took.
#[derive(Debug, Clone)]
pub struct Start {
    /// From navigation to the end of the frame that shows it, ms.
    pub time: f64,
    /// Running scripts until then, ms.
    pub script: f64,
    /// Files that the page asked for until then; only their names are known where they are not served.
    pub files: Vec<File>,
    /// The JavaScript heap, MiB.
    pub heap: f64,
    /// Of the whole browser, above what it holds with a blank tab, MiB.
    pub memory: f64,
}

/// Notes when the element can be seen. The timer runs right after the frame that has it was painted.
const WATCH: &str = "
    (() => {
        const look = () => {
            const found = document.querySelector(CSS);
            if (found && found.getClientRects().length > 0) {
                setTimeout(() => { window.benchShown = performance.now(); });
            } else {
                requestAnimationFrame(look);
            }
        };
        requestAnimationFrame(look);
    })();
";

const SHOWN: &str = "
    const done = arguments[arguments.length - 1];
    const answer = () => {
        const files = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'));
        const table = files.map((f) => [f.name, f.startTime, f.responseEnd, (f.decodedBodySize || 0) / 1024]);
        done([window.benchShown, table]);
    };
    const wait = () => { if (window.benchShown) { answer(); } else { setTimeout(wait, 20); } };
    wait();
";

/// Until the browser has done what it does after a start, and the memory can be told.
const SETTLED: Duration = Duration::from_millis(700);

/// Starts a new browser on a place.
pub fn start(place: &Place, way: Way, speed: Speed) -> Result<Start> {
    let session = Setup::new(Browser::Chromium, way).on(&place.root).start()?;
    let remote = session.remote();
    let blank = memory::of(&session)?;
    // The blank tab stays.
    remote.switch(&remote.new_tab()?)?;
    let watch = WATCH.replace("CSS", &json!(place.shown).to_string());
    remote.chromium("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": watch }))?;
    remote.chromium("Performance.enable", &json!({}))?;
    speed.set(&session)?;
    remote.go(&format!("{}{}", session.address(), place.page))?;
    let shown = remote.run_async(SHOWN, &[]).with_context(|| {
        format!("{} never comes at {}\n{}", place.shown, place.page, session.describe())
    })?;
    let time = shown.get(0).and_then(Value::as_f64).context("no time")?;
    let files =
        shown.get(1).and_then(Value::as_array).into_iter().flatten().filter_map(file).collect();
    let metrics = remote.chromium("Performance.getMetrics", &json!({}))?;
    let metric = |name: &str| {
        let all = metrics.get("metrics").and_then(Value::as_array);
        let found =
            all.into_iter().flatten().find(|m| m.get("name").and_then(Value::as_str) == Some(name));
        found
            .and_then(|m| m.get("value"))
            .and_then(Value::as_f64)
            .with_context(|| format!("no metric {name}"))
    };
    let (script, heap) =
        (metric("ScriptDuration")? * 1000.0, metric("JSHeapUsedSize")? / 1024.0 / 1024.0);
    thread::sleep(SETTLED);
    Ok(Start { time, script, files, heap, memory: memory::of(&session)? - blank })
}

fn file(row: &Value) -> Option<File> {
    let number = |i: usize| row.get(i)?.as_f64();
    let name = row.get(0)?.as_str()?;
    Some(File { name: name.to_owned(), time: [number(1)?, number(2)?], size: number(3)? })
}

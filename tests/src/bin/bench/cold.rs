//! One cold start: a browser with a new profile, one address, until something can be seen.

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use anyhow::Context;
use e2e::{Browser, Result, Session, Setup, Way};
use serde_json::{Value, json};

use crate::quarter::{Hold, Quarter};
use crate::{memory, watch};

/// How fast the browser may be.
#[derive(Debug, Clone, Copy)]
pub enum Speed<'a> {
    /// As the machine is.
    Full,
    /// The page's main thread six times slower, by the throttle of Chromium's developer tools.
    Sixth,
    /// The whole browser at a quarter of a core.
    Quarter(&'a Quarter),
}

impl<'a> Speed<'a> {
    /// As it is named in a table.
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "1x",
            Self::Sixth => "6x",
            Self::Quarter(_) => "quarter core",
        }
    }

    /// Holds the session's browser to it, also after the page has gone elsewhere, and for a quarter of a core
    /// until what is returned is dropped.
    pub fn set(self, session: &Session) -> Result<Option<Hold<'a>>> {
        match self {
            Self::Full => Ok(None),
            Self::Sixth => {
                let rate = json!({ "rate": 6 });
                session.remote().chromium("Emulation.setCPUThrottlingRate", &rate)?;
                Ok(None)
            }
            Self::Quarter(quarter) => quarter.hold(session).map(Some),
        }
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
    /// Running scripts until then, ms; not a number where the browser does not tell.
    pub script: f64,
    /// Files that the page asked for until then; only their names are known where they are not served.
    pub files: Vec<File>,
    /// The JavaScript heap, MiB; not a number where the browser does not tell.
    pub heap: f64,
    /// Of the whole browser, above what it holds with a blank tab, MiB; not a number unless at full speed.
    pub memory: f64,
}

/// Until the browser has done what it does after a start, and the memory can be told.
const SETTLED: Duration = Duration::from_millis(700);

/// Starts a new browser on a place. Firefox needs one that watches itself: see [`watch::plant`].
pub fn start(browser: Browser, place: &Place, way: Way, speed: Speed<'_>) -> Result<Start> {
    let session = Setup::new(browser, way).on(&place.root).start()?;
    let remote = session.remote();
    // A blank tab at rest: a browser that has not finished starting holds some 55 MiB less, which would count as the
    // page's.
    thread::sleep(SETTLED);
    let blank = memory::of(&session);
    // The blank tab stays.
    remote.switch(&remote.new_tab()?)?;
    if browser == Browser::Chromium {
        let watch = watch::script(&place.shown);
        remote.chromium("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": watch }))?;
        remote.chromium("Performance.enable", &json!({}))?;
    }
    let hold = speed.set(&session)?;
    remote.go(&format!("{}{}", session.address(), place.page))?;
    let shown = remote.run_async(watch::SHOWN, &[]).with_context(|| {
        format!("{} never comes at {}\n{}", place.shown, place.page, session.describe())
    })?;
    drop(hold);
    let time = shown.get(0).and_then(Value::as_f64).context("no time")?;
    let files =
        shown.get(1).and_then(Value::as_array).into_iter().flatten().filter_map(file).collect();
    let (script, heap) = match browser {
        Browser::Chromium => metrics(&session)?,
        // They have no such protocol.
        Browser::Firefox | Browser::WebKit => (f64::NAN, f64::NAN),
    };
    let memory = match speed {
        Speed::Full => {
            thread::sleep(SETTLED);
            memory::of(&session) - blank
        }
        Speed::Sixth | Speed::Quarter(_) => f64::NAN,
    };
    Ok(Start { time, script, files, heap, memory })
}

/// What Chromium counts of a page: running scripts in ms, the JavaScript heap in MiB.
fn metrics(session: &Session) -> Result<(f64, f64)> {
    let metrics = session.remote().chromium("Performance.getMetrics", &json!({}))?;
    let metric = |name: &str| {
        let all = metrics.get("metrics").and_then(Value::as_array);
        let found =
            all.into_iter().flatten().find(|m| m.get("name").and_then(Value::as_str) == Some(name));
        found
            .and_then(|m| m.get("value"))
            .and_then(Value::as_f64)
            .with_context(|| format!("no metric {name}"))
    };
    Ok((metric("ScriptDuration")? * 1000.0, metric("JSHeapUsedSize")? / 1024.0 / 1024.0))
}

fn file(row: &Value) -> Option<File> {
    let number = |i: usize| row.get(i)?.as_f64();
    let name = row.get(0)?.as_str()?;
    Some(File { name: name.to_owned(), time: [number(1)?, number(2)?], size: number(3)? })
}

//! When something can be seen: a few lines that run in the page and note the time.

use std::fs;
use std::path::Path;

use anyhow::Context;
use e2e::Result;
use e2e::dist::copy_folder;
use serde_json::json;

use crate::cold::Place;

/// Notes when the element can be seen. The timer runs right after the frame that has it was painted.
const WATCH: &str = "(() => {
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

/// Answers with that time, and with every file that was asked for until then.
pub const SHOWN: &str = "
    const done = arguments[arguments.length - 1];
    const answer = () => {
        const files = performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'));
        const table = files.map((f) => [f.name, f.startTime, f.responseEnd, (f.decodedBodySize || 0) / 1024]);
        done([window.benchShown, table]);
    };
    const wait = () => { if (window.benchShown) { answer(); } else { setTimeout(wait, 20); } };
    wait();
";

/// The lines for an element.
pub fn script(css: &str) -> String {
    WATCH.replace("CSS", &json!(css).to_string())
}

/// Where a page may hold a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// In itself.
    Page,
    /// In this file of its own that it loads anyway: its policy forbids scripts in the page.
    File(&'static str),
}

/// A copy of a place that watches itself, for browsers whose driver cannot put a script into a page before it
/// loads. No file is added, so nothing more is asked for.
pub fn plant(place: &Place, host: Host, copy: &Path) -> Result<Place> {
    copy_folder(&place.root, copy)?;
    let script = script(&place.shown);
    let page = place.page.split(['?', '#']).next().unwrap_or_default();
    let file = copy.join(match host {
        Host::Page => page,
        Host::File(file) => file,
    });
    let text = fs::read_to_string(&file).with_context(|| format!("no file {}", file.display()))?;
    let text = match host {
        Host::Page => {
            let (before, after) = text
                .split_once("<head>")
                .with_context(|| format!("{} has no head", file.display()))?;
            format!("{before}<head><script>{script}</script>{after}")
        }
        Host::File(_) => script + &text,
    };
    fs::write(&file, text)?;
    Ok(Place { root: copy.to_path_buf(), ..place.clone() })
}

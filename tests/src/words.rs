//! Interface text, by the names it has in the English file. Tests name messages, not their words: a better
//! wording breaks no test.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use anyhow::{Context, anyhow};
use wording::Arg;

use crate::{Result, setting};

fn patterns() -> Result<&'static BTreeMap<String, String>> {
    static PATTERNS: OnceLock<std::result::Result<BTreeMap<String, String>, String>> =
        OnceLock::new();
    let read = || {
        let file = setting::content().join("ui/en.ftl");
        let text =
            std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        wording::compile(&text).map_err(|faults| format!("{}: {faults:?}", file.display()))
    };
    PATTERNS.get_or_init(read).as_ref().map_err(|error| anyhow!(error.clone()))
}

/// A message in English.
///
/// # Errors
/// There is none of this name.
pub fn say(id: &str) -> Result<String> {
    say_with(id, &[])
}

/// A message filled with arguments.
///
/// # Errors
/// There is none of this name.
pub fn say_with(id: &str, args: &[(&str, Arg)]) -> Result<String> {
    let pattern = patterns()?.get(id).with_context(|| format!("no message is called {id}"))?;
    Ok(wording::format(pattern, "en", args))
}

//! Clocks that are wrong.

use std::path::Path;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, bail};

use crate::{Result, setting};

/// What the browser takes for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Clock {
    /// The machine's own clock.
    #[default]
    True,
    /// A clock that shows this moment when the browser starts, in seconds since 1970, and goes on from there.
    /// Timers go on as they do: only the wall clock is wrong on such a terminal.
    Starting(i64),
}

/// The second day of 1970, where clocks without a battery begin.
pub const YEAR_1970: Clock = Clock::Starting(86_400);

/// The first day of 2099.
pub const YEAR_2099: Clock = Clock::Starting(4_070_908_800);

impl Clock {
    /// What stands before the browser's command in a shell script; a library that it needs goes into `home`.
    ///
    /// # Errors
    /// The library cannot be compiled.
    pub fn prefix(self, home: &Path) -> Result<String> {
        let Self::Starting(moment) = self else { return Ok(String::new()) };
        let library = home.join("clock.so");
        // libfaketime would do it too, but Firefox stops at its start with it.
        let answer = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(&library)
            .arg(setting::fixtures().join("clock.c"))
            .output()
            .context("no C compiler")?;
        if !answer.status.success() {
            bail!("clock.c does not compile:\n{}", String::from_utf8_lossy(&answer.stderr));
        }
        let now = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())?;
        Ok(format!(
            "env TZ=UTC JW_CLOCK_OFFSET={} LD_PRELOAD='{}' ",
            moment - now,
            library.display()
        ))
    }
}

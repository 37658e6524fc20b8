//! `journeywork serve`, as a teacher starts it.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::Context;

use crate::{Result, setting};

/// A running desk.
pub struct Desk {
    child: Child,
    address: String,
}

impl Desk {
    /// Starts it on a free port and waits until it serves.
    ///
    /// # Errors
    /// It ends before it serves.
    pub fn start(content: &Path, portal: &Path) -> Result<Self> {
        let mut child = Command::new(setting::cli()?)
            .arg("serve")
            .arg(content)
            .arg("--out")
            .arg(portal)
            .args(["--remove-others", "--port", "0", "--cache"])
            .arg(portal.with_extension("cache"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("no output")?);
        let mut line = String::new();
        let address = loop {
            line.clear();
            if lines.read_line(&mut line)? == 0 {
                let _ = child.wait();
                anyhow::bail!("the desk ended before it served");
            }
            if let Some((_, address)) = line.split_once("Served:") {
                break address.trim().to_owned();
            }
        };
        // It goes on to say what it builds, and must not wait for a reader.
        std::thread::spawn(move || std::io::copy(&mut lines.by_ref(), &mut std::io::sink()));
        Ok(Self { child, address })
    }

    /// Its address, with a slash at the end.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // Gone already at best.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

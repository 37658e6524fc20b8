//! How many bytes the first page of the served portal needs, as brotli.

use std::fmt;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::step::{Trouble, command};

/// The budget: 300 KB for program, loader, page, style and catalogue.
pub const BUDGET: u64 = 300 * 1000;

/// What it may weigh until the budget is met. It is lowered with each step towards the budget and never
/// raised; docs/measured.md says what the bytes are made of.
const RATCHET: u64 = 405 * 1000;

/// What a served portal loads before it shows its first page. English strings are in the program.
const FIRST_PAGE: &[&str] =
    &["index.html", "boot.js", "style.css", "app.js", "app.wasm", "catalogue.js"];

/// The sizes, file by file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Name, bytes as they are, bytes as brotli.
    pub files: Vec<(&'static str, u64, u64)>,
}

impl Report {
    /// Sum of the compressed bytes.
    pub fn total(&self) -> u64 {
        self.files.iter().map(|(_, _, small)| small).sum()
    }

    /// An error if it grew past the ratchet.
    pub fn within_bounds(&self) -> Result<()> {
        let total = self.total();
        if total <= RATCHET {
            return Ok(());
        }
        Err(Trouble::new(
            format!("the first page loads {total} bytes, {} too many", total - RATCHET),
            "see which file grew; `cargo tree -p journeywork-app -e normal` shows what the program is made of",
        )
        .into())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  {:<14} {:>10} {:>10}", "file", "bytes", "brotli")?;
        for (name, plain, small) in &self.files {
            writeln!(f, "  {name:<14} {plain:>10} {small:>10}")?;
        }
        let plain: u64 = self.files.iter().map(|(_, plain, _)| plain).sum();
        write!(
            f,
            "  {:<14} {plain:>10} {:>10}  of {BUDGET}: {} %",
            "sum",
            self.total(),
            self.total() * 100 / BUDGET
        )?;
        match self.total().checked_sub(BUDGET) {
            Some(over) if over > 0 => write!(f, "\n  {over} bytes over the budget"),
            _ => Ok(()),
        }
    }
}

/// Measures a built portal.
pub fn measure(dist: &Path) -> Result<Report> {
    let files = FIRST_PAGE
        .iter()
        .map(|name| {
            let file = dist.join(name);
            let plain = file
                .metadata()
                .with_context(|| {
                    format!("{} is not there; `cargo xtask build` makes it", file.display())
                })?
                .len();
            Ok((*name, plain, compressed(&file)?))
        })
        .collect::<Result<_>>()?;
    Ok(Report { files })
}

/// The length of the file as `brotli -q 11` writes it, with the largest standard window.
fn compressed(file: &Path) -> Result<u64> {
    let output = command("brotli")
        .args(["-q", "11", "-w", "24", "-c"])
        .arg(file)
        .stderr(Stdio::inherit())
        .output()
        .context("could not start `brotli`; Debian's package has the same name")?;
    if !output.status.success() {
        bail!("brotli could not compress {}", file.display());
    }
    Ok(output.stdout.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ratchet_is_a_border() {
        let report =
            |small| Report { files: vec![("app.wasm", 1_000_000, small), ("app.js", 10, 5)] };
        assert!(report(RATCHET - 5).within_bounds().is_ok());
        assert!(report(RATCHET - 4).within_bounds().is_err());
        assert!(report(BUDGET - 5).to_string().contains("100 %"));
        assert!(report(BUDGET + 2).to_string().contains("7 bytes over the budget"));
    }
}

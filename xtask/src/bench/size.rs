//! How many bytes the first page of the served portal needs, as brotli.

use std::fmt;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::fingerprint::{files, relative};
use crate::step::{Trouble, command};

/// The budget: 300 KB for program, loader, page, style and catalogue.
pub const BUDGET: u64 = 300 * 1000;

/// What a served portal loads before it shows the catalogue. English strings are in the program; of a name that
/// ends in `-`, the rest is a digest.
const FIRST_PAGE: &[&str] =
    &["index.html", "style.css", "app.js", "app.wasm", "app-shelves-", "catalogue.js"];

/// What other pages load besides.
const LATER: &[&str] = &["app-course-study-", "app-study-", "app-course-", "app-keep-", "facts.js"];

/// A file, its length as it is and as brotli, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its name.
    pub name: String,
    /// As it is.
    pub plain: u64,
    /// Compressed.
    pub small: u64,
}

/// The sizes, file by file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What the first page loads.
    pub first: Vec<Size>,
    /// What other pages load besides.
    pub later: Vec<Size>,
}

impl Report {
    /// Sum of the compressed bytes of the first page.
    pub fn total(&self) -> u64 {
        self.first.iter().map(|size| size.small).sum()
    }

    /// An error if it is over the budget.
    pub fn within_bounds(&self) -> Result<()> {
        let total = self.total();
        if total <= BUDGET {
            return Ok(());
        }
        Err(Trouble::new(
            format!("the first page loads {total} bytes, {} too many", total - BUDGET),
            "see which file grew; `cargo tree -p journeywork-app -e normal` shows what the program is made of",
        )
        .into())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = |f: &mut fmt::Formatter<'_>, name: &str, plain: u64, small: u64| {
            write!(f, "  {name:<24} {plain:>10} {small:>10}")
        };
        writeln!(f, "  {:<24} {:>10} {:>10}", "file", "bytes", "brotli")?;
        for size in &self.first {
            row(f, &size.name, size.plain, size.small)?;
            writeln!(f)?;
        }
        row(f, "first page", self.first.iter().map(|size| size.plain).sum(), self.total())?;
        writeln!(f, "  of {BUDGET}: {} %", self.total() * 100 / BUDGET)?;
        for size in &self.later {
            row(f, &size.name, size.plain, size.small)?;
            writeln!(f)?;
        }
        let all = || self.first.iter().chain(&self.later);
        row(f, "all pages", all().map(|s| s.plain).sum(), all().map(|s| s.small).sum())
    }
}

/// Measures a built portal.
pub fn measure(dist: &Path) -> Result<Report> {
    let sizes = |names: &[&str]| -> Result<Vec<Size>> {
        names.iter().map(|name| size(dist, name)).collect()
    };
    Ok(Report { first: sizes(FIRST_PAGE)?, later: sizes(LATER)? })
}

fn size(dist: &Path, name: &str) -> Result<Size> {
    let is_meant = |file: &str| {
        let rest = file.strip_prefix(name);
        file == name
            || name.ends_with('-')
                && rest.is_some_and(|rest| rest.ends_with(".wasm") && !rest.contains('-'))
    };
    let file = files(dist)?.into_iter().find(|file| is_meant(&relative(dist, file)));
    let file = file.with_context(|| {
        format!("no {name} in {}; `cargo xtask build` makes it", dist.display())
    })?;
    let plain = file.metadata()?.len();
    Ok(Size { name: relative(dist, &file), plain, small: compressed(&file)? })
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
    fn the_budget_is_a_border() {
        let report = |small| Report {
            first: vec![
                Size { name: "app.wasm".to_owned(), plain: 1_000_000, small },
                Size { name: "app.js".to_owned(), plain: 10, small: 5 },
            ],
            later: vec![Size { name: "app-study-1.wasm".to_owned(), plain: 7, small: BUDGET }],
        };
        assert!(report(BUDGET - 5).within_bounds().is_ok());
        assert!(report(BUDGET - 4).within_bounds().is_err());
        assert!(report(BUDGET - 5).to_string().contains("100 %"));
    }
}

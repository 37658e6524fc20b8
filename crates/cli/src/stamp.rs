//! `journeywork translate stamp`: a translation is one of its source as it is now.

use std::fs;
use std::io::Write;
use std::path::Path;

use assess::Lang;
use course::folder;

use crate::Verdict;
use crate::args::StampArgs;
use crate::disk::{self, DiskFault};
use crate::new::Home;

/// Stamps each file.
pub fn run(options: &StampArgs) -> Result<Verdict, DiskFault> {
    for file in &options.files {
        one(file)?;
        // A closed pipe is no fault.
        let _ = writeln!(std::io::stdout(), "stamped {}", file.display());
    }
    Ok(Verdict::Clean)
}

fn one(file: &Path) -> Result<(), DiskFault> {
    let asked = |words: &str| DiskFault::Asked(format!("{}: {words}", file.display()));
    let source = source_of(file)
        .ok_or_else(|| asked("not the name of a translation, such as `01-dress.ru.md`"))?;
    let home = Home::around(file)?;
    let read = |path: &Path| {
        fs::read_to_string(path).map_err(|fault| DiskFault::Io(path.to_owned(), fault))
    };
    let (text, own) = (read(&source)?, read(file)?);
    let source = (home.inside(&source), text.into_bytes());
    let stamped = folder::stamped((&source.0, &source.1), &home.lang(), &own)
        .map_err(|fault| asked(&fault.message))?;
    disk::replace(file, stamped.as_bytes()).map_err(|fault| DiskFault::Io(file.to_owned(), fault))
}

/// `x.md` of `x.ru.md`.
fn source_of(file: &Path) -> Option<std::path::PathBuf> {
    let name = file.file_name()?.to_str()?.strip_suffix(".md")?;
    let (stem, tag) = name.rsplit_once('.')?;
    Lang::parse(tag).ok()?;
    Some(file.with_file_name(format!("{stem}.md")))
}

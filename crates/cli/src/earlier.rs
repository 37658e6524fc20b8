//! Earlier versions of courses, for `check --against`: the packs that a build left.

use std::fs;
use std::path::{Path, PathBuf};

use course::folder::Earlier;

use crate::disk::DiskFault;

/// The earlier version of a course below a path: a portal's folder, its `packs/`, or `packs/<slug>`. None where it has no
/// such course: a new one has nothing to keep.
///
/// # Errors
/// The path has no packs, or a pack cannot be read.
pub fn of(path: &Path, slug: &str) -> Result<Option<Earlier>, DiskFault> {
    let Some(folder) = folder(path, slug)? else { return Ok(None) };
    let mut names: Vec<PathBuf> = fs::read_dir(&folder)
        .map_err(|fault| DiskFault::Io(folder.clone(), fault))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.extension().is_some_and(|ending| ending == "js"))
        .collect();
    names.sort();
    let text = |file: &PathBuf| {
        fs::read_to_string(file).map_err(|fault| DiskFault::Io(file.clone(), fault))
    };
    // `en.js` is the course, `en-safety.js` a module; the source language is the one that its course names first.
    let courses = names.iter().filter(|file| !stem(file).contains('-') || stem(file) == "sr-Latn");
    for file in courses {
        let own = format!("{}-", stem(file));
        let modules =
            names.iter().filter(|other| stem(other).starts_with(&own) && stem(other) != "sr-Latn");
        let modules = modules.map(text).collect::<Result<Vec<_>, _>>()?;
        let earlier = Earlier::read(&text(file)?, &modules)
            .map_err(|what| DiskFault::Pack(file.clone(), what))?;
        if earlier.is_source() {
            return Ok(Some(earlier));
        }
    }
    Ok(None)
}

fn folder(path: &Path, slug: &str) -> Result<Option<PathBuf>, DiskFault> {
    let packs = if path.join("packs").is_dir() { path.join("packs") } else { path.to_owned() };
    let own = packs.file_name().is_some_and(|name| name == slug);
    let folder = if own { packs.clone() } else { packs.join(slug) };
    if folder.is_dir() {
        return Ok(Some(folder));
    }
    let any = packs.join("manifest.js").is_file()
        || packs.parent().is_some_and(|up| up.join("manifest.js").is_file());
    if any { Ok(None) } else { Err(DiskFault::NoPacks(path.to_owned())) }
}

fn stem(file: &Path) -> String {
    file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}

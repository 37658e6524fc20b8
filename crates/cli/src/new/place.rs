//! Where new things go: the course around a path, and the next free number.

use std::fs;
use std::path::{Path, PathBuf};

use assess::Lang;
use course::Course;
use course::folder;
use course::model::Lesson;
use course::shelf::{MemoryShelf, Shelf};
use course::trades::Library;

use crate::disk::{self, DiskFault};

/// A course that something is added to.
pub struct Home {
    /// Its folder.
    pub folder: PathBuf,
    pub course: Course,
    shelf: MemoryShelf,
}

impl Home {
    /// The course that lies in a folder, or around a file or folder in it.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub fn around(path: &Path) -> Result<Self, DiskFault> {
        let folder = path.ancestors().take(3).find(|folder| folder.join("course.md").is_file());
        let folder = folder.ok_or_else(|| {
            DiskFault::Asked(format!(
                "{} lies in no course: no `course.md` is there or above it",
                super::shown(path)
            ))
        })?;
        let shelf = disk::shelf(folder)?;
        let slug = fs::canonicalize(folder)
            .ok()
            .and_then(|full| Some(full.file_name()?.to_string_lossy().into_owned()))
            .unwrap_or_default();
        let (course, _) = folder::read(&slug, &shelf, &Library::default());
        let course = course.ok_or_else(|| {
            let page = super::shown(&folder.join("course.md"));
            DiskFault::Asked(format!("{page} cannot be read; `journeywork check` says why"))
        })?;
        Ok(Self { folder: folder.to_owned(), course, shelf })
    }

    /// Whether an id is used anywhere in the course: in its texts, or as the name of a file.
    pub fn is_taken(&self, id: &str) -> bool {
        let marked = format!("#{id}");
        let in_text = |text: &str| {
            text.match_indices(&marked).any(|(at, _)| {
                let rest = text.get(at + marked.len()..).unwrap_or_default();
                !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
            })
        };
        self.shelf.files().iter().filter(|path| path.ends_with(".md")).any(|path| {
            let text = self.shelf.bytes(path).map(String::from_utf8_lossy).unwrap_or_default();
            let names = path.split('/').filter_map(|name| name.split_once('-'));
            let named = names.map(|(_, name)| name.split('.').next().unwrap_or_default());
            named.into_iter().any(|name| name == id) || in_text(&text)
        })
    }

    /// The language that it is written in.
    pub fn lang(&self) -> Lang {
        self.course.front.languages.first().cloned().unwrap_or_else(Lang::english)
    }

    /// All lessons, in order.
    pub fn lessons(&self) -> impl Iterator<Item = &Lesson> {
        self.course.modules.iter().flat_map(|module| &module.lessons)
    }

    /// The path of a file from the course folder.
    pub fn inside(&self, path: &Path) -> String {
        let (full, folder) = (fs::canonicalize(path), fs::canonicalize(&self.folder));
        let inside = match (&full, &folder) {
            (Ok(full), Ok(folder)) => full.strip_prefix(folder).ok(),
            _ => None,
        };
        inside.map(super::shown).unwrap_or_default()
    }
}

/// The number behind the last one in a folder, of names such as `03-saw.md`.
///
/// # Errors
/// The folder cannot be read, or it has no number left.
pub fn next_number(folder: &Path) -> Result<u8, DiskFault> {
    let entries = fs::read_dir(folder).map_err(|fault| DiskFault::Io(folder.to_owned(), fault))?;
    let number =
        |name: String| name.split_once('-').and_then(|(digits, _)| digits.parse::<u8>().ok());
    let names = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let last = names.filter_map(number).max().unwrap_or(0);
    if last >= 99 {
        let folder = super::shown(folder);
        return Err(DiskFault::Asked(format!(
            "{folder} has a number 99 already; renumber it first"
        )));
    }
    Ok(last + 1)
}

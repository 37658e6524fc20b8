//! Copies of the portal that a test may break, and the portal with the test's own course.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use anyhow::{Context, bail};
use assess::Item;

use crate::{Result, answer, setting};

/// Slug of the course with one question of each kind.
pub const EVERY_KIND: &str = "every-kind";
/// Route of its lesson of four questions, each of which has an answer that the author's file tells.
pub const SHORT: &str = "#/course/every-kind/lesson/close-the-day";

/// A copy of a portal, removed when it is dropped.
#[derive(Debug)]
pub struct Copy {
    folder: PathBuf,
}

impl Copy {
    /// Copies a portal into a folder of this name.
    ///
    /// # Errors
    /// It cannot be copied.
    pub fn of(dist: &Path, name: &str) -> Result<Self> {
        let folder =
            std::env::temp_dir().join(format!("journeywork-dist-{}-{name}", std::process::id()));
        let copy = Self { folder };
        copy_folder(dist, &copy.folder)?;
        Ok(copy)
    }

    /// Its folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Changes a file as text.
    ///
    /// # Errors
    /// It is not there, or nothing changed: a test that breaks nothing proves nothing.
    pub fn change(&self, file: &str, change: impl FnOnce(String) -> String) -> Result<()> {
        let path = self.folder.join(file);
        let before = fs::read_to_string(&path)
            .with_context(|| format!("could not read {}", path.display()))?;
        let after = change(before.clone());
        if after == before {
            bail!("{file} was not changed");
        }
        Ok(fs::write(path, after)?)
    }

    /// The files beside the page whose names begin so.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn files(&self, begin: &str) -> Result<Vec<String>> {
        let entries = fs::read_dir(&self.folder)?;
        let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
        Ok(names.filter(|name| name.starts_with(begin)).collect())
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// It is not there.
    pub fn remove(&self, file: &str) -> Result<()> {
        fs::remove_file(self.folder.join(file)).with_context(|| format!("could not remove {file}"))
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // Left behind at worst: a folder among temporary files.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Copies a folder with everything in it.
///
/// # Errors
/// Something cannot be read or written.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let entry = entry?;
        let goal = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &goal)?;
        } else {
            fs::copy(entry.path(), goal)?;
        }
    }
    Ok(())
}

/// The portal with all its courses and the one with a question of each kind, built below `place` once a run.
///
/// # Errors
/// There is no portal or no program to build courses, or the course has errors.
pub fn every_kind(place: &Path) -> Result<PathBuf> {
    static BUILT: Mutex<Option<PathBuf>> = Mutex::new(None);
    let mut built = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(folder) = &*built {
        return Ok(folder.clone());
    }
    let (content, out) = (place.join("content"), place.join("dist"));
    for folder in [&content, &out] {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
    }
    copy_folder(&setting::content(), &content)?;
    copy_folder(&setting::fixtures().join("content"), &content)?;
    copy_folder(&setting::dist()?, &out)?;
    let cli = setting::cli()?;
    let answer = Command::new(&cli)
        .arg("build")
        .arg(&content)
        .arg("--out")
        .arg(&out)
        .output()
        .with_context(|| format!("could not start {}", cli.display()))?;
    if !answer.status.success() {
        bail!(
            "the course of the tests does not build:\n{}",
            String::from_utf8_lossy(&answer.stderr)
        );
    }
    *built = Some(out.clone());
    Ok(out)
}

/// The folder of the course with a question of each kind.
#[must_use]
pub fn every_kind_course() -> PathBuf {
    setting::fixtures().join("content/courses").join(EVERY_KIND)
}

/// The questions of its short lesson.
///
/// # Errors
/// The author's file cannot be read.
pub fn short_items() -> Result<Vec<Item>> {
    answer::items(&every_kind_course(), "01-start/02-close-the-day.md")
}

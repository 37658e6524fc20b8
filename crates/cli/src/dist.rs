//! The folder that is built: writes what has changed, removes what is gone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use course::compile::manifest::Sum;
use course::compile::{Files, sha256};

use crate::disk::{self, DiskFault};

/// Folders below `dist/` that belong to the build as a whole: what is not written there is removed.
const OWNED: [&str; 4] = ["packs", "plain", "titles", "ui"];

/// A folder to build into.
#[derive(Debug, Clone)]
pub struct Dist {
    root: PathBuf,
}

/// What was done to a folder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files whose bytes are new.
    pub written: usize,
    /// Files that stayed as they were, times of change too.
    pub same: usize,
    /// Files that were removed.
    pub removed: usize,
}

impl Changes {
    /// Adds up.
    pub fn add(&mut self, other: Self) {
        self.written += other.written;
        self.same += other.same;
        self.removed += other.removed;
    }
}

impl Dist {
    /// A folder, made where it is not there.
    pub fn open(root: &Path) -> Result<Self, DiskFault> {
        fs::create_dir_all(root).map_err(|fault| DiskFault::Io(root.to_owned(), fault))?;
        Ok(Self { root: root.to_owned() })
    }

    /// Courses whose packs lie there.
    pub fn courses(&self) -> Result<Vec<String>, DiskFault> {
        let folder = self.root.join("packs");
        let fault = |fault| DiskFault::Io(folder.clone(), fault);
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(fault(error)),
        };
        let mut slugs = Vec::new();
        for entry in entries {
            let entry = entry.map_err(fault)?;
            if entry.file_type().map_err(fault)?.is_dir() {
                slugs.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        slugs.sort();
        Ok(slugs)
    }

    /// Whether all files are there, each with the size and hash that it was written with.
    pub fn holds(&self, files: &BTreeMap<String, Sum>) -> bool {
        files.iter().all(|(path, sum)| {
            let path = self.root.join(path);
            is_file_of(&path, sum.size)
                && fs::read(path).is_ok_and(|bytes| sha256(&bytes) == sum.sha256)
        })
    }

    /// Writes files; those with the same bytes are left alone.
    pub fn write(&self, files: &Files) -> Result<Changes, DiskFault> {
        let mut changes = Changes::default();
        for (path, bytes) in files {
            let path = self.root.join(path);
            if same(&path, bytes) {
                changes.same += 1;
            } else {
                disk::replace(&path, bytes).map_err(|fault| DiskFault::Io(path.clone(), fault))?;
                changes.written += 1;
            }
        }
        Ok(changes)
    }

    /// Removes what an earlier build wrote and this one did not.
    pub fn remove_others(&self, kept: &BTreeSet<String>) -> Result<usize, DiskFault> {
        let mut removed = 0;
        for folder in OWNED {
            removed += self.sweep(folder, kept)?;
        }
        Ok(removed)
    }

    fn sweep(&self, inside: &str, kept: &BTreeSet<String>) -> Result<usize, DiskFault> {
        let folder = self.root.join(inside);
        let fault = |path: &Path| {
            let path = path.to_owned();
            move |fault: io::Error| DiskFault::Io(path, fault)
        };
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
            Err(error) => return Err(DiskFault::Io(folder, error)),
        };
        let (mut removed, mut left) = (0, false);
        for entry in entries {
            let entry = entry.map_err(fault(&folder))?;
            let path = entry.path();
            let inside = format!("{inside}/{}", entry.file_name().to_string_lossy());
            if entry.file_type().map_err(fault(&path))?.is_dir() {
                removed += self.sweep(&inside, kept)?;
                left |= path.exists();
            } else if kept.contains(&inside) {
                left = true;
            } else {
                fs::remove_file(&path).map_err(fault(&path))?;
                removed += 1;
            }
        }
        if !left {
            fs::remove_dir(&folder).map_err(fault(&folder))?;
        }
        Ok(removed)
    }
}

fn same(path: &Path, bytes: &[u8]) -> bool {
    is_file_of(path, bytes.len()) && fs::read(path).is_ok_and(|old| old == bytes)
}

fn is_file_of(path: &Path, size: usize) -> bool {
    let size = u64::try_from(size).unwrap_or(u64::MAX);
    fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.len() == size)
}

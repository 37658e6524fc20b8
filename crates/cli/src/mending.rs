//! `check --fix`: writes the files that were mended.

use std::fs;
use std::io;
use std::path::Path;

use course::mend::{Done, Mended};
use course::shelf::{MemoryShelf, Shelf};

use crate::disk::DiskFault;

/// Brings a course folder to what was mended. `before` is what was read from it.
///
/// # Errors
/// A file cannot be written, or somebody changed it in the meantime: then it is left alone.
pub fn write(folder: &Path, before: &MemoryShelf, mended: &Mended) -> Result<(), DiskFault> {
    let mut there = before.clone();
    for (from, to) in &mended.renamed {
        rename(folder, from, to)?;
        there = renamed(&there, from, to);
    }
    for path in mended.shelf.files() {
        let Some(bytes) =
            mended.shelf.bytes(&path).filter(|bytes| there.bytes(&path) != Some(*bytes))
        else {
            continue;
        };
        let full = folder.join(&path);
        let known = there.bytes(&path);
        let now = match fs::read(&full) {
            Ok(bytes) => Some(bytes),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => None,
            Err(fault) => return Err(DiskFault::Io(full, fault)),
        };
        if now.as_deref() != known {
            return Err(DiskFault::Changed(full));
        }
        replace(&full, bytes).map_err(|fault| DiskFault::Io(full.clone(), fault))?;
    }
    Ok(())
}

/// A line for each fault that is gone.
pub fn lines(done: &[Done], folder: &Path) -> String {
    done.iter()
        .map(|done| {
            let path = crate::render::shown_path(folder, &done.file);
            format!("mended[{}]: {path}:{}: {}\n", done.code, done.line, done.message)
        })
        .collect()
}

fn rename(folder: &Path, from: &str, to: &str) -> Result<(), DiskFault> {
    let (from, to) = (folder.join(from), folder.join(to));
    // On some systems `Saw.md` and `saw.md` are one file: that one may be renamed.
    let same = fs::canonicalize(&from).ok() == fs::canonicalize(&to).ok();
    if fs::symlink_metadata(&to).is_ok() && !same {
        return Err(DiskFault::Changed(to));
    }
    let parent = to.parent().map_or(Ok(()), fs::create_dir_all);
    parent.and_then(|()| fs::rename(&from, &to)).map_err(|fault| DiskFault::Io(to, fault))
}

fn renamed(shelf: &MemoryShelf, from: &str, to: &str) -> MemoryShelf {
    let new = |path: String| {
        let rest = path.strip_prefix(from).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        rest.map(|rest| format!("{to}{rest}")).unwrap_or(path)
    };
    let bytes = |path: &str| shelf.bytes(path).unwrap_or_default().to_vec();
    shelf.files().into_iter().map(|path| (new(path.clone()), bytes(&path))).collect()
}

/// Writes beside the file and renames, so that a text is never half there. The rights of the file stay.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Hidden files are no part of a course, should one be left behind.
    let beside = path.with_file_name(format!(".{name}.part"));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let written = fs::write(&beside, bytes)
        .and_then(|()| match fs::metadata(path) {
            Ok(data) => fs::set_permissions(&beside, data.permissions()),
            Err(_) => Ok(()),
        })
        .and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // It may not even be there.
        let _ = fs::remove_file(&beside);
    }
    written
}

//! `check --fix`: writes the files that were mended.

use std::fs;
use std::io;
use std::path::Path;

use course::mend::Mended;
use course::shelf::{MemoryShelf, Shelf};

use crate::disk::{self, DiskFault};

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
        disk::replace(&full, bytes).map_err(|fault| DiskFault::Io(full.clone(), fault))?;
    }
    Ok(())
}

/// A line for each fault that is gone, and for each whose repair would have brought another one.
pub fn lines(mended: &Mended, folder: &Path) -> String {
    let gone = mended.done.iter().map(|done| ("mended", done));
    let left = mended.refused.iter().map(|done| ("left", done));
    gone.chain(left)
        .map(|(word, done)| {
            let path = crate::render::shown_path(folder, &done.file);
            let why = if word == "left" { "; mending it would bring up another error" } else { "" };
            format!("{word}[{}]: {path}:{}: {}{why}\n", done.code, done.line, done.message)
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

#[cfg(test)]
mod tests {
    use super::write;
    use crate::disk::{self, DiskFault};
    use course::mend::Mended;
    use course::shelf::MemoryShelf;
    use std::fs;
    use std::path::PathBuf;

    fn folder(test: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("journeywork-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("old")).expect("a folder");
        fs::write(path.join("old/a.md"), "bad\n").expect("a file");
        fs::write(path.join("b.md"), "b\n").expect("a file");
        path
    }

    fn mended(files: &[(&str, &str)], renamed: &[(&str, &str)]) -> Mended {
        let renamed = renamed.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned()));
        Mended {
            shelf: files.iter().copied().collect(),
            done: Vec::new(),
            renamed: renamed.collect(),
            refused: Vec::new(),
        }
    }

    fn shelf(folder: &std::path::Path) -> MemoryShelf {
        disk::shelf(folder).expect("a folder that can be read")
    }

    #[test]
    fn the_folder_becomes_what_was_mended() {
        let folder = folder("mended");
        let files = [("01-old/a.md", "good\n"), ("01-old/module.md", "# New\n"), ("b.md", "b\n")];
        let mended = mended(&files, &[("old", "01-old")]);
        let time = || fs::metadata(folder.join("b.md")).and_then(|data| data.modified()).ok();
        let before = time();
        write(&folder, &shelf(&folder), &mended).expect("written");
        assert_eq!(shelf(&folder), mended.shelf);
        assert!(!folder.join("old").exists() && before == time(), "others are left alone");
        let names = fs::read_dir(folder.join("01-old")).expect("a folder").count();
        assert_eq!(names, 2, "nothing is left beside them");
        fs::remove_dir_all(folder).expect("removed");
    }

    #[cfg(unix)]
    #[test]
    fn the_rights_of_a_file_stay() {
        use std::os::unix::fs::PermissionsExt;
        let folder = folder("rights");
        let file = folder.join("b.md");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("set");
        let new = mended(&[("old/a.md", "bad\n"), ("b.md", "new\n")], &[]);
        write(&folder, &shelf(&folder), &new).expect("written");
        let mode = fs::metadata(&file).expect("a file").permissions().mode() & 0o777;
        assert_eq!((mode, fs::read(&file).expect("text")), (0o640, b"new\n".to_vec()));
        fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn what_somebody_else_wrote_meanwhile_is_left_alone() {
        let folder = folder("meanwhile");
        let before = shelf(&folder);
        fs::write(folder.join("b.md"), "mine\n").expect("a file");
        fs::write(folder.join("c.md"), "mine too\n").expect("a file");
        let over = vec![("old/a.md", "c.md")];
        for (file, renamed) in [("b.md", vec![]), ("c.md", vec![]), ("c.md", over)] {
            let new = mended(&[("old/a.md", "bad\n"), (file, "new\n")], &renamed);
            let fault = write(&folder, &before, &new).expect_err("it is not overwritten");
            assert!(matches!(fault, DiskFault::Changed(_)), "{fault}");
        }
        assert_eq!(fs::read(folder.join("b.md")).expect("text"), b"mine\n");
        assert_eq!(fs::read(folder.join("c.md")).expect("text"), b"mine too\n");
        fs::remove_dir_all(folder).expect("removed");
    }
}

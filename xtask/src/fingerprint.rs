//! Tells whether files have changed since the last time, by name, length and time of change.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// One value for the state of these files and folders; a missing one counts as such.
pub fn of(paths: &[PathBuf]) -> Result<String> {
    let mut hash = Sha256::new();
    for path in paths {
        hash.update(path.to_string_lossy().as_bytes());
        if path.exists() {
            for file in files(path)? {
                add(&mut hash, path, &file)?;
            }
        }
        hash.update([0xff]);
    }
    Ok(hex(&hash.finalize()))
}

fn add(hash: &mut Sha256, base: &Path, file: &Path) -> Result<()> {
    let data =
        fs::metadata(file).with_context(|| format!("could not look at {}", file.display()))?;
    let changed = data.modified()?.duration_since(UNIX_EPOCH).map_or(0, |time| time.as_nanos());
    let name = file.strip_prefix(base).unwrap_or(file);
    hash.update(name.to_string_lossy().as_bytes());
    hash.update([0]);
    hash.update(data.len().to_le_bytes());
    hash.update(changed.to_le_bytes());
    Ok(())
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}

/// All files in a folder and the folders in it, in one order on every machine; of a file, itself.
pub fn files(path: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![path.to_path_buf()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path)
                .with_context(|| format!("could not read the folder {}", path.display()))?;
            for entry in entries {
                open.push(entry?.path());
            }
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// A file below `base`, with `/` between the folders, as addresses have it.
pub fn relative(base: &Path, file: &Path) -> String {
    let name = file.strip_prefix(base).unwrap_or(file).to_string_lossy();
    name.replace(std::path::MAIN_SEPARATOR, "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_shows_and_no_change_does_not() {
        let folder = crate::project::scratch("fingerprint");
        fs::create_dir(folder.join("in")).unwrap();
        fs::write(folder.join("in/a"), "one").unwrap();
        let paths = [folder.join("in"), folder.join("absent")];
        let first = of(&paths).unwrap();
        assert_eq!(first, of(&paths).unwrap());
        fs::write(folder.join("in/a"), "three").unwrap();
        let second = of(&paths).unwrap();
        assert_ne!(first, second);
        fs::write(folder.join("absent"), "").unwrap();
        assert_ne!(second, of(&paths).unwrap());
    }
}

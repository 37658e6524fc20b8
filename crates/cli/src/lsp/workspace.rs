//! The courses that an editor has open: texts of the editor over those of the disk.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use course::shelf::{MemoryShelf, Shelf};
use course::{Course, Diagnostic, folder};
use lsp_types::{Diagnostic as Shown, Uri};

use super::faults;
use crate::disk;

/// What is known of the editor's files.
#[derive(Default)]
pub struct Workspace {
    /// Texts that the editor holds, by path.
    open: BTreeMap<PathBuf, String>,
    /// Files that have diagnostics on the screen, by course folder.
    marked: BTreeMap<PathBuf, BTreeSet<String>>,
}

/// A course as it is at this moment.
pub struct Seen {
    /// Its folder.
    pub root: PathBuf,
    /// All its files.
    pub shelf: MemoryShelf,
    /// Read, where there is a `course.md`.
    pub course: Option<Course>,
    /// What is wrong with it.
    pub faults: Vec<Diagnostic>,
}

/// A file of a course.
pub struct Here {
    /// Its course.
    pub seen: Seen,
    /// Its path from the course folder.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl Workspace {
    /// The editor holds a text.
    pub fn put(&mut self, uri: &Uri, text: String) {
        if let Some(path) = path(uri) {
            self.open.insert(path, text);
        }
    }

    /// The editor gave a text back to the disk.
    pub fn close(&mut self, uri: &Uri) {
        if let Some(path) = path(uri) {
            self.open.remove(&path);
        }
    }

    /// Checks the course of a file: what to show in each of its files, those included that are clean now.
    pub fn check(&mut self, uri: &Uri) -> Vec<(Uri, Vec<Shown>)> {
        let Some(seen) = path(uri).and_then(|path| self.course_of(&path)) else {
            return Vec::new();
        };
        let mut by_file = faults::by_file(&seen);
        let now: BTreeSet<String> = by_file.keys().cloned().collect();
        let before = self.marked.insert(seen.root.clone(), now).unwrap_or_default();
        for file in before {
            by_file.entry(file).or_default();
        }
        by_file
            .into_iter()
            .filter_map(|(file, shown)| Some((address(&seen.root.join(file))?, shown)))
            .collect()
    }

    /// The course that a file lies in, with its text.
    pub fn here(&self, uri: &Uri) -> Option<Here> {
        let full = path(uri)?;
        let seen = self.course_of(&full)?;
        let path = inside(&seen.root, &full)?;
        let text = String::from_utf8_lossy(seen.shelf.bytes(&path)?).into_owned();
        Some(Here { seen, path, text })
    }

    fn course_of(&self, file: &Path) -> Option<Seen> {
        let root =
            file.ancestors().skip(1).find(|folder| folder.join("course.md").is_file())?.to_owned();
        let mut shelf = disk::shelf(&root).ok()?;
        for (path, text) in &self.open {
            if let Some(path) = inside(&root, path) {
                shelf.put(path, text.as_bytes());
            }
        }
        let library = disk::content_above(&root)
            .and_then(|content| disk::tables(&content).ok()?.library(&content).ok())
            .unwrap_or_default();
        let slug = root.file_name()?.to_string_lossy().into_owned();
        let (course, faults) = folder::check(&slug, &shelf, &library);
        Some(Seen { root, shelf, course, faults })
    }
}

impl Seen {
    /// The text of a file.
    pub fn text(&self, path: &str) -> String {
        self.shelf
            .bytes(path)
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            .unwrap_or_default()
    }

    /// Its Markdown files in the source language and others, by path.
    pub fn pages(&self) -> impl Iterator<Item = (String, String)> + '_ {
        self.shelf.files().into_iter().filter(|path| path.ends_with(".md")).map(|path| {
            let text = self.text(&path);
            (path, text)
        })
    }

    /// Whether it has a file.
    pub fn shelf_has(&self, path: &str) -> bool {
        self.shelf.bytes(path).is_some()
    }

    /// The address of one of its files.
    pub fn address(&self, path: &str) -> Option<Uri> {
        address(&self.root.join(path))
    }
}

/// A path below a folder, with `/`.
fn inside(root: &Path, path: &Path) -> Option<String> {
    let inner = path.strip_prefix(root).ok()?;
    let parts: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
    Some(parts.join("/"))
}

/// The path of a `file:` address.
pub fn path(uri: &Uri) -> Option<PathBuf> {
    let text = uri.as_str().strip_prefix("file://")?;
    let text = decode(text)?;
    // `file:///C:/…` is a drive of Windows.
    let bytes = text.as_bytes();
    let drive = bytes.first() == Some(&b'/') && bytes.get(2) == Some(&b':');
    Some(PathBuf::from(if drive { text.get(1..).unwrap_or_default() } else { &text }))
}

/// The `file:` address of a path.
pub fn address(path: &Path) -> Option<Uri> {
    let text = path.to_string_lossy().replace('\\', "/");
    let mut out = String::from(if text.starts_with('/') { "file://" } else { "file:///" });
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    Uri::from_str(&out).ok()
}

fn decode(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let pair = [bytes.next()?, bytes.next()?];
        out.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::{address, path};
    use std::path::PathBuf;

    #[test]
    fn paths_come_back_from_their_addresses() {
        for text in ["/a/b c/пила.md", "/a/%41#?.md", "/a/b-c_d.e~f.md"] {
            let uri = address(&PathBuf::from(text));
            assert_eq!(uri.as_ref().and_then(path), Some(PathBuf::from(text)));
        }
    }
}

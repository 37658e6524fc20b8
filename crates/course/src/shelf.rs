//! Where a course's files lie: on a disk for the command line, in memory for tests and the studio.

use std::collections::BTreeMap;

/// What a course may ask of the place it lies in. Paths start at the course folder and use `/`.
pub trait Shelf {
    /// All files, in any order.
    fn files(&self) -> Vec<String>;
    /// The bytes of a file.
    fn bytes(&self, path: &str) -> Option<&[u8]>;
}

/// Files in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemoryShelf {
    files: BTreeMap<String, Vec<u8>>,
}

impl MemoryShelf {
    /// An empty shelf.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a file there; one of the same path is replaced.
    pub fn put(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    /// Takes a file away.
    pub fn remove(&mut self, path: &str) -> Option<Vec<u8>> {
        self.files.remove(path)
    }
}

impl Shelf for MemoryShelf {
    fn files(&self) -> Vec<String> {
        self.files.keys().cloned().collect()
    }

    fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }
}

impl<P: Into<String>, B: Into<Vec<u8>>> FromIterator<(P, B)> for MemoryShelf {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        let mut shelf = Self::new();
        for (path, bytes) in files {
            shelf.put(path, bytes);
        }
        shelf
    }
}

//! Shared by tests: the good courses on a shelf, to be changed and read.

#![allow(dead_code, reason = "each test file uses some of it")]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "fixtures lie on the disk; a missing one stops the test"
)]

use std::fs;
use std::path::Path;

use course::shelf::{MemoryShelf, Shelf};
use course::trades::Library;
use course::{Course, Diagnostic, folder};

/// A good course of `tests/courses`.
pub fn good(name: &str) -> MemoryShelf {
    let mut shelf = MemoryShelf::new();
    fill(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/courses").join(name), "", &mut shelf);
    shelf
}

fn fill(folder: &Path, prefix: &str, shelf: &mut MemoryShelf) {
    for entry in fs::read_dir(folder).expect("a folder of tests").flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            fill(&entry.path(), &format!("{name}/"), shelf);
        } else {
            shelf.put(name, fs::read(entry.path()).expect("a file of tests"));
        }
    }
}

/// The small tables of `tests/library`.
pub fn library() -> Library {
    let text = |name: &str| {
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/library").join(name))
            .expect("a table of tests")
    };
    Library::read(&text("trades.tsv"), &text("sectors.toml"), &text("hazards.toml"))
        .expect("tables that can be read")
}

/// The text of a file.
pub fn text(shelf: &MemoryShelf, path: &str) -> String {
    String::from_utf8(shelf.bytes(path).unwrap_or_else(|| panic!("{path} is there")).to_vec())
        .expect("UTF-8")
}

/// Changes a text once.
pub fn edit(shelf: &mut MemoryShelf, path: &str, from: &str, to: &str) {
    let old = text(shelf, path);
    assert!(old.contains(from), "{path} has no {from:?}");
    shelf.put(path, old.replacen(from, to, 1));
}

/// Reads a course.
pub fn read(name: &str, shelf: &MemoryShelf) -> (Option<Course>, Vec<Diagnostic>) {
    folder::read(name, shelf, &library())
}

/// Codes of what was found, each once, in the order of the places.
pub fn codes(faults: &[Diagnostic]) -> Vec<String> {
    let mut codes: Vec<String> = faults.iter().map(|fault| fault.code.to_string()).collect();
    codes.dedup();
    codes
}

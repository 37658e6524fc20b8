//! What was built before, so that a build reads an unchanged course and does no more.
//!
//! A course counts as unchanged when a hash of all that its files are made from is the same, and its files are those that
//! were written, by size and hash. Times of change are not trusted: a computer that is started without its battery begins
//! the same hour again, archives and copies set times as they like, and a memory stick counts in steps of two seconds, in
//! which a limit can be changed from 5 to 6. Reading and hashing takes a tenth of the time that building would.
//!
//! The file lies in the user's cache folder and never in `dist/`: faults, which are said again, may quote the exam. It only
//! saves time. One that is missing, cut off, changed or of another program is passed over.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use course::Diagnostic;
use course::compile::manifest::Sum;
use course::compile::{Cover, sha256};
use course::shelf::{MemoryShelf, Shelf};
use serde::{Deserialize, Serialize};

use crate::disk;

/// The first words of the file.
const HEAD: &str = "journeywork-built 1";

/// What is known of one course that was built.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Remembered {
    /// Hash of all that it was made from.
    pub key: String,
    /// For the lists of courses.
    pub cover: Cover,
    /// Packs and media.
    pub packs: BTreeMap<String, Sum>,
    /// Plain pages.
    pub plain: BTreeMap<String, Sum>,
    /// What is to be said of it.
    pub faults: Vec<Diagnostic>,
}

/// Everything that was built into one folder.
#[derive(Debug, Default)]
pub struct Memory {
    /// Its file, and the folder that was built into; none where nothing is kept.
    place: Option<(PathBuf, String)>,
    /// The bytes of the file.
    text: String,
    /// By name of the course's folder.
    courses: BTreeMap<String, Remembered>,
}

impl Memory {
    /// What is remembered of a folder. Never fails: without a memory everything is built.
    pub fn open(cache: Option<&Path>, out: &Path) -> Self {
        let Some((cache, out)) = cache.zip(fs::canonicalize(out).ok()) else {
            return Self::default();
        };
        let out = out.to_string_lossy().into_owned();
        let name: String = sha256(out.as_bytes()).chars().take(16).collect();
        let file = cache.join(name);
        let text = fs::read_to_string(&file).unwrap_or_default();
        let courses = read(&text, &out).unwrap_or_default();
        Self { place: Some((file, out)), text, courses }
    }

    /// A course that was built from just this.
    pub fn of(&self, folder: &str, key: &str) -> Option<&Remembered> {
        self.courses.get(folder).filter(|course| course.key == key)
    }

    /// A course as it was built last, from whatever it was.
    pub fn last(&self, folder: &str) -> Option<&Remembered> {
        self.courses.get(folder)
    }

    /// Takes the place of what was remembered. That it cannot be written costs time at the next build and nothing else.
    pub fn keep(self, courses: &BTreeMap<String, Remembered>) {
        let Some((file, out)) = self.place else { return };
        let Ok(json) = serde_json::to_string(courses) else { return };
        let text = write(&out, &json);
        if text == self.text {
            return;
        }
        if let Some(folder) = file.parent().filter(|_| self.text.is_empty()) {
            let _ = make_own(folder);
            forget_lost(folder);
        }
        let _ = disk::replace(&file, text.as_bytes());
    }
}

/// `HEAD hash-of-the-rest`, then a line for the folder that was built into, then JSON.
fn write(out: &str, json: &str) -> String {
    let rest = format!("{}\n{json}", out.replace('\n', " "));
    format!("{HEAD} {}\n{rest}", sha256(rest.as_bytes()))
}

fn read(text: &str, out: &str) -> Option<BTreeMap<String, Remembered>> {
    let (head, rest) = text.split_once('\n')?;
    let sum = head.strip_prefix(HEAD)?.trim_start();
    let (of, json) = rest.split_once('\n')?;
    // Two folders whose names have one hash would do no harm either: the sums of their files differ.
    if sum != sha256(rest.as_bytes()) || of != out.replace('\n', " ") {
        return None;
    }
    serde_json::from_str(json).ok()
}

/// Makes a folder that only its user may look into.
fn make_own(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Removes memories of folders that are gone; looked at only when there is a new one.
fn forget_lost(cache: &Path) {
    for entry in fs::read_dir(cache).into_iter().flatten().flatten() {
        let lost = fs::File::open(entry.path()).is_ok_and(|file| {
            let mut lines = BufReader::new(file).lines().map_while(Result::ok);
            let ours = lines.next().is_some_and(|head| head.starts_with(HEAD));
            ours && lines.next().is_some_and(|out| !Path::new(&out).exists())
        });
        if lost {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The start of every key: what all courses are made with. None where this program cannot be told from another.
pub fn shared(parts: &[&str]) -> Option<String> {
    let mut all = program()?;
    for part in parts {
        // Writing to a string cannot fail.
        let _ = write!(all, "\n{}\n{part}", part.len());
    }
    Some(sha256(all.as_bytes()))
}

/// Hash of all that a course's files are made from.
pub fn key(shared: &str, slug: &str, shelf: &MemoryShelf) -> String {
    let mut all = format!("{shared}\n{slug}\n");
    for path in shelf.files() {
        let bytes = shelf.bytes(&path).unwrap_or_default();
        let _ = writeln!(all, "{} {} {path}", bytes.len(), sha256(bytes));
    }
    sha256(all.as_bytes())
}

/// Version and file of this program: what is built by another one is built again. Here the marks of the file do. Its time
/// is only compared and never put in order, and another program in the same place differs in its size or in what the
/// file system says of it; hashing some megabytes at every start would cost more than the smallest build.
fn program() -> Option<String> {
    let file = std::env::current_exe().ok()?;
    let data = fs::metadata(file).ok()?;
    Some(format!("{} {} {}", env!("CARGO_PKG_VERSION"), data.len(), marks(&data)))
}

#[cfg(unix)]
fn marks(data: &fs::Metadata) -> String {
    use std::os::unix::fs::MetadataExt;
    format!(
        "{}.{} {}.{} {}:{}",
        data.mtime(),
        data.mtime_nsec(),
        data.ctime(),
        data.ctime_nsec(),
        data.dev(),
        data.ino()
    )
}

#[cfg(not(unix))]
fn marks(data: &fs::Metadata) -> String {
    format!("{:?} {:?}", data.modified().ok(), data.created().ok())
}

/// The folder for what programs remember, as the system has it.
pub fn user_cache() -> Option<PathBuf> {
    let folder = |name: &str| {
        std::env::var_os(name).map(PathBuf::from).filter(|folder| folder.is_absolute())
    };
    let cache = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Caches"))
    } else {
        folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|home| home.join(".cache")))
    };
    cache.map(|cache| cache.join("journeywork"))
}

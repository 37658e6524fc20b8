//! Folders on the disk as shelves.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use course::lint::levels::Levels;
use course::shelf::MemoryShelf;
use course::suggest::nearest;
use course::trades::{Day, Library, LibraryFault};

/// Larger files are no part of a course; they are not even read.
const FILE_BYTES_MAX: u64 = 64 * 1024 * 1024;

/// Most files of one course.
const FILES_MAX: usize = 10_000;

/// A folder with a course in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseFolder {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name: the slug.
    pub slug: String,
}

/// Why a command could not be done: mostly the disk.
#[derive(Debug)]
pub enum DiskFault {
    /// A file or folder.
    Io(PathBuf, io::Error),
    /// No course and no content folder.
    NoCourse(PathBuf),
    /// A folder that is not there.
    NoFolder(PathBuf),
    /// A file where a folder is wanted.
    NoFolderButFile(PathBuf),
    /// A shared table.
    Library(PathBuf, LibraryFault),
    /// A file that is no longer what was read, or is there already.
    Changed(PathBuf),
    /// What was asked for cannot be done: one sentence.
    Asked(String),
    /// A folder that was to hold an earlier version.
    NoPacks(PathBuf),
    /// A pack of an earlier version: what is wrong with it.
    Pack(PathBuf, String),
    /// `journeywork.toml`: what is wrong with it.
    Levels(PathBuf, String),
}

impl fmt::Display for DiskFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, fault) if fault.kind() == io::ErrorKind::NotFound => {
                write!(f, "there is no `{}`", path.display())
            }
            Self::Io(path, fault) => write!(f, "{}: {fault}", path.display()),
            Self::NoCourse(path) => write!(
                f,
                "no course in `{}`: name a folder with a `course.md`, or a content folder with `courses/`",
                path.display()
            ),
            Self::NoFolder(path) => {
                write!(f, "there is no folder `{}`{}", path.display(), beside(path))
            }
            Self::NoFolderButFile(path) => write!(
                f,
                "`{}` is a file: name the folder of its course, the one with the `course.md`",
                path.display()
            ),
            Self::Changed(path) => write!(
                f,
                "{}: somebody else has just written this file; it is left as it is. Try again",
                path.display()
            ),
            Self::Asked(words) => f.write_str(words),
            Self::NoPacks(path) => write!(
                f,
                "no packs in `{}`: name the folder of a portal that was given out, or its `packs/`",
                path.display()
            ),
            Self::Pack(path, fault) => write!(f, "{}: {fault}", path.display()),
            Self::Levels(path, fault) => write!(f, "{}: {}", path.display(), fault.trim_end()),
            Self::Library(folder, fault) => {
                write!(f, "{}", folder.join(fault.to_string()).display())
            }
        }
    }
}

/// The courses beside a path, to choose from.
fn beside(path: &Path) -> String {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let found = folder.map(courses).and_then(Result::ok).unwrap_or_default();
    let slugs: Vec<&str> = found.iter().map(|course| course.slug.as_str()).collect();
    match (
        path.file_name().and_then(|name| nearest(&name.to_string_lossy(), slugs.iter().copied())),
        slugs.as_slice(),
    ) {
        (Some(near), _) => format!("; did you mean `{near}`?"),
        (None, []) => String::new(),
        (None, slugs) => format!("; the courses there are {}", slugs.join(", ")),
    }
}

impl std::error::Error for DiskFault {}

fn io_fault(path: &Path) -> impl FnOnce(io::Error) -> DiskFault + '_ {
    move |fault| DiskFault::Io(path.to_owned(), fault)
}

/// The courses that a path names: itself, or those of a content folder, sorted by slug.
///
/// # Errors
/// The path cannot be read, or holds no course.
pub fn courses(path: &Path) -> Result<Vec<CourseFolder>, DiskFault> {
    if path.join("course.md").is_file() {
        return Ok(vec![course_folder(path)?]);
    }
    if path.is_file() {
        return Err(DiskFault::NoFolderButFile(path.to_owned()));
    }
    if !path.exists() {
        return Err(DiskFault::NoFolder(path.to_owned()));
    }
    let inner = path.join("courses");
    let folder = if inner.is_dir() { inner } else { path.to_owned() };
    let content = folder != path || path.file_name().is_some_and(|name| name == "courses");
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).map_err(io_fault(&folder))? {
        let entry = entry.map_err(io_fault(&folder))?;
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        // In a content folder every folder is meant as a course, also one whose `course.md` is missing.
        if path.is_dir() && !hidden && (content || path.join("course.md").is_file()) {
            found.push(course_folder(&path)?);
        }
    }
    if found.is_empty() && !content {
        // A folder that looks like a course without its first page is checked, so that this can be said.
        let looks_like_course = fs::read_dir(path)
            .map_err(io_fault(path))?
            .filter_map(Result::ok)
            .any(|entry| entry.path().join("module.md").is_file());
        return if looks_like_course {
            Ok(vec![course_folder(path)?])
        } else {
            Err(DiskFault::NoCourse(path.to_owned()))
        };
    }
    found.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok(found)
}

/// The courses of several paths, each with the tables of the content folder that it lies in.
///
/// # Errors
/// A path cannot be read or holds no course; a table cannot be read.
pub fn courses_of(paths: &[PathBuf]) -> Result<Vec<(Vec<CourseFolder>, Library)>, DiskFault> {
    let mut all = Vec::new();
    for path in paths {
        let folders = courses(path)?;
        let content = folders.first().and_then(|first| content_above(&first.path));
        let library = match content {
            Some(content) => tables(&content)?.library(&content)?,
            None => Library::default(),
        };
        all.push((folders, library));
    }
    Ok(all)
}

/// A task for each course.
pub fn tasks(paths: &[(Vec<CourseFolder>, Library)]) -> Vec<(&CourseFolder, &Library)> {
    let all = paths.iter();
    all.flat_map(|(folders, library)| folders.iter().map(move |folder| (folder, library))).collect()
}

/// Writes beside the file and renames: nobody ever reads half of it. The rights of the file stay; folders are made where they
/// are missing.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Hidden files are no part of a course, should one be left behind.
    let beside = path.with_file_name(format!(".{name}.part"));
    let write = || match (fs::write(&beside, bytes), path.parent()) {
        // Only the first file of a folder finds none.
        (Err(fault), Some(folder)) if fault.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            fs::write(&beside, bytes)
        }
        (done, _) => done,
    };
    let written = write()
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

fn course_folder(path: &Path) -> Result<CourseFolder, DiskFault> {
    // `.` and `..` have no name of their own.
    let full = fs::canonicalize(path).map_err(io_fault(path))?;
    let slug = full.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(CourseFolder { path: path.to_owned(), slug })
}

/// Reads all files of a course, hidden ones left out.
///
/// # Errors
/// A file or folder cannot be read.
pub fn shelf(folder: &Path) -> Result<MemoryShelf, DiskFault> {
    let mut shelf = MemoryShelf::new();
    let mut count = 0;
    fill(folder, "", &mut shelf, &mut count)?;
    Ok(shelf)
}

fn fill(
    folder: &Path,
    prefix: &str,
    shelf: &mut MemoryShelf,
    count: &mut usize,
) -> Result<(), DiskFault> {
    for entry in fs::read_dir(folder).map_err(io_fault(folder))? {
        let entry = entry.map_err(io_fault(folder))?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let kind = entry.file_type().map_err(io_fault(&path))?;
        let inside = format!("{prefix}{name}");
        // Links are not followed: a course folder is complete in itself.
        if kind.is_dir() && prefix.matches('/').count() < 4 {
            fill(&path, &format!("{inside}/"), shelf, count)?;
        } else if kind.is_file() && *count < FILES_MAX {
            let size = entry.metadata().map_err(io_fault(&path))?.len();
            if size <= FILE_BYTES_MAX {
                shelf.put(inside, fs::read(&path).map_err(io_fault(&path))?);
                *count += 1;
            }
        }
    }
    Ok(())
}

/// The shared tables of a content folder, as they were written; empty where a file is missing.
#[derive(Debug, Clone, Default)]
pub struct Tables {
    /// `trades.tsv`
    pub trades: String,
    /// `sectors.toml`
    pub sectors: String,
    /// `hazards.toml`
    pub hazards: String,
    /// `journeywork.toml`
    pub levels: String,
}

impl Tables {
    /// Reads them, a table at a time.
    ///
    /// # Errors
    /// A table says something that it may not.
    pub fn library(&self, content: &Path) -> Result<Library, DiskFault> {
        let mut library = Library::read(&self.trades, &self.sectors, &self.hazards)
            .map_err(|fault| DiskFault::Library(content.to_owned(), fault))?;
        library.today = today();
        library.levels = Levels::read(&self.levels)
            .map_err(|fault| DiskFault::Levels(content.join("journeywork.toml"), fault))?;
        Ok(library)
    }
}

/// The day by the clock of this computer; none where it is older than this program.
fn today() -> Option<Day> {
    const WRITTEN_IN: i16 = 2026;
    let today = jiff::Zoned::now().date();
    Day::parse(&today.to_string()).filter(|_| today.year() >= WRITTEN_IN)
}

/// Brings the shared tables of a content folder.
///
/// # Errors
/// A table cannot be read.
pub fn tables(content: &Path) -> Result<Tables, DiskFault> {
    let text = |name: &str| {
        let path = content.join(name);
        match fs::read_to_string(&path) {
            Ok(text) => Ok(text),
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(String::new()),
            Err(fault) => Err(DiskFault::Io(path, fault)),
        }
    };
    Ok(Tables {
        trades: text("trades.tsv")?,
        sectors: text("sectors.toml")?,
        hazards: text("hazards.toml")?,
        levels: text("journeywork.toml")?,
    })
}

/// The content folder that a course lies in: the nearest folder above it with a `trades.tsv`.
pub fn content_above(course: &Path) -> Option<PathBuf> {
    let full = fs::canonicalize(course).ok()?;
    full.ancestors().take(4).find(|folder| folder.join("trades.tsv").is_file()).map(Path::to_owned)
}

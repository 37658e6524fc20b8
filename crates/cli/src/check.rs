//! `journeywork check`

use std::io::Write;
use std::path::Path;

use course::shelf::MemoryShelf;
use course::trades::Library;
use course::{Diagnostic, Severity, folder, mend};

use crate::Verdict;
use crate::args::{CheckArgs, Deny, Format};
use crate::disk::{self, CourseFolder, DiskFault};
use crate::json::{CourseReport, Report};
use crate::screen::Screen;
use crate::table;
use crate::workers;
use crate::{earlier, github, mending, render, sarif};

/// What was found in a course, in the form that was asked for. The texts are dropped: hundreds of courses are read.
struct Seen {
    folder: CourseFolder,
    slug: Option<assess::CourseId>,
    counts: Counts,
    shown: Shown,
}

enum Shown {
    Human { faults: String, table: Option<String> },
    Json(CourseReport),
    Sarif(Vec<serde_json::Value>),
    Github(String),
}

/// How courses are checked and shown.
#[derive(Debug, Clone, Copy)]
struct How<'a> {
    format: Format,
    against: Option<&'a Path>,
    fix: bool,
    screen: Screen,
}

/// Checks the courses of some paths.
pub fn run(options: &CheckArgs) -> Result<Verdict, DiskFault> {
    let paths = disk::courses_of(&options.paths)?;
    let tasks = disk::tasks(&paths);
    let how = How {
        format: options.format,
        against: options.against.as_deref(),
        fix: options.fix,
        screen: Screen::of_stderr(options.width),
    };
    let work = |task: &(&CourseFolder, &Library)| one(task.0, task.1, how);
    let mut seen = workers::run(workers::threads(options.jobs), &tasks, work)
        .into_iter()
        .collect::<Result<Vec<Seen>, DiskFault>>()?;
    same_slugs(&mut seen, how);
    let mut counts = Counts::default();
    seen.iter().for_each(|each| counts.add(each.counts));
    print(seen, counts, how);
    let bad = counts.errors > 0 || (options.deny == Some(Deny::Warnings) && counts.warnings > 0);
    Ok(if bad { Verdict::Faults } else { Verdict::Clean })
}

fn one(place: &CourseFolder, library: &Library, how: How<'_>) -> Result<Seen, DiskFault> {
    let mut shelf = disk::shelf(&place.path)?;
    let (mut done, mut lines) = (Vec::new(), String::new());
    if how.fix {
        let mended = mend::course(&place.slug, &shelf, library);
        mending::write(&place.path, &shelf, &mended)?;
        lines = mending::lines(&mended, &place.path);
        (shelf, done) = (mended.shelf, mended.done);
    }
    let earlier = how.against.map(|path| earlier::of(path, &place.slug)).transpose()?.flatten();
    let (counted, faults) = folder::check_and_count(&place.slug, &shelf, library, earlier.as_ref());
    let path = || slashes(&place.path);
    let shown = match how.format {
        Format::Human => Shown::Human {
            faults: lines.clone()
                + if lines.is_empty() { "" } else { "\n" }
                + &shown(&faults, &shelf, place, how.screen),
            table: counted
                .as_ref()
                .map(|counted| table::of(counted, &folder::review_digest(&shelf))),
        },
        Format::Json => {
            let mut report =
                CourseReport::new(&place.slug, path(), counted.as_ref(), &faults, &shelf);
            report.add_mended(&done);
            Shown::Json(report)
        }
        Format::Sarif => Shown::Sarif(sarif::results(&faults, &shelf, &path())),
        Format::Github => Shown::Github(github::lines(&faults, &shelf, &place.path)),
    };
    let slug = counted.map(|counted| counted.course.front.slug);
    let counts = Counts { mended: done.len(), ..Counts::of(&faults) };
    Ok(Seen { folder: place.clone(), slug, counts, shown })
}

/// JW0121 is seen only where all courses are.
fn same_slugs(seen: &mut [Seen], how: How<'_>) {
    let courses: Vec<(&str, &assess::CourseId)> = seen
        .iter()
        .filter_map(|each| Some((each.folder.slug.as_str(), each.slug.as_ref()?)))
        .collect();
    // The fault is of the course as a whole: no text is shown with it.
    let shelf = MemoryShelf::new();
    for (slug, fault) in folder::same_slugs(&courses) {
        let Some(each) = seen.iter_mut().rev().find(|each| each.folder.slug == slug) else {
            continue;
        };
        let fault = [fault];
        each.counts.add(Counts::of(&fault));
        match &mut each.shown {
            Shown::Human { faults, .. } => {
                faults.push_str(&shown(&fault, &shelf, &each.folder, how.screen));
            }
            Shown::Json(report) => report.add(&fault, &shelf),
            Shown::Sarif(results) => {
                results.extend(sarif::results(&fault, &shelf, &slashes(&each.folder.path)));
            }
            Shown::Github(lines) => {
                lines.push_str(&github::lines(&fault, &shelf, &each.folder.path));
            }
        }
    }
}

/// What is wrong with a course, as it is shown.
pub fn shown(
    faults: &[Diagnostic],
    shelf: &MemoryShelf,
    place: &CourseFolder,
    screen: Screen,
) -> String {
    faults
        .iter()
        .map(|fault| format!("{}\n\n", render::diagnostic(fault, shelf, &place.path, screen)))
        .collect()
}

fn print(seen: Vec<Seen>, counts: Counts, how: How<'_>) {
    // A closed pipe is no fault of the course.
    let (mut screen, mut errors) = (std::io::stdout().lock(), std::io::stderr().lock());
    let number = seen.len();
    let (mut reports, mut results) = (Vec::new(), Vec::new());
    for each in seen {
        match each.shown {
            Shown::Human { faults, table } => {
                let _ = write!(errors, "{faults}");
                if let Some(table) = table {
                    let _ = writeln!(screen, "{table}");
                }
            }
            Shown::Json(report) => reports.push(report),
            Shown::Sarif(mut more) => results.append(&mut more),
            Shown::Github(lines) => {
                let _ = write!(screen, "{lines}");
            }
        }
    }
    let _ = match how.format {
        Format::Human => writeln!(screen, "{}", counts.summary(number)),
        Format::Json => writeln!(screen, "{}", pretty(&Report { format: 1, courses: reports })),
        Format::Sarif => writeln!(screen, "{}", pretty(&sarif::document(&results))),
        // GitHub reads lines; people read the job's log.
        Format::Github => writeln!(errors, "{}", counts.summary(number)),
    };
}

fn pretty(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// How many there are of each.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
    mended: usize,
}

impl Counts {
    fn of(faults: &[Diagnostic]) -> Self {
        let count = |severity| faults.iter().filter(|fault| fault.severity == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            mended: 0,
        }
    }

    fn add(&mut self, other: Self) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.notes += other.notes;
        self.mended += other.mended;
    }

    fn summary(self, courses: usize) -> String {
        let count = |n: usize, one: &str| {
            if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
        };
        let mended =
            if self.mended > 0 { format!("{} mended; ", self.mended) } else { String::new() };
        format!(
            "{mended}{}, {}, {} in {}",
            count(self.errors, "error"),
            count(self.warnings, "warning"),
            count(self.notes, "note"),
            count(courses, "course")
        )
    }
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

//! `journeywork check`

use std::io::Write;
use std::path::Path;

use course::shelf::MemoryShelf;
use course::trades::Library;
use course::{Diagnostic, Severity, folder};

use crate::Verdict;
use crate::args::{CheckArgs, Deny, Format};
use crate::disk::{self, CourseFolder, DiskFault};
use crate::json::{CourseReport, Report};
use crate::render::{self, Colour};
use crate::table;
use crate::workers;

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
}

/// Checks the courses of some paths.
pub fn run(options: &CheckArgs) -> Result<Verdict, DiskFault> {
    let mut paths = Vec::new();
    for path in &options.paths {
        let folders = disk::courses(path)?;
        let content = folders.first().and_then(|first| disk::content_above(&first.path));
        let library = match content {
            Some(content) => disk::tables(&content)?.library(&content)?,
            None => Library::default(),
        };
        paths.push((folders, library));
    }
    let tasks: Vec<(&CourseFolder, &Library)> = paths
        .iter()
        .flat_map(|(folders, library)| folders.iter().map(move |folder| (folder, library)))
        .collect();
    let colour = Colour::of_stderr();
    let work = |task: &(&CourseFolder, &Library)| one(task.0, task.1, options.format, colour);
    let mut seen = workers::run(workers::threads(options.jobs), &tasks, work)
        .into_iter()
        .collect::<Result<Vec<Seen>, DiskFault>>()?;
    same_slugs(&mut seen, colour);
    let mut counts = Counts::default();
    seen.iter().for_each(|each| counts.add(each.counts));
    print(seen, counts, options.format);
    let bad = counts.errors > 0 || (options.deny == Some(Deny::Warnings) && counts.warnings > 0);
    Ok(if bad { Verdict::Faults } else { Verdict::Clean })
}

fn one(
    place: &CourseFolder,
    library: &Library,
    format: Format,
    colour: Colour,
) -> Result<Seen, DiskFault> {
    let shelf = disk::shelf(&place.path)?;
    let (course, faults) = folder::check(&place.slug, &shelf, library);
    let shown = match format {
        Format::Human => Shown::Human {
            faults: shown(&faults, &shelf, place, colour),
            table: course.as_ref().map(|course| table::of(course, &folder::review_digest(&shelf))),
        },
        Format::Json => {
            let path = slashes(&place.path);
            Shown::Json(CourseReport::new(&place.slug, path, course.as_ref(), &faults, &shelf))
        }
    };
    let slug = course.map(|course| course.front.slug);
    Ok(Seen { folder: place.clone(), slug, counts: Counts::of(&faults), shown })
}

/// JW0121 is seen only where all courses are.
fn same_slugs(seen: &mut [Seen], colour: Colour) {
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
                faults.push_str(&shown(&fault, &shelf, &each.folder, colour));
            }
            Shown::Json(report) => report.add(&fault, &shelf),
        }
    }
}

/// What is wrong with a course, as it is shown.
pub fn shown(
    faults: &[Diagnostic],
    shelf: &MemoryShelf,
    place: &CourseFolder,
    colour: Colour,
) -> String {
    faults
        .iter()
        .map(|fault| format!("{}\n\n", render::diagnostic(fault, shelf, &place.path, colour)))
        .collect()
}

fn print(seen: Vec<Seen>, counts: Counts, format: Format) {
    // A closed pipe is no fault of the course.
    let (mut screen, mut errors) = (std::io::stdout().lock(), std::io::stderr().lock());
    let number = seen.len();
    let mut reports = Vec::new();
    for each in seen {
        match each.shown {
            Shown::Human { faults, table } => {
                let _ = write!(errors, "{faults}");
                if let Some(table) = table {
                    let _ = writeln!(screen, "{table}");
                }
            }
            Shown::Json(report) => reports.push(report),
        }
    }
    let _ = match format {
        Format::Human => writeln!(screen, "{}", counts.summary(number)),
        Format::Json => {
            let report = Report { format: 1, courses: reports };
            writeln!(screen, "{}", serde_json::to_string_pretty(&report).unwrap_or_default())
        }
    };
}

/// How many there are of each.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
}

impl Counts {
    fn of(faults: &[Diagnostic]) -> Self {
        let count = |severity| faults.iter().filter(|fault| fault.severity == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }

    fn add(&mut self, other: Self) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.notes += other.notes;
    }

    fn summary(self, courses: usize) -> String {
        let count = |n: usize, one: &str| {
            if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
        };
        format!(
            "{}, {}, {} in {}",
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

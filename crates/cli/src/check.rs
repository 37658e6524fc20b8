//! `journeywork check`

use std::io::Write;
use std::path::Path;

use course::shelf::MemoryShelf;
use course::trades::Library;
use course::{Course, Diagnostic, Severity, folder};

use crate::Verdict;
use crate::args::{CheckArgs, Deny, Format};
use crate::disk::{self, CourseFolder, DiskFault};
use crate::json::{CourseReport, Report};
use crate::render::{self, Colour};
use crate::table;

/// A course that was read.
pub struct Checked {
    /// Where it lies.
    pub folder: CourseFolder,
    /// Its files.
    pub shelf: MemoryShelf,
    /// The course, as far as it could be read.
    pub course: Option<Course>,
    /// What is wrong with it.
    pub faults: Vec<Diagnostic>,
}

impl Checked {
    /// Reads one course.
    pub fn read(folder: &CourseFolder, library: &Library) -> Result<Self, DiskFault> {
        let shelf = disk::shelf(&folder.path)?;
        let (course, faults) = folder::read(&folder.slug, &shelf, library);
        Ok(Self { folder: folder.clone(), shelf, course, faults })
    }
}

/// Checks the courses of some paths.
pub fn run(options: &CheckArgs) -> Result<Verdict, DiskFault> {
    let mut checked = Vec::new();
    for path in &options.paths {
        let folders = disk::courses(path)?;
        let content = folders.first().and_then(|first| disk::content_above(&first.path));
        let library =
            content.map(|content| disk::library(&content)).transpose()?.unwrap_or_default();
        for folder in &folders {
            checked.push(Checked::read(folder, &library)?);
        }
    }
    same_slugs(&mut checked);
    match options.format {
        Format::Human => human(&checked),
        Format::Json => json(&checked),
    }
    let worst = checked.iter().flat_map(|each| &each.faults).map(|fault| fault.severity).max();
    let limit =
        if options.deny == Some(Deny::Warnings) { Severity::Warning } else { Severity::Error };
    Ok(if worst.is_some_and(|worst| worst >= limit) { Verdict::Faults } else { Verdict::Clean })
}

/// JW0121 is seen only where all courses are.
pub fn same_slugs(checked: &mut [Checked]) {
    let courses: Vec<(&str, &assess::CourseId)> = checked
        .iter()
        .filter_map(|each| Some((each.folder.slug.as_str(), &each.course.as_ref()?.front.slug)))
        .collect();
    for (slug, fault) in folder::same_slugs(&courses) {
        if let Some(each) = checked.iter_mut().rev().find(|each| each.folder.slug == slug) {
            each.faults.push(fault);
        }
    }
}

fn human(checked: &[Checked]) {
    let colour = Colour::of_stderr();
    let mut screen = std::io::stdout().lock();
    for each in checked {
        print_faults(each, colour);
        if let Some(course) = &each.course {
            let text = table::of(course, &folder::review_digest(&each.shelf));
            // A closed pipe is no fault of the course.
            let _ = writeln!(screen, "{text}");
        }
    }
    let _ = writeln!(
        screen,
        "{}",
        summary(checked.iter().flat_map(|each| &each.faults), checked.len())
    );
}

/// Prints what is wrong with a course.
pub fn print_faults(each: &Checked, colour: Colour) {
    let mut screen = std::io::stderr().lock();
    for fault in &each.faults {
        let text = render::diagnostic(fault, &each.shelf, &each.folder.path, colour);
        let _ = writeln!(screen, "{text}\n");
    }
}

/// How many of each there are.
pub fn summary<'a>(faults: impl Iterator<Item = &'a Diagnostic>, courses: usize) -> String {
    let (mut errors, mut warnings, mut notes) = (0, 0, 0);
    for fault in faults {
        match fault.severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
            Severity::Note => notes += 1,
        }
    }
    let count = |n: usize, one: &str| {
        if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") }
    };
    format!(
        "{}, {}, {} in {}",
        count(errors, "error"),
        count(warnings, "warning"),
        count(notes, "note"),
        count(courses, "course")
    )
}

fn json(checked: &[Checked]) {
    let report = |each: &Checked| {
        CourseReport::new(
            &each.folder.slug,
            &shown(&each.folder.path),
            each.course.as_ref(),
            &each.faults,
            &each.shelf,
        )
    };
    let report = Report { format: 1, courses: checked.iter().map(report).collect() };
    if let Ok(text) = serde_json::to_string_pretty(&report) {
        let _ = writeln!(std::io::stdout().lock(), "{text}");
    }
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

//! `journeywork translate status`: how far translations are.

use std::io::Write;

use assess::Lang;
use course::shelf::Shelf;
use course::trades::Library;
use course::{Code, Course, Diagnostic, Severity, folder};
use serde::Serialize;

use crate::Verdict;
use crate::args::{ReportFormat, StatusArgs};
use crate::disk::{self, CourseFolder, DiskFault};
use crate::workers;

#[derive(Debug, Serialize)]
struct Report {
    /// Version of this shape.
    format: u32,
    courses: Vec<CourseStatus>,
}

#[derive(Debug, Serialize)]
struct CourseStatus {
    slug: String,
    source: String,
    languages: Vec<Status>,
}

/// One course in one language.
#[derive(Debug, Serialize)]
struct Status {
    lang: String,
    /// Lessons that have a file in this language.
    lessons: usize,
    /// Lessons of the course.
    of: usize,
    /// Source files that have none yet, lessons and other pages.
    missing: Vec<String>,
    /// The source was changed after they were translated.
    stale: Vec<Entry>,
    /// With `{{todo}}` in them.
    open: Vec<Entry>,
    /// With errors: learners get the source instead.
    broken: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    file: String,
    message: String,
}

/// Prints the state of all translations, or of those into one language.
pub fn run(options: &StatusArgs) -> Result<Verdict, DiskFault> {
    let paths = disk::courses_of(&options.paths)?;
    let tasks = disk::tasks(&paths);
    let work = |task: &(&CourseFolder, &Library)| one(task.0, task.1, options.lang.as_ref());
    let found = workers::run(workers::threads(None), &tasks, work);
    let courses = found.into_iter().collect::<Result<Vec<_>, DiskFault>>()?;
    let courses = courses.into_iter().flatten().collect();
    let report = Report { format: 1, courses };
    let text = match options.format {
        ReportFormat::Human => human(&report, options.lang.as_ref()),
        ReportFormat::Json => serde_json::to_string_pretty(&report).unwrap_or_default() + "\n",
    };
    // A closed pipe is no fault.
    let _ = write!(std::io::stdout(), "{text}");
    Ok(Verdict::Clean)
}

/// A course in each language that is asked for; none where it cannot be read.
fn one(
    place: &CourseFolder,
    library: &Library,
    lang: Option<&Lang>,
) -> Result<Option<CourseStatus>, DiskFault> {
    let shelf = disk::shelf(&place.path)?;
    let (course, faults) = folder::read(&place.slug, &shelf, library);
    let Some(course) = course else { return Ok(None) };
    let mut languages = course.front.languages.iter();
    let source = languages.next().map(Lang::to_string).unwrap_or_default();
    let wanted = languages.filter(|own| lang.is_none_or(|only| only == *own));
    let languages = wanted.map(|own| status(&course, own, &faults, &shelf)).collect();
    Ok(Some(CourseStatus { slug: place.slug.clone(), source, languages }))
}

fn status(course: &Course, lang: &Lang, faults: &[Diagnostic], shelf: &dyn Shelf) -> Status {
    let ending = format!(".{lang}.md");
    let translated = |source: &str| {
        let path = source.strip_suffix(".md").map(|stem| format!("{stem}{ending}"));
        path.is_some_and(|path| shelf.bytes(&path).is_some())
    };
    let lessons = || course.modules.iter().flat_map(|module| &module.lessons);
    let modules = course.modules.iter().flat_map(|module| {
        let page = std::iter::once(format!("{}/module.md", module.folder));
        page.chain(module.lessons.iter().map(|lesson| lesson.path.clone()))
    });
    let pages = ["course.md", "glossary.md", "workshop.md", "exam.md"].map(str::to_owned);
    let all = pages.into_iter().chain(modules).filter(|path| shelf.bytes(path).is_some());
    let here = |wanted: &dyn Fn(&Diagnostic) -> bool| {
        let found = faults.iter().filter(|fault| fault.at.file.ends_with(&ending) && wanted(fault));
        let entry = |fault: &Diagnostic| Entry {
            file: fault.at.file.clone(),
            message: fault.message.clone(),
        };
        found.map(entry).collect()
    };
    Status {
        lang: lang.to_string(),
        lessons: lessons().filter(|lesson| translated(&lesson.path)).count(),
        of: lessons().count(),
        missing: all.filter(|path| !translated(path)).collect(),
        stale: here(&|fault| fault.code == Code(602)),
        open: here(&|fault| fault.code == Code(607)),
        broken: here(&|fault| fault.severity == Severity::Error),
    }
}

fn human(report: &Report, lang: Option<&Lang>) -> String {
    let mut out = String::new();
    for course in report.courses.iter().filter(|course| !course.languages.is_empty()) {
        out.push_str(&format!("{} (written in {})\n", course.slug, course.source));
        for status in &course.languages {
            out.push_str(&format!(
                "  {}: {} of {} lessons",
                status.lang, status.lessons, status.of
            ));
            for (count, word) in [
                (status.stale.len(), "out of date"),
                (status.open.len(), "with open blocks"),
                (status.broken.len(), "with errors"),
            ] {
                if count > 0 {
                    out.push_str(&format!(", {count} {word}"));
                }
            }
            out.push('\n');
            for entry in status.stale.iter().chain(&status.open).chain(&status.broken) {
                out.push_str(&format!("    {}: {}\n", entry.file, entry.message));
            }
            // Of a translation that nobody has begun, that says enough.
            if status.lessons > 0 {
                for file in &status.missing {
                    out.push_str(&format!("    {file}: not translated\n"));
                }
            }
        }
    }
    if out.is_empty() {
        let into = lang.map(|lang| format!(" into {lang}")).unwrap_or_default();
        out = format!("no course asks for a translation{into}: see `languages` in `course.md`\n");
    }
    out
}

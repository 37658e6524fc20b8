//! A whole course folder, read and checked.
//!
//! Start at [`read`]. It never fails: a broken course is still a course as far as it can be read, and what is wrong with it
//! comes beside it.

use assess::CourseId;

use crate::diagnostic::{Diagnostic, Severity};
use crate::grade::Measures;
use crate::model::Course;
use crate::shelf::Shelf;
use crate::trades::Library;

mod against;
mod check;
mod course_page;
mod desk;
mod exam;
mod glossary;
mod honesty;
mod ids;
mod links;
mod media;
mod modules;
mod names;
mod needs;
mod objectives;
pub(crate) mod page;
pub(crate) mod report;
mod similar;
mod slug;
pub(crate) mod source;
mod translate;
pub(crate) mod walk;
mod workshop;

pub use against::Earlier;
pub use desk::review_digest;
pub(crate) use media::says_nothing;
pub use translate::stamp::stamped;

use desk::Desk;

/// Largest lesson or page, in bytes.
pub const LESSON_BYTES_MAX: usize = 64 * 1024;

/// Largest `exam.md`, in bytes.
pub const EXAM_BYTES_MAX: usize = 1024 * 1024;

/// Most items in one file.
pub const ITEMS_MAX: usize = 200;

/// Reads the course that lies on a shelf. `slug` is the name of its folder.
///
/// Gives no course only where there is no `course.md` that can be read. Diagnostics are sorted by place.
#[must_use]
pub fn read(slug: &str, shelf: &dyn Shelf, library: &Library) -> (Option<Course>, Vec<Diagnostic>) {
    let mut desk = Desk::new(slug, shelf, library);
    let course = check::course(&mut desk).map(|counted| counted.course);
    (course, desk.finish())
}

/// As [`read`], with all that the rules of good teaching say, at the levels of the site. What a teacher sees.
#[must_use]
pub fn check(
    slug: &str,
    shelf: &dyn Shelf,
    library: &Library,
) -> (Option<Course>, Vec<Diagnostic>) {
    let mut desk = Desk::new(slug, shelf, library);
    let course = check::taught(&mut desk, None).map(|counted| counted.course);
    (course, desk.finish())
}

/// As [`read`], with the rules of good teaching that can block a build. What only warns is `check`'s to say: a build is
/// waited for.
#[must_use]
pub fn check_for_build(
    slug: &str,
    shelf: &dyn Shelf,
    library: &Library,
) -> (Option<Course>, Vec<Diagnostic>) {
    let mut desk = Desk::new(slug, shelf, library);
    let course = check::blocking(&mut desk).map(|counted| counted.course);
    (course, desk.finish())
}

/// As [`check`], with what was counted for the grade; beside an earlier version of the course, where there is one.
#[must_use]
pub fn check_and_count(
    slug: &str,
    shelf: &dyn Shelf,
    library: &Library,
    earlier: Option<&Earlier>,
) -> (Option<Counted>, Vec<Diagnostic>) {
    let mut desk = Desk::new(slug, shelf, library);
    let counted = check::taught(&mut desk, earlier);
    (counted, desk.finish())
}

/// A course, and what was counted in it.
#[derive(Debug)]
pub struct Counted {
    /// The course.
    pub course: Course,
    /// What its grade is taken from.
    pub measures: Measures,
}

/// The path, from the course folder, of a target that a file names; none where it leaves the folder.
pub(crate) fn path_of(file: &str, target: &str) -> Option<String> {
    match links::resolve(file, target) {
        links::Target::Inside(path, _) => Some(path),
        links::Target::Outside => None,
    }
}

/// Whether a list of diagnostics keeps a course from being built.
#[must_use]
pub fn blocks_build(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// JW0121: courses of different folders that claim one slug. Gives folder and diagnostic, for every folder after the first.
#[must_use]
pub fn same_slugs(courses: &[(&str, &CourseId)]) -> Vec<(String, Diagnostic)> {
    use report::Said;
    let mut faults = Vec::new();
    for (index, (folder, slug)) in courses.iter().enumerate() {
        if let Some((first, _)) = courses.iter().take(index).find(|(_, earlier)| earlier == slug) {
            let at = names::whole("course.md");
            let fault = report::error(
                121,
                at,
                format!("slug `{slug}` is used by two folders: `{first}` and `{folder}`"),
            )
            .help("each course has a slug of its own, the name of its folder");
            faults.push(((*folder).to_owned(), fault));
        }
    }
    faults
}

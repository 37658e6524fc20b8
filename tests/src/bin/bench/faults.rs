//! Faults planted by script in the real courses: is each found, at its line, and is little else said?
//!
//! Nothing is written to a disk. What the clean course says already is taken off: by code, file and message, since
//! lines move when something is planted above them.

mod files;
mod front;
mod items;
mod mark;
mod pages;
mod place;
mod teaching;
mod text;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::Context;
use course::lint::levels::Levels;
use course::shelf::{MemoryShelf, Shelf};
use course::trades::Library;
use course::{Diagnostic, Severity, folder};
use e2e::{Result, setting};

use place::{Course, Fault, Planter};

/// Faults of each planter.
const EACH: usize = 8;

/// Fewer prove nothing.
const FAULTS_MIN: usize = 500;

/// Of a hundred faults so many must be found.
const FOUND_MIN: f64 = 98.0;

/// Messages beside the one that is wanted, for a fault, on average.
const EXTRA_MAX: f64 = 1.0;

/// Misses of a planter that are told one by one.
const TOLD: usize = 2;

/// Plants and counts.
pub fn measure() -> Result<Report> {
    let content = setting::content();
    let library = library(&content)?;
    let courses = courses(&content)?;
    Ok(try_all(&courses, &library, &planters()))
}

fn planters() -> Vec<Planter> {
    [front::PLANTERS, files::PLANTERS, text::PLANTERS, mark::PLANTERS]
        .into_iter()
        .chain([items::PLANTERS, pages::PLANTERS, teaching::PLANTERS])
        .flatten()
        .copied()
        .collect()
}

fn library(content: &Path) -> Result<Library> {
    // A table that is not there says nothing.
    let text = |name: &str| fs::read_to_string(content.join(name)).unwrap_or_default();
    let mut library =
        Library::read(&text("trades.tsv"), &text("sectors.toml"), &text("hazards.toml"))
            .context("the tables of content/")?;
    library.levels = Levels::read(&text("journeywork.toml")).map_err(anyhow::Error::msg)?;
    Ok(library)
}

fn courses(content: &Path) -> Result<Vec<Course>> {
    let mut courses = Vec::new();
    for entry in fs::read_dir(content.join("courses")).context("content/courses")? {
        let entry = entry?;
        if entry.path().join("course.md").is_file() {
            let slug = entry.file_name().to_string_lossy().into_owned();
            let mut course = Course { slug, files: BTreeMap::new() };
            fill(&entry.path(), "", &mut course)?;
            courses.push(course);
        }
    }
    courses.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok(courses)
}

fn fill(folder: &Path, prefix: &str, course: &mut Course) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            fill(&entry.path(), &format!("{name}/"), course)?;
        } else {
            course.files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// What came of one planter.
#[derive(Debug, Default)]
struct Row {
    name: &'static str,
    codes: String,
    planted: usize,
    found: usize,
    /// Messages beside the wanted one, of each fault.
    extra: Vec<usize>,
    /// Codes of those.
    beside: BTreeMap<u16, usize>,
    /// The first misses and floods, told.
    told: Vec<String>,
}

/// What came of it all.
#[derive(Debug, Default)]
pub struct Report {
    rows: Vec<Row>,
    /// Errors, warnings and notes of the courses as they are.
    clean: [usize; 3],
    /// These errors, told.
    errors: Vec<String>,
    courses: usize,
}

/// A course with what is said of it as it is.
struct Clean<'a> {
    course: &'a Course,
    said: BTreeMap<Key, usize>,
}

/// Code, file and message.
type Key = (u16, String, String);

fn try_all(courses: &[Course], library: &Library, planters: &[Planter]) -> Report {
    let mut report = Report { courses: courses.len(), ..Report::default() };
    let mut clean = Vec::new();
    for course in courses {
        let shelf = course.shelf();
        let (_, faults) = folder::check(&course.slug, &shelf, library);
        let mut said = BTreeMap::new();
        for fault in &faults {
            *said.entry(key(fault)).or_default() += 1;
            if fault.severity == Severity::Error {
                let at = format!("{}/{}:{}", course.slug, fault.at.file, line_of(fault, &shelf));
                report.errors.push(format!("clean: {} {at}: {}", fault.code, fault.message));
            }
            let [errors, warnings, notes] = &mut report.clean;
            *match fault.severity {
                Severity::Error => errors,
                Severity::Warning => warnings,
                Severity::Note => notes,
            } += 1;
        }
        clean.push(Clean { course, said });
    }
    // Two halves of the work, for two cores: nothing is timed here.
    let rows = |part: &[(usize, Planter)]| -> Vec<(usize, Row)> {
        part.iter().map(|(at, planter)| (*at, try_one(*at, planter, &clean, library))).collect()
    };
    let (even, odd): (Vec<_>, Vec<_>) =
        planters.iter().copied().enumerate().partition(|(at, _)| at.is_multiple_of(2));
    let mut all = std::thread::scope(|scope| {
        let other = scope.spawn(|| rows(&odd));
        let mut all = rows(&even);
        match other.join() {
            Ok(more) => all.extend(more),
            Err(panic) => std::panic::resume_unwind(panic),
        }
        all
    });
    all.sort_by_key(|(at, _)| *at);
    report.rows = all.into_iter().map(|(_, row)| row).collect();
    report
}

fn key(fault: &Diagnostic) -> Key {
    (fault.code.0, fault.at.file.clone(), fault.message.clone())
}

/// `number` of the planter: each begins at another course and at another part of it.
fn try_one(number: usize, planter: &Planter, clean: &[Clean<'_>], library: &Library) -> Row {
    let codes: Vec<String> = planter.codes.iter().map(|code| format!("{code:04}")).collect();
    let mut row = Row { name: planter.name, codes: codes.join(" "), ..Row::default() };
    for (clean, fault) in chosen(number, planter, clean) {
        let shelf = clean.course.shelf_with(&fault);
        let (_, said) = folder::check(&clean.course.slug, &shelf, library);
        let new = new_ones(&said, &clean.said, |said| wanted(planter, &fault, said, &shelf));
        let found = new.iter().any(|said| wanted(planter, &fault, said, &shelf));
        let extra = new.len() - usize::from(found);
        for said in new.iter().filter(|said| !wanted(planter, &fault, said, &shelf)) {
            *row.beside.entry(said.code.0).or_default() += 1;
        }
        row.planted += 1;
        row.found += usize::from(found);
        row.extra.push(extra);
        if (!found || extra > 1) && row.told.len() < TOLD {
            row.told.push(told(&clean.course.slug, planter, &fault, found, &new, &shelf));
        }
    }
    row
}

/// Faults of a planter, spread evenly over the courses.
fn chosen<'a>(
    number: usize,
    planter: &Planter,
    clean: &'a [Clean<'a>],
) -> Vec<(&'a Clean<'a>, Fault)> {
    let first = (number * 5).checked_rem(clean.len()).unwrap_or(0);
    let turned = clean.iter().cycle().skip(first).take(clean.len());
    let mut rests: Vec<_> = turned
        .enumerate()
        .map(|(at, clean)| {
            let mut places = planter.places(clean.course);
            let by = (number * 7 + at * 11).checked_rem(places.len()).unwrap_or(0);
            places.rotate_left(by);
            (clean, places.into_iter())
        })
        .collect();
    let mut chosen = Vec::new();
    loop {
        let before = chosen.len();
        for (clean, places) in &mut rests {
            if chosen.len() == EACH {
                return chosen;
            }
            chosen.extend(places.next().map(|fault| (*clean, fault)));
        }
        if chosen.len() == before {
            return chosen;
        }
    }
}

/// What is said now and was not said of the clean course. Of messages that read alike those that are wanted count as
/// the new ones.
fn new_ones<'a>(
    said: &'a [Diagnostic],
    clean: &BTreeMap<Key, usize>,
    wanted: impl Fn(&Diagnostic) -> bool,
) -> Vec<&'a Diagnostic> {
    let mut alike: BTreeMap<Key, Vec<&Diagnostic>> = BTreeMap::new();
    for one in said {
        alike.entry(key(one)).or_default().push(one);
    }
    let mut new = Vec::new();
    for (key, mut ones) in alike {
        let old = clean.get(&key).copied().unwrap_or(0);
        let count = ones.len().saturating_sub(old);
        ones.sort_by_key(|one| !wanted(one));
        new.extend(ones.into_iter().take(count));
    }
    new
}

fn wanted(planter: &Planter, fault: &Fault, said: &Diagnostic, shelf: &MemoryShelf) -> bool {
    let at = (said.at.file.as_str(), line_of(said, shelf));
    let or = fault.or.as_ref().map(|(file, line)| (file.as_str(), *line));
    planter.codes.contains(&said.code.0)
        && (at == (fault.file.as_str(), fault.line) || Some(at) == or)
}

/// The line of a message, from 1.
fn line_of(said: &Diagnostic, shelf: &MemoryShelf) -> usize {
    let bytes = shelf.bytes(&said.at.file).unwrap_or_default();
    let before = bytes.get(..said.at.bytes.start.min(bytes.len())).unwrap_or_default();
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

fn told(
    slug: &str,
    planter: &Planter,
    fault: &Fault,
    found: bool,
    new: &[&Diagnostic],
    shelf: &MemoryShelf,
) -> String {
    let what = if found { "found, but more is said" } else { "NOT FOUND" };
    let mut told = format!("{}: {what}: {slug}/{}:{}", planter.name, fault.file, fault.line);
    let text = shelf.bytes(&fault.file).map(String::from_utf8_lossy).unwrap_or_default();
    if let Some(line) = text.lines().nth(fault.line.saturating_sub(1)) {
        let line: String = line.chars().take(120).collect();
        told.push_str(&format!("\n    | {line}"));
    }
    for one in new.iter().take(6) {
        let line = line_of(one, shelf);
        told.push_str(&format!("\n    {} {}:{line}: {}", one.code, one.at.file, one.message));
    }
    told
}

impl Report {
    fn planted(&self) -> usize {
        self.rows.iter().map(|row| row.planted).sum()
    }

    fn found_of_100(&self) -> f64 {
        let found: usize = self.rows.iter().map(|row| row.found).sum();
        100.0 * found as f64 / self.planted() as f64
    }

    fn extra(&self) -> impl Iterator<Item = usize> {
        self.rows.iter().flat_map(|row| row.extra.iter().copied())
    }

    fn extra_mean(&self) -> f64 {
        self.extra().sum::<usize>() as f64 / self.planted() as f64
    }

    /// Codes of the extra messages, the most frequent first: where the desk says too much.
    fn beside(&self) -> String {
        let mut sums: BTreeMap<u16, usize> = BTreeMap::new();
        for (code, count) in self.rows.iter().flat_map(|row| &row.beside) {
            *sums.entry(*code).or_default() += count;
        }
        let mut sums: Vec<_> = sums.into_iter().collect();
        sums.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let words: Vec<String> =
            sums.iter().map(|(code, count)| format!("JW{code:04} {count}")).collect();
        words.join(", ")
    }

    /// Whether all that is asked for is so. Not so where nothing was planted: a ratio of nothing is no number.
    pub fn holds(&self) -> bool {
        let [errors, ..] = self.clean;
        errors == 0
            && self.planted() >= FAULTS_MIN
            && self.found_of_100() >= FOUND_MIN
            && self.extra_mean() <= EXTRA_MAX
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = ["fault", "codes", "planted", "found", "extra, median", "worst"];
        let mut lines = vec![head.map(str::to_owned).to_vec()];
        for row in &self.rows {
            let numbers = row.extra.iter().map(|extra| *extra as f64);
            let found = if row.found == row.planted { "" } else { " NOT ALL" };
            lines.push(vec![
                row.name.to_owned(),
                row.codes.clone(),
                row.planted.to_string(),
                format!("{}{found}", row.found),
                crate::table::median(numbers).to_string(),
                row.extra.iter().max().copied().unwrap_or(0).to_string(),
            ]);
        }
        writeln!(f, "faults: planted in {} courses\n", self.courses)?;
        writeln!(f, "{}", crate::table::grid(&lines))?;
        for told in self.rows.iter().flat_map(|row| &row.told) {
            writeln!(f, "{told}\n")?;
        }
        for error in &self.errors {
            writeln!(f, "{error}\n")?;
        }
        writeln!(f, "extra messages by code: {}\n", self.beside())?;
        let [errors, warnings, notes] = self.clean;
        let (planted, more) = (self.planted(), self.extra().filter(|extra| *extra > 1).count());
        writeln!(
            f,
            "{planted} planted (at least {FAULTS_MIN}); {:.1} % found at the right line (at least {FOUND_MIN} %); {:.2} extra messages a fault (at most {EXTRA_MAX}), {more} faults with more than one; clean courses: {errors} errors, {warnings} warnings, {notes} notes",
            self.found_of_100(),
            self.extra_mean(),
        )?;
        write!(f, "{}", if self.holds() { "holds" } else { "DOES NOT HOLD" })
    }
}

#[cfg(test)]
mod tests {
    use super::place::{Put, Where, any, line};
    use super::*;

    fn real() -> (Vec<Course>, Library) {
        let content = setting::content();
        let mut courses = courses(&content).unwrap();
        courses.truncate(1);
        (courses, library(&content).unwrap())
    }

    #[test]
    fn a_fault_that_is_none_is_not_found() {
        let (courses, library) = real();
        let none = line("no fault at all", &[201], Where::Lessons, |line| {
            line.is_prose().then(|| Put::line(line.text)).flatten()
        });
        let other = line("another code is expected", &[203], Where::Lessons, |line| {
            line.is_prose().then(|| Put::line(format!("{}<br>", line.text))).flatten()
        });
        let elsewhere = line("another line is expected", &[201], Where::Lessons, |line| {
            line.is_prose().then(|| Put::lines([format!("{}<br>", line.text)], 1)).flatten()
        });
        let report = try_all(&courses, &library, &[none, other, elsewhere]);
        assert!(report.rows.iter().all(|row| row.planted == EACH && row.found == 0), "{report}");
        assert!(!report.holds());
        let [none, other, _] = report.rows.as_slice() else { panic!() };
        assert_eq!(none.extra.iter().sum::<usize>(), 0);
        assert!(other.extra.iter().all(|extra| *extra >= 1));
    }

    #[test]
    fn a_fault_is_found() {
        let (courses, library) = real();
        let html = line("HTML", &[201], Where::Lessons, |line| {
            line.is_prose().then(|| Put::line(format!("{}<br>", line.text))).flatten()
        });
        let report = try_all(&courses, &library, &[html]);
        assert_eq!(report.rows[0].found, EACH, "{report}");
        // Good, but too few to say so.
        assert!(!report.holds());
    }

    #[test]
    fn nothing_planted_is_nothing_proved() {
        let (courses, library) = real();
        let report = try_all(&courses, &library, &[any("nothing", &[101], |_| Vec::new())]);
        assert!(!report.holds());
        assert!(!Report::default().holds());
    }
}

//! `journeywork report content`: what is there, counted.

use std::collections::BTreeMap;
use std::io::Write;

use assess::{Item, Standing};
use course::grade::{self, Measures};
use course::model::{Course, LessonState};
use course::trades::Library;
use course::{folder, shared};
use serde::Serialize;

use crate::Verdict;
use crate::args::{ContentReportArgs, ReportFormat};
use crate::columns::Columns;
use crate::disk::{self, CourseFolder, DiskFault};
use crate::workers;

/// The whole report.
#[derive(Debug, Serialize)]
struct Report {
    /// Version of this shape.
    format: u32,
    courses: Vec<Row>,
    all: Totals,
    sectors: Vec<Sector>,
    waivers: Vec<Waiver>,
    /// Folders without a `course.md` that can be read.
    unread: Vec<String>,
}

/// One course.
#[derive(Debug, Serialize)]
struct Row {
    slug: String,
    title: String,
    claimed: &'static str,
    computed: Option<&'static str>,
    reviewed: bool,
    written: usize,
    planned: usize,
    words: usize,
    reading_worst: Option<f64>,
    reading_median: Option<f64>,
    practice: usize,
    kinds: BTreeMap<&'static str, usize>,
    levels: BTreeMap<&'static str, usize>,
    pool: usize,
    pool_critical: usize,
    figures: usize,
    waivers: usize,
    /// Share of its runs of eight words that another course has too, 0 to 1.
    shared: f64,
    #[serde(skip)]
    runs: Vec<u64>,
}

/// All courses together.
#[derive(Debug, Default, Serialize)]
struct Totals {
    courses: usize,
    grades: BTreeMap<&'static str, usize>,
    written: usize,
    planned: usize,
    words: usize,
    practice: usize,
    kinds: BTreeMap<&'static str, usize>,
    levels: BTreeMap<&'static str, usize>,
    pool: usize,
    figures: usize,
    shared: f64,
    trades: usize,
    trades_with_course: usize,
}

/// How many trades of a sector have a course.
#[derive(Debug, Serialize)]
struct Sector {
    id: String,
    trades: usize,
    with_course: usize,
    missing: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Waiver {
    rule: &'static str,
    file: String,
    reason: String,
}

/// Counts the courses of some paths.
pub fn run(options: &ContentReportArgs) -> Result<Verdict, DiskFault> {
    let paths = disk::courses_of(&options.paths)?;
    let tasks = disk::tasks(&paths);
    let rows = workers::run(workers::threads(options.jobs), &tasks, |task| row(task.0, task.1));
    let (mut courses, mut unread) = (Vec::new(), Vec::new());
    for (task, row) in tasks.iter().zip(rows) {
        match row? {
            Some(row) => courses.push(row),
            None => unread.push(task.0.slug.clone()),
        }
    }
    let all = shares(&mut courses);
    let libraries = || paths.iter().map(|(_, library)| library);
    let mut report = Report {
        format: 1,
        all: totals(&courses, all),
        sectors: libraries().next().map(|library| sectors(library, &courses)).unwrap_or_default(),
        waivers: libraries().flat_map(waivers).collect(),
        courses,
        unread,
    };
    report.all.trades = report.sectors.iter().map(|sector| sector.trades).sum();
    report.all.trades_with_course = report.sectors.iter().map(|sector| sector.with_course).sum();
    let text = match options.format {
        ReportFormat::Human => human(&report),
        ReportFormat::Json => serde_json::to_string_pretty(&report).unwrap_or_default() + "\n",
    };
    // A closed pipe is no fault.
    let _ = write!(std::io::stdout(), "{text}");
    Ok(Verdict::Clean)
}

fn row(place: &CourseFolder, library: &Library) -> Result<Option<Row>, DiskFault> {
    let shelf = disk::shelf(&place.path)?;
    let Some(course) = folder::read(&place.slug, &shelf, library).0 else { return Ok(None) };
    let measures = Measures::of(&course);
    let mut levels: Vec<f64> = measures.lessons().filter_map(|lesson| lesson.reading).collect();
    levels.sort_by(f64::total_cmp);
    let count = |state| measures.lessons().filter(|lesson| lesson.state == state).count();
    let (kinds, by_level) = practice(&course);
    let own = |waiver: &&course::lint::levels::Waiver| {
        waiver.file.split_once('/').is_some_and(|(slug, _)| slug == place.slug)
    };
    Ok(Some(Row {
        slug: place.slug.clone(),
        title: course.title.clone(),
        claimed: grade::name(course.front.grade),
        computed: measures.computed().map(grade::name),
        reviewed: course.front.reviewed != course::model::Reviewed::No,
        written: count(LessonState::Written),
        planned: count(LessonState::Planned),
        words: measures.lessons().map(|lesson| lesson.words).sum(),
        reading_worst: levels.last().map(|level| tenths(*level)),
        reading_median: median(&levels).map(tenths),
        practice: measures.items,
        kinds,
        levels: by_level,
        pool: measures.exam.map_or(0, |exam| exam.pool),
        pool_critical: measures.exam.map_or(0, |exam| exam.pool_critical),
        figures: measures.lessons().map(|lesson| lesson.figures).sum(),
        waivers: library.levels.waivers().iter().filter(own).count(),
        shared: 0.0,
        runs: shared::runs(&course),
    }))
}

/// Live practice items by kind and by level.
fn practice(course: &Course) -> (BTreeMap<&'static str, usize>, BTreeMap<&'static str, usize>) {
    let lessons = course.modules.iter().flat_map(|module| &module.lessons);
    let live = |item: &&Item| item.standing == Standing::Live;
    let (mut kinds, mut levels) = (BTreeMap::new(), BTreeMap::new());
    for item in lessons.flat_map(|lesson| lesson.body.items().filter(live).collect::<Vec<_>>()) {
        *kinds.entry(item.kind.name().as_str()).or_default() += 1;
        *levels.entry(item.level.as_str()).or_default() += 1;
    }
    (kinds, levels)
}

/// The one in the middle, or between the two there, of sorted numbers.
fn median(sorted: &[f64]) -> Option<f64> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(f64::midpoint(lower, upper))
}

fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// Fills in what courses share, and gives the share of them all.
fn shares(courses: &mut [Row]) -> f64 {
    let runs: Vec<Vec<u64>> =
        courses.iter_mut().map(|course| std::mem::take(&mut course.runs)).collect();
    let counts = shared::counts(&runs);
    for ((course, runs), count) in courses.iter_mut().zip(&runs).zip(&counts) {
        course.shared = share(*count, runs.len());
    }
    share(counts.iter().sum(), runs.iter().map(Vec::len).sum())
}

/// In ten-thousandths, so that the report does not change with the machine.
fn share(part: usize, whole: usize) -> f64 {
    let parts = part.saturating_mul(10_000).checked_div(whole).unwrap_or(0);
    f64::from(u32::try_from(parts).unwrap_or(u32::MAX)) / 10_000.0
}

fn totals(courses: &[Row], shared: f64) -> Totals {
    let mut all = Totals { courses: courses.len(), shared, ..Totals::default() };
    for course in courses {
        *all.grades.entry(course.computed.unwrap_or("none")).or_default() += 1;
        all.written += course.written;
        all.planned += course.planned;
        all.words += course.words;
        all.practice += course.practice;
        all.pool += course.pool;
        all.figures += course.figures;
        for (kind, count) in &course.kinds {
            *all.kinds.entry(kind).or_default() += count;
        }
        for (level, count) in &course.levels {
            *all.levels.entry(level).or_default() += count;
        }
    }
    all
}

/// Trades by sector, in the order of the catalogue.
fn sectors(library: &Library, courses: &[Row]) -> Vec<Sector> {
    let has = |slug: &str| courses.iter().any(|course| course.slug == slug);
    let sector = |id: &str| {
        let trades = library.trades.iter().filter(|row| row.sector == id);
        let (there, missing): (Vec<&str>, Vec<&str>) =
            trades.map(|row| row.slug.as_str()).partition(|slug| has(slug));
        Sector {
            id: id.to_owned(),
            trades: there.len() + missing.len(),
            with_course: there.len(),
            missing: missing.into_iter().map(str::to_owned).collect(),
        }
    };
    library.sectors.iter().map(|row| sector(&row.id)).filter(|sector| sector.trades > 0).collect()
}

fn waivers(library: &Library) -> impl Iterator<Item = Waiver> {
    library.levels.waivers().iter().map(|waiver| Waiver {
        rule: waiver.rule,
        file: waiver.file.clone(),
        reason: waiver.reason.clone(),
    })
}

fn human(report: &Report) -> String {
    let mut table = Columns::new(&[
        "course", "claimed", "computed", "lessons", "words", "worst", "median", "practice", "pool",
        "figures", "waivers", "shared",
    ]);
    let number = |level: Option<f64>| level.map_or("–".to_owned(), |level| format!("{level:.1}"));
    for course in &report.courses {
        table.row([
            course.slug.clone(),
            course.claimed.to_owned(),
            course.computed.unwrap_or("none").to_owned(),
            format!("{}/{}", course.written, course.written + course.planned),
            course.words.to_string(),
            number(course.reading_worst),
            number(course.reading_median),
            course.practice.to_string(),
            course.pool.to_string(),
            course.figures.to_string(),
            course.waivers.to_string(),
            percent(course.shared),
        ]);
    }
    let all = &report.all;
    let mut out = table.to_string();
    out.push_str("\nworst, median: reading level of lessons. shared: runs of eight words that another course has too.\n\n");
    out.push_str(&format!(
        "{} courses ({}), {} lessons written and {} planned, {} words, {} practice questions, {} in pools, {} figures, {} shared\n",
        all.courses, list(&all.grades), all.written, all.planned, all.words, all.practice, all.pool, all.figures, percent(all.shared)
    ));
    out.push_str(&format!("kinds: {}\nlevels: {}\n", list(&all.kinds), list(&all.levels)));
    if all.trades > 0 {
        out.push_str(&format!(
            "\ntrades with a course: {} of {}\n",
            all.trades_with_course, all.trades
        ));
        let mut table = Columns::new(&["sector", "courses", "trades"]);
        for sector in &report.sectors {
            table.row([
                sector.id.clone(),
                sector.with_course.to_string(),
                sector.trades.to_string(),
            ]);
        }
        out.push_str(&table.to_string());
    }
    if !report.waivers.is_empty() {
        out.push_str("\nwaivers:\n");
    }
    for waiver in &report.waivers {
        out.push_str(&format!("  {} {}: {}\n", waiver.rule, waiver.file, waiver.reason));
    }
    if !report.unread.is_empty() {
        out.push_str(&format!("\nno `course.md` that can be read: {}\n", report.unread.join(", ")));
    }
    out
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

fn list(counts: &BTreeMap<&'static str, usize>) -> String {
    let each: Vec<String> = counts.iter().map(|(name, count)| format!("{count} {name}")).collect();
    if each.is_empty() { "none".to_owned() } else { each.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::{median, share};

    #[test]
    fn the_median_of_two_lies_between_them() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0]), Some(3.0));
        assert_eq!(median(&[3.0, 4.0]), Some(3.5));
        assert_eq!(median(&[1.0, 3.0, 9.0]), Some(3.0));
    }

    #[test]
    fn nothing_is_no_share_of_nothing() {
        assert!(share(0, 0) < f64::EPSILON);
        assert!((share(1, 3) - 0.3333).abs() < f64::EPSILON);
    }
}

//! `journeywork build`

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::thread;

use course::compile::manifest::{self, Sum};
use course::compile::{self, Cover, Files, Plain, catalogue};
use course::trades::Library;
use course::{Severity, folder, plain};

use crate::Verdict;
use crate::args::{BuildArgs, YesNo};
use crate::check;
use crate::disk::{self, CourseFolder, DiskFault};
use crate::dist::{Changes, Dist};
use crate::memory::{self, Memory, Remembered};
use crate::screen::Screen;
use crate::ui;
use crate::workers;

/// What all courses are built with.
struct Site<'a> {
    library: &'a Library,
    dist: &'a Dist,
    plain: Plain,
    screen: Screen,
    memory: &'a Memory,
    refused: Refused,
    /// Start of the keys of what is remembered.
    shared: Option<String>,
}

/// What becomes of a course that has errors now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is left out.
    LeftOut,
    /// As it was built last, it stays: somebody is writing it at this moment.
    AsBefore,
}

/// What became of a course. Its texts are dropped as soon as its files are written: hundreds of courses are built.
struct Outcome {
    /// What is wrong with it, as the terminal shows it.
    faults: String,
    end: End,
}

enum End {
    Built(Built),
    Refused {
        /// Its errors, as a page shows them.
        errors: String,
        /// What stays of it.
        before: Option<Built>,
    },
}

struct Built {
    course: Remembered,
    changes: Changes,
}

/// A course that was not built, because of errors.
pub struct Refusal {
    /// The course.
    pub slug: String,
    /// Its errors, as a page shows them.
    pub errors: String,
    /// What became of it.
    pub now: Refused,
}

/// What a build has to say.
pub struct Report {
    /// What is wrong with courses and interface text, as the terminal shows it.
    faults: String,
    /// Courses that were not built.
    pub refused: Vec<Refusal>,
    /// Whether interface text has faults.
    words: Words,
    /// What was written.
    summary: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    Right,
    Wrong,
}

impl Report {
    /// Whether something was left out.
    pub fn verdict(&self) -> Verdict {
        match (self.refused.as_slice(), self.words) {
            ([], Words::Right) => Verdict::Clean,
            _ => Verdict::Faults,
        }
    }

    /// Says it at the terminal.
    pub fn print(&self) {
        // A closed pipe is no fault of the course.
        let _ = write!(std::io::stderr(), "{}", self.faults);
        let _ = writeln!(std::io::stdout(), "{}", self.summary);
        if !self.refused.is_empty() {
            let named = |wanted: Refused| {
                let those = self.refused.iter().filter(|each| each.now == wanted);
                those.map(|each| each.slug.as_str()).collect::<Vec<_>>().join(", ")
            };
            for (what, names) in [
                ("not built, because of errors", named(Refused::LeftOut)),
                ("kept as built before, because of errors", named(Refused::AsBefore)),
            ] {
                if !names.is_empty() {
                    let _ = writeln!(std::io::stdout(), "{what}: {names}");
                }
            }
        }
    }
}

/// `journeywork build`
pub fn run(options: &BuildArgs) -> Result<Verdict, DiskFault> {
    let report = once(options, Refused::LeftOut)?;
    report.print();
    Ok(report.verdict())
}

/// Builds all courses of a content folder that have no errors.
pub fn once(options: &BuildArgs, refused: Refused) -> Result<Report, DiskFault> {
    let tables = disk::tables(&options.content)?;
    let library = tables.library(&options.content)?;
    let folders = disk::courses(&options.content)?;
    let dist = Dist::open(&options.out)?;
    if !options.remove_others {
        none_lost(options, &dist, &folders)?;
    }
    let (plain, word) = match options.plain {
        YesNo::Yes => (Plain::Yes, "plain"),
        YesNo::No => (Plain::No, "no plain"),
    };
    let memory =
        Memory::open(options.cache.clone().or_else(memory::user_cache).as_deref(), &options.out);
    let site = Site {
        library: &library,
        dist: &dist,
        plain,
        screen: Screen::of_stderr(None),
        memory: &memory,
        refused,
        shared: memory::shared(&[
            word,
            &tables.trades,
            &tables.sectors,
            &tables.hazards,
            &tables.levels,
        ]),
    };
    let (outcomes, words) = thread::scope(|scope| {
        let words = scope.spawn(|| ui::compile(&options.content));
        let outcomes =
            workers::run(workers::threads(options.jobs), &folders, |folder| site.course(folder));
        (outcomes, words.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    let (words, word_faults) = words?;
    let mut faults: String =
        word_faults.iter().map(|fault| format!("error: {fault}\n\n")).collect();
    let mut kept: BTreeSet<String> = words.keys().cloned().collect();
    let mut changes = dist.write(&words)?;
    let mut done = BTreeMap::new();
    let mut refused = Vec::new();
    for (folder, outcome) in folders.iter().zip(outcomes) {
        let outcome = outcome?;
        faults.push_str(&outcome.faults);
        let built = match outcome.end {
            End::Built(built) => Some(built),
            End::Refused { errors, before } => {
                let now = if before.is_some() { Refused::AsBefore } else { Refused::LeftOut };
                refused.push(Refusal { slug: folder.slug.clone(), errors, now });
                before
            }
        };
        if let Some(built) = built {
            kept.extend(built.course.packs.keys().chain(built.course.plain.keys()).cloned());
            changes.add(built.changes);
            done.insert(folder.slug.clone(), built.course);
        }
    }
    let lists = lists(&library, &done, plain);
    changes.add(dist.write(&lists)?);
    kept.extend(lists.into_keys());
    changes.removed += dist.remove_others(&kept)?;
    memory.keep(&done);
    let kept_as_before = refused.iter().filter(|each| each.now == Refused::AsBefore).count();
    let built = done.len() - kept_as_before.min(done.len());
    let summary = format!(
        "{built} {} built into {}: {} files written, {} unchanged, {} removed",
        if built == 1 { "course" } else { "courses" },
        options.out.display(),
        changes.written,
        changes.same,
        changes.removed
    );
    let words = if word_faults.is_empty() { Words::Right } else { Words::Wrong };
    Ok(Report { faults, refused, words, summary })
}

/// Courses that lie in the folder of a portal and are not in this content would be gone: perhaps they are another teacher's.
fn none_lost(options: &BuildArgs, dist: &Dist, folders: &[CourseFolder]) -> Result<(), DiskFault> {
    let mut others = dist.courses()?;
    others.retain(|slug| !folders.iter().any(|folder| folder.slug == *slug));
    if others.is_empty() {
        return Ok(());
    }
    let (content, out) = (options.content.display(), options.out.display());
    let lost = if others.len() == 1 { "a course" } else { "courses" };
    Err(DiskFault::Asked(format!(
        "`{out}` has {lost} that `{content}` has not: {}. Nothing was written. Build into a copy of the portal with \
         `--out FOLDER`; or let them go with `--remove-others`",
        others.join(", ")
    )))
}

/// The files that speak of all courses.
fn lists(library: &Library, done: &BTreeMap<String, Remembered>, plain: Plain) -> Files {
    let covers: Vec<Cover> = done.values().map(|course| course.cover.clone()).collect();
    let sums: BTreeMap<String, Sum> =
        done.values().flat_map(|course| course.packs.clone()).collect();
    let mut lists = catalogue::build(library, &covers).files();
    lists.insert("packs/manifest.js".to_owned(), manifest::script(sums).into_bytes());
    if plain == Plain::Yes {
        lists.extend(plain::index(&covers));
    }
    lists
}

impl Site<'_> {
    fn course(&self, place: &CourseFolder) -> Result<Outcome, DiskFault> {
        let shelf = disk::shelf(&place.path)?;
        let show = |faults: &[course::Diagnostic]| check::shown(faults, &shelf, place, self.screen);
        let key = self.shared.as_ref().map(|shared| memory::key(shared, &place.slug, &shelf));
        if let Some(course) = key.as_ref().and_then(|key| self.memory.of(&place.slug, key))
            && self.dist.holds(&course.packs)
            && self.dist.holds(&course.plain)
        {
            let end = End::Built(Built::same(course));
            return Ok(Outcome { faults: show(&course.faults), end });
        }
        let (course, faults) = folder::check_for_build(&place.slug, &shelf, self.library);
        let shown = show(&faults);
        let Some(course) = course.filter(|_| !folder::blocks_build(&faults)) else {
            let last = self.memory.last(&place.slug).filter(|_| self.refused == Refused::AsBefore);
            let there = |course: &&Remembered| {
                self.dist.holds(&course.packs) && self.dist.holds(&course.plain)
            };
            let before = last.filter(there).map(Built::same);
            let errors: Vec<_> =
                faults.into_iter().filter(|fault| fault.severity == Severity::Error).collect();
            let errors = check::shown(&errors, &shelf, place, Screen::OF_PAGES);
            return Ok(Outcome { faults: shown, end: End::Refused { errors, before } });
        };
        let built = compile::course(&course, &shelf, self.plain);
        let mut changes = self.dist.write(&built.packs)?;
        changes.add(self.dist.write(&built.plain)?);
        let course = Remembered {
            key: key.unwrap_or_default(),
            packs: manifest::sums(&built.packs),
            plain: manifest::sums(&built.plain),
            cover: Cover::of(&course, built.card),
            faults,
        };
        Ok(Outcome { faults: shown, end: End::Built(Built { course, changes }) })
    }
}

impl Built {
    /// As it lies there already.
    fn same(course: &Remembered) -> Self {
        let same = course.packs.len() + course.plain.len();
        Self { course: course.clone(), changes: Changes { same, ..Changes::default() } }
    }
}

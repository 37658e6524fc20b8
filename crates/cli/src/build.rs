//! `journeywork build`

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::thread;

use course::compile::manifest::{self, Sum};
use course::compile::{self, Cover, Files, Plain, catalogue};
use course::trades::Library;
use course::{folder, plain};

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
    /// Start of the keys of what is remembered.
    shared: Option<String>,
}

/// What became of a course. Its texts are dropped as soon as its files are written: hundreds of courses are built.
struct Outcome {
    /// What is wrong with it, as it is shown.
    faults: String,
    built: Option<Built>,
}

struct Built {
    course: Remembered,
    changes: Changes,
}

/// Builds all courses of a content folder that have no errors.
pub fn run(options: &BuildArgs) -> Result<Verdict, DiskFault> {
    let tables = disk::tables(&options.content)?;
    let library = tables.library(&options.content)?;
    let folders = disk::courses(&options.content)?;
    let dist = Dist::open(&options.out)?;
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
    for fault in &word_faults {
        eprintln!("error: {fault}\n");
    }
    let mut kept: BTreeSet<String> = words.keys().cloned().collect();
    let mut changes = dist.write(&words)?;
    let mut done = BTreeMap::new();
    let mut refused = Vec::new();
    for (folder, outcome) in folders.iter().zip(outcomes) {
        let outcome = outcome?;
        // A closed pipe is no fault of the course.
        let _ = write!(std::io::stderr(), "{}", outcome.faults);
        match outcome.built {
            Some(built) => {
                kept.extend(built.course.packs.keys().chain(built.course.plain.keys()).cloned());
                changes.add(built.changes);
                done.insert(folder.slug.clone(), built.course);
            }
            None => refused.push(folder.slug.as_str()),
        }
    }
    let lists = lists(&library, &done, plain);
    changes.add(dist.write(&lists)?);
    kept.extend(lists.into_keys());
    changes.removed += dist.remove_others(&kept)?;
    memory.keep(&done);
    println!(
        "{} courses built into {}: {} files written, {} unchanged, {} removed",
        done.len(),
        options.out.display(),
        changes.written,
        changes.same,
        changes.removed
    );
    if !refused.is_empty() {
        println!("not built, because of errors: {}", refused.join(", "));
    }
    Ok(if refused.is_empty() && word_faults.is_empty() { Verdict::Clean } else { Verdict::Faults })
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
            let same = course.packs.len() + course.plain.len();
            let changes = Changes { same, ..Changes::default() };
            let built = Some(Built { course: course.clone(), changes });
            return Ok(Outcome { faults: show(&course.faults), built });
        }
        let (course, faults) = folder::check(&place.slug, &shelf, self.library);
        let shown = show(&faults);
        let Some(course) = course.filter(|_| !folder::blocks_build(&faults)) else {
            return Ok(Outcome { faults: shown, built: None });
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
        Ok(Outcome { faults: shown, built: Some(Built { course, changes }) })
    }
}

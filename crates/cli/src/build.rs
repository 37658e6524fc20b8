//! `journeywork build`

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use course::catalogue::Card;
use course::compile::manifest::{self, Sum};
use course::compile::{self, Files, Plain, catalogue};
use course::trades::Library;
use course::{Course, folder, plain};

use crate::Verdict;
use crate::args::{BuildArgs, YesNo};
use crate::check::{self, Checked};
use crate::disk::{self, CourseFolder, DiskFault};
use crate::dist::{Changes, Dist};
use crate::render::Colour;
use crate::ui;

/// What became of a course.
struct Outcome {
    checked: Checked,
    built: Option<Built>,
}

struct Built {
    card: Card,
    packs: BTreeMap<String, Sum>,
    paths: BTreeSet<String>,
    changes: Changes,
}

/// Builds all courses of a content folder that have no errors.
pub fn run(options: &BuildArgs) -> Result<Verdict, DiskFault> {
    let library = disk::library(&options.content)?;
    let folders = disk::courses(&options.content)?;
    let dist = Dist::open(&options.out)?;
    let plain = match options.plain {
        YesNo::Yes => Plain::Yes,
        YesNo::No => Plain::No,
    };
    let outcomes = courses(&folders, &library, &dist, plain)?;
    let (words, word_faults) = ui::compile(&options.content)?;
    for fault in &word_faults {
        eprintln!("error: {fault}\n");
    }
    let mut sums = BTreeMap::new();
    let mut kept: BTreeSet<String> = words.keys().cloned().collect();
    let mut changes = dist.write(&words)?;
    let mut done: Vec<(Course, Card)> = Vec::new();
    let mut refused = Vec::new();
    let colour = Colour::of_stderr();
    for outcome in outcomes {
        check::print_faults(&outcome.checked, colour);
        match (outcome.built, outcome.checked.course) {
            (Some(built), Some(course)) => {
                sums.extend(built.packs);
                kept.extend(built.paths);
                changes.add(built.changes);
                done.push((course, built.card));
            }
            _ => refused.push(outcome.checked.folder.slug),
        }
    }
    let mut shared = Files::new();
    shared.insert(
        "catalogue.js".to_owned(),
        catalogue::script(&catalogue::build(&library, &done)).into_bytes(),
    );
    shared.insert("packs/manifest.js".to_owned(), manifest::script(sums).into_bytes());
    if plain == Plain::Yes {
        shared.extend(plain::index(&done));
    }
    changes.add(dist.write(&shared)?);
    kept.extend(shared.into_keys());
    changes.removed += dist.remove_others(&kept)?;
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

/// Reads and builds courses on all cores; the order of the answer is that of the folders.
fn courses(
    folders: &[CourseFolder],
    library: &Library,
    dist: &Dist,
    plain: Plain,
) -> Result<Vec<Outcome>, DiskFault> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(folder) = folders.get(index) else {
                return done;
            };
            done.push((index, one(folder, library, dist, plain)));
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from).min(folders.len().max(1));
    let mut all: Vec<(usize, Result<Outcome, DiskFault>)> = thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .flat_map(|worker| {
                worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    });
    all.sort_by_key(|(index, _)| *index);
    let outcomes: Result<Vec<Outcome>, DiskFault> =
        all.into_iter().map(|(_, outcome)| outcome).collect();
    outcomes
}

fn one(
    folder: &CourseFolder,
    library: &Library,
    dist: &Dist,
    plain: Plain,
) -> Result<Outcome, DiskFault> {
    let checked = Checked::read(folder, library)?;
    let built = match &checked.course {
        Some(course) if !folder::blocks_build(&checked.faults) => {
            let built = compile::course(course, &checked.shelf, plain);
            let mut changes = dist.write(&built.packs)?;
            changes.add(dist.write(&built.plain)?);
            let paths = built.packs.keys().chain(built.plain.keys()).cloned().collect();
            Some(Built { card: built.card, packs: manifest::sums(&built.packs), paths, changes })
        }
        _ => None,
    };
    Ok(Outcome { checked, built })
}

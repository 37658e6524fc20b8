//! `check --fix`: makes the repairs that diagnostics carry, and keeps only those that help.
//!
//! A repair is kept if the course, read again, no longer has that fault and has no error that it did not have before. Where it
//! uncovers a fault that can be mended too, both are, or none.
//! Faults whose repairs overlap wait for the next round. Nothing outside the places that a repair names is touched.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Severity};
use crate::folder;
use crate::shelf::{MemoryShelf, Shelf};
use crate::trades::Library;

/// Most rounds: one repair may bring a fault to light that another one mends.
const ROUNDS_MAX: usize = 8;

/// Most times that a repair is tried together with those of the faults that it uncovers.
const PAIRS_MAX: usize = 8;

/// Most paths that are changed.
const RENAMINGS_MAX: usize = 100;

/// A course after its repairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// All its files.
    pub shelf: MemoryShelf,
    /// What was mended, in the order in which it was done.
    pub done: Vec<Done>,
    /// Files and folders that have another path, in the order in which they were renamed.
    pub renamed: Vec<(String, String)>,
    /// Faults with a repair that would not have helped: it was not made.
    pub refused: Vec<Done>,
}

/// A fault that is gone, or was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Which rule.
    pub code: Code,
    /// Its file, as it was called then.
    pub file: String,
    /// Its line then, counted from 1.
    pub line: usize,
    /// What was wrong.
    pub message: String,
}

/// Mends a course as far as it can be done without a person.
#[must_use]
pub fn course(slug: &str, shelf: &MemoryShelf, library: &Library) -> Mended {
    files(shelf, &|shelf| folder::check(slug, shelf, library).1)
}

/// The same with any way to look for faults.
#[must_use]
pub fn files(shelf: &MemoryShelf, look: &dyn Fn(&MemoryShelf) -> Vec<Diagnostic>) -> Mended {
    let mut mended =
        Mended { shelf: shelf.clone(), done: Vec::new(), renamed: Vec::new(), refused: Vec::new() };
    let (mut rounds, mut renamings, mut pairs) = (0, 0, 0);
    loop {
        let faults = look(&mended.shelf);
        let mut round = Round { base: &mended.shelf, look, faults: &faults, kept: Vec::new() };
        let mut tries = Vec::new();
        if rounds < ROUNDS_MAX {
            tries.push(chosen(&faults, &mended.shelf));
        }
        // Each path is changed in a round of its own: places name a file by its path.
        if renamings < RENAMINGS_MAX {
            let fits =
                |fault: &&Diagnostic| renaming(fault).is_some() && fits(fault, &mended.shelf);
            tries.extend(faults.iter().filter(fits).map(|fault| vec![fault]));
        }
        let mut step = tries.iter().find_map(|tried| round.run(tried)).map(|shelf| Step {
            done: round.kept.iter().map(|fault| Done::of(fault, &mended.shelf)).collect(),
            renamed: round.kept.iter().filter_map(|fault| renaming(fault)).collect(),
            shelf,
        });
        if step.is_none() && pairs < PAIRS_MAX {
            pairs += 1;
            step = tries.iter().flatten().find_map(|fault| round.pair(fault));
        }
        let Some(mut step) = step else {
            let left = faults.iter().filter(|fault| fault.fix.is_some());
            mended.refused = left.map(|fault| Done::of(fault, &mended.shelf)).collect();
            return mended;
        };
        if step.renamed.is_empty() {
            rounds += 1;
        } else {
            renamings += 1;
        }
        mended.done.append(&mut step.done);
        mended.renamed.append(&mut step.renamed);
        mended.shelf = step.shelf;
    }
}

/// What one round changes.
struct Step {
    shelf: MemoryShelf,
    done: Vec<Done>,
    renamed: Vec<(String, String)>,
}

/// Faults whose repairs can be made at the same time, sorted by place.
fn chosen<'f>(faults: &'f [Diagnostic], shelf: &MemoryShelf) -> Vec<&'f Diagnostic> {
    let mut mendable: Vec<&Diagnostic> =
        faults.iter().filter(|fault| renaming(fault).is_none() && fits(fault, shelf)).collect();
    mendable.sort_by_key(|fault| first_place(fault));
    let mut taken: BTreeMap<&str, Taken> = BTreeMap::new();
    mendable.retain(|fault| match &fault.fix {
        Some(Fix::Edit(edits)) => {
            let free = |edit: &Edit| {
                taken.get(edit.at.file.as_str()).is_none_or(|here| here.is_free(&edit.at.bytes))
            };
            let all = edits.iter().all(free);
            if all {
                for edit in edits {
                    let here = taken.entry(edit.at.file.as_str()).or_default();
                    let end = here.0.entry(edit.at.bytes.start).or_default();
                    *end = edit.at.bytes.end.max(*end);
                }
            }
            all
        }
        Some(Fix::Create { .. }) => true,
        Some(Fix::Rename { .. }) | None => false,
    });
    mendable
}

fn first_place(fault: &Diagnostic) -> (&str, usize) {
    match &fault.fix {
        Some(Fix::Edit(edits)) => edits
            .iter()
            .map(|edit| (edit.at.file.as_str(), edit.at.bytes.start))
            .min()
            .unwrap_or((&fault.at.file, fault.at.bytes.start)),
        _ => (&fault.at.file, fault.at.bytes.start),
    }
}

/// Places of a file that are changed already, by their start.
#[derive(Debug, Default)]
struct Taken(BTreeMap<usize, usize>);

impl Taken {
    /// Whether a place can be changed at the same time. Touching is too near: who knows which of two insertions comes first?
    fn is_free(&self, bytes: &Range<usize>) -> bool {
        let before = self.0.range(..=bytes.start).next_back();
        let behind = self.0.range(bytes.start..).next();
        before.is_none_or(|(_, end)| *end < bytes.start)
            && behind.is_none_or(|(start, _)| *start > bytes.end)
    }
}

fn renaming(fault: &Diagnostic) -> Option<(String, String)> {
    match &fault.fix {
        Some(Fix::Rename { from, to }) => Some((from.clone(), to.clone())),
        _ => None,
    }
}

/// Whether a repair can be made at all: its places are there, and no file is overwritten.
fn fits(fault: &Diagnostic, shelf: &MemoryShelf) -> bool {
    let Some(fix) = &fault.fix else { return false };
    match fix {
        Fix::Edit(edits) => {
            let place = |edit: &Edit| {
                let text =
                    shelf.bytes(&edit.at.file).and_then(|bytes| std::str::from_utf8(bytes).ok());
                text.is_some_and(|text| text.get(edit.at.bytes.clone()).is_some())
            };
            !edits.is_empty() && edits.iter().all(place) && within_itself(edits)
        }
        Fix::Rename { from, to } => {
            let inside = shelf.files().iter().any(|file| moved(file, from, to).is_some());
            inside && is_path(to) && !is_taken(shelf, to)
        }
        Fix::Create { path, .. } => is_path(path) && !is_taken(shelf, path),
    }
}

/// The edits of one repair may touch, but not overlap.
fn within_itself(edits: &[Edit]) -> bool {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by(|a, b| a.at.key().cmp(&b.at.key()));
    sorted.windows(2).all(|pair| match pair {
        [a, b] => a.at.file != b.at.file || a.at.bytes.end <= b.at.bytes.start,
        _ => true,
    })
}

/// A path below the course folder, whatever the system.
fn is_path(path: &str) -> bool {
    !path.contains(['\\', ':', '\0'])
        && path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'))
}

fn is_taken(shelf: &MemoryShelf, path: &str) -> bool {
    shelf.files().iter().any(|file| within(file, path) || within(path, file))
}

/// Whether a path is the other one, or lies in it.
fn within(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The new path of a file, where a renaming moves it.
fn moved(file: &str, from: &str, to: &str) -> Option<String> {
    let rest = file.strip_prefix(from).filter(|_| within(file, from))?;
    Some(format!("{to}{rest}"))
}

/// One round: the repairs that hold together.
struct Round<'a> {
    base: &'a MemoryShelf,
    look: &'a dyn Fn(&MemoryShelf) -> Vec<Diagnostic>,
    faults: &'a [Diagnostic],
    kept: Vec<&'a Diagnostic>,
}

impl<'a> Round<'a> {
    /// Tries them all; where that fails, each half of them, so that one bad repair costs a few readings and not one for each.
    fn run(&mut self, tried: &[&'a Diagnostic]) -> Option<MemoryShelf> {
        if tried.is_empty() {
            return None;
        }
        let all: Vec<&Diagnostic> = self.kept.iter().chain(tried).copied().collect();
        let shelf = applied(self.base, &all);
        if self.helps(&shelf, &all) {
            self.kept = all;
            return Some(shelf);
        }
        let (first, second) = tried.split_at(tried.len() / 2);
        if first.is_empty() {
            return None;
        }
        let first = self.run(first);
        self.run(second).or(first)
    }

    /// A repair that brings faults to light, with the repairs of these: a folder gets its number, and then lacks its page.
    fn pair(&self, first: &Diagnostic) -> Option<Step> {
        let between = applied(self.base, &[first]);
        let uncovered = (self.look)(&between);
        let old = |fault: &Diagnostic| {
            renaming(first)
                .and_then(|(from, to)| moved(&fault.at.file, &to, &from))
                .unwrap_or_else(|| fault.at.file.clone())
        };
        let is_new = |fault: &&Diagnostic| {
            let file = old(fault);
            !self.faults.iter().any(|known| known.code == fault.code && known.at.file == file)
        };
        let next: Vec<&Diagnostic> =
            chosen(&uncovered, &between).into_iter().filter(is_new).collect();
        let shelf = applied(&between, &next);
        if next.is_empty() || !self.helps(&shelf, &[first]) {
            return None;
        }
        let more = next.iter().map(|fault| Done::of(fault, &between));
        Some(Step {
            done: std::iter::once(Done::of(first, self.base)).chain(more).collect(),
            renamed: renaming(first).into_iter().collect(),
            shelf,
        })
    }

    /// Whether each of these faults is gone, and no error is new.
    fn helps(&self, shelf: &MemoryShelf, mended: &[&Diagnostic]) -> bool {
        let now = (self.look)(shelf);
        let names: Vec<(String, String)> =
            mended.iter().filter_map(|fault| renaming(fault)).collect();
        let old_name = |file: &str| {
            let back = names.iter().find_map(|(from, to)| moved(file, to, from));
            back.unwrap_or_else(|| file.to_owned())
        };
        // By code and file: places move, and messages name lines.
        let mut balance: BTreeMap<(Code, String), Balance> = BTreeMap::new();
        // What teaching rules say is kept back while a question cannot be read: a repair does not bring it about.
        let is_format = |fault: &&Diagnostic| fault.code.0 < 1000;
        let all = mended.iter().all(|fault| fault.code.0 < 1000);
        let counts = |fault: &&Diagnostic| !all || is_format(fault);
        for fault in self.faults.iter().filter(counts) {
            balance.entry((fault.code, fault.at.file.clone())).or_default().before(fault);
        }
        for fault in now.iter().filter(counts) {
            balance.entry((fault.code, old_name(&fault.at.file))).or_default().after(fault);
        }
        for fault in mended {
            balance.entry((fault.code, fault.at.file.clone())).or_default().mended += 1;
        }
        balance.values().all(Balance::is_good)
    }
}

/// Faults of one code in one file.
#[derive(Debug, Default)]
struct Balance {
    all: (usize, usize),
    errors: (usize, usize),
    mended: usize,
}

impl Balance {
    fn before(&mut self, fault: &Diagnostic) {
        self.all.0 += 1;
        self.errors.0 += usize::from(fault.severity == Severity::Error);
    }

    fn after(&mut self, fault: &Diagnostic) {
        self.all.1 += 1;
        self.errors.1 += usize::from(fault.severity == Severity::Error);
    }

    fn is_good(&self) -> bool {
        let gone = self.mended == 0 || self.all.1.saturating_add(self.mended) <= self.all.0;
        gone && self.errors.1 <= self.errors.0
    }
}

/// The files with these repairs made.
fn applied(base: &MemoryShelf, faults: &[&Diagnostic]) -> MemoryShelf {
    let mut shelf = base.clone();
    let mut edits: BTreeMap<&str, Vec<&Edit>> = BTreeMap::new();
    for fault in faults {
        match &fault.fix {
            Some(Fix::Edit(list)) => {
                for edit in list {
                    edits.entry(&edit.at.file).or_default().push(edit);
                }
            }
            Some(Fix::Create { path, text }) if !is_taken(&shelf, path) => {
                shelf.put(path.as_str(), text.as_bytes());
            }
            Some(Fix::Rename { from, to }) => {
                for file in shelf.files() {
                    if let Some(path) = moved(&file, from, to)
                        && let Some(bytes) = shelf.remove(&file)
                    {
                        shelf.put(path, bytes);
                    }
                }
            }
            Some(Fix::Create { .. }) | None => {}
        }
    }
    for (file, list) in edits {
        if let Some(bytes) = base.bytes(file) {
            shelf.put(file, with_edits(bytes, &list));
        }
    }
    shelf
}

/// A file with other text in some places. Those of one fault are taken in its order where they touch.
#[must_use]
pub fn with_edits(bytes: &[u8], edits: &[&Edit]) -> Vec<u8> {
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| (edit.at.bytes.start, edit.at.bytes.end));
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    for edit in edits {
        out.extend_from_slice(bytes.get(at..edit.at.bytes.start).unwrap_or_default());
        out.extend_from_slice(edit.text.as_bytes());
        at = edit.at.bytes.end.max(at);
    }
    out.extend_from_slice(bytes.get(at..).unwrap_or_default());
    out
}

impl Done {
    fn of(fault: &Diagnostic, shelf: &MemoryShelf) -> Self {
        let before = shelf
            .bytes(&fault.at.file)
            .and_then(|bytes| bytes.get(..fault.at.bytes.start))
            .unwrap_or_default();
        Self {
            code: fault.code,
            file: fault.at.file.clone(),
            line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
            message: fault.message.clone(),
        }
    }
}

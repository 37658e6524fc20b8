//! Cold start to the first lesson with its questions: the portal, the same lesson as one plain page, and as a
//! page of mdBook.

use std::collections::BTreeMap;

use e2e::{Result, Way};

use crate::cold::{self, Place, Speed, Start, start};
use crate::content::{self, Workplace};
use crate::table::{Bound, Row, Table, median};
use crate::{course, plain, rounds};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Plain,
    Book,
    Ours,
}

type Key = (Who, &'static str, &'static str);

/// Measures and compares.
pub fn measure() -> Result<Table> {
    let place = Workplace::new("boot")?;
    let portal = content::portal(&place)?;
    plain::write_lesson(&portal, &place.at("plain-page"))?;
    let item = course::item_id(1, 1, 1);
    let ours = format!("index.html#/course/{}/lesson/{}", course::slug(0), course::lesson_id(1, 1));
    let mut places = vec![
        (
            Who::Plain,
            Place {
                root: place.at("plain-page"),
                page: "index.html".to_owned(),
                shown: format!("#{item}"),
            },
        ),
        (Who::Ours, Place { root: portal, page: ours, shown: format!("section.item#at-{item}") }),
    ];
    if let Some(mdbook) = content::mdbook() {
        let (source, out) = (place.at("book"), place.at("book-out"));
        content::write_book(&source)?;
        content::run(&mut content::book_command(&mdbook, &source, &out))?;
        let page = course::lesson_file(1, 1).replace(".md", ".html");
        places.insert(1, (Who::Book, Place { root: out, page, shown: format!("#{item}") }));
    } else {
        eprintln!("boot: no mdBook, its rows are left out");
    }
    let mut starts: BTreeMap<Key, Vec<Start>> = BTreeMap::new();
    for round in 0..rounds() {
        eprintln!("boot: round {} of {}", round + 1, rounds());
        for way in [Way::Served, Way::Folder] {
            for speed in Speed::ALL {
                for (who, place) in &places {
                    let one = start(place, way, speed)?;
                    starts.entry((*who, cold::name(way), speed.name())).or_default().push(one);
                }
                // Whoever comes first must not always be the same.
                places.rotate_left(1);
            }
        }
    }
    let title = format!(
        "boot: cold start (new profile) to the first lesson with its questions; Chromium, medians of {}",
        rounds()
    );
    let starts = Starts(starts);
    eprintln!("boot: {}", waterfall(&starts));
    Ok(Table { title, rows: rows(&starts) })
}

/// The files of our last served start at 6x: where its time went.
fn waterfall(starts: &Starts) -> String {
    let last = starts
        .0
        .get(&(Who::Ours, cold::name(Way::Served), Speed::Sixth.name()))
        .and_then(|all| all.last());
    let Some(last) = last else { return String::new() };
    let mut text = format!("one start, served, 6x: shown after {:.0} ms", last.time);
    for file in &last.files {
        let name = file.name.rsplit('/').next().unwrap_or_default();
        let [from, to] = file.time;
        text.push_str(&format!("\n  {from:>6.0} to {to:>6.0} ms {:>7.1} KiB {name}", file.size));
    }
    text
}

struct Starts(BTreeMap<Key, Vec<Start>>);

impl Starts {
    fn median(&self, who: Who, way: Way, speed: Speed, of: fn(&Start) -> f64) -> f64 {
        median(self.0.get(&(who, cold::name(way), speed.name())).into_iter().flatten().map(of))
    }
}

/// A line of the table: what, its unit, where and at what speed, required and wanted.
struct Line {
    measure: &'static str,
    unit: &'static str,
    of: fn(&Start) -> f64,
    way: Way,
    speed: Speed,
    must: Bound,
    aim: Bound,
}

fn rows(starts: &Starts) -> Vec<Row> {
    let line = |measure, unit, of: fn(&Start) -> f64, way, speed, must, aim| Line {
        measure,
        unit,
        of,
        way,
        speed,
        must,
        aim,
    };
    let (free, served, file) = (Bound::Free, Way::Served, Way::Folder);
    let (full, sixth) = (Speed::Full, Speed::Sixth);
    let (four, half) = (Bound::Ratio(4.0), Bound::Ratio(2.5));
    let time = |s: &Start| s.time;
    let lines = [
        line("start", "ms", time, served, full, free, free),
        line("start", "ms", time, served, sixth, four, half),
        line("start", "ms", time, file, full, free, free),
        line("start", "ms", time, file, sixth, four, half),
        line(
            "bytes",
            "KiB",
            |s| s.files.iter().map(|f| f.size).sum(),
            served,
            full,
            Bound::Ours(1024.0),
            Bound::Ours(577.0),
        ),
        line(
            "requests",
            "",
            |s| s.files.len() as f64,
            served,
            full,
            Bound::Ours(10.0),
            Bound::Ours(6.0),
        ),
        line("script", "ms", |s| s.script, served, full, free, free),
        line("script", "ms", |s| s.script, served, sixth, Bound::Ours(300.0), Bound::Ours(114.0)),
        line("script", "ms", |s| s.script, file, sixth, Bound::Ours(300.0), Bound::Ours(114.0)),
        line(
            "memory above a blank tab",
            "MiB",
            |s| s.memory,
            served,
            full,
            Bound::Ours(90.0),
            Bound::Ours(65.0),
        ),
        line(
            "memory above a blank tab",
            "MiB",
            |s| s.memory,
            file,
            full,
            Bound::Ours(90.0),
            Bound::Ours(65.0),
        ),
        line("JavaScript heap", "MiB", |s| s.heap, served, full, free, free),
    ];
    let mut rows = Vec::new();
    for (who, against) in [(Who::Plain, "plain page"), (Who::Book, "mdBook")] {
        if who == Who::Book && !starts.0.keys().any(|(w, ..)| *w == Who::Book) {
            continue;
        }
        for line in &lines {
            let (must, aim) = match who {
                // Bounds are said against the plain page, or of ours alone.
                Who::Plain => (line.must, line.aim),
                Who::Book | Who::Ours => (free, free),
            };
            rows.push(Row {
                measure: format!(
                    "{}, {}, {}",
                    line.measure,
                    cold::name(line.way),
                    line.speed.name()
                ),
                against,
                unit: line.unit,
                baseline: starts.median(who, line.way, line.speed, line.of),
                ours: starts.median(Who::Ours, line.way, line.speed, line.of),
                must,
                aim,
            });
        }
    }
    rows
}

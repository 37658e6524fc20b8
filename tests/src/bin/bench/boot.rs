//! Cold start to the first lesson with its questions: the portal, the same lesson as one plain page, and as a
//! page of mdBook; in Chromium as the machine is, throttled, and with the whole browser at a quarter of a core,
//! in Firefox, which has no throttle, the first and the last.

use std::collections::BTreeMap;

use e2e::{Browser, Result, Way};

use crate::cold::{self, Place, Speed, Start, start};
use crate::content::{self, Workplace};
use crate::quarter::Quarter;
use crate::table::{Bound, Row, Table, median};
use crate::watch::{self, Host};
use crate::{course, plain, rounds};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Plain,
    Book,
    Ours,
}

type Key = (Who, &'static str, &'static str);

/// Measures and compares, a table a browser.
pub fn measure(browsers: &[Browser]) -> Result<Vec<Table>> {
    let workplace = Workplace::new("boot")?;
    let places = places(&workplace)?;
    let quarter = Quarter::find()
        .inspect_err(|why| eprintln!("boot: no quarter of a core, its rows are left out: {why:#}"))
        .ok();
    let mut benches = Vec::new();
    for browser in browsers {
        let places = match browser {
            Browser::Chromium => {
                places.iter().map(|(who, place, _)| (*who, place.clone())).collect()
            }
            Browser::Firefox | Browser::WebKit => watching(&places, &workplace)?,
        };
        let mut speeds = vec![Speed::Full];
        if *browser == Browser::Chromium {
            speeds.push(Speed::Sixth);
        }
        speeds.extend(quarter.as_ref().map(Speed::Quarter));
        benches.push(Bench { browser: *browser, places, speeds, starts: BTreeMap::new() });
    }
    for round in 0..rounds() {
        for bench in &mut benches {
            eprintln!("boot: round {} of {}, {:?}", round + 1, rounds(), bench.browser);
            bench.round()?;
        }
    }
    let held = match &quarter {
        Some(quarter) => format!("quarter core: {}", quarter.words()),
        None => "quarter core: not measured, nothing holds a browser to it here".to_owned(),
    };
    let tables = benches.iter().map(|bench| {
        if bench.browser == Browser::Chromium {
            eprintln!("boot: {}", bench.waterfall());
        }
        let title = format!(
            "boot: cold start (new profile) to the first lesson with its questions; {:?}, medians of {}\n{held}",
            bench.browser,
            rounds()
        );
        Table { title, rows: bench.rows() }
    });
    Ok(tables.collect())
}

/// What is opened, and where it may hold a script.
type Places = Vec<(Who, Place, Host)>;

fn places(workplace: &Workplace) -> Result<Places> {
    let portal = content::portal(workplace)?;
    plain::write_lesson(&portal, &workplace.at("plain-page"))?;
    let item = course::item_id(1, 1, 1);
    let ours = format!("index.html#/course/{}/lesson/{}", course::slug(0), course::lesson_id(1, 1));
    let place = |root, page, shown| Place { root, page, shown };
    let page = "index.html".to_owned();
    let plain = place(workplace.at("plain-page"), page, format!("#{item}"));
    let mut places = vec![(Who::Plain, plain, Host::Page)];
    if let Some(mdbook) = content::mdbook() {
        let (source, out) = (workplace.at("book"), workplace.at("book-out"));
        content::write_book(&source)?;
        content::run(&mut content::book_command(&mdbook, &source, &out))?;
        let page = course::lesson_file(1, 1).replace(".md", ".html");
        places.push((Who::Book, place(out, page, format!("#{item}")), Host::Page));
    } else {
        eprintln!("boot: no mdBook, its rows are left out");
    }
    let shown = format!("section.item#at-{item}");
    places.push((Who::Ours, place(portal, ours, shown), Host::File("app.js")));
    Ok(places)
}

/// Copies that watch themselves.
fn watching(places: &Places, workplace: &Workplace) -> Result<Vec<(Who, Place)>> {
    let plant = |(who, place, host): &(Who, Place, Host)| {
        let copy = workplace.at(&format!("watching-{who:?}"));
        Ok((*who, watch::plant(place, *host, &copy)?))
    };
    places.iter().map(plant).collect()
}

/// What is measured in one browser.
struct Bench<'a> {
    browser: Browser,
    places: Vec<(Who, Place)>,
    speeds: Vec<Speed<'a>>,
    starts: BTreeMap<Key, Vec<Start>>,
}

impl Bench<'_> {
    fn round(&mut self) -> Result<()> {
        for way in [Way::Served, Way::Folder] {
            for speed in &self.speeds {
                for (who, place) in &self.places {
                    let one = start(self.browser, place, way, *speed)?;
                    let key = (*who, cold::name(way), speed.name());
                    self.starts.entry(key).or_default().push(one);
                }
                // Whoever comes first must not always be the same.
                self.places.rotate_left(1);
            }
        }
        Ok(())
    }

    /// The files of our last served start at 6x: where its time went.
    fn waterfall(&self) -> String {
        let key = (Who::Ours, cold::name(Way::Served), Speed::Sixth.name());
        let Some(last) = self.starts.get(&key).and_then(|all| all.last()) else {
            return String::new();
        };
        let mut text = format!("one start, served, 6x: shown after {:.0} ms", last.time);
        for file in &last.files {
            let name = file.name.rsplit('/').next().unwrap_or_default();
            let [from, to] = file.time;
            text.push_str(&format!(
                "\n  {from:>6.0} to {to:>6.0} ms {:>7.1} KiB {name}",
                file.size
            ));
        }
        text
    }

    fn median(&self, who: Who, way: Way, speed: &str, of: fn(&Start) -> f64) -> f64 {
        median(self.starts.get(&(who, cold::name(way), speed)).into_iter().flatten().map(of))
    }

    fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (who, against) in [(Who::Plain, "plain page"), (Who::Book, "mdBook")] {
            for line in lines() {
                let median = |who| self.median(who, line.way, line.speed, line.of);
                let (baseline, ours) = (median(who), median(Who::Ours));
                // Not measured in this browser, or not here.
                if baseline.is_nan() || ours.is_nan() {
                    continue;
                }
                let (must, aim) = match (who, self.browser) {
                    // Bounds are said for Chromium, against the plain page or of ours alone.
                    (Who::Plain, Browser::Chromium) => (line.must, line.aim),
                    _ => (Bound::Free, Bound::Free),
                };
                let measure = format!("{}, {}, {}", line.measure, cold::name(line.way), line.speed);
                rows.push(Row { measure, against, unit: line.unit, baseline, ours, must, aim });
            }
        }
        rows
    }
}

/// A line of the table: what, its unit, where and at what speed, required and wanted.
struct Line {
    measure: &'static str,
    unit: &'static str,
    of: fn(&Start) -> f64,
    way: Way,
    speed: &'static str,
    must: Bound,
    aim: Bound,
}

fn lines() -> Vec<Line> {
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
    let (full, sixth, quarter) = ("1x", "6x", "quarter core");
    let ratio = Bound::Ratio;
    let ours = Bound::Ours;
    let time = |s: &Start| s.time;
    let script = |s: &Start| s.script;
    let memory = |s: &Start| s.memory;
    let bytes = |s: &Start| s.files.iter().map(|f| f.size).sum();
    let requests = |s: &Start| s.files.len() as f64;
    let above = "memory above a blank tab";
    vec![
        line("start", "ms", time, served, full, free, free),
        line("start", "ms", time, served, sixth, ratio(4.0), ratio(2.5)),
        line("start", "ms", time, served, quarter, ratio(4.0), ratio(2.2)),
        line("start", "ms", time, file, full, free, free),
        line("start", "ms", time, file, sixth, ratio(4.0), ratio(2.5)),
        line("start", "ms", time, file, quarter, ratio(4.0), ratio(2.2)),
        line("bytes", "KiB", bytes, served, full, ours(1024.0), ours(577.0)),
        line("requests", "", requests, served, full, ours(10.0), ours(6.0)),
        line("script", "ms", script, served, full, free, free),
        line("script", "ms", script, served, sixth, ours(300.0), ours(114.0)),
        line("script", "ms", script, file, sixth, ours(300.0), ours(114.0)),
        line(above, "MiB", memory, served, full, ours(90.0), ours(65.0)),
        line(above, "MiB", memory, file, full, ours(90.0), ours(65.0)),
        line("JavaScript heap", "MiB", |s| s.heap, served, full, free, free),
    ]
}

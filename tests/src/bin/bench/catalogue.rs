//! The catalogue page, and a lesson by its link, with catalogues of 12 to 10,000 courses.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use e2e::dist::copy_folder;
use e2e::{Browser, Result, Way};
use serde_json::{Value, json};

use crate::cold::{Place, Speed, start};
use crate::content::{self, Workplace};
use crate::table::{Bound, Row, Table, median};
use crate::{course, plain, rounds};

const SIZES: [usize; 4] = [12, 240, 1_000, 10_000];
/// What pages of the catalogue are compared with.
const USUAL: usize = 240;
/// What lessons among others are compared with.
const FEW: usize = 12;
/// Starts of a lesson each round: a tenth more is looked for, which few starts on a busy machine do not show.
const LESSONS: usize = 2;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    PlainList,
    Catalogue(usize),
    Lesson(usize),
}

/// Measures and compares.
pub fn measure() -> Result<Table> {
    let place = Workplace::new("catalogue")?;
    let portal = content::portal(&place)?;
    fs::remove_dir_all(portal.join("plain"))?;
    let mut places: Vec<(What, Place)> = Vec::new();
    for size in SIZES {
        let root = place.at(&format!("portal-{size}"));
        copy_folder(&portal, &root)?;
        let file = root.join("catalogue.js");
        let real = fs::read_to_string(&file).context("the portal has no catalogue")?;
        fs::write(&file, catalogue(&real, size)?)?;
        let link =
            format!("index.html#/course/{}/lesson/{}", course::slug(0), course::lesson_id(1, 1));
        let item = format!("section.item#at-{}", course::item_id(1, 1, 1));
        places.push((What::Catalogue(size), at(&root, "index.html#/courses", "ul.rows li a.row")));
        places.push((What::Lesson(size), at(&root, &link, &item)));
        if size == USUAL {
            let list: PathBuf = place.at("list");
            plain::write_list(&file, &list)?;
            places.push((What::PlainList, at(&list, "index.html", "#rows li a")));
        }
    }
    let mut times: BTreeMap<What, Vec<f64>> = BTreeMap::new();
    for round in 0..rounds() {
        eprintln!("catalogue: round {} of {}", round + 1, rounds());
        for (what, place) in &places {
            let starts = match what {
                What::Lesson(_) => LESSONS,
                What::PlainList | What::Catalogue(_) => 1,
            };
            for _ in 0..starts {
                let one = start(Browser::Chromium, place, Way::Served, Speed::Sixth)?;
                times.entry(*what).or_default().push(one.time);
            }
        }
        places.rotate_left(2);
    }
    let title = format!(
        "catalogue: cold start (new profile) to the first rows, and to a lesson by its link; Chromium, served, 6x, medians of {}",
        rounds()
    );
    Ok(Table { title, rows: rows(&times) })
}

fn at(root: &Path, page: &str, shown: &str) -> Place {
    Place { root: root.to_path_buf(), page: page.to_owned(), shown: shown.to_owned() }
}

fn rows(times: &BTreeMap<What, Vec<f64>>) -> Vec<Row> {
    let time = |what| median(times.get(&what).into_iter().flatten().copied());
    let row = |measure: String, against, baseline, ours, must, aim| Row {
        measure,
        against,
        unit: "ms",
        baseline: time(baseline),
        ours: time(ours),
        must,
        aim,
    };
    let mut rows = vec![row(
        format!("first rows of {USUAL}"),
        "plain list",
        What::PlainList,
        What::Catalogue(USUAL),
        // 1.2 s and 0.8 s, where the plain list took 0.4 s.
        Bound::Ratio(3.0),
        Bound::Ratio(2.0),
    )];
    for size in SIZES.into_iter().filter(|size| *size != USUAL) {
        // The page of 10,000 is bounded, and so is every smaller one.
        let (must, ours) = (Bound::Ratio(1.5), What::Catalogue(size));
        rows.push(row(
            format!("first rows of {size}"),
            "240 courses",
            What::Catalogue(USUAL),
            ours,
            must,
            Bound::Free,
        ));
    }
    for size in SIZES.into_iter().filter(|size| *size != FEW) {
        let (must, ours) = (Bound::Ratio(1.1), What::Lesson(size));
        rows.push(row(
            format!("lesson by link among {size}"),
            "12 courses",
            What::Lesson(FEW),
            ours,
            must,
            Bound::Free,
        ));
    }
    rows
}

/// A catalogue of so many courses, made like the real one: its sectors, and rows like its rows, each with a card.
fn catalogue(real: &str, size: usize) -> Result<String> {
    let text = real.find("'{").zip(real.rfind("}'")).and_then(|(from, to)| real.get(from + 1..=to));
    let text = text
        .context("catalogue.js is written differently")?
        .replace("\\'", "'")
        .replace("\\\\", "\\");
    let mut whole: Value = serde_json::from_str(&text).context("the catalogue is no JSON")?;
    let trades = whole
        .get_mut("trades")
        .and_then(Value::as_array_mut)
        .context("a catalogue without trades")?;
    let models = trades.clone();
    let rows = models.iter().cycle().take(size).enumerate().map(|(at, model)| {
        let part = |place| model.get(place).cloned().unwrap_or_default();
        let title = format!("{} {at}", part(1).as_str().unwrap_or_default());
        let card = json!([["en", "ru"], 600 + at % 900]);
        json!([format!("trade-{at:05}"), title, part(2), part(3), card])
    });
    *trades = rows.collect();
    let escaped = whole.to_string().replace('\\', "\\\\").replace('\'', "\\'");
    Ok(format!("journeywork('catalogue','all','{escaped}');\n"))
}

//! Building a course of 100 lessons and 500 questions, and 240 of them, against mdBook with the same text.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::Context;
use e2e::Result;

use crate::content::{self, Plain, Workplace};
use crate::course;
use crate::rounds;
use crate::table::{Bound, Row, Table, median};

const MANY: usize = 240;

/// Measures and compares.
pub fn measure() -> Result<Table> {
    let place = Workplace::new("build")?;
    let (one, many, book) = (place.at("one"), place.at("many"), place.at("book"));
    content::write(&one, 1)?;
    content::write(&many, MANY)?;
    content::write_book(&book)?;
    // Each round builds into folders of its own: a file system that has just removed thousands of files is slow to
    // make others, and would charge that to whoever comes next.
    let out = |name: &str, round: usize| place.at(&format!("{name}-out-{round}"));
    let mdbook = content::mdbook();
    let source = content::size(&one.join("courses"))?;
    let (mut ours, mut plain, mut crowd, mut again, mut edited, mut theirs, mut checked) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..rounds() {
        eprintln!("build: round {} of {}", round + 1, rounds());
        if let Some(mdbook) = &mdbook {
            let out = out("book", round);
            theirs.push(timed(&mut content::book_command(mdbook, &book, &out))?);
        }
        let own = |content: &Path, name: &str, plain| {
            timed(&mut content::build_command(content, &out(name, round), plain)?)
        };
        ours.push(own(&one, "one", Plain::No)?);
        plain.push(own(&one, "plain", Plain::Yes)?);
        crowd.push(own(&many, "many", Plain::No)?);
        again.push(own(&many, "many", Plain::No)?);
        checked.push(timed(&mut content::check_command(&many)?)?);
        edit(&many.join("courses"), round)?;
        edited.push(own(&many, "many", Plain::No)?);
    }
    let mut rows = Vec::new();
    let row = |measure: &str, against, unit, baseline, ours, must, aim| Row {
        measure: measure.to_owned(),
        against,
        unit,
        baseline,
        ours,
        must,
        aim,
    };
    let own = median(ours.iter().copied());
    let mib = |bytes: u64| bytes as f64 / 1024.0 / 1024.0;
    let packs = mib(content::size(&out("one", 0))?);
    let (free, count) = (Bound::Free, MANY as f64);
    if mdbook.is_some() {
        let book = median(theirs.iter().copied());
        let (must, aim) = (Bound::Ours(0.06), Bound::Ours(0.04));
        rows.push(row("one course", "mdBook", "s", book, own, must, aim));
        rows.push(row(
            "one course, plain pages too",
            "mdBook",
            "s",
            book,
            median(plain),
            free,
            free,
        ));
        rows.push(row(
            "240 courses",
            "240 x mdBook",
            "s",
            book * count,
            median(crowd.iter().copied()),
            free,
            Bound::Ours(3.0),
        ));
        rows.push(row(
            "240 courses checked by every rule",
            "240 x mdBook",
            "s",
            book * count,
            median(checked),
            Bound::Ratio(0.1),
            free,
        ));
        rows.push(row(
            "output",
            "mdBook",
            "MiB",
            mib(content::size(&out("book", 0))?),
            packs,
            Bound::Ours(1.0),
            Bound::Ours(0.7),
        ));
        rows.push(row(
            "output, plain pages too",
            "mdBook",
            "MiB",
            mib(content::size(&out("book", 0))?),
            mib(content::size(&out("plain", 0))?),
            free,
            free,
        ));
    } else {
        eprintln!("build: no mdBook, its rows are left out");
    }
    let new = median(crowd);
    rows.push(row("240 courses", "240 x one", "s", own * count, new, free, free));
    rows.push(row(
        "240 courses, nothing changed",
        "240 new",
        "s",
        new,
        median(again),
        free,
        Bound::Ratio(0.15),
    ));
    rows.push(row(
        "240 courses, one lesson changed",
        "240 new",
        "s",
        new,
        median(edited),
        free,
        Bound::Ratio(0.15),
    ));
    rows.push(row("output", "Markdown", "MiB", mib(source), packs, free, free));
    let title = format!(
        "build: 10 modules x 10 lessons x 600 words + 500 questions; packs without plain pages; medians of {}",
        rounds()
    );
    Ok(Table { title, rows })
}

/// Gives one lesson another last sentence in each round.
fn edit(courses: &Path, round: usize) -> Result<()> {
    let path = courses.join(course::slug(MANY / 2)).join(course::lesson_file(5, 5));
    let text = course::lesson(MANY / 2, 5, 5);
    let (before, after) = text.split_once("## In short").context("a lesson has a summary")?;
    Ok(fs::write(
        path,
        format!("{before}The bench was measured {} times.\n\n## In short{after}", round + 2),
    )?)
}

/// Seconds that a command takes.
fn timed(command: &mut Command) -> Result<f64> {
    // Nobody pays for what another one left to be written. Where there is no such program it is noisier, no more.
    let _ = Command::new("sync").status();
    let start = Instant::now();
    content::run(command)?;
    Ok(start.elapsed().as_secs_f64())
}

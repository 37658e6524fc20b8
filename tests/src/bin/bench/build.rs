//! Building a course of 100 lessons and 500 questions, and 240 of them, against mdBook with the same text.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use e2e::Result;

use crate::content::{self, Plain, Workplace};
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
    let (one_out, plain_out, many_out, book_out) =
        (place.at("one-out"), place.at("plain-out"), place.at("many-out"), place.at("book-out"));
    let mdbook = content::mdbook();
    let source = content::size(&one.join("courses"))?;
    let (mut ours, mut plain, mut crowd, mut again, mut theirs) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..rounds() {
        eprintln!("build: round {} of {}", round + 1, rounds());
        if let Some(mdbook) = &mdbook {
            theirs.push(timed(
                &mut content::book_command(mdbook, &book, &book_out),
                Some(&book_out),
            )?);
        }
        ours.push(timed(&mut content::build_command(&one, &one_out, Plain::No)?, Some(&one_out))?);
        plain.push(timed(
            &mut content::build_command(&one, &plain_out, Plain::Yes)?,
            Some(&plain_out),
        )?);
        crowd.push(timed(
            &mut content::build_command(&many, &many_out, Plain::No)?,
            Some(&many_out),
        )?);
        again.push(timed(&mut content::build_command(&many, &many_out, Plain::No)?, None)?);
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
    let packs = mib(content::size(&one_out)?);
    let (free, count) = (Bound::Free, MANY as f64);
    if mdbook.is_some() {
        let book = median(theirs.iter().copied());
        rows.push(row("one course", "mdBook", "s", book, own, Bound::Ours(0.06), free));
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
            "output",
            "mdBook",
            "MiB",
            mib(content::size(&book_out)?),
            packs,
            Bound::Ours(1.0),
            Bound::Ours(0.7),
        ));
        rows.push(row(
            "output, plain pages too",
            "mdBook",
            "MiB",
            mib(content::size(&book_out)?),
            mib(content::size(&plain_out)?),
            free,
            free,
        ));
    } else {
        eprintln!("build: no mdBook, its rows are left out");
    }
    rows.push(row(
        "240 courses",
        "240 x one",
        "s",
        own * count,
        median(crowd.iter().copied()),
        free,
        free,
    ));
    rows.push(row(
        "240 courses, nothing changed",
        "240 new",
        "s",
        median(crowd),
        median(again),
        free,
        free,
    ));
    rows.push(row("output", "Markdown", "MiB", mib(source), packs, free, free));
    let title = format!(
        "build: 10 modules x 10 lessons x 600 words + 500 questions; packs without plain pages; medians of {}",
        rounds()
    );
    Ok(Table { title, rows })
}

/// Seconds that a command takes, into a folder that is not there yet, where one is named.
fn timed(command: &mut Command, out: Option<&Path>) -> Result<f64> {
    if let Some(out) = out.filter(|out| out.exists()) {
        fs::remove_dir_all(out)?;
    }
    let start = Instant::now();
    content::run(command)?;
    Ok(start.elapsed().as_secs_f64())
}

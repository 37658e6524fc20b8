//! From the moment in which a teacher saves a lesson to the frame that shows it, with 12 courses and a browser open.

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Context;
use e2e::desk::Desk;
use e2e::{Browser, Result, Setup, Way};
use serde_json::json;

use crate::content::{self, Workplace};
use crate::course;
use crate::table::{Bound, Row, Table, median};

/// Lessons saved.
const SAVED: usize = 20;
/// Courses beside it.
const COURSES: usize = 12;

/// Answers with the time, since 1970 in ms, after the first frame that shows a title.
const SHOWN: &str = "
    const done = arguments[arguments.length - 1];
    const look = () => {
        const heading = document.querySelector('h1');
        if (heading && heading.innerText.includes(arguments[0])) {
            setTimeout(() => done(performance.timeOrigin + performance.now()));
        } else {
            requestAnimationFrame(look);
        }
    };
    look();
";

/// Measures and compares.
pub fn measure() -> Result<Table> {
    let place = Workplace::new("desk")?;
    let (content, out) = (place.at("content"), place.at("portal"));
    content::write(&content, COURSES)?;
    e2e::dist::copy_folder(&e2e::setting::dist()?, &out)?;
    let desk = Desk::start(&content, &out)?;
    let session = Setup::new(Browser::Chromium, Way::Served).on(&out).start()?;
    let remote = session.remote();
    let lesson = course::lesson_id(1, 1);
    let address = format!("{}#/course/{}/lesson/{lesson}", desk.address(), course::slug(0));
    remote.go(&address)?;
    session.see("article.lesson section.item")?;
    let file = content.join("courses").join(course::slug(0)).join(course::lesson_file(1, 1));
    let text = fs::read_to_string(&file)?;
    let first = text.lines().find(|line| line.starts_with("# ")).context("a lesson has a title")?;
    let (mut edits, mut reloads) = (Vec::new(), Vec::new());
    for round in 0..SAVED {
        let title = format!("Edition {round} of it");
        let begin = now()?;
        fs::write(&file, text.replacen(first, &format!("# {title}"), 1))?;
        edits.push(shown(&session, &title)? - begin);
        let begin = now()?;
        remote.reload()?;
        reloads.push(shown(&session, &title)? - begin);
    }
    let row = Row {
        measure: "saved to shown".to_owned(),
        against: "reload alone",
        unit: "ms",
        baseline: median(reloads),
        ours: median(edits),
        must: Bound::Ours(200.0),
        aim: Bound::Free,
    };
    let title =
        format!("desk: one lesson of {COURSES} courses of 100 saved, Chromium; medians of {SAVED}");
    Ok(Table { title, rows: vec![row] })
}

/// When a title can be seen, ms since 1970. A page that is being left answers nothing, so it is asked again.
fn shown(session: &e2e::Session, title: &str) -> Result<f64> {
    let ask = || {
        Ok(session.remote().run_async(SHOWN, &[json!(title)]).ok().and_then(|time| time.as_f64()))
    };
    session.ask(&format!("the title \"{title}\" is shown"), ask)
}

fn now() -> Result<f64> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64() * 1000.0)
}

//! From the click on "Check" to what the learner sees: first the feedback, then "Saved".

use anyhow::Context;
use e2e::{Browser, Result, Setup, Way};
use serde_json::{Value, json};

use crate::cold::{self, Speed};
use crate::content::{self, Workplace};
use crate::course;
use crate::table::{Bound, Row, Table, median};

/// Answers for each speed.
const ANSWERS: usize = 50;

/// What is measured with: `seen(test, then)` calls `then(ms)` after the frame in which the test is true.
const SEEN: &str = "
    const done = arguments[arguments.length - 1];
    const seen = (test, then) => {
        const look = () => {
            if (test()) { setTimeout(() => then(performance.now())); } else { requestAnimationFrame(look); }
        };
        requestAnimationFrame(look);
    };
";

/// The least that can be: a button that shows a line, and one event of 250 bytes put into a store, with strict
/// durability, before a line is shown.
const LEAST: &str = "
    const box = document.createElement('div');
    const button = box.appendChild(document.createElement('button'));
    const [first, second] = [0, 1].map(() => box.appendChild(document.createElement('p')));
    document.body.append(box);
    const request = indexedDB.open('bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('events', { autoIncrement: true });
    request.onsuccess = () => {
        const database = request.result;
        const times = [];
        const add = (time, begin) => {
            times.push(time - begin);
            if (times.length === 2) { box.remove(); database.close(); done(times.sort((a, b) => a - b)); }
        };
        button.onclick = () => {
            first.textContent = 'Right';
            const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
            transaction.objectStore('events').add(new Uint8Array(250));
            transaction.oncomplete = () => { second.textContent = 'Saved'; };
        };
        requestAnimationFrame(() => {
            const begin = performance.now();
            button.click();
            seen(() => first.textContent, (time) => add(time, begin));
            seen(() => second.textContent, (time) => add(time, begin));
        });
    };
";

/// One answer, then "Try again".
const ANSWER: &str = "
    const one = (css) => document.querySelector(`#at-${arguments[0]} ${css}`);
    const times = {};
    const add = (name, time) => {
        times[name] = time - times.begin;
        if (times.feedback === undefined || times.saved === undefined) { return; }
        one('.item-actions button').click();
        seen(() => !one('.item-result .result') && one('.answer input:enabled'), () => done([times.feedback, times.saved]));
    };
    one('.answer input').click();
    seen(() => one('.item-actions button:enabled'), () => {
        requestAnimationFrame(() => {
            times.begin = performance.now();
            one('.item-actions button').click();
            seen(() => one('.item-result .result'), (time) => add('feedback', time));
            seen(() => one('.item-actions .saved:not(.quiet):not(.not-yet)'), (time) => add('saved', time));
        });
    });
";

/// Measures and compares.
pub fn measure() -> Result<Table> {
    let place = Workplace::new("answer")?;
    let portal = content::portal(&place)?;
    let mut rows = Vec::new();
    for way in [Way::Folder, Way::Served] {
        for speed in [Speed::Full, Speed::Sixth] {
            eprintln!("answer: {}, {}", cold::name(way), speed.name());
            let session = Setup::new(Browser::Chromium, way).on(&portal).start()?;
            let _hold = speed.set(&session)?;
            session.visit(&format!(
                "#/course/{}/lesson/{}",
                course::slug(0),
                course::lesson_id(1, 1)
            ))?;
            session.store_opened()?;
            let (mut least, mut ours) = (Vec::new(), Vec::new());
            for at in 0..ANSWERS {
                // The last question is typed into, the others are clicked.
                let item = course::item_id(1, 1, 1 + at % (course::ITEMS - 1));
                let pair = |value: &Value| -> Result<(f64, f64)> {
                    let part = |i: usize| value.get(i).and_then(Value::as_f64).context("no time");
                    Ok((part(0)?, part(1)?))
                };
                least.push(pair(&session.remote().run_async(&format!("{SEEN}{LEAST}"), &[])?)?);
                let answered =
                    session.remote().run_async(&format!("{SEEN}{ANSWER}"), &[json!(item)]);
                ours.push(pair(
                    &answered.with_context(|| format!("{item}\n{}", session.describe()))?,
                )?);
            }
            let row = |what: &str, against, part: fn(&(f64, f64)) -> f64| Row {
                measure: format!("Check to {what}, {}, {}", cold::name(way), speed.name()),
                against,
                unit: "ms",
                baseline: median(least.iter().map(part)),
                ours: median(ours.iter().map(part)),
                must: Bound::Free,
                aim: Bound::Free,
            };
            rows.push(row("feedback", "bare button", |pair| pair.0));
            rows.push(row("Saved", "bare strict put", |pair| pair.1));
        }
    }
    Ok(Table { title: format!("answer: medians of {ANSWERS} answers, Chromium"), rows })
}

//! Files of a course that are damaged, missing, or of different editions.

use e2e::dist::Copy;
use e2e::words::say;
use e2e::{Browser, Result, Session, Setup, Way, tests};
use serde_json::json;

use crate::fixture;

const COURSE: &str = "#/course/every-kind";
/// Has no course.
const TRADE: &str = "#/course/bricklayer";
const LESSON: &str = "#/course/every-kind/lesson/one-of-each";

fn a_broken_course_says_so_and_shows_a_way_on(browser: Browser, way: Way) -> Result<()> {
    let portal = fixture::portal()?;
    let copy = Copy::of(&portal, &format!("pack-{browser:?}"))?;
    let session = Setup::new(browser, way).on(copy.folder()).start()?;
    let restore = |file: &str| -> Result<()> {
        std::fs::copy(portal.join(file), copy.folder().join(file))?;
        Ok(())
    };
    let (course, module) = ("packs/every-kind/en.js", "packs/every-kind/en-start.js");
    session.visit(LESSON)?;
    session.see("section.item")?;

    // Half of the file did not come over.
    copy.change(course, |text| format!("{}');\n", &text[..text.len() / 2]))?;
    says(&session, COURSE, "damaged-title")?;
    restore(course)?;

    // A bit has flipped: it is no script any more.
    copy.change(module, |text| text.replacen("journeywork(", "journeywork)", 1))?;
    says(&session, LESSON, "missing-title")?;
    restore(module)?;

    // The module is of another edition than the course.
    copy.change(module, |text| other_edition(&text))?;
    says(&session, LESSON, "damaged-title")?;
    restore(module)?;

    // A promised file was not copied.
    copy.remove(module)?;
    says(&session, LESSON, "missing-title")?;
    restore(module)?;
    copy.remove(course)?;
    says(&session, COURSE, "damaged-title")?;
    restore(course)?;
    copy.remove("catalogue.js")?;
    session.visit("#/courses")?;
    session.see(".notice a.button")?;
    restore("catalogue.js")?;

    session.visit(LESSON)?;
    session.see("section.item")
}
tests!(a_broken_course_says_so_and_shows_a_way_on: chromium_folder, firefox_folder);

fn a_trade_without_its_facts_says_so(browser: Browser, way: Way) -> Result<()> {
    let copy = Copy::of(&fixture::portal()?, &format!("facts-{browser:?}"))?;
    let session = Setup::new(browser, way).on(copy.folder()).start()?;
    let no_facts = say("trade-no-facts")?;
    session.visit(TRADE)?;
    session.read(".facts", "fact-hours")?;
    assert!(!session.text("main")?.contains(&no_facts));

    copy.change("facts.js", |text| text.replacen("bricklayer", "brickmaker", 1))?;
    session.visit(TRADE)?;
    session.read("main", "trade-no-facts")?;
    session.read(".facts", "fact-sector")?;
    assert!(!session.text(".facts")?.contains(&say("fact-hours")?));

    copy.remove("facts.js")?;
    session.visit(TRADE)?;
    session.read("main", "trade-no-facts")
}
tests!(a_trade_without_its_facts_says_so: chromium_folder, firefox_folder);

fn titles_come_in_the_language_of_the_page_and_else_in_english(
    browser: Browser,
    way: Way,
) -> Result<()> {
    let copy = Copy::of(&fixture::portal()?, &format!("titles-{browser:?}"))?;
    let session = Setup::new(browser, way).on(copy.folder()).start()?;
    let title = format!("a[href='{TRADE}'] .row-title");
    let reads = |text: &str| {
        // A browser does not lay out rows far below the screen, and Firefox then says they have no text.
        let scroll = "const row = document.querySelector(arguments[0]); if (row) row.scrollIntoView(); return !!row;";
        session.holds("the trade is in the list", scroll, &[json!(title)])?;
        session.read_text(&title, text)
    };
    session.visit("#/courses")?;
    reads("Bricklayer")?;
    let loaded = session.remote().run("return Object.keys(journeywork.data).join(' ');", &[])?;
    let loaded = loaded.as_str().unwrap_or_default();
    assert!(loaded.contains("catalogue/all"), "{loaded}");
    assert!(!loaded.contains("titles/") && !loaded.contains("facts/"), "{loaded}");

    session.open("#/settings")?;
    session.click("label[lang=ru]")?;
    session.holds("the page is Russian", "return document.documentElement.lang === 'ru';", &[])?;
    session.visit("#/courses")?;
    reads("Каменщик")?;

    // The file is damaged; then it is not there at all.
    copy.change("titles/ru.js", |text| text.replacen("{", "[", 1))?;
    session.visit("#/courses")?;
    reads("Bricklayer")?;
    copy.remove("titles/ru.js")?;
    session.visit("#/courses")?;
    reads("Bricklayer")
}
tests!(titles_come_in_the_language_of_the_page_and_else_in_english: chromium_folder, firefox_folder);

/// The page says what is so, and its button leads to a page that works.
fn says(session: &Session, route: &str, title: &str) -> Result<()> {
    session.visit(route)?;
    session.read("h1", title)?;
    session.follow(".notice a.button")?;
    session.see("a.row")
}

/// Another edition in place of the first one.
fn other_edition(text: &str) -> String {
    let Some((before, rest)) =
        text.split_once("edition\\\":\\\"").or_else(|| text.split_once("\"edition\":\""))
    else {
        return text.to_owned();
    };
    let head = &text[..text.len() - rest.len()];
    debug_assert!(head.starts_with(before));
    let changed = if rest.starts_with('0') { "1" } else { "0" };
    format!("{head}{changed}{}", rest.get(1..).unwrap_or_default())
}

/// A part of the program that did not come over: its pages say so, the others work, and once it is there it is found.
fn a_missing_part_of_the_program_is_said(browser: Browser, way: Way) -> Result<()> {
    let portal = fixture::portal()?;
    let copy = Copy::of(&portal, &format!("part-{browser:?}"))?;
    let session = Setup::new(browser, way).on(copy.folder()).start()?;
    let parts = copy.files("app-keep-")?;
    assert_eq!(parts.len(), 2, "as it is, and for pages of a folder: {parts:?}");
    for part in &parts {
        copy.remove(part)?;
    }
    session.visit("#/record")?;
    session.read("h1", "incomplete-title")?;
    session.follow(".notice a.button")?;
    session.see(".home")?;
    for part in &parts {
        std::fs::copy(portal.join(part), copy.folder().join(part))?;
    }
    // Without a new start: what failed is tried again.
    session.open("#/record")?;
    session.see("#record-events")
}
tests!(a_missing_part_of_the_program_is_said: chromium_folder, firefox_folder, chromium_served);

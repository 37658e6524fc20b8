//! Everybody can use every page: axe-core in each theme, titles, headings, focus, the way back.

use std::collections::BTreeMap;

use anyhow::bail;
use e2e::answer::{Aim, Hand, scope};
use e2e::keys::{ENTER, STEPS_MAX, TAB};
use e2e::{Browser, Result, Session, Way, tests};

use crate::fixture::{self, LESSON, answer_to};

/// Every page of the portal.
pub const PAGES: &[(&str, &str)] = &[
    ("home", "#/"),
    ("courses", "#/courses"),
    ("staff", "#/staff"),
    ("trade", "#/course/bricklayer"),
    ("course", "#/course/co2-welding"),
    ("lesson", "#/course/co2-welding/lesson/dress-for-the-arc"),
    ("kinds", LESSON),
    ("closed", "#/course/every-kind/lesson/last-lesson"),
    ("check", "#/course/every-kind/check/start"),
    ("summary", "#/course/co2-welding/summary"),
    ("workshop", "#/course/co2-welding/workshop"),
    ("words", "#/course/co2-welding/words"),
    ("record", "#/record"),
    ("settings", "#/settings"),
    ("unknown", "#/no/such/page"),
];

/// The themes that a learner can choose.
pub const THEMES: &[&str] = &["light", "dark", "contrast"];

fn every_page_is_free_of_findings(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    session.visit("#/")?;
    session.store_opened()?;
    let mut findings = Vec::new();
    for (name, route) in PAGES {
        session.open(route)?;
        audit(&session, name, &mut findings)?;
    }
    questions_after_an_answer(&session, &mut findings)?;
    a_check_in_the_middle(&session, &mut findings)?;
    if findings.is_empty() {
        return session.no_complaints();
    }
    bail!("{} findings:\n{}", findings.len(), findings.join("\n"))
}
tests!(every_page_is_free_of_findings: chromium_served);

fn audit(session: &Session, name: &str, findings: &mut Vec<String>) -> Result<()> {
    for theme in THEMES {
        session.dress(theme)?;
        findings.extend(
            session.axe()?.into_iter().map(|finding| format!("{name}, {theme}: {finding}")),
        );
    }
    Ok(())
}

/// Each kind of question marked as not right yet, and one as right.
fn questions_after_an_answer(session: &Session, findings: &mut Vec<String>) -> Result<()> {
    session.visit(LESSON)?;
    for item in fixture::items()? {
        let id = item.id.as_str();
        let aim = if id == "one-single" { Aim::Right } else { Aim::Wrong };
        if let Ok(answer) = answer_to(session, &item, aim) {
            session.answer(id, &answer, Hand::Mouse)?;
            session.saved(id)?;
        }
    }
    session.press_button(&scope("one-order"), "item-show-why")?;
    audit(session, "kinds, answered", findings)
}

fn a_check_in_the_middle(session: &Session, findings: &mut Vec<String>) -> Result<()> {
    session.open("#/course/every-kind/check/start")?;
    session.press_button("main", "check-start")?;
    session.see("section.item")?;
    audit(session, "check, begun", findings)
}

/// Each page has a title of its own, one main heading that gets the focus; "back" leads to the page before.
fn every_page_says_where_one_is(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    session.visit("#/")?;
    session.store_opened()?;
    let mut titles: BTreeMap<String, &str> = BTreeMap::new();
    for (name, route) in PAGES {
        session.open(route)?;
        let title = session.page_owes()?;
        if let Some(other) = titles.insert(title.clone(), name) {
            // The pages of two courses may share a name with each other, never with another kind of page.
            panic!("{name} and {other} have the same title \"{title}\"");
        }
    }
    // Back over all of it, page by page.
    for (_, route) in PAGES.iter().rev().skip(1) {
        session.leave()?;
        session.remote().back()?;
        session.arrive()?;
        session.page_owes()?;
        assert!(
            session.remote().url()?.ends_with(route),
            "{} instead of {route}",
            session.remote().url()?
        );
    }
    Ok(())
}
tests!(every_page_says_where_one_is: chromium_folder, firefox_folder);

/// By keys alone from the start page into the first lesson; the first stop is the way past the bar.
fn keys_alone_lead_into_a_lesson(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    session.visit("#/")?;
    session.page_owes()?;
    session.see(".big-card a.button")?;
    session.tab_to("a.skip", STEPS_MAX)?;
    session.key(ENTER)?;
    session.ask("the way past the bar ends at the text", || {
        Ok(session.focus_is("#page-title")?.then_some(()))
    })?;
    session.remote().press(&TAB.to_string())?;
    assert!(session.focus_is("main *")?, "the next stop is in the text\n{}", session.describe());

    session.leave()?;
    session.key_button(".big-card", "home-find")?;
    session.arrive()?;
    session.tab_to(".filters input[type=search]", STEPS_MAX)?;
    session.remote().press("co2")?;
    session.ask("one row is left", || Ok((session.count("a.row")? == 1).then_some(())))?;
    let steps = session.tab_to("a.row", STEPS_MAX)?;
    assert!(steps <= 12, "{steps} times Tab to the first row");
    session.leave()?;
    session.key(ENTER)?;
    session.arrive()?;
    session.tab_to("#go-on", STEPS_MAX)?;
    session.leave()?;
    session.key(ENTER)?;
    session.arrive()?;
    session.see("section.item")
}
tests!(keys_alone_lead_into_a_lesson: chromium_folder, firefox_folder, webkit_folder);

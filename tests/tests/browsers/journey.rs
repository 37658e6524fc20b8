//! From the start page to a finished lesson, and on.

use e2e::answer::{self, Aim, Hand, scope};
use e2e::{Browser, Result, Setup, Way, tests};

use crate::fixture;

const COURSE: &str = "co2-welding";

/// A learner finds the course, opens its first lesson, answers every question, and goes on to the next.
fn a_lesson_is_found_answered_and_done(browser: Browser, way: Way) -> Result<()> {
    let session = Setup::new(browser, way).start()?;
    session.visit("#/")?;
    session.read(".big-card", "home-empty-title")?;
    session.follow(".bar nav a[href='#/courses']")?;
    let all = session.count("a.row")?;
    session.write(".filters input[type=search]", "co2")?;
    let row = format!("a.row[href='#/course/{COURSE}']");
    session.ask("the list gets shorter", || Ok((session.count("a.row")? < all).then_some(())))?;
    assert_eq!(session.count(&row)?, 1);
    session.follow(&row)?;
    session.follow("#go-on")?;
    assert!(session.text("h1")?.starts_with("1.1"), "{}", session.text("h1")?);

    let items = answer::items(&answer::course(COURSE), "01-safety/01-dress-for-the-arc.md")?;
    assert!(
        !session.sees(".finish .result")?,
        "a lesson is not done before its questions are answered"
    );
    for item in &items {
        let id = item.id.as_str();
        session.answer(id, &fixture::answer_to(&session, item, Aim::Right)?, Hand::Mouse)?;
        session.read(&format!("{} .item-result", scope(id)), "item-right")?;
        session.saved(id)?;
    }
    session.read(".finish", "lesson-done")?;
    let events = session.ask("the lesson is stored as done", || {
        let events = session.events()?;
        Ok(events.iter().any(|e| e.kind() == "LessonCompleted").then_some(events))
    })?;
    let of_kind = |kind: &str| events.iter().filter(|e| e.kind() == kind).count();
    assert_eq!(of_kind("ItemAnswered"), items.len());
    assert_eq!(of_kind("LessonCompleted"), 1);
    assert_eq!(of_kind("CourseStarted"), 1);

    session.follow("a[rel=next]")?;
    assert!(session.text("h1")?.starts_with("1.2"), "{}", session.text("h1")?);
    session.open(&format!("#/course/{COURSE}"))?;
    let done = format!("a.row[href='#/course/{COURSE}/lesson/dress-for-the-arc']");
    session.see(&format!("{done} .state.full"))?;
    session.open("#/")?;
    session.see(&format!("#go-on[href^='#/course/{COURSE}/lesson/']"))?;
    session.no_complaints()
}
tests!(a_lesson_is_found_answered_and_done: chromium_folder, chromium_served, firefox_folder, firefox_served, webkit_folder, webkit_served);

/// The first module's check opens the other modules, once it is passed; the result is in the summary.
fn the_first_check_opens_the_other_modules(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    let closed = "#/course/every-kind/lesson/last-lesson";
    session.visit("#/course/every-kind")?;
    session.see(".row.locked")?;
    assert_eq!(session.count(&format!("a.row[href='{closed}']"))?, 0);
    session.open(closed)?;
    session.see(".lock")?;
    assert_eq!(session.count("section.item")?, 0, "a closed lesson shows no question");

    session.open("#/course/every-kind/check/start")?;
    session.press_button("main", "check-start")?;
    session.see("section.item")?;
    let mut items = fixture::items()?;
    items.extend(fixture::short_items()?);
    let drawn: Vec<_> = {
        let mut drawn = Vec::new();
        for item in &items {
            if session.count(&scope(item.id.as_str()))? > 0 {
                drawn.push(item);
            }
        }
        drawn
    };
    assert_eq!(drawn.len(), 8, "a check at level 2 has eight questions");
    assert!(!session.offers("main", "check-finish")?, "nothing is answered yet");
    for item in &drawn {
        session.put_in(
            item.id.as_str(),
            &fixture::answer_to(&session, item, Aim::Right)?,
            Hand::Mouse,
        )?;
        assert!(!session.sees(".item-result .result")?, "a check says nothing before its end");
    }
    session.press_button("main", "check-finish")?;
    session.see(".check-page .result.right")?;
    assert_eq!(session.count(".item-result .result.right")?, 8);

    session.open("#/course/every-kind")?;
    session.follow(&format!("a.row[href='{closed}']"))?;
    session.see("section.item#at-mark-tool")?;
    session.open("#/course/every-kind/summary")?;
    session.read_text(
        ".rows",
        &e2e::words::say_with("summary-check", &[("right", 8.into()), ("all", 8.into())])?,
    )?;
    session.no_complaints()
}
tests!(the_first_check_opens_the_other_modules: chromium_folder, firefox_served);

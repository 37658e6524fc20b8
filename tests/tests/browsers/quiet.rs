//! Courses of which nothing is kept unasked, and courses that a teacher opens first.

use std::fs;

use e2e::answer::{Aim, Hand};
use e2e::dist::Copy;
use e2e::{Browser, Result, Session, Setup, Way, tests};

use crate::fixture::{self, SHORT};
use crate::rebuilt::Rebuilt;

const COURSE: &str = "#/course/every-kind";

/// A session on a portal in which the front matter of the course says more.
fn session(browser: Browser, way: Way, says: &str) -> Result<(Rebuilt, Session)> {
    let portal = Rebuilt::new(&format!("quiet-{browser:?}-{}", says.len()))?;
    portal.change("course.md", "grade: outline", &format!("grade: outline\n{says}"))?;
    portal.build()?;
    let session = Setup::new(browser, way).on(&portal.portal()).start()?;
    Ok((portal, session))
}

fn kinds(session: &Session) -> Result<Vec<String>> {
    Ok(session.events()?.iter().map(|event| event.kind().to_owned()).collect())
}

fn nothing_of_a_course_without_marks_is_kept_unasked(browser: Browser, way: Way) -> Result<()> {
    // At the desk such a course may have no marked question; here they show that not even those are stored.
    let copy = Copy::of(&fixture::portal()?, &format!("quiet-{browser:?}"))?;
    copy.change("packs/every-kind/en.js", |text| {
        text.replacen("\"marks\":\"graded\"", "\"marks\":\"none\"", 1)
    })?;
    let session = Setup::new(browser, way).on(copy.folder()).start()?;
    session.visit(SHORT)?;
    session.store_opened()?;
    session.read("#consent", "consent-text")?;
    session.read(".lesson-page", "may-stop")?;
    for item in fixture::short_items()? {
        let id = item.id.as_str();
        session.answer(id, &fixture::answer_to(&session, &item, Aim::Right)?, Hand::Mouse)?;
    }
    session.open(COURSE)?;
    session.read("#consent", "consent-text")?;
    session.click("#consent-no")?;
    session.read("#consent", "consent-none")?;
    session.open(SHORT)?;
    session.see_no("#consent")?;
    // What was done counts on the page, and nowhere else.
    session.open("#/")?;
    session.see("#go-on")?;
    assert_eq!(kinds(&session)?, [""; 0]);
    let notes = session.notes()?;
    assert!(!notes.keys().any(|key| key.contains("every-kind")), "{notes:?}");
    session.visit("#/")?;
    session.read(".big-card", "home-empty-title")?;

    // A yes keeps that a lesson was opened, and that it was finished.
    session.visit(SHORT)?;
    session.see("#consent")?;
    session.click("#consent-yes")?;
    session.see_no("#consent")?;
    session.ask("the yes is stored", || {
        let kinds = kinds(&session)?;
        Ok((kinds == ["ConsentGiven", "LessonOpened"]).then_some(()))
    })?;
    for item in fixture::short_items()? {
        let id = item.id.as_str();
        session.answer(id, &fixture::answer_to(&session, &item, Aim::Wrong)?, Hand::Mouse)?;
    }
    session.visit(COURSE)?;
    session.read("#consent", "consent-kept")?;
    let row = format!("a.row[href='{SHORT}']");
    session.see(&format!("{row} .state.half"))?;
    assert!(
        kinds(&session)?
            .iter()
            .all(|kind| ["ConsentGiven", "LessonOpened"].contains(&kind.as_str()))
    );

    // It leaves the computer only if it is ticked.
    session.open("#/record")?;
    session.see(".record input[type=checkbox]")?;
    session.click("#export")?;
    let plain = fs::read(session.downloaded(".jwr")?)?;
    let header = String::from_utf8_lossy(&plain).lines().nth(1).unwrap_or_default().to_owned();
    assert!(header.contains("\"events\":0"), "{header}");

    // Taken back, it is gone.
    session.open(COURSE)?;
    session.click("#consent-stop")?;
    session.read("#consent", "consent-none")?;
    session.ask("it is gone", || {
        let kinds = kinds(&session)?;
        Ok((kinds == ["Exported"]).then_some(()))
    })?;
    session.visit(COURSE)?;
    session.see("#consent-yes")?;
    assert_eq!(session.count(&format!("{row} .state.half"))?, 0);
    session.no_complaints()
}
tests!(nothing_of_a_course_without_marks_is_kept_unasked: chromium_folder, firefox_served);

fn a_hidden_course_opens_once_a_teacher_has_written_their_name(
    browser: Browser,
    way: Way,
) -> Result<()> {
    let (portal, session) = session(browser, way, "security: ask")?;
    assert!(!portal.portal().join("plain/every-kind").exists());
    session.visit("#/courses")?;
    session.see("a.row")?;
    assert_eq!(session.count(&format!("a.row[href='{COURSE}']"))?, 0);
    session.visit("#/staff")?;
    session.see(&format!("a.row[href='{COURSE}']"))?;
    for route in [SHORT, "#/course/every-kind/words", "#/course/every-kind/summary", COURSE] {
        session.visit(route)?;
        session.read(".notice", "course-closed")?;
        assert_eq!(session.count("section.item, a.row")?, 0, "{route}");
    }
    session.click(".notice summary")?;
    session.write(".notice input", "M. K.")?;
    session.press_button(".notice", "teacher-open-button")?;
    session.see("#go-on")?;
    session.ask("the name is stored", || {
        let events = session.events()?;
        let opened = |kind: &str, by: &str| kind == "CourseOpened" && by == "M. K.";
        Ok(events.iter().any(|e| opened(e.kind(), e.body("by"))).then_some(()))
    })?;
    session.visit(SHORT)?;
    session.see("section.item")?;
    session.no_complaints()
}
tests!(a_hidden_course_opens_once_a_teacher_has_written_their_name: chromium_folder, firefox_served);

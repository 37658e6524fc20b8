//! A course in several languages, and one in which something was renamed.

use e2e::words::{say, say_with};
use e2e::{Browser, Result, Setup, Way, tests};

use crate::fixture::{self, SHORT};
use crate::rebuilt::Rebuilt;

const COURSE: &str = "#/course/every-kind";
const LESSON: &str = "01-start/02-close-the-day.md";

/// Made by a machine, of another source than the one that is there.
const FRONT: &str = "---\ntranslated_from: en@00000000\ntranslation: machine\n---\n";

fn a_course_opens_in_the_language_of_the_portal_or_the_one_that_was_chosen(
    browser: Browser,
    way: Way,
) -> Result<()> {
    let portal = Rebuilt::new(&format!("languages-{browser:?}"))?;
    let lesson = portal.read(LESSON)?.replacen("# Close the day", "# По-русски", 1);
    portal.write("01-start/02-close-the-day.ru.md", &format!("{FRONT}{lesson}"))?;
    let course = portal.read("course.md")?;
    let body = course.splitn(3, "---\n").nth(2).unwrap_or_default();
    let body = body.replacen("# One question of each kind", "# По-русски", 1);
    portal.write("course.ru.md", &format!("{FRONT}{body}"))?;
    portal.change("course.md", "languages: [en]", "languages: [en, ru]")?;
    portal.build()?;

    let session = Setup::new(browser, way).on(&portal.portal()).start()?;
    session.visit(COURSE)?;
    assert!(!session.text("h1")?.contains("По-русски"));
    session.click("#course-languages button[lang=ru]")?;
    session.read_text("h1", "По-русски")?;
    session.read_text(".marks + .marks", &say("translation-machine")?)?;
    session.read_text(".marks + .marks", &say("translation-outdated")?)?;
    session.see("#course-languages button[lang=ru][aria-pressed=true]")?;
    assert_eq!(session.text("div.page.course[lang=ru] h1")?, session.text("h1")?);

    // The lesson that is not translated says so, and stands in its own language.
    session.visit("#/course/every-kind/lesson/one-of-each")?;
    let untranslated = say_with("translation-source", &[("language", "English".into())])?;
    session.read_text(".lesson-page .marks", &untranslated)?;
    session.see("article.lesson[lang=en]")?;
    session.visit(SHORT)?;
    session.read_text(".lesson-page .marks", &say("translation-machine")?)?;
    session.see("article.lesson[lang=ru]")?;
    fixture::finish_short(&session)?;
    let langs = session.ask("the lesson is stored as done", || {
        let events = session.events()?;
        let done = events.iter().any(|e| e.kind() == "LessonCompleted");
        let answers = events.iter().filter(|e| e.kind() == "ItemAnswered");
        Ok(done.then_some(answers.map(|e| e.body("lang").to_owned()).collect::<Vec<_>>()))
    })?;
    assert!(!langs.is_empty() && langs.iter().all(|lang| lang == "ru"), "{langs:?}");

    // The same lesson in the other language is done too, with the same answers.
    session.open(COURSE)?;
    session.click("#course-languages button[lang=en]")?;
    session.see("div.page.course[lang=en]")?;
    session.visit(SHORT)?;
    session.see("article.lesson[lang=en]")?;
    session.read(".finish", "lesson-done")?;

    // A language that the course lacks: the source, and a note.
    session.open("#/settings")?;
    session.click("label[lang=es]")?;
    session.holds("the page is Spanish", "return document.documentElement.lang === 'es';", &[])?;
    let forget = "localStorage.setItem('journeywork.settings.v1', '{\"lang\":\"es\"}');";
    session.remote().run(forget, &[])?;
    // A page that is loaded from elsewhere may be another process, which does not see yet what this one just wrote.
    session.open(COURSE)?;
    session.remote().reload()?;
    session.see("div.page.course[lang=en] .marks + .marks")
}
tests!(a_course_opens_in_the_language_of_the_portal_or_the_one_that_was_chosen: chromium_folder, firefox_served);

fn what_was_done_under_a_former_id_still_counts(browser: Browser, way: Way) -> Result<()> {
    let portal = Rebuilt::new(&format!("renamed-{browser:?}"))?;
    let session = Setup::new(browser, way).on(&portal.portal()).start()?;
    session.visit("#/")?;
    fixture::finish_short(&session)?;
    session.ask("the lesson is stored as done", || {
        let events = session.events()?;
        Ok(events.iter().any(|e| e.kind() == "LessonCompleted").then_some(()))
    })?;

    // The author renames the lesson and each of its questions.
    let items = fixture::short_items()?;
    let mut text = portal.read(LESSON)?;
    for item in &items {
        let id = &item.id;
        let (old, new) = (format!("{{#{id} "), format!("{{#now-{id} was={id} "));
        assert!(text.contains(&old), "{id}");
        text = text.replacen(&old, &new, 1);
    }
    portal.remove(LESSON)?;
    portal.write("01-start/02-end-the-day.md", &format!("---\nwas: close-the-day\n---\n{text}"))?;
    portal.build()?;
    // The address of old still leads there.
    session.visit(SHORT)?;
    session.read(".finish", "lesson-done")?;
    assert_eq!(session.count(".item-result .result.right")?, items.len() as u64);
    session.open(COURSE)?;
    session.see("a.row[href='#/course/every-kind/lesson/end-the-day'] .state.full")?;
    session.no_complaints()
}
tests!(what_was_done_under_a_former_id_still_counts: chromium_folder, firefox_served);

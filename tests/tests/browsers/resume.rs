//! Coming back: after the browser was closed, and after a reload in the middle of things.

use e2e::answer::{Aim, Answer, Gap, Hand, scope};
use e2e::{Browser, Result, Session, Way, tests};
use serde_json::json;

use crate::fixture::{self, LESSON, SHORT, answer_to};

/// What was half typed is there after the browser was closed and opened again, and so is the way back to it.
fn half_typed_answers_are_there_again(browser: Browser, way: Way) -> Result<()> {
    let mut session = fixture::session(browser, way)?;
    session.visit(LESSON)?;
    session.store_opened()?;
    session.put_in("one-single", &Answer::Choose("Thin nylon gloves".to_owned()), Hand::Mouse)?;
    session.put_in("one-text", &Answer::Write("ker".to_owned()), Hand::Keys)?;
    session.put_in("one-number", &Answer::Write("12.".to_owned()), Hand::Keys)?;
    let gaps = vec![Gap::Choose("push".to_owned()), Gap::Write("file c".to_owned())];
    session.put_in("one-cloze", &Answer::Fill(gaps), Hand::Mouse)?;
    session.put_in(
        "one-match",
        &Answer::Assign(vec![("Sliding bevel".to_owned(), "Copies an angle".to_owned())]),
        Hand::Mouse,
    )?;
    for (item, part) in [
        ("one-single", "\"b\""),
        ("one-text", "ker"),
        ("one-number", "12."),
        ("one-cloze", "file c"),
        ("one-match", "\"c\""),
    ] {
        session.draft_kept(item, part)?;
    }

    session.close()?;
    session.reopen()?;
    session.visit("#/")?;
    session.follow("#go-on")?;
    checked(&session, "one-single", "Thin nylon gloves")?;
    for (css, value) in [
        ("section.item#at-one-text input.field", "ker"),
        ("section.item#at-one-number input.field", "12."),
        ("section.item#at-one-cloze .blank input.field", "file c"),
    ] {
        field_holds(&session, css, value)?;
    }
    let chosen = "return [...document.querySelectorAll(arguments[0])].some((s) => s.selectedOptions[0].label === arguments[1]);";
    session.holds(
        "the gap's choice is there",
        chosen,
        &[json!("#at-one-cloze select"), json!("push")],
    )?;
    session.holds(
        "the row's choice is there",
        chosen,
        &[json!("#at-one-match select"), json!("Copies an angle")],
    )?;
    assert_eq!(session.count(".result")?, 0, "nothing was handed in");
    Ok(())
}
tests!(half_typed_answers_are_there_again: chromium_folder, firefox_folder);

/// A choice survives a reload right after the click; an answer right after "Check" is stored or still there to be
/// handed in.
fn a_reload_right_after_a_click_loses_nothing(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    session.visit(SHORT)?;
    session.store_opened()?;
    session.put_in("day-rags", &Answer::Choose("Under the bench".to_owned()), Hand::Mouse)?;
    session.remote().reload()?;
    session.arrive()?;
    checked(&session, "day-rags", "Under the bench")?;

    let items = fixture::short_items()?;
    let rags = items
        .iter()
        .find(|i| i.id.as_str() == "day-rags")
        .map(|i| answer_to(&session, i, Aim::Right))
        .transpose()?;
    session.answer("day-rags", &rags.unwrap_or(Answer::Write(String::new())), Hand::Mouse)?;
    session.remote().reload()?;
    session.arrive()?;
    // Either the store had said yes before the page went, or the choice is still there to be handed in again.
    let there = "
        const item = document.querySelector(arguments[0]);
        const chosen = item && item.querySelector('input:checked');
        return !!chosen && chosen.closest('li').innerText.includes(arguments[1])
            && (item.querySelector('.result.right') ? 'stored' : 'chosen');";
    let arguments = [json!(scope("day-rags")), json!("Into the closed can")];
    let found = session.holds("the answer or at least the choice is there", there, &arguments)?;
    let answers = session.events()?.iter().filter(|e| e.kind() == "ItemAnswered").count();
    assert_eq!(
        answers,
        usize::from(found == json!("stored")),
        "the page and the store say different things"
    );
    Ok(())
}
tests!(a_reload_right_after_a_click_loses_nothing: chromium_folder, chromium_served, firefox_folder, firefox_served);

/// The end of a lesson's page is where the learner comes back to, not its top.
fn the_place_in_a_lesson_is_found_again(browser: Browser, way: Way) -> Result<()> {
    let mut session = fixture::session(browser, way)?;
    session.visit(LESSON)?;
    session.store_opened()?;
    session.remote().run("document.querySelector('#at-one-order').scrollIntoView();", &[])?;
    session.ask("the place is stored", || {
        Ok(session.events()?.iter().any(|e| e.kind() == "LessonPlace").then_some(()))
    })?;
    session.close()?;
    session.reopen()?;
    session.visit("#/")?;
    session.follow("#go-on")?;
    let script = "
        const box = document.querySelector('#at-one-order').getBoundingClientRect();
        return window.scrollY > 0 && box.top < innerHeight && box.bottom > 0;";
    session.holds("the question is on the screen again", script, &[]).map(drop)
}
tests!(the_place_in_a_lesson_is_found_again: chromium_folder, firefox_served);

fn checked(session: &Session, item: &str, text: &str) -> Result<()> {
    let script = "
        const labels = [...document.querySelectorAll(`${arguments[0]} li.option`)];
        return labels.some((l) => l.innerText.trim() === arguments[1] && l.querySelector('input').checked);";
    session
        .holds(&format!("{item}: \"{text}\" is chosen"), script, &[json!(scope(item)), json!(text)])
        .map(drop)
}

fn field_holds(session: &Session, css: &str, value: &str) -> Result<()> {
    let script =
        "const f = document.querySelector(arguments[0]); return !!f && f.value === arguments[1];";
    session.holds(&format!("{css} holds {value}"), script, &[json!(css), json!(value)]).map(drop)
}

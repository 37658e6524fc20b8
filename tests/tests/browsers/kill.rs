//! The power goes: SIGKILL to every process of the browser right after the portal has said "Saved".

use std::collections::BTreeSet;

use anyhow::Context;
use e2e::answer::{Aim, Hand, scope};
use e2e::{Browser, Result, Session, Way, setting, tests, words};
use serde_json::json;

use crate::fixture::{self, SHORT, answer_to};

fn what_was_said_to_be_saved_is_there_after_a_kill(browser: Browser, way: Way) -> Result<()> {
    let mut session = fixture::session(browser, way)?;
    let items = fixture::short_items()?;
    let mut said = 0;
    for round in 0..setting::kills() {
        session.visit(SHORT)?;
        session.store_opened()?;
        let item = items.get(round % items.len()).context("no question")?;
        let id = item.id.as_str();
        if session.offers(&scope(id), "item-try-again")? {
            session.press_button(&scope(id), "item-try-again")?;
            session.see_no(&format!("{} .item-result .result", scope(id)))?;
        }
        session.put_in(id, &answer_to(&session, item, Aim::Right)?, Hand::Mouse)?;
        session.take_aim();
        check_and_kill(&mut session, id)?;
        said += 1;

        session.reopen()?;
        session.visit(SHORT)?;
        session.read(&format!("{} .item-result", scope(id)), "item-right")?;
        let answers = session.events()?.iter().filter(|e| e.kind() == "ItemAnswered").count();
        assert_eq!(answers, said, "said \"Saved\" {said} times, stored {answers}");
    }
    chain_is_whole(&session)?;
    views_equal_events(&session)
}
tests!(what_was_said_to_be_saved_is_there_after_a_kill: chromium_folder, chromium_served, firefox_folder, firefox_served);

/// Presses "Check"; kills in the moment when "Saved" appears.
fn check_and_kill(session: &mut Session, item: &str) -> Result<()> {
    let button = session.mark_button(&scope(item), "item-check", "check")?;
    let script = "
        const [button, item, word, done] = arguments;
        const look = () => {
            const saved = document.querySelector(`${item} .saved`);
            if (saved && saved.textContent.trim() === word) { observer.disconnect(); done(true); }
        };
        const observer = new MutationObserver(look);
        observer.observe(document.querySelector(item), { childList: true, subtree: true, characterData: true });
        document.querySelector(button).click();";
    session
        .remote()
        .run_async(script, &[json!(button), json!(scope(item)), json!(words::say("saved")?)])?;
    session.kill9()
}

/// One device, and its numbers run without a gap.
fn chain_is_whole(session: &Session) -> Result<()> {
    let events = session.events()?;
    let devices: BTreeSet<&str> =
        events.iter().filter_map(|e| e.json.get("device")?.as_str()).collect();
    assert_eq!(devices.len(), 1, "{devices:?}");
    let numbers: Vec<i64> = events.iter().map(|e| e.number("seq")).collect();
    let wanted: Vec<i64> = (0..i64::try_from(events.len())?).collect();
    assert_eq!(numbers, wanted);
    Ok(())
}

/// What the pages say is what the events say.
fn views_equal_events(session: &Session) -> Result<()> {
    let events = session.events()?;
    let answered: BTreeSet<&str> =
        events.iter().filter(|e| e.kind() == "ItemAnswered").map(|e| e.body("item")).collect();
    session.open("#/course/every-kind/summary")?;
    let n = answered.len();
    let words = words::say_with(
        "summary-right",
        &[("answered", n.into()), ("right", n.into()), ("first", n.into())],
    )?;
    session.read_text(".summary .facts", &words)?;
    session.open("#/record")?;
    session.read_text("#record-events", &session.events()?.len().to_string())
}

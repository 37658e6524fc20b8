//! Every kind of question, answered wrong and right, by keys alone.

use std::collections::BTreeSet;
use std::time::Duration;

use assess::Kind;
use assess::kind::KindName;
use e2e::answer::{Aim, Hand, scope};
use e2e::keys::STEPS_MAX;
use e2e::{Browser, Result, Session, Way, tests};
use serde_json::json;

use crate::fixture::{self, LESSON, answer_to};

/// How long an answer of the page to a key may take.
const SOON: Duration = Duration::from_secs(1);

fn every_kind_by_keys(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    session.visit(LESSON)?;
    let items = fixture::items()?;
    let kinds: BTreeSet<_> = items.iter().map(|item| item.kind.name()).collect();
    assert_eq!(kinds.len(), KindName::ALL.len(), "the course lacks a kind: {kinds:?}");
    let mut wrong = Vec::new();
    for item in &items {
        let id = item.id.as_str();
        let here = scope(id);
        if matches!(item.kind, Kind::Reflect) {
            reflect(&session, &here)?;
            continue;
        }
        let regions = session.count(&format!("{here} .item-result[role=status]"))?;
        assert_eq!(regions, 1, "{id}: no live region awaits the result");

        session.answer(id, &answer_to(&session, item, Aim::Wrong)?, Hand::Keys)?;
        session.read(&format!("{here} .item-result"), "item-not-yet")?;
        session.saved(id)?;
        wrong.extend(not_announced(&session, id)?);
        wrong.extend(focus_lost(&session, id, "Check")?);

        session.key_button(&here, "item-try-again")?;
        session.see_no(&format!("{here} .item-result .result"))?;
        wrong.extend(focus_lost(&session, id, "Try again")?);
        wrong.extend(not_empty(&session, id)?);
        session.answer(id, &answer_to(&session, item, Aim::Right)?, Hand::Keys)?;
        session.read(&format!("{here} .item-result"), "item-right")?;
        session.saved(id)?;
        wrong.extend(not_announced(&session, id)?);
        wrong.extend(focus_lost(&session, id, "Check")?);
    }
    session.read(".finish", "lesson-done")?;
    hint_and_key(&session, &mut wrong)?;
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    session.no_complaints()
}
tests!(every_kind_by_keys: chromium_folder, firefox_folder, webkit_folder);

/// What is said about an answer stands in a region that screen readers announce.
fn not_announced(session: &Session, id: &str) -> Result<Option<String>> {
    let script = "
        const item = document.querySelector(arguments[0]);
        const plain = (t) => (t || '').replace(/\\s+/g, ' ').trim();
        const said = [...item.querySelectorAll('.feedback, .why')].filter((e) => plain(e.innerText));
        if (said.length === 0) { return 'no feedback'; }
        const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
        const announced = [...item.querySelectorAll(live)].map((e) => plain(e.textContent)).join(' ');
        const silent = said.filter((e) => !e.closest(live) && !announced.includes(plain(e.textContent)));
        return silent.map((e) => plain(e.innerText)).join(' / ');";
    let silent = session.remote().run(script, &[json!(scope(id))])?;
    let silent = silent.as_str().unwrap_or_default();
    Ok((!silent.is_empty()).then(|| format!("{id}: not in a live region: {silent}")))
}

/// After a button was pressed the focus is still in the question: nobody has to find the way back. Where it is
/// not, it is put there, so that the test can go on.
fn focus_lost(session: &Session, id: &str, after: &str) -> Result<Option<String>> {
    let inside = format!("{0}, {0} *", scope(id));
    let kept = session.ask_for(SOON, "the focus is in the question", || {
        Ok(session.focus_is(&inside)?.then_some(()))
    });
    if kept.is_ok() {
        return Ok(None);
    }
    let script = "
        const inside = document.querySelector(arguments[0]).querySelectorAll('button, input, select');
        [...inside].filter((e) => !e.disabled).pop().focus();";
    session.remote().run(script, &[json!(scope(id))])?;
    Ok(Some(format!("{id}: the focus leaves the question after \"{after}\"")))
}

/// After "Try again" nothing of the last try is left in the fields: what is seen is what will be handed in. The
/// fields are emptied, so that the test can go on.
fn not_empty(session: &Session, id: &str) -> Result<Option<String>> {
    let script = "
        const item = document.querySelector(arguments[0]);
        const left = [];
        for (const input of item.querySelectorAll('input:checked')) { left.push(input.type); }
        for (const field of item.querySelectorAll('input.field')) { if (field.value) { left.push(field.value); } }
        for (const list of item.querySelectorAll('select')) {
            if (list.value) { left.push(list.selectedOptions[0].label); list.value = ''; }
        }
        return left.join(', ');";
    let left = session.remote().run(script, &[json!(scope(id))])?;
    let left = left.as_str().unwrap_or_default();
    Ok((!left.is_empty())
        .then(|| format!("{id}: after \"Try again\" the fields still show {left}")))
}

/// What is written into a reflection is kept nowhere.
fn reflect(session: &Session, here: &str) -> Result<()> {
    // Moving to the field may scroll; the place in the lesson is noted, the words are not.
    let stored = || -> Result<(usize, usize)> {
        let events = session.events()?;
        let events = events.iter().filter(|e| e.kind() != "LessonPlace").count();
        Ok((events, session.notes()?.len()))
    };
    let before = stored()?;
    session.tab_to(&format!("{here} textarea"), STEPS_MAX)?;
    session.remote().press("private words")?;
    session.holds(
        "the words are on the screen",
        "return document.querySelector(arguments[0]).value === 'private words';",
        &[json!(format!("{here} textarea"))],
    )?;
    assert!(!session.offers(here, "item-check")?);
    assert_eq!(before, stored()?, "a reflection is stored");
    Ok(())
}

/// A hint on request before the answer; the key on request after a wrong one.
fn hint_and_key(session: &Session, wrong: &mut Vec<String>) -> Result<()> {
    let (id, here) = ("one-single", scope("one-single"));
    session.key_button(&here, "item-try-again")?;
    session.see_no(&format!("{here} .item-result .result"))?;
    wrong.extend(focus_lost(session, id, "Try again")?);
    assert!(!session.sees(&format!("{here} .hint"))?);
    session.key_button(&here, "item-hint")?;
    session.see(&format!("{here} .hint"))?;
    wrong.extend(focus_lost(session, id, "Give me a hint")?);
    if let Some(item) = fixture::items()?.iter().find(|item| item.id.as_str() == id) {
        session.answer(id, &answer_to(session, item, Aim::Wrong)?, Hand::Keys)?;
    }
    session.see(&format!("{here} .result.not-yet"))?;
    wrong.extend(focus_lost(session, id, "Check")?);
    assert!(!session.sees(&format!("{here} .why"))?, "the explanation comes on request");
    session.key_button(&here, "item-show-why")?;
    session.see(&format!("{here} .why"))?;
    wrong.extend(focus_lost(session, id, "Show why")?);
    Ok(())
}

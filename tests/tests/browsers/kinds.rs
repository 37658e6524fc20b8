//! Every kind of question, answered wrong and right, by keys alone.

use assess::Kind;
use e2e::answer::{Aim, Hand, scope};
use e2e::keys::STEPS_MAX;
use e2e::{Browser, Result, Session, Way, tests};
use serde_json::json;

use crate::fixture::{self, LESSON, answer_to};

fn every_kind_by_keys(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    session.visit(LESSON)?;
    let items = fixture::items()?;
    let kinds: std::collections::BTreeSet<_> = items.iter().map(|item| item.kind.name()).collect();
    assert_eq!(kinds.len(), assess::kind::KindName::ALL.len(), "the course lacks a kind: {kinds:?}");
    for item in &items {
        let id = item.id.as_str();
        let here = scope(id);
        if matches!(item.kind, Kind::Reflect) {
            reflect(&session, &here)?;
            continue;
        }
        assert_eq!(session.count(&format!("{here} .item-result[role=status]"))?, 1, "{id}: no live region awaits the result");

        session.answer(id, &answer_to(&session, item, Aim::Wrong)?, Hand::Keys)?;
        session.read(&format!("{here} .item-result"), "item-not-yet")?;
        session.saved(id)?;
        feedback_is_announced(&session, id)?;
        focus_stays(&session, id, "Check")?;

        let steps = session.key_button(&here, "item-try-again")?;
        assert!(steps <= 6, "{id}: {steps} times Tab from \"Check\" to \"Try again\"");
        session.see_no(&format!("{here} .item-result .result"))?;
        focus_stays(&session, id, "Try again")?;
        session.answer(id, &answer_to(&session, item, Aim::Right)?, Hand::Keys)?;
        session.read(&format!("{here} .item-result"), "item-right")?;
        session.saved(id)?;
        feedback_is_announced(&session, id)?;
        focus_stays(&session, id, "Check")?;
    }
    session.read(".finish", "lesson-done")?;
    hint_and_key(&session)?;
    session.no_complaints()
}
tests!(every_kind_by_keys: chromium_folder, firefox_folder);

/// What is said about an answer stands in a region that screen readers announce.
fn feedback_is_announced(session: &Session, id: &str) -> Result<()> {
    let script = "
        const item = document.querySelector(arguments[0]);
        const said = [...item.querySelectorAll('.feedback, .why')].map((e) => e.innerText.trim()).filter((t) => t);
        const live = [...item.querySelectorAll('[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]')]
            .map((e) => e.textContent.replace(/\\s+/g, ' ')).join(' ');
        return said.length > 0 && said.every((t) => live.includes(t.split('\\n')[0].replace(/\\s+/g, ' ').trim()));";
    session.holds(&format!("{id}: feedback is there and announced"), script, &[json!(scope(id))]).map(drop)
}

/// After a button was pressed the focus is still in the question: nobody has to find the way back.
fn focus_stays(session: &Session, id: &str, after: &str) -> Result<()> {
    session.ask(&format!("{id}: the focus stays in the question after \"{after}\""), || {
        Ok(session.focus_is(&format!("{0}, {0} *", scope(id)))?.then_some(()))
    })
}

/// What is written into a reflection is kept nowhere.
fn reflect(session: &Session, here: &str) -> Result<()> {
    let before = (session.events()?.len(), session.notes()?.len());
    session.tab_to(&format!("{here} textarea"), STEPS_MAX)?;
    session.remote().press("private words")?;
    session.holds("the words are on the screen", "return document.querySelector(arguments[0]).value === 'private words';", &[
        json!(format!("{here} textarea")),
    ])?;
    assert!(!session.offers(here, "item-check")?);
    let after = (session.events()?.len(), session.notes()?.len());
    assert_eq!(before, after, "a reflection is stored");
    Ok(())
}

/// A hint on request before the answer; the key on request after a wrong one.
fn hint_and_key(session: &Session) -> Result<()> {
    let here = scope("one-single");
    session.key_button(&here, "item-try-again")?;
    session.see_no(&format!("{here} .item-result .result"))?;
    assert!(!session.sees(&format!("{here} .hint"))?);
    session.key_button(&here, "item-hint")?;
    session.see(&format!("{here} .hint"))?;
    let items = fixture::items()?;
    let single = items.iter().find(|item| item.id.as_str() == "one-single");
    if let Some(item) = single {
        session.answer("one-single", &answer_to(session, item, Aim::Wrong)?, Hand::Keys)?;
    }
    session.see(&format!("{here} .result.not-yet"))?;
    assert!(!session.sees(&format!("{here} .why"))?, "the explanation comes on request");
    session.key_button(&here, "item-show-why")?;
    session.see(&format!("{here} .why"))
}

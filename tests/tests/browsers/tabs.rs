//! The portal open twice.

use std::collections::BTreeSet;

use e2e::answer::{Answer, Hand, scope};
use e2e::records::Event;
use e2e::{Browser, Result, Way, tests, words};
use serde_json::Value;

use crate::fixture::{self, SHORT};

fn the_second_tab_only_shows_until_the_first_is_closed(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    session.visit(SHORT)?;
    session.store_opened()?;
    let right = Answer::Choose("Into the closed can".to_owned());
    session.answer("day-rags", &right, Hand::Mouse)?;
    session.saved("day-rags")?;
    let runs = || -> Result<BTreeSet<String>> {
        let run = |event: &Event| {
            event.json.get("run").and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        Ok(session.events()?.iter().map(run).collect())
    };
    let first_run = runs()?;
    assert_eq!(first_run.len(), 1);

    let first = session.remote().tab()?;
    let second = session.remote().new_tab()?;
    session.remote().switch(&second)?;
    session.visit(SHORT)?;
    session.read(".banner", "read-only")?;
    session.read(&format!("{} .item-result", scope("day-rags")), "item-right")?;
    let brush = Answer::Choose("A brush".to_owned());
    // The second tab may let a person try, but must never say that it was saved.
    if session.put_in("day-chips", &brush, Hand::Mouse).is_ok()
        && session.offers(&scope("day-chips"), "item-check")?
    {
        session.press_button(&scope("day-chips"), "item-check")?;
        assert!(
            !session.text(&scope("day-chips"))?.contains(&words::say("saved")?),
            "the second tab says \"Saved\""
        );
    }
    // The first one may still write where in the lesson it is.
    assert_eq!(runs()?, first_run, "the second tab has written");

    session.remote().switch(&first)?;
    session.remote().close_tab()?;
    session.remote().switch(&second)?;
    session.see_no(".banner")?;
    session.arrive()?;
    session.answer("day-chips", &brush, Hand::Mouse)?;
    session.saved("day-chips")?;
    let answers = session.events()?.iter().filter(|e| e.kind() == "ItemAnswered").count();
    assert_eq!(answers, 2);
    Ok(())
}
tests!(the_second_tab_only_shows_until_the_first_is_closed: chromium_folder, chromium_served, firefox_folder, firefox_served);

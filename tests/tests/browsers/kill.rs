//! The power goes: SIGKILL to every process of the browser right after the portal has said "Saved", or a
//! moment before. `cargo xtask bench long` does the same for longer.

use std::collections::BTreeSet;
use std::time::Duration;

use e2e::kill::{Found, Moment, Trial};
use e2e::{Browser, Result, Session, Way, setting, tests, words};

use crate::fixture;

/// Mostly before "Saved", which comes after 5 to 10 ms on a quiet machine.
const EARLY: Duration = Duration::from_millis(2);

fn what_was_said_to_be_saved_is_there_after_a_kill(browser: Browser, way: Way) -> Result<()> {
    let mut trial = Trial::start(browser, way, &fixture::portal()?)?;
    for _ in 0..setting::kills() {
        trial.answer_and_kill(Moment::Said)?;
        trial.reopen()?;
        assert_eq!(trial.look()?, Found { last_is_there: true, ..Found::default() });
    }
    // What is being stored when the power goes may be there or not, and harms nothing.
    trial.answer_and_kill(Moment::AfterCheck(EARLY))?;
    trial.reopen()?;
    let found = trial.look()?;
    assert!(found.lost.is_empty() && found.faults.is_empty(), "{found:?}");
    views_equal_events(trial.session())
}
tests!(what_was_said_to_be_saved_is_there_after_a_kill: chromium_folder, chromium_served, firefox_folder, firefox_served);

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

//! A terminal whose clock is wrong, in the middle of a course.

use anyhow::Context;
use e2e::answer::{Aim, Hand, scope};
use e2e::clock::{Clock, YEAR_1970, YEAR_2099};
use e2e::{Browser, Result, Way, tests};

use crate::fixture::{self, SHORT, answer_to};

fn order_and_progress_do_not_need_a_true_clock(browser: Browser, way: Way) -> Result<()> {
    let mut session = fixture::session(browser, way)?;
    let items = fixture::short_items()?;
    let clocks = [
        (Clock::True, 2020..2090),
        (YEAR_1970, 1970..1971),
        (YEAR_2099, 2099..2100),
        (Clock::True, 2020..2090),
    ];
    assert_eq!(items.len(), clocks.len());
    for (round, (clock, years)) in clocks.into_iter().enumerate() {
        if round > 0 {
            session.close()?;
            session.set_clock(clock);
            session.reopen()?;
        }
        session.visit(SHORT)?;
        session.store_opened()?;
        let year = session
            .remote()
            .run("return new Date().getUTCFullYear();", &[])?
            .as_i64()
            .context("no year")?;
        assert!(years.contains(&year), "the browser's clock shows {year}, wanted {years:?}");
        assert_eq!(
            session.count(".item-result .result.right")?,
            u64::try_from(round)?,
            "earlier answers are there in {year}"
        );
        let item = items.get(round).context("no question")?;
        session.answer(item.id.as_str(), &answer_to(&session, item, Aim::Right)?, Hand::Mouse)?;
        session.read(&format!("{} .item-result", scope(item.id.as_str())), "item-right")?;
        session.saved(item.id.as_str())?;
    }
    session.read(".finish", "lesson-done")?;
    let events = session.events()?;
    let answered: Vec<&str> =
        events.iter().filter(|e| e.kind() == "ItemAnswered").map(|e| e.body("item")).collect();
    let wanted: Vec<&str> = items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(answered, wanted, "the record's order is that of the answers");
    assert!(!session.sees(".banner")?, "a wrong clock is no damage");
    session.open("#/record")?;
    session.read_text("#record-events", &session.events()?.len().to_string())
}
tests!(order_and_progress_do_not_need_a_true_clock: chromium_folder, firefox_folder);

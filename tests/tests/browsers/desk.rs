//! What a teacher sees while writing: saved text at once, at the same place; faults in the page.

use e2e::{Browser, Result, Setup, Way, tests};
use serde_json::json;

use crate::fixture::SHORT;
use crate::rebuilt::Rebuilt;

const LESSON: &str = "01-start/02-close-the-day.md";

fn saved_text_is_shown_at_once_and_faults_too(browser: Browser, way: Way) -> Result<()> {
    let portal = Rebuilt::new(&format!("desk-{browser:?}"))?;
    let desk = portal.serve()?;
    let session = Setup::new(browser, way).on(&portal.portal()).start()?;
    session.remote().go(&format!("{}{SHORT}", desk.address()))?;
    session.read_text("h1", "Close the day")?;
    session.see("article.lesson section.item")?;
    let scrolled = "scrollTo(0, 300); return scrollY;";
    let place = session.holds("the page is long enough", scrolled, &[])?;

    portal.change(LESSON, "# Close the day", "# End the day")?;
    session.read_text("h1", "End the day")?;
    let there = "return Math.abs(scrollY - arguments[0]) < 3;";
    session.holds("the page stands where it stood", there, &[json!(place)])?;

    // A fault: the page says it, and the lesson stays.
    portal.change(LESSON, "# End the day", "# End [this](03-nothing.md) day")?;
    session.read_text("#journeywork-faults", "JW0204")?;
    session.read_text("#journeywork-faults", "03-nothing.md")?;
    session.read_text("#journeywork-faults", "You see it as it was before.")?;
    session.read_text("h1", "End the day")?;

    // Mended: the page loads again and says nothing more.
    portal.change(LESSON, "# End [this](03-nothing.md) day", "# The end")?;
    session.read_text("h1", "The end")?;
    session.see_no("#journeywork-faults")?;

    // Another course has an error: this one is shown as it is saved.
    portal.begin("half-done")?;
    session.read_text(
        "#journeywork-faults",
        "The course `half-done` has an error. It is not shown yet.",
    )?;
    portal.change(LESSON, "# The end", "# The end of the day")?;
    session.read_text("h1", "The end of the day")?;
    session.read_text("#journeywork-faults", "half-done")
}
tests!(saved_text_is_shown_at_once_and_faults_too: chromium_served, firefox_served);

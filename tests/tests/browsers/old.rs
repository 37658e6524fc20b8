//! The oldest browsers: one near the floor runs the portal, one below it says so and shows the lessons.

use e2e::old::OldChromium;
use e2e::{Result, setting};

fn address(page: &str) -> Result<String> {
    Ok(format!("file://{}/{page}", setting::dist()?.display()))
}

#[test]
fn chromium_102_runs_the_portal() -> Result<()> {
    let mut browser = OldChromium::start(102)?;
    browser.open(&address("index.html#/course/co2-welding/lesson/dress-for-the-arc")?)?;
    browser.holds(
        "the lesson stands with its questions",
        "document.querySelectorAll('article.lesson section.item').length >= 4",
    )?;
    // Answering needs marking, store and record: all of the program.
    let item = "[...document.querySelectorAll('section.item')].find((one) => one.querySelector('input[type=radio]'))";
    browser.run(&format!("{item}.querySelector('input[type=radio]').click()"))?;
    let check = format!("{item}.querySelector('.item-actions button.button')");
    browser.holds("the answer can be checked", &format!("!{check}.disabled"))?;
    browser.run(&format!("{check}.click()"))?;
    browser.holds(
        "an answer is marked and stored",
        "!!document.querySelector('.item-actions .saved:not(.quiet):not(.not-yet)')",
    )
}

#[test]
fn chromium_92_says_that_it_is_too_old_and_shows_the_lessons() -> Result<()> {
    let mut browser = OldChromium::start(92)?;
    browser.open(&address("index.html#/course/co2-welding")?)?;
    browser.holds("it says so", "!!document.querySelector('#boot[role=alert] p')")?;
    let words = browser.run("document.querySelector('#boot p').innerText")?;
    assert!(words.as_str().is_some_and(|words| words.contains("too old")), "{words}");
    browser.run("document.querySelector(\"#boot a[href='plain/index.html']\").click()")?;
    browser.holds("the list of lessons", "!!document.querySelector(\"a[href*='co2-welding']\")")?;
    browser.run("document.querySelector(\"a[href*='co2-welding'][href$='.html']\").click()")?;
    browser.holds(
        "a lesson can be read",
        "document.querySelectorAll('h1').length === 1 && document.body.innerText.length > 1000",
    )
}

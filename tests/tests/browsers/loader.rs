//! A browser without WebAssembly: plain words, and the lessons as plain pages.

use e2e::browser::{Special, Wasm};
use e2e::{Browser, Result, Setup, Way, tests};

fn without_wasm_the_lessons_can_still_be_read(browser: Browser, way: Way) -> Result<()> {
    let off = Special { wasm: Wasm::Off, ..Special::default() };
    let session = Setup::new(browser, way).with(off).start()?;
    session.load("#/course/co2-welding")?;
    session.see("#boot[role=alert] p")?;
    assert_eq!(session.count("#boot button")?, 0, "trying again would not help");
    assert!(session.text("#boot p")?.len() > 40);
    assert_eq!(session.count("main")?, 0);

    session.click("#boot a[href='plain/index.html']")?;
    session.see("a[href*='co2-welding']")?;
    session.click("a[href*='co2-welding'][href$='.html']")?;
    session.holds(
        "a lesson can be read",
        "
        return document.querySelectorAll('h1').length === 1 && document.body.innerText.length > 1000
            && document.querySelectorAll('script').length === 0;",
        &[],
    )?;
    let findings = session.axe()?;
    assert!(findings.is_empty(), "{findings:#?}");
    Ok(())
}
tests!(without_wasm_the_lessons_can_still_be_read: chromium_folder, chromium_served, firefox_folder);

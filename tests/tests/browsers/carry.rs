//! Taking a record along: out of one browser, into another.

use std::fs;
use std::path::Path;

use anyhow::Context;
use e2e::{Browser, Result, Session, Way, tests, words};
use wording::Arg;

use crate::fixture::{self, SHORT};

fn a_record_moves_to_another_browser(browser: Browser, way: Way) -> Result<()> {
    let here = fixture::session(browser, way)?;
    here.visit("#/")?;
    fixture::finish_short(&here)?;
    here.ask("the lesson is stored as done", || {
        let events = here.events()?;
        Ok(events.iter().any(|e| e.kind() == "LessonCompleted").then_some(()))
    })?;
    here.open("#/record")?;
    // Off the lesson, no place in it is noted any more.
    let count = here.events()?.len();
    here.click("#export")?;
    let file = here.downloaded(".jwr")?;
    here.press_button(".record", "export-yes")?;
    here.read(".record", "export-good")?;

    // The other browser, opened the other way.
    let (other, way) = match browser {
        Browser::Chromium => (Browser::Firefox, Way::Served),
        Browser::Firefox | Browser::WebKit => (Browser::Chromium, Way::Folder),
    };
    let there = fixture::session(other, way)?;
    there.visit("#/record")?;
    there.store_opened()?;
    damaged_files_are_refused(&there, &file, count)?;
    assert_eq!(there.events()?.len(), 0, "a refused file changed something");

    let said = open_file(&there, &file)?;
    assert!(said.contains(&words::say_with("import-offer", &counts(count, 0))?), "{said}");
    assert!(!said.contains(&words::say("import-damaged")?), "{said}");
    there.click("#import-add")?;
    there.read_text("#import-said", &words::say_with("import-done", &counts(count, 0))?)?;
    let stored = there.ask("the record is stored", || {
        let events = there.events()?;
        Ok((events.len() > count).then_some(events.len()))
    })?;
    assert_eq!(stored, count + 1, "all of it, and that it was brought in");

    let said = open_file(&there, &file)?;
    assert!(said.contains(&words::say_with("import-offer", &counts(0, count))?), "{said}");
    there.press_button(".record .banner", "import-leave")?;
    assert_eq!(there.events()?.len(), stored, "nothing came twice");

    there.visit(SHORT)?;
    there.read(".finish", "lesson-done")?;
    assert_eq!(there.count(".item-result .result.right")?, 4);
    there.no_complaints()?;
    here.no_complaints()
}
tests!(a_record_moves_to_another_browser: chromium_folder, firefox_folder);

fn counts(new: usize, known: usize) -> [(&'static str, Arg); 3] {
    [("new", new.into()), ("known", known.into()), ("lost", 0.into())]
}

/// Chooses a file and returns what the page says of it.
fn open_file(session: &Session, file: &Path) -> Result<String> {
    let mark = "document.querySelectorAll('.record .banner').forEach((b) => b.setAttribute('data-e2e-old', ''));";
    session.remote().run(mark, &[])?;
    session.choose_file("#import", file)?;
    session
        .see(".record .banner:not([data-e2e-old])")
        .with_context(|| file.display().to_string())?;
    session.text(".record .banner:not([data-e2e-old])")
}

/// What is no record is refused in words. What was a record is refused, or offered with an honest count of what
/// is lost. Nothing changes before somebody says so.
fn damaged_files_are_refused(session: &Session, file: &Path, count: usize) -> Result<()> {
    let good = fs::read(file)?;
    let folder = file.parent().context("a file in no folder")?;
    let middle = good.len() / 2;
    let mut flipped = good.clone();
    // Behind the header: a header that is damaged costs no step.
    if let Some(byte) = flipped.get_mut(good.len() * 3 / 4) {
        *byte ^= 0x10;
    }
    let mut newer = good.clone();
    if let Some(digit) = newer.get_mut(3) {
        *digit = b'7';
    }
    for (name, bytes, message) in [
        ("letter.jwr", b"Dear teacher,\n".to_vec(), "import-not-a-record"),
        ("empty.jwr", Vec::new(), "import-not-a-record"),
        ("newer.jwr", newer, "import-newer"),
        ("stump.jwr", good.get(..9).unwrap_or_default().to_vec(), "import-unreadable"),
    ] {
        let path = folder.join(name);
        fs::write(&path, bytes)?;
        let said = open_file(session, &path)?;
        assert!(said.contains(&words::say(message)?), "{name}: \"{said}\"");
        assert!(!session.sees("#import-add")?, "{name} is offered");
    }
    for (name, bytes) in
        [("cut.jwr", good.get(..middle).unwrap_or_default()), ("flipped.jwr", flipped.as_slice())]
    {
        let path = folder.join(name);
        fs::write(&path, bytes)?;
        let said = open_file(session, &path)?;
        if session.sees("#import-add")? {
            let numbers: Vec<usize> =
                said.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
            let [new, known, lost] = numbers[..] else {
                anyhow::bail!("{name}: no counts in \"{said}\"")
            };
            assert_eq!(new + known + lost, count, "{name}: \"{said}\" of {count} steps");
            // Half of a file is never all of it; a changed byte may cost no step, and is said all the same.
            assert!(lost > 0 || name == "flipped.jwr", "{name}: \"{said}\"");
            assert!(said.contains(&words::say("import-damaged")?), "{name}: \"{said}\"");
            session.press_button(".record .banner", "import-leave")?;
        }
    }
    Ok(())
}

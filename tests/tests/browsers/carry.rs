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
    let count = here.ask("the lesson is stored as done", || {
        let events = here.events()?;
        Ok(events.iter().any(|e| e.kind() == "LessonCompleted").then_some(events.len()))
    })?;
    here.open("#/record")?;
    here.click("#export")?;
    let file = here.downloaded(".jwr")?;
    here.press_button(".record", "export-yes")?;
    here.read(".record", "export-good")?;

    // The other browser, opened the other way.
    let (other, way) = match browser {
        Browser::Chromium => (Browser::Firefox, Way::Served),
        Browser::Firefox => (Browser::Chromium, Way::Folder),
    };
    let there = fixture::session(other, way)?;
    there.visit("#/record")?;
    there.store_opened()?;
    damaged_files_are_refused(&there, &file)?;
    assert_eq!(there.events()?.len(), 0, "a refused file changed something");

    there.choose_file("#import", &file)?;
    there.read_text(".record .banner", &words::say_with("import-offer", &counts(count, 0))?)?;
    there.click("#import-add")?;
    there.read_text("#import-said", &words::say_with("import-done", &counts(count, 0))?)?;
    let stored = there.ask("the record is stored", || {
        let events = there.events()?;
        Ok((events.len() > count).then_some(events.len()))
    })?;
    assert_eq!(stored, count + 1, "all of it, and that it was brought in");

    there.choose_file("#import", &file)?;
    there.read_text(".record .banner", &words::say_with("import-offer", &counts(0, count))?)?;
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

/// Cut, altered, foreign, newer: each is refused in words, and nothing changes.
fn damaged_files_are_refused(session: &Session, file: &Path) -> Result<()> {
    let good = fs::read(file)?;
    let folder = file.parent().context("a file in no folder")?;
    let middle = good.len() / 2;
    let mut flipped = good.clone();
    if let Some(byte) = flipped.get_mut(middle) {
        *byte ^= 0x10;
    }
    let cut = good.get(..middle).unwrap_or_default().to_vec();
    for (name, bytes, message) in [
        ("cut.jwr", cut, "import-unreadable"),
        ("flipped.jwr", flipped, "import-unreadable"),
        ("letter.jwr", b"Dear teacher,\n".to_vec(), "import-not-a-record"),
        ("empty.jwr", Vec::new(), "import-not-a-record"),
    ] {
        let path = folder.join(name);
        fs::write(&path, bytes)?;
        session.choose_file("#import", &path)?;
        session.read("#import-said", message).with_context(|| name.to_owned())?;
        assert!(!session.sees("#import-add")?, "{name} is offered");
    }
    Ok(())
}

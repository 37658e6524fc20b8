//! Storage that fails: full, refused, damaged, gone. What was said to be saved is never lost in silence.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use anyhow::Context;
use e2e::answer::{Aim, Hand, scope};
use e2e::browser::{self, Disk, Special, Storage};
use e2e::{Browser, Result, Setup, Way, tests, words};

use crate::fixture::{self, SHORT, answer_to};

/// MiB of the small disk: what a new profile needs, and some to spare.
const DISK: u32 = 160;

fn a_full_disk_is_said_and_nothing_acknowledged_is_lost(browser: Browser, way: Way) -> Result<()> {
    if browser::private_mounts().is_none() {
        eprintln!(
            "not run: this machine gives no private mounts, so there is no small disk to fill"
        );
        return Ok(());
    }
    let special = Special { disk: Disk::Small(DISK), ..Special::default() };
    let mut session = Setup::new(browser, way).on(&fixture::portal()?).with(special).start()?;
    session.visit(SHORT)?;
    session.store_opened()?;
    let items = fixture::short_items()?;
    let item = items.first().context("no question")?;
    let id = item.id.as_str();
    let right = answer_to(&session, item, Aim::Right)?;
    session.answer(id, &right, Hand::Mouse)?;
    session.saved(id)?;
    let mut acknowledged = 1;

    let filler = session.profile().join("filler");
    fill(&filler)?;
    // Small writes may still find room; at some point one does not.
    let full = (0..60).try_fold(false, |full, _| -> Result<bool> {
        if full {
            return Ok(true);
        }
        session.press_button(&scope(id), "item-try-again")?;
        session.answer(id, &right, Hand::Mouse)?;
        let saved = session.ask("the store has said yes or no", || {
            let said = session.text(&format!("{} .item-actions", scope(id)))?;
            let yes = said.contains(&words::say("saved")?);
            let no = session.sees(".banner.care[role=alert]")?;
            Ok((yes || no).then_some(yes && !no))
        })?;
        acknowledged += usize::from(saved);
        Ok(!saved)
    })?;
    assert!(full, "60 answers went onto a full disk");
    session.read(".banner.care[role=alert]", "store-full")?;
    session.read(&format!("{} .item-result", scope(id)), "item-right")?;
    assert!(session.offers(".banner.care", "save-to-file")?, "there is no other way out");

    // Space is freed. The answer on the screen goes in, at the latest when the portal is opened again.
    std::fs::remove_file(&filler)?;
    // The next thing that is written tries again by itself, and may have been quicker.
    if session.sees(".banner.care[role=alert]")? {
        session.press_button(".banner.care", "try-again")?;
    }
    let again = session.ask("the store has said yes or no again", || {
        let saved =
            session.text(&format!("{} .item-actions", scope(id)))?.contains(&words::say("saved")?);
        let alarmed = session.sees(".banner.care[role=alert]")?;
        Ok(if saved && !alarmed {
            Some(true)
        } else if alarmed {
            Some(false)
        } else {
            None
        })
    })?;
    acknowledged += usize::from(again);
    session.close()?;
    session.reopen()?;
    session.visit(SHORT)?;
    session.store_opened()?;
    let stored = session.events()?.iter().filter(|e| e.kind() == "ItemAnswered").count();
    assert!(stored >= acknowledged, "said \"Saved\" {acknowledged} times, stored {stored}");
    assert!(!session.sees(".banner.care")?, "the disk has space again\n{}", session.describe());
    session.press_button(&scope(id), "item-try-again")?;
    session.answer(id, &right, Hand::Mouse)?;
    session.saved(id)
}
tests!(a_full_disk_is_said_and_nothing_acknowledged_is_lost: chromium_folder, firefox_folder);

/// Writes until nothing more goes onto the disk.
fn fill(path: &Path) -> Result<()> {
    let mut file = File::create(path)?;
    for size in [1 << 20, 1 << 12, 1] {
        let block = vec![7; size];
        while file.write_all(&block).is_ok() {}
    }
    // Whether the last bytes went through is what nobody knows on a full disk.
    let _ = file.sync_all();
    Ok(())
}

fn refused_storage_is_said_and_the_portal_still_works(browser: Browser, way: Way) -> Result<()> {
    if browser == Browser::Chromium && browser::private_mounts().is_none() {
        eprintln!("not run: this machine gives no private mounts, so there is no policy to set");
        return Ok(());
    }
    let special = Special { storage: Storage::Refused, ..Special::default() };
    let session = Setup::new(browser, way).on(&fixture::portal()?).with(special).start()?;
    session.visit("#/")?;
    session.read(".banner.care[role=alert]", "nowhere-title")?;
    session.read(".banner.care[role=alert]", "store-refused")?;
    session.open(SHORT)?;
    let items = fixture::short_items()?;
    for item in &items {
        let id = item.id.as_str();
        session.answer(id, &answer_to(&session, item, Aim::Right)?, Hand::Mouse)?;
        session.read(&format!("{} .item-result", scope(id)), "item-right")?;
        session.read(&format!("{} .saved", scope(id)), "saved-nowhere")?;
    }
    session.read(".finish", "lesson-done")?;
    session.press_button(".banner.care", "save-to-file")?;
    session.downloaded(".jwr").map(drop)
}
tests!(refused_storage_is_said_and_the_portal_still_works: chromium_folder, chromium_served, firefox_folder, firefox_served);

/// Bits flip in the store: every event that is intact still counts, the others are counted and said.
fn every_intact_event_of_a_damaged_store_counts(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    session.visit("#/")?;
    fixture::finish_short(&session)?;
    session.ask("the lesson is stored as done", || {
        Ok(session.events()?.iter().any(|e| e.kind() == "LessonCompleted").then_some(()))
    })?;
    session.open("#/")?;
    let all = session.events()?.len();
    let bad = usize::try_from(session.damage_every(3)?)?;
    assert!(bad >= 2 && bad < all, "{bad} of {all}");
    session.visit("#/")?;
    let said = words::say_with("set-aside", &[("good", (all - bad).into()), ("bad", bad.into())])?;
    session.read_text(".banner", &said)?;
    session.open("#/record")?;
    session.read_text(".record", &said)?;
    session.read_text("#record-events", &(all - bad).to_string())?;

    // What is set aside is kept: nothing is ever deleted, and new answers go on.
    session.open("#/course/every-kind/lesson/one-of-each")?;
    let items = fixture::items()?;
    let item = items.first().context("no question")?;
    session.answer(item.id.as_str(), &answer_to(&session, item, Aim::Right)?, Hand::Mouse)?;
    session.saved(item.id.as_str())?;
    session.open("#/record")?;
    let good: usize = session.text("#record-events")?.trim().parse()?;
    assert!(good > all - bad, "the new answer counts");
    session.visit("#/")?;
    session.read_text(
        ".banner",
        &words::say_with("set-aside", &[("good", good.into()), ("bad", bad.into())])?,
    )
}
tests!(every_intact_event_of_a_damaged_store_counts: chromium_folder, firefox_served);

/// The whole store is gone: there was work here, and now there is none.
fn an_emptied_store_is_said(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    session.visit("#/")?;
    fixture::finish_short(&session)?;
    // Another page of the same origin: the portal itself holds its store open.
    session.remote().go(&format!("{}style.css", session.address()))?;
    session.wipe_store()?;
    session.visit("#/")?;
    session.read(".banner", "emptied")?;
    session.read(".big-card", "home-empty-title")
}
tests!(an_emptied_store_is_said: chromium_folder, chromium_served, firefox_served);

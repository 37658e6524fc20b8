//! The course with one question of each kind, and what its questions need.

use std::path::{Path, PathBuf};

use anyhow::Context;
use assess::Item;
use e2e::answer::{self, Aim, Answer, Hand, scope};
use e2e::dist;
pub use e2e::dist::{SHORT, short_items};
use e2e::{Browser, Result, Session, Setup, Way};

/// The lesson with a question of each kind.
pub const LESSON: &str = "#/course/every-kind/lesson/one-of-each";

/// The portal with that course, built once a run.
pub fn portal() -> Result<PathBuf> {
    dist::every_kind(Path::new(env!("CARGO_TARGET_TMPDIR")))
}

/// A session on it.
pub fn session(browser: Browser, way: Way) -> Result<Session> {
    Setup::new(browser, way).on(&portal()?).start()
}

/// The questions of its first lesson.
pub fn items() -> Result<Vec<Item>> {
    answer::items(&dist::every_kind_course(), "01-start/01-one-of-each.md")
}

/// An answer to a question, also where only the page knows the numbers.
pub fn answer_to(session: &Session, item: &Item, aim: Aim) -> Result<Answer> {
    if item.id.as_str() != "one-variables" {
        return answer::to(item, aim).with_context(|| format!("{} has no answer", item.id));
    }
    let prompt = session.text(&format!("{} .item-head", scope(item.id.as_str())))?;
    let numbers: Vec<i64> =
        prompt.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
    // The first number is the question's own.
    let [.., board, piece, saw] = numbers[..] else { anyhow::bail!("no numbers in: {prompt}") };
    let left = match aim {
        Aim::Right => board - piece - saw,
        // Foreseen: the saw cut was left out.
        Aim::Wrong => board - piece,
    };
    Ok(Answer::Write(left.to_string()))
}

/// Answers every question of the short lesson right.
pub fn finish_short(session: &Session) -> Result<()> {
    session.open(SHORT)?;
    for item in short_items()? {
        session.answer(item.id.as_str(), &answer_to(session, &item, Aim::Right)?, Hand::Mouse)?;
        session.saved(item.id.as_str())?;
    }
    session.read(".finish", "lesson-done")
}

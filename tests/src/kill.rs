//! The power goes: SIGKILL to every process of a browser while somebody learns, again and again on one
//! profile. What was said to be saved must be there when it is opened again. Whoever looks is told what is
//! missing and decides what that means: a test fails, a long run counts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, bail};
use assess::Item;
use serde_json::{Value, json};

use crate::answer::{self, Aim, Hand, scope};
use crate::browser::Browser;
use crate::dist::{SHORT, short_items};
use crate::process::Trigger;
use crate::records::Event;
use crate::session::{Session, Setup, Way};
use crate::{Result, words};

/// When the browser is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// As soon as "Saved" can be read.
    Said,
    /// So long after "Check" was pressed, or as soon as "Saved" can be read if that comes first.
    AfterCheck(Duration),
}

/// What was said before the browser was killed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Said {
    /// "Saved", so many milliseconds after "Check" was pressed. The answer must be there.
    Saved(f64),
    /// Not yet. The answer may be there or not.
    Nothing,
}

/// Presses "Check" and answers as soon as the browser is to be killed. Arguments: button, question, the word
/// for "Saved", milliseconds to wait at most or null.
const CHECK: &str = "
    const [button, item, word, limit, done] = arguments;
    const said = () => {
        const saved = document.querySelector(`${item} .saved`);
        return !!saved && saved.textContent.trim() === word;
    };
    if (said()) { return done('stale'); }
    let begin;
    const end = (time) => { observer.disconnect(); done(time); };
    const observer = new MutationObserver(() => { if (said()) { end(performance.now() - begin); } });
    observer.observe(document.querySelector(item), { childList: true, subtree: true, characterData: true });
    if (limit !== null) { setTimeout(() => end(null), limit); }
    begin = performance.now();
    document.querySelector(button).click();
";

impl Session {
    /// Presses "Check" at a question and kills the browser at that moment.
    ///
    /// # Errors
    /// There is nothing to check, "Saved" stood there before or never comes, or the browser does not end.
    pub fn check_and_kill(&self, item: &str, moment: Moment) -> Result<Said> {
        let button = self.mark_button(&scope(item), "item-check", "check")?;
        let limit = match moment {
            Moment::Said => Value::Null,
            Moment::AfterCheck(time) => json!(time.as_secs_f64() * 1000.0),
        };
        let arguments = [json!(button), json!(scope(item)), json!(words::say("saved")?), limit];
        let trigger = Trigger::aim(&self.pids())?;
        let answer = self.remote().run_async(CHECK, &arguments)?;
        trigger.pull()?;
        self.kill9()?;
        match answer {
            Value::Null => Ok(Said::Nothing),
            time => time.as_f64().map(Said::Saved).with_context(|| format!("{item}: {time}")),
        }
    }
}

/// What is found after a kill.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Answers that were said to be saved and are missing: each is one too many.
    pub lost: Vec<String>,
    /// What else is not as it must be: an event that had been there is gone or changed, the chain has a gap,
    /// the portal complains.
    pub faults: Vec<String>,
    /// Whether the last answer is there.
    pub last_is_there: bool,
}

/// What must be in the store.
#[derive(Debug, Default)]
struct Ledger {
    /// Every event that was found once, by its key.
    seen: BTreeMap<String, Value>,
    /// Those of them that are answers said to be saved.
    promised: BTreeSet<String>,
}

impl Ledger {
    /// Compares with what is stored after an answer to `item` of which `said` was said; what is stored now must
    /// be there from now on.
    fn compare(&mut self, item: &str, said: Said, events: &[Event]) -> Found {
        let now: BTreeMap<&str, &Event> = events.iter().map(|e| (e.key.as_str(), e)).collect();
        let mut found = Found::default();
        for (key, before) in &self.seen {
            let what = match now.get(key.as_str()) {
                Some(event) if event.json == *before => continue,
                Some(_) => "was changed",
                None => "had been there and is gone",
            };
            let list = match self.promised.contains(key) {
                true => &mut found.lost,
                false => &mut found.faults,
            };
            list.push(format!("{key} {what}: {before}"));
        }
        let new: Vec<&str> = now
            .iter()
            .filter(|(key, event)| event.kind() == "ItemAnswered" && !self.seen.contains_key(**key))
            .map(|(key, _)| *key)
            .collect();
        let of_item = |key: &&&str| now.get(**key).is_some_and(|e| e.body("item") == item);
        let last = new.iter().find(of_item);
        found.last_is_there = last.is_some();
        if let Said::Saved(time) = said {
            match last {
                Some(key) => drop(self.promised.insert((*key).to_owned())),
                None => found.lost.push(format!(
                    "the answer to {item}, said to be saved after {time:.0} ms; stored: {}",
                    now.keys().copied().collect::<Vec<_>>().join(" ")
                )),
            }
        }
        if new.len() > usize::from(last.is_some()) {
            found.faults.push(format!("one answer to {item} was given, stored are {new:?}"));
        }
        found.faults.extend(gaps(events));
        self.seen = events.iter().map(|e| (e.key.clone(), e.json.clone())).collect();
        found
    }
}

/// What is wrong with the chain: there is one device, and its numbers run without a gap.
fn gaps(events: &[Event]) -> Option<String> {
    let devices: BTreeSet<&str> =
        events.iter().filter_map(|e| e.json.get("device")?.as_str()).collect();
    let numbers: Vec<i64> = events.iter().map(|e| e.number("seq")).collect();
    let whole = numbers.iter().zip(0..).all(|(number, wanted)| *number == wanted);
    (devices.len() > 1 || !whole).then(|| format!("devices {devices:?}, numbers {numbers:?}"))
}

/// One profile, on which a browser is killed again and again.
#[derive(Debug)]
pub struct Trial {
    session: Session,
    items: Vec<Item>,
    ledger: Ledger,
    answers: usize,
    last: Option<(String, Said)>,
}

impl Trial {
    /// A new profile on a portal that has the course with one question of each kind.
    ///
    /// # Errors
    /// Portal, driver or browser are not there.
    pub fn start(browser: Browser, way: Way, portal: &Path) -> Result<Self> {
        let session = Setup::new(browser, way).on(portal).start()?;
        session.visit(SHORT)?;
        session.store_opened()?;
        Ok(Self {
            session,
            items: short_items()?,
            ledger: Ledger::default(),
            answers: 0,
            last: None,
        })
    }

    /// The browser.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Answers the next question right, presses "Check", and kills the browser.
    ///
    /// # Errors
    /// The question cannot be answered, or those of [`Session::check_and_kill`].
    pub fn answer_and_kill(&mut self, moment: Moment) -> Result<Said> {
        let session = &self.session;
        session.open(SHORT)?;
        let item = self.items.get(self.answers % self.items.len()).context("no question")?;
        let id = item.id.as_str();
        if session.offers(&scope(id), "item-try-again")? {
            session.press_button(&scope(id), "item-try-again")?;
            session.see_no(&format!("{} .item-result .result", scope(id)))?;
        }
        let answer = answer::to(item, Aim::Right).with_context(|| format!("{id} has no answer"))?;
        session.put_in(id, &answer, Hand::Mouse)?;
        let said = session.check_and_kill(id, moment)?;
        self.answers += 1;
        self.last = Some((id.to_owned(), said));
        Ok(said)
    }

    /// Opens the browser again after a kill. What goes wrong here is the driver's or the browser's.
    ///
    /// # Errors
    /// The browser does not start.
    pub fn reopen(&mut self) -> Result<()> {
        let opened = self.session.reopen();
        if opened.is_err() {
            // One that came up halfway would hold the profile.
            self.session.kill9()?;
        }
        opened
    }

    /// Opens the portal and looks at what is there since the last kill.
    ///
    /// # Errors
    /// The portal does not open its store, or does not show what is stored.
    pub fn look(&mut self) -> Result<Found> {
        let Some((item, said)) = self.last.take() else { bail!("nothing was killed") };
        let session = &self.session;
        session.visit("#/record")?;
        // The portal has opened its store when it counts what is stored.
        let script = "const e = document.querySelector('#record-events'); return e ? e.innerText.trim() : '';";
        let events = session.ask("the page of the record counts what is stored", || {
            let events = session.events()?;
            let shown = session.remote().run(script, &[])?;
            Ok((shown == json!(events.len().to_string())).then_some(events))
        })?;
        let mut found = self.ledger.compare(&item, said, &events);
        if session.sees(".banner")? {
            found.faults.push(format!("the portal says: {}", session.text(".banner")?));
        }
        if session.sees(".record details.described")? {
            found.faults.push(format!("the portal found: {}", session.text(".record")?));
        }
        session.open(SHORT)?;
        if found.last_is_there {
            session.read(&format!("{} .item-result", scope(&item)), "item-right")?;
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(seq: i64, item: &str) -> Event {
        let body = json!({ "kind": "ItemAnswered", "item": item });
        let json = json!({ "device": "d", "seq": seq, "body": body });
        Event { key: format!("d/{seq}"), json }
    }

    const SAVED: Said = Said::Saved(20.0);

    #[test]
    fn what_was_said_must_be_there_then_and_ever_after() {
        let mut ledger = Ledger::default();
        let (a, b) = (answered(0, "a"), answered(1, "b"));
        let found = ledger.compare("a", SAVED, std::slice::from_ref(&a));
        assert_eq!(found, Found { last_is_there: true, ..Found::default() });
        // Never came.
        let found = ledger.compare("b", SAVED, std::slice::from_ref(&a));
        assert_eq!((found.lost.len(), found.faults.len(), found.last_is_there), (1, 0, false));
        // The same item answered before is not this answer.
        let found = ledger.compare("a", SAVED, std::slice::from_ref(&a));
        assert_eq!(found.lost.len(), 1);
        // Was there, and is gone.
        let found = ledger.compare("b", SAVED, &[]);
        assert_eq!(found.lost.len(), 2);
        assert!(
            ledger.compare("b", SAVED, &[a, b]).faults.iter().any(|f| f.contains("one answer"))
        );
    }

    #[test]
    fn what_was_not_said_may_be_there_or_not_but_must_stay() {
        let mut ledger = Ledger::default();
        assert_eq!(ledger.compare("a", Said::Nothing, &[]), Found::default());
        let a = answered(0, "a");
        let found = ledger.compare("a", Said::Nothing, std::slice::from_ref(&a));
        assert_eq!(found, Found { last_is_there: true, ..Found::default() });
        let found = ledger.compare("b", Said::Nothing, &[]);
        assert_eq!((found.lost.len(), found.faults.len()), (0, 1));
    }

    #[test]
    fn a_gap_and_a_change_are_faults() {
        assert!(gaps(&[answered(0, "a"), answered(2, "b")]).is_some());
        assert!(gaps(&[answered(0, "a"), answered(1, "b")]).is_none());
        let mut ledger = Ledger::default();
        ledger.compare("a", SAVED, &[answered(0, "a")]);
        let found = ledger.compare("b", Said::Nothing, &[answered(0, "c")]);
        assert_eq!(found.lost.len(), 1, "{found:?}");
    }
}

//! The browser's store, seen from outside: what is in it, and what happens when something harms it.

use std::collections::BTreeMap;

use anyhow::{Context, bail};
use serde_json::{Value, json};

use crate::Result;
use crate::session::Session;

/// Opens the portal's database; `work(database, done)` follows. Only if it exists: opening would make it.
const OPEN: &str = "
    const done = arguments[arguments.length - 1];
    const fail = (what) => done({ fault: String(what) });
    indexedDB.databases().then((all) => {
        if (!all.some((d) => d.name === 'journeywork')) { return done({ fault: 'no database' }); }
        const request = indexedDB.open('journeywork');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
            try { work(request.result); } catch (error) { request.result.close(); fail(error); }
        };
    }, fail);
";

/// Reads both stores.
const READ: &str = "
    function work(database) {
        const transaction = database.transaction(['events', 'notes']);
        const result = {};
        for (const name of ['events', 'notes']) {
            const store = transaction.objectStore(name);
            const rows = result[name] = { keys: [], values: [] };
            store.getAllKeys().onsuccess = (e) => { rows.keys = e.target.result; };
            store.getAll().onsuccess = (e) => {
                rows.values = e.target.result.map((v) => v && v.bytes ? new TextDecoder().decode(v.bytes) : v);
            };
        }
        transaction.oncomplete = () => { database.close(); done(result); };
        transaction.onabort = () => { database.close(); fail(transaction.error); };
    }
";

/// Flips a bit in the middle of every n-th event; returns how many were hit.
const DAMAGE: &str = "
    function work(database) {
        const transaction = database.transaction(['events'], 'readwrite');
        const store = transaction.objectStore('events');
        let seen = 0, hit = 0;
        store.openCursor().onsuccess = (e) => {
            const cursor = e.target.result;
            if (!cursor) { return; }
            seen += 1;
            if (seen % every === 0) {
                const value = cursor.value;
                const bytes = new Uint8Array(value.bytes);
                bytes[Math.floor(bytes.length / 2)] ^= 4;
                value.bytes = bytes;
                cursor.update(value);
                hit += 1;
            }
            cursor.continue();
        };
        transaction.oncomplete = () => { database.close(); done(hit); };
        transaction.onabort = () => { database.close(); fail(transaction.error); };
    }
";

/// One event of the record: where it stands, and what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The store's key.
    pub key: String,
    /// The event, as JSON.
    pub json: Value,
}

impl Event {
    /// The kind of its body.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.body("kind")
    }

    /// A text of its body; empty where there is none.
    #[must_use]
    pub fn body(&self, member: &str) -> &str {
        self.json
            .get("body")
            .and_then(|body| body.get(member))
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// A number of the event itself.
    #[must_use]
    pub fn number(&self, member: &str) -> i64 {
        self.json.get(member).and_then(Value::as_i64).unwrap_or(-1)
    }
}

impl Session {
    fn store(&self, work: &str) -> Result<Value> {
        let answer = self.remote().run_async(&format!("{work}{OPEN}"), &[])?;
        match answer.get("fault").and_then(Value::as_str) {
            Some(fault) => bail!("the store: {fault}"),
            None => Ok(answer),
        }
    }

    fn rows(&self, store: &str) -> Result<Vec<(String, String)>> {
        let answer = match self.store(READ) {
            Ok(answer) => answer,
            Err(error) if error.to_string().contains("no database") => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let list = |part: &str| -> Result<Vec<String>> {
            let found =
                answer.get(store).and_then(|s| s.get(part)).cloned().context("no such store")?;
            Ok(serde_json::from_value(found)?)
        };
        Ok(list("keys")?.into_iter().zip(list("values")?).collect())
    }

    /// Every event that is stored, ordered by device and number.
    ///
    /// # Errors
    /// The store cannot be read, or an event is no JSON.
    pub fn events(&self) -> Result<Vec<Event>> {
        let rows = self.rows("events")?.into_iter();
        rows.map(|(key, text)| {
            let json =
                serde_json::from_str(&text).with_context(|| format!("{key} holds {text}"))?;
            Ok(Event { key, json })
        })
        .collect()
    }

    /// Every note that is stored: the terminal's id, who learns here, half-typed answers.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn notes(&self) -> Result<BTreeMap<String, String>> {
        Ok(self.rows("notes")?.into_iter().collect())
    }

    /// Waits until what was put into a question is kept as a draft that holds `part`.
    ///
    /// # Errors
    /// It is not kept.
    pub fn draft_kept(&self, item: &str, part: &str) -> Result<()> {
        self.ask(&format!("a draft of {item} with {part}"), || {
            let kept = |(key, value): (&String, &String)| {
                key.starts_with("draft/")
                    && key.ends_with(&format!("/{item}"))
                    && value.contains(part)
            };
            Ok(self.notes()?.iter().any(kept).then_some(()))
        })
    }

    /// Flips a bit in every n-th event, as a failing disk does; returns in how many.
    ///
    /// # Errors
    /// The store cannot be written.
    pub fn damage_every(&self, nth: u32) -> Result<u64> {
        let hit = self.store(&format!("const every = {nth};{DAMAGE}"))?;
        hit.as_u64().with_context(|| format!("damage: {hit}"))
    }

    /// Deletes the whole store, as a browser short of space does. The portal must not be open meanwhile.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn wipe_store(&self) -> Result<()> {
        let script = "
            const done = arguments[0];
            const request = indexedDB.deleteDatabase('journeywork');
            request.onsuccess = () => done('gone');
            request.onblocked = () => done('blocked');
            request.onerror = () => done(String(request.error));";
        let answer = self.remote().run_async(script, &[])?;
        if answer == json!("gone") { Ok(()) } else { bail!("the store was not deleted: {answer}") }
    }
}

//! Records in IndexedDB. One record an event; a write counts after the transaction's `complete`, with
//! `durability: "strict"`: that survives a killed browser at once, and a power cut after an fsync.
//!
//! On `file://` all pages of a computer may share the database: the name carries the product, a newer
//! schema is refused, and what is read is treated as input from outside.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use js_sys::{Object, Reflect, Uint8Array};
use record::store::Loaded;
use record::{DeviceId, EventId, LearnerId, StoreFault, StoredEvent};
use wasm_bindgen::{JsCast, JsValue};

use super::{Keeper, Note};
use crate::browser::member;
use crate::source::Local;

const NAME: &str = "journeywork";
const SCHEMA: u32 = 1;
const EVENTS: &str = "events";
const NOTES: &str = "notes";

/// The store of a browser profile.
///
/// A connection that failed is kept as it is. Opening a new one while the disk is full makes Chromium 156 throw
/// the whole store away, acknowledged events too (the browser test of a full disk shows it); left alone, all of them are
/// there at the next start.
#[derive(Debug)]
pub struct IndexedStore {
    database: Database,
}

impl IndexedStore {
    /// Opens the database, making it where it does not exist.
    ///
    /// # Errors
    /// Refused by the browser, of a newer schema, or failed.
    pub async fn open() -> Result<Self, StoreFault> {
        Ok(Self { database: connect().await? })
    }

    async fn put_all(
        &self,
        store: &str,
        records: Vec<(String, Option<JsValue>)>,
    ) -> Result<(), StoreFault> {
        let transaction = self
            .database
            .transaction(store)
            .with_mode(TransactionMode::Readwrite)
            .with_options(TransactionOptions::new().with_durability(TransactionDurability::Strict))
            .build()
            .map_err(full)?;
        {
            let objects = transaction.object_store(store).map_err(full)?;
            // All are asked for before the first is waited for.
            let mut puts = Vec::new();
            let mut deletes = Vec::new();
            for (key, value) in records {
                match value {
                    Some(value) => {
                        puts.push(objects.put(value).with_key(key).primitive().map_err(full)?);
                    }
                    None => deletes.push(objects.delete(key.as_str()).build().map_err(full)?),
                }
            }
            for put in puts {
                put.await.map_err(full)?;
            }
            for delete in deletes {
                delete.await.map_err(full)?;
            }
        }
        transaction.commit().await.map_err(full)
    }

    async fn read(
        &self,
        store: &str,
        prefix: &str,
    ) -> Result<(Vec<String>, Vec<JsValue>), StoreFault> {
        let transaction = self.database.transaction(store).build().map_err(fault)?;
        let objects = transaction.object_store(store).map_err(fault)?;
        let range =
            || KeyRange::Bound(prefix.to_owned(), false, format!("{prefix}\u{10ffff}"), true);
        let keys = objects
            .get_all_keys::<String>()
            .with_query::<String, _>(range())
            .primitive()
            .map_err(fault)?;
        let values = objects
            .get_all::<JsValue>()
            .with_query::<String, _>(range())
            .primitive()
            .map_err(fault)?;
        let keys = keys.await.map_err(fault)?.filter_map(Result::ok).collect();
        let values = values.await.map_err(fault)?.filter_map(Result::ok).collect();
        Ok((keys, values))
    }
}

impl Keeper for IndexedStore {
    fn load(&self, learner: LearnerId) -> Local<'_, Result<Loaded, StoreFault>> {
        Box::pin(async move {
            let (_, values) = self.read(EVENTS, &format!("{learner}/")).await?;
            let mut loaded = Loaded::default();
            for value in values {
                match read_event(&value) {
                    Some(event) => loaded.events.push(event),
                    None => loaded.unreadable += 1,
                }
            }
            Ok(loaded)
        })
    }

    fn append(&self, events: Vec<StoredEvent>) -> Local<'_, Result<(), StoreFault>> {
        Box::pin(async move {
            let records = events.iter().map(|e| (event_key(e), Some(write_event(e)))).collect();
            self.put_all(EVENTS, records).await
        })
    }

    fn forget(&self, learner: LearnerId, device: DeviceId) -> Local<'_, Result<(), StoreFault>> {
        Box::pin(async move {
            let (keys, _) = self.read(EVENTS, &format!("{learner}/{device}/")).await?;
            self.put_all(EVENTS, keys.into_iter().map(|key| (key, None)).collect()).await
        })
    }

    fn learners(&self) -> Local<'_, Result<Vec<LearnerId>, StoreFault>> {
        Box::pin(async move {
            let notes = self.notes("learner/").await?;
            let mut ids: Vec<LearnerId> = notes
                .iter()
                .filter_map(|(key, _)| LearnerId::parse(key.strip_prefix("learner/")?))
                .collect();
            // A record whose note is gone still counts.
            let transaction = self.database.transaction(EVENTS).build().map_err(fault)?;
            let objects = transaction.object_store(EVENTS).map_err(fault)?;
            let keys = objects
                .get_all_keys::<String>()
                .primitive()
                .map_err(fault)?
                .await
                .map_err(fault)?;
            let owners =
                keys.filter_map(Result::ok).filter_map(|k| LearnerId::parse(k.split('/').next()?));
            ids.extend(owners);
            ids.sort_unstable();
            ids.dedup();
            Ok(ids)
        })
    }

    fn note(&self, notes: Vec<Note>) -> Local<'_, Result<(), StoreFault>> {
        Box::pin(async move {
            let notes = notes.into_iter().map(|(key, value)| (key, value.map(JsValue::from)));
            self.put_all(NOTES, notes.collect()).await
        })
    }

    fn notes(&self, prefix: &'static str) -> Local<'_, Result<Vec<(String, String)>, StoreFault>> {
        Box::pin(async move {
            let (keys, values) = self.read(NOTES, prefix).await?;
            let texts = values.iter().map(|v| v.as_string().unwrap_or_default());
            Ok(keys.into_iter().zip(texts).collect())
        })
    }
}

async fn connect() -> Result<Database, StoreFault> {
    let request = Database::open(NAME)
        .with_version(SCHEMA)
        .with_on_upgrade_needed(|_, database| {
            for name in [EVENTS, NOTES] {
                if !database.object_store_names().any(|n| n == name) {
                    database.create_object_store(name).build()?;
                }
            }
            Ok(())
        })
        .build()
        .map_err(|e| StoreFault::Refused(e.to_string()))?;
    request.await.map_err(|error| opening_fault(&error.to_string()))
}

/// `learner/device/seq/hash of the bytes`: the same event twice is one record, a fork is two.
fn event_key(event: &StoredEvent) -> String {
    format!("{}/{}/{:016}/{}", event.learner, event.device, event.seq, event.id)
}

fn write_event(event: &StoredEvent) -> JsValue {
    let object = Object::new();
    let set = |name: &str, value: JsValue| {
        // Setting a member of a plain object cannot fail.
        let _ = Reflect::set(&object, &name.into(), &value);
    };
    set("learner", event.learner.to_string().into());
    set("device", event.device.to_string().into());
    set("seq", JsValue::from_f64(event.seq as f64));
    set("id", event.id.to_string().into());
    set("enc", JsValue::from_f64(f64::from(event.enc)));
    set("bytes", Uint8Array::from(event.bytes.as_slice()).into());
    object.into()
}

fn read_event(value: &JsValue) -> Option<StoredEvent> {
    let text = |name| member(value, name)?.as_string();
    let number = |name| member(value, name)?.as_f64().filter(|n| *n >= 0.0 && n.fract() == 0.0);
    let bytes: Uint8Array = member(value, "bytes")?.dyn_into().ok()?;
    let length = usize::try_from(bytes.length()).ok()?;
    if length > record::event::BYTES_MAX * 2 {
        return None;
    }
    Some(StoredEvent {
        learner: LearnerId::parse(&text("learner")?)?,
        device: DeviceId::parse(&text("device")?)?,
        seq: number("seq")? as u64,
        id: EventId::parse(&text("id")?)?,
        enc: number("enc").filter(|n| *n < 256.0)? as u8,
        bytes: bytes.to_vec(),
    })
}

/// A write that did not succeed. Browsers give a full disk many names, down to a closed connection, so every
/// failing write is taken for one.
fn full(error: impl std::fmt::Display) -> StoreFault {
    StoreFault::Full(error.to_string())
}

fn fault(error: impl std::fmt::Display) -> StoreFault {
    let text = error.to_string();
    // Chromium says UnknownError for a full disk; so any mention of quota or space counts as full.
    let lower = text.to_lowercase();
    if lower.contains("quota") || lower.contains("space") || lower.contains("disk") {
        StoreFault::Full(text)
    } else {
        StoreFault::Failed(text)
    }
}

/// Tells a refused store from a newer one.
fn opening_fault(text: &str) -> StoreFault {
    if text.contains("VersionError") || text.to_lowercase().contains("version") {
        return StoreFault::Newer { found: SCHEMA + 1 };
    }
    match fault(text) {
        StoreFault::Failed(text) => StoreFault::Refused(text),
        other => other,
    }
}

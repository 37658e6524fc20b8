//! Where the portal keeps records: a store behind one small trait.

mod indexed;

use std::future::Future;

use record::store::Loaded;
use record::{DeviceId, LearnerId, RecordStore, StoreFault, StoredEvent};

use crate::source::Local;

pub use indexed::IndexedStore;

/// A record store and a drawer for notes: small texts of this terminal that are no events (its device id, half-typed answers).
///
/// It is [`RecordStore`] with futures that can be held behind a pointer. A host that has a `RecordStore`
/// wraps it in [`WithoutNotes`].
pub trait Keeper {
    /// See [`RecordStore::load`].
    fn load(&self, learner: LearnerId) -> Local<'_, Result<Loaded, StoreFault>>;
    /// See [`RecordStore::append`].
    fn append(&self, events: Vec<StoredEvent>) -> Local<'_, Result<(), StoreFault>>;
    /// See [`RecordStore::forget`].
    fn forget(&self, learner: LearnerId, device: DeviceId) -> Local<'_, Result<(), StoreFault>>;
    /// See [`RecordStore::learners`].
    fn learners(&self) -> Local<'_, Result<Vec<LearnerId>, StoreFault>>;
    /// Writes notes, or removes them: all or none.
    fn note(&self, notes: Vec<Note>) -> Local<'_, Result<(), StoreFault>>;
    /// All notes whose key starts with a prefix.
    fn notes(&self, prefix: &'static str) -> Local<'_, Result<Vec<(String, String)>, StoreFault>>;
}

/// A note by its key; nothing removes it.
pub type Note = (String, Option<String>);

/// Any record store, for hosts: notes are not kept.
#[derive(Debug, Clone, Default)]
pub struct WithoutNotes<S>(pub S);

impl<S: RecordStore + 'static> Keeper for WithoutNotes<S> {
    fn load(&self, learner: LearnerId) -> Local<'_, Result<Loaded, StoreFault>> {
        Box::pin(self.0.load(learner))
    }

    fn append(&self, events: Vec<StoredEvent>) -> Local<'_, Result<(), StoreFault>> {
        Box::pin(async move { self.0.append(&events).await })
    }

    fn forget(&self, learner: LearnerId, device: DeviceId) -> Local<'_, Result<(), StoreFault>> {
        Box::pin(self.0.forget(learner, device))
    }

    fn learners(&self) -> Local<'_, Result<Vec<LearnerId>, StoreFault>> {
        Box::pin(self.0.learners())
    }

    fn note(&self, _: Vec<Note>) -> Local<'_, Result<(), StoreFault>> {
        ready(Ok(()))
    }

    fn notes(&self, _: &'static str) -> Local<'_, Result<Vec<(String, String)>, StoreFault>> {
        ready(Ok(Vec::new()))
    }
}

fn ready<'a, T: 'a>(value: T) -> Local<'a, T> {
    let future: std::future::Ready<T> = std::future::ready(value);
    let future: std::pin::Pin<Box<dyn Future<Output = T> + 'a>> = Box::pin(future);
    future
}

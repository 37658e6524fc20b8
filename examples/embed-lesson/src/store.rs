//! Where this page keeps the record: in memory, for as long as it is open.

use std::collections::BTreeMap;

use leptos::prelude::*;
use record::store::StoreKey;
use record::{LearnerId, Loaded, RecordStore, StoreFault, StoredEvent};

/// Events in a signal, so that the page can show what comes in. A real host would say `Ok` only once its server or disk did.
#[derive(Clone, Copy, Default)]
pub struct PageStore(RwSignal<BTreeMap<StoreKey, StoredEvent>>);

impl PageStore {
    /// All events in the order in which they were written; tracked.
    pub fn events(self) -> Vec<StoredEvent> {
        self.0.with(|events| events.values().cloned().collect())
    }

    fn of(self, learner: LearnerId) -> Vec<StoredEvent> {
        let mut events =
            self.0.with_untracked(|events| events.values().cloned().collect::<Vec<_>>());
        events.retain(|event| event.learner == learner);
        events
    }
}

impl RecordStore for PageStore {
    async fn load(&self, learner: LearnerId) -> Result<Loaded, StoreFault> {
        Ok(Loaded { events: self.of(learner), unreadable: 0 })
    }

    async fn append(&self, events: &[StoredEvent]) -> Result<(), StoreFault> {
        self.0.update(|kept| {
            for event in events {
                // What is there is never written over.
                kept.entry(event.key()).or_insert_with(|| event.clone());
            }
        });
        Ok(())
    }

    async fn learners(&self) -> Result<Vec<LearnerId>, StoreFault> {
        let mut learners: Vec<_> =
            self.0.with_untracked(|events| events.keys().map(|key| key.0).collect());
        learners.dedup();
        Ok(learners)
    }

    async fn count(&self, learner: LearnerId) -> Result<u64, StoreFault> {
        Ok(self.of(learner).len() as u64)
    }
}

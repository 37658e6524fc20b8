//! Stores in memory.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use record::store::StoreKey;
use record::{DeviceId, LearnerId, Loaded, RecordStore, StoreFault, StoredEvent};

/// Keeps events for as long as one of its clones lives: a clone is a second tab over the same disk.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    disk: Rc<RefCell<BTreeMap<StoreKey, StoredEvent>>>,
}

impl MemoryStore {
    /// All that is on the disk, for a test to look at.
    #[must_use]
    pub fn contents(&self) -> Vec<StoredEvent> {
        self.disk.borrow().values().cloned().collect()
    }

    /// Damages the disk, as a test sees fit.
    pub fn damage(&self, change: impl FnOnce(&mut BTreeMap<StoreKey, StoredEvent>)) {
        change(&mut self.disk.borrow_mut());
    }

    fn put(&self, events: &[StoredEvent]) {
        let mut disk = self.disk.borrow_mut();
        for event in events {
            // What is there is never written over.
            disk.entry(event.key()).or_insert_with(|| event.clone());
        }
    }

    fn of(&self, learner: LearnerId) -> Vec<StoredEvent> {
        let disk = self.disk.borrow();
        disk.values().filter(|event| event.learner == learner).cloned().collect()
    }
}

impl RecordStore for MemoryStore {
    async fn load(&self, learner: LearnerId) -> Result<Loaded, StoreFault> {
        Ok(Loaded { events: self.of(learner), unreadable: 0 })
    }

    async fn append(&self, events: &[StoredEvent]) -> Result<(), StoreFault> {
        self.put(events);
        Ok(())
    }

    async fn forget(&self, learner: LearnerId, device: DeviceId) -> Result<(), StoreFault> {
        self.disk.borrow_mut().retain(|key, _| (key.0, key.1) != (learner, device));
        Ok(())
    }

    async fn learners(&self) -> Result<Vec<LearnerId>, StoreFault> {
        let mut learners: Vec<_> = self.disk.borrow().keys().map(|key| key.0).collect();
        learners.dedup();
        Ok(learners)
    }

    async fn count(&self, learner: LearnerId) -> Result<u64, StoreFault> {
        Ok(self.of(learner).len() as u64)
    }
}

/// Which calls of a [`FaultyStore`] fail. Calls are counted from 0 over all methods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plan {
    /// None.
    Never,
    /// One.
    At(u32),
    /// One, and all after it.
    From(u32),
    /// Every append; what is there can be read.
    Appends,
}

/// What a failing `append` leaves behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Nothing: the transaction was refused.
    Before,
    /// The events: only the answer was lost.
    After,
}

/// What a store is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Call {
    Read,
    Append,
}

/// Fails on purpose.
#[derive(Debug)]
pub struct FaultyStore {
    inner: MemoryStore,
    plan: Plan,
    when: When,
    fault: StoreFault,
    calls: Cell<u32>,
}

impl FaultyStore {
    /// A store over `inner`'s disk that gives `fault` as planned.
    #[must_use]
    pub fn new(inner: MemoryStore, plan: Plan, when: When, fault: StoreFault) -> Self {
        Self { inner, plan, when, fault, calls: Cell::new(0) }
    }

    /// A store whose disk is full: it reads, and keeps nothing more.
    #[must_use]
    pub fn full(inner: MemoryStore) -> Self {
        let fault = StoreFault::Full("QuotaExceededError".to_owned());
        Self::new(inner, Plan::Appends, When::Before, fault)
    }

    /// A store that the browser refuses altogether, as in a private window.
    #[must_use]
    pub fn refusing() -> Self {
        let fault = StoreFault::Refused("blocked by policy".to_owned());
        Self::new(MemoryStore::default(), Plan::From(0), When::Before, fault)
    }

    /// How many calls there were.
    #[must_use]
    pub fn calls(&self) -> u32 {
        self.calls.get()
    }

    fn step(&self, call: Call) -> Result<(), StoreFault> {
        let appends = call == Call::Append;
        let call = self.calls.get();
        self.calls.set(call + 1);
        let fails = match self.plan {
            Plan::Never => false,
            Plan::At(at) => call == at,
            Plan::From(from) => call >= from,
            Plan::Appends => appends,
        };
        if fails { Err(self.fault.clone()) } else { Ok(()) }
    }
}

impl RecordStore for FaultyStore {
    async fn load(&self, learner: LearnerId) -> Result<Loaded, StoreFault> {
        self.step(Call::Read)?;
        self.inner.load(learner).await
    }

    async fn append(&self, events: &[StoredEvent]) -> Result<(), StoreFault> {
        let step = self.step(Call::Append);
        if step.is_ok() || self.when == When::After {
            self.inner.put(events);
        }
        step
    }

    async fn forget(&self, learner: LearnerId, device: DeviceId) -> Result<(), StoreFault> {
        let step = self.step(Call::Append);
        if step.is_ok() || self.when == When::After {
            self.inner.forget(learner, device).await?;
        }
        step
    }

    async fn learners(&self) -> Result<Vec<LearnerId>, StoreFault> {
        self.step(Call::Read)?;
        self.inner.learners().await
    }

    async fn count(&self, learner: LearnerId) -> Result<u64, StoreFault> {
        self.step(Call::Read)?;
        self.inner.count(learner).await
    }
}

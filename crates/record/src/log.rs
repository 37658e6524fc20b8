//! The log: a set of events of one learner, and the order in which they are read.
//!
//! State is a map from id to event, so merging is set union: commutative, associative and
//! idempotent. Whatever is said of a log (order, heads, faults) is a function of the set alone.

mod chain;
mod order;

use core::fmt;
use std::collections::{BTreeMap, BTreeSet};

use assess::CourseId;

use crate::body::Body;
use crate::clock::Clock;
use crate::event::{Event, EventId, Head, MakeFault, Stamp};
use crate::fault::{Fault, Place, Problem};
use crate::id::{DeviceId, LearnerId};
use crate::store::StoredEvent;

/// A learner's events, with everything that any terminal wrote and this one knows of.
#[derive(Debug, Clone)]
pub struct Log {
    learner: LearnerId,
    /// In order of arrival.
    events: Vec<Event>,
    ids: BTreeMap<EventId, usize>,
    places: BTreeMap<(DeviceId, u64, EventId), usize>,
    /// Named by some event, not here.
    awaited: BTreeSet<EventId>,
    /// Indexes of `events` as projections read them.
    order: order::Order,
    clock: Clock,
}

/// Two logs are equal if they hold the same events of the same learner.
impl PartialEq for Log {
    fn eq(&self, other: &Self) -> bool {
        self.learner == other.learner && self.ids.keys().eq(other.ids.keys())
    }
}

impl Eq for Log {}

/// What became of a pushed event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pushed {
    /// It is the last in the order: a projection may [`apply`](crate::project::Projection::apply) it.
    Last,
    /// It has its place between others: projections are to be made anew.
    Between,
    /// It was there already.
    Known,
}

/// The event belongs to the record of somebody else; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherLearner(pub LearnerId);

impl fmt::Display for OtherLearner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "event of learner {}", self.0)
    }
}

impl core::error::Error for OtherLearner {}

/// What a merge did, for "12 new, 340 known, 0 refused".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MergeCount {
    /// Were added.
    pub new: u64,
    /// Were there already.
    pub known: u64,
    /// Belong to another learner.
    pub refused: u64,
}

impl Log {
    /// An empty record.
    #[must_use]
    pub fn new(learner: LearnerId) -> Self {
        Self {
            learner,
            events: Vec::new(),
            ids: BTreeMap::new(),
            places: BTreeMap::new(),
            awaited: BTreeSet::new(),
            order: order::Order::default(),
            clock: Clock::default(),
        }
    }

    /// Reads what a store holds, in any order. What can't be read is reported and left out; all else is
    /// in the log. The faults end with those of the chains ([`faults`](Self::faults)).
    #[must_use]
    pub fn from_stored(learner: LearnerId, stored: &[StoredEvent]) -> (Self, Vec<Fault>) {
        let mut log = Self::new(learner);
        let mut faults = Vec::new();
        for entry in stored {
            let place = Place::Stored { device: entry.device, seq: entry.seq };
            match read_stored(learner, entry) {
                Ok(event) => {
                    log.insert(event);
                }
                Err(problem) => faults.push(Fault::new(place, problem)),
            }
        }
        log.sort();
        faults.extend(log.faults());
        (log, faults)
    }

    /// Whose record it is.
    #[must_use]
    pub fn learner(&self) -> LearnerId {
        self.learner
    }

    /// How many events there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.events.len()
    }

    /// True where nothing was written yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// An event by its id.
    #[must_use]
    pub fn get(&self, id: &EventId) -> Option<&Event> {
        self.ids.get(id).and_then(|index| self.events.get(*index))
    }

    /// All events as projections read them: along `prev` and along the heads that an `Imported` names, then
    /// by wall clock, device and seq. Where `prev` is not here, the nearest earlier place of the same chain
    /// stands in for it.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.order.indexes().iter().filter_map(|index| self.events.get(*index))
    }

    /// The clock as the record has seen it.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The event that the next one of this device follows.
    #[must_use]
    pub fn last_of(&self, device: DeviceId) -> Option<&Event> {
        let (&(_, seq, _), _) = self.places.range(chain_range(device)).next_back()?;
        self.at_place(device, seq).next()
    }

    /// The event that `device` would write next. Changes nothing: append it to the store, wait for the yes,
    /// then [`push`](Self::push) it. Two calls without a push between them give a fork.
    ///
    /// # Errors
    /// Where the body is too long or holds numbers beyond 2^53 - 1.
    pub fn next(&self, device: DeviceId, body: Body, stamp: Stamp) -> Result<Event, MakeFault> {
        let (seq, prev) = match self.last_of(device) {
            Some(last) => (last.seq.saturating_add(1), last.id()),
            None => (0, EventId::genesis(self.learner, device)),
        };
        Event::make(self.learner, device, seq, prev, stamp, body)
    }

    /// Like [`next`](Self::next), with a `ClockNoted` ahead of the event where the clock has jumped. Append all
    /// of them in one transaction, then push them in this order.
    ///
    /// # Errors
    /// As [`next`](Self::next).
    pub fn write(
        &self,
        device: DeviceId,
        body: Body,
        stamp: Stamp,
    ) -> Result<Vec<Event>, MakeFault> {
        let Some(note) = self.clock.note(stamp.at) else {
            return Ok(vec![self.next(device, body, stamp)?]);
        };
        let note = self.next(device, note, stamp)?;
        let seq = note.seq.saturating_add(1);
        let event = Event::make(self.learner, device, seq, note.id(), stamp, body)?;
        Ok(vec![note, event])
    }

    /// Adds an event that the store has.
    ///
    /// # Errors
    /// Where it is the event of another learner.
    pub fn push(&mut self, event: Event) -> Result<Pushed, OtherLearner> {
        if event.learner != self.learner {
            return Err(OtherLearner(event.learner));
        }
        let stamp = event.stamp;
        let last = order::follows_all(self, &event);
        if !self.insert(event) {
            return Ok(Pushed::Known);
        }
        if last {
            self.order.push_last(self.events.len() - 1);
            self.clock.see(stamp.at);
            Ok(Pushed::Last)
        } else {
            self.sort();
            Ok(Pushed::Between)
        }
    }

    /// Adds the events of another record of the same learner: set union. Append them to the store
    /// first ([`lacking`](Self::lacking) says which), and an `Imported` with the file's heads afterwards.
    pub fn merge(&mut self, events: impl IntoIterator<Item = Event>) -> MergeCount {
        let mut count = MergeCount::default();
        for event in events {
            if event.learner != self.learner {
                count.refused += 1;
            } else if self.insert(event) {
                count.new += 1;
            } else {
                count.known += 1;
            }
        }
        if count.new > 0 {
            self.sort();
        }
        count
    }

    /// The same without the chains of some devices. What is left has no gap: each device has a chain of its own.
    #[must_use]
    pub fn without(&self, devices: &[DeviceId]) -> Self {
        let mut log = Self::new(self.learner);
        log.merge(self.events().filter(|event| !devices.contains(&event.device)).cloned());
        log
    }

    /// Whether a chain holds events of one course and nothing else, so that it can stay behind or go as a whole.
    #[must_use]
    pub fn is_only_of(&self, device: DeviceId, course: &CourseId) -> bool {
        self.events().filter(|e| e.device == device).all(|e| e.body.course() == Some(course))
    }

    /// The events of `other` that are not here, in its order; none if it is another learner's.
    pub fn lacking<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = &'a Event> {
        let same = self.learner == other.learner;
        other.events().filter(move |event| same && !self.ids.contains_key(&event.id()))
    }

    /// Takes the events out, in order.
    #[must_use]
    pub fn into_events(mut self) -> Vec<Event> {
        let mut slots: Vec<Option<Event>> = self.events.drain(..).map(Some).collect();
        let order = self.order.indexes().iter();
        order.filter_map(|index| slots.get_mut(*index).and_then(Option::take)).collect()
    }

    fn at_place(&self, device: DeviceId, seq: u64) -> impl Iterator<Item = &Event> {
        let range = (device, seq, EventId([0; 32]))..=(device, seq, EventId([255; 32]));
        self.places.range(range).filter_map(|(_, index)| self.events.get(*index))
    }

    /// Adds to the set; `false` where it was there. The order is stale afterwards.
    fn insert(&mut self, event: Event) -> bool {
        let id = event.id();
        if self.ids.contains_key(&id) {
            return false;
        }
        let index = self.events.len();
        self.ids.insert(id, index);
        self.places.insert((event.device, event.seq, id), index);
        self.awaited.remove(&id);
        for named in order::names(&event) {
            if !self.ids.contains_key(&named) {
                self.awaited.insert(named);
            }
        }
        self.events.push(event);
        true
    }

    fn sort(&mut self) {
        self.order = order::sort(self);
        let mut clock = Clock::default();
        for event in self.events() {
            clock.see(event.stamp.at);
        }
        self.clock = clock;
    }
}

fn chain_range(device: DeviceId) -> core::ops::RangeInclusive<(DeviceId, u64, EventId)> {
    (device, 0, EventId([0; 32]))..=(device, u64::MAX, EventId([255; 32]))
}

fn read_stored(learner: LearnerId, entry: &StoredEvent) -> Result<Event, Problem> {
    if entry.learner != learner {
        return Err(Problem::OtherLearner(entry.learner));
    }
    if entry.enc != 0 {
        return Err(Problem::Sealed { enc: entry.enc });
    }
    if EventId::of(&entry.bytes) != entry.id {
        return Err(Problem::BadHash);
    }
    let event = Event::read_hashed(&entry.bytes, entry.id).map_err(Problem::Unreadable)?;
    if event.learner != learner {
        return Err(Problem::OtherLearner(event.learner));
    }
    if (event.device, event.seq) != (entry.device, entry.seq) {
        return Err(Problem::WrongPlace);
    }
    Ok(event)
}

impl Log {
    /// The last event of each chain: those that no later event of the same device names. A fork has one
    /// for each branch.
    #[must_use]
    pub fn heads(&self) -> Vec<Head> {
        chain::heads(self)
    }

    /// What is wrong with the chains: wrong starts, gaps, broken links, forks, by device and seq.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        chain::faults(self)
    }

    /// Those of `heads` that are not here.
    #[must_use]
    pub fn absent(&self, heads: &[Head]) -> Vec<Head> {
        heads.iter().filter(|head| !self.ids.contains_key(&head.id)).copied().collect()
    }

    /// True where the chain of this device has forked: some copy of the browser profile writes too. The
    /// profile then makes a new device id before it writes again.
    #[must_use]
    pub fn needs_new_device(&self, device: DeviceId) -> bool {
        let mut before = None;
        self.places
            .range(chain_range(device))
            .any(|((_, seq, _), _)| before.replace(*seq) == Some(*seq))
    }
}

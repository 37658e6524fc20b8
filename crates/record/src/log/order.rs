//! The order in which projections read: cause before effect, and among the rest the same on every
//! machine.

use core::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Log;
use crate::body::Body;
use crate::event::{Event, EventId};
use crate::id::DeviceId;

/// Indexes into `Log::events`.
#[derive(Debug, Clone, Default)]
pub(super) struct Order {
    indexes: Vec<usize>,
    /// Causes that go in a circle had to be broken up.
    circular: bool,
}

impl Order {
    pub(super) fn indexes(&self) -> &[usize] {
        &self.indexes
    }

    pub(super) fn push_last(&mut self, index: usize) {
        self.indexes.push(index);
    }
}

/// Ids that an event names as its causes.
pub(super) fn names(event: &Event) -> impl Iterator<Item = EventId> {
    let heads = match &event.body {
        Body::Imported { heads } => heads.as_slice(),
        _ => &[],
    };
    core::iter::once(event.prev).chain(heads.iter().map(|head| head.id))
}

/// Whether a new event comes after all others, and changes nothing of their order: then it can be put
/// at the end, which is what [`sort`] would do, only in constant time.
pub(super) fn follows_all(log: &Log, event: &Event) -> bool {
    let Some(last) = log.order.indexes.last() else {
        return log.events.is_empty();
    };
    let after_last =
        log.events.get(*last).is_some_and(|last| names(event).any(|id| id == last.id()));
    after_last
        && !log.order.circular
        && !log.awaited.contains(&event.id())
        && log.last_of(event.device).is_none_or(|last| last.seq < event.seq)
}

type Key = (i64, DeviceId, u64, EventId);

/// Events to place by their index, the one with the smallest key on top.
type Heap = BinaryHeap<Reverse<(Key, usize)>>;

fn key(event: &Event) -> Key {
    (event.stamp.at, event.device, event.seq, event.id())
}

/// Kahn's algorithm; of the events whose causes are all written, the one with the smallest key is next.
pub(super) fn sort(log: &Log) -> Order {
    let edges = edges(log);
    let mut waiting = vec![0usize; log.events.len()];
    for (_, effect) in &edges {
        if let Some(count) = waiting.get_mut(*effect) {
            *count += 1;
        }
    }
    let mut ready = Heap::new();
    for (index, (event, count)) in log.events.iter().zip(&waiting).enumerate() {
        if *count == 0 {
            ready.push(Reverse((key(event), index)));
        }
    }
    let mut order = Order { indexes: Vec::with_capacity(log.events.len()), circular: false };
    let mut placed = vec![false; log.events.len()];
    let mut rest = None;
    loop {
        while let Some(Reverse((_, index))) = ready.pop() {
            if placed.get_mut(index).is_none_or(|placed| core::mem::replace(placed, true)) {
                continue;
            }
            order.indexes.push(index);
            let from = edges.partition_point(|(cause, _)| *cause < index);
            let effects = edges.iter().skip(from).take_while(|(cause, _)| *cause == index);
            for (_, effect) in effects {
                let Some(count) = waiting.get_mut(*effect) else { continue };
                *count -= 1;
                if let (0, Some(event)) = (*count, log.events.get(*effect)) {
                    ready.push(Reverse((key(event), *effect)));
                }
            }
        }
        // Hashes can't go in a circle, but the stand-in for a missing `prev` can, if somebody wrote
        // heads by hand. The smallest key that is left goes on. All are put on the heap once: a file
        // full of such circles costs no more than another.
        let rest = rest.get_or_insert_with(|| by_key(log, &placed));
        loop {
            let Some(Reverse(first)) = rest.pop() else { return order };
            if placed.get(first.1) == Some(&false) {
                order.circular = true;
                ready.push(Reverse(first));
                break;
            }
        }
    }
}

fn by_key(log: &Log, placed: &[bool]) -> Heap {
    let left = log.events.iter().zip(placed).enumerate().filter(|(_, (_, placed))| !**placed);
    left.map(|(index, (event, _))| Reverse((key(event), index))).collect()
}

/// Pairs (cause, effect), sorted, none twice.
fn edges(log: &Log) -> Vec<(usize, usize)> {
    let mut edges = Vec::with_capacity(log.events.len());
    for (index, event) in log.events.iter().enumerate() {
        edges.extend(names(event).filter_map(|id| log.ids.get(&id)).map(|cause| (*cause, index)));
        if event.seq > 0 && !log.ids.contains_key(&event.prev) {
            edges.extend(nearest_before(log, event).map(|cause| (cause, index)));
        }
    }
    // A heap takes far less of the portal than std's sort.
    let mut edges = BinaryHeap::from(edges).into_sorted_vec();
    edges.dedup();
    edges
}

/// The events at the highest place of the same chain that lies ahead of `event`.
fn nearest_before(log: &Log, event: &Event) -> impl Iterator<Item = usize> {
    let from = (event.device, 0, EventId([0; 32]));
    let to = (event.device, event.seq, EventId([0; 32]));
    let found = log.places.range(from..to).next_back().map(|((_, seq, _), _)| *seq);
    let range = found
        .map(|seq| (event.device, seq, EventId([0; 32]))..=(event.device, seq, EventId([255; 32])));
    range.into_iter().flat_map(|range| log.places.range(range).map(|(_, index)| *index))
}

//! What the chains of a log prove, and what is wrong with them.

use std::collections::BTreeSet;

use super::Log;
use crate::event::{Event, EventId, Head};
use crate::fault::{Fault, Place, Problem};
use crate::id::DeviceId;

pub(super) fn heads(log: &Log) -> Vec<Head> {
    // Collecting would sort first, which costs the portal 5 KB for every type.
    let mut followed: BTreeSet<(DeviceId, EventId)> = BTreeSet::new();
    followed.extend(log.events.iter().map(|event| (event.device, event.prev)));
    let by_place = log.places.values().filter_map(|index| log.events.get(*index));
    by_place
        .filter(|event| !followed.contains(&(event.device, event.id())))
        .map(Event::head)
        .collect()
}

/// Every place with more than one event gives at least one fault: two events with one `prev` are a
/// fork; two with different ones lead to a broken link, or down the chain to the fork.
pub(super) fn faults(log: &Log) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut here: Vec<&Event> = Vec::new();
    let mut before: Vec<&Event> = Vec::new();
    let mut events = log.places.values().filter_map(|index| log.events.get(*index)).peekable();
    while let Some(event) = events.next() {
        here.push(event);
        let same = |next: &&Event| next.device == event.device && next.seq == event.seq;
        if events.peek().is_some_and(same) {
            continue;
        }
        place(log, &before, &here, &mut faults);
        core::mem::swap(&mut before, &mut here);
        here.clear();
    }
    faults
}

/// Looks at the events of one place; `before` are those of the place that is known ahead of it.
fn place(log: &Log, before: &[&Event], here: &[&Event], faults: &mut Vec<Fault>) {
    let Some(first) = here.first() else { return };
    let (device, seq) = (first.device, first.seq);
    let mut report = |seq, problem| faults.push(Fault::new(Place::Chain { device, seq }, problem));
    let known = before.first().filter(|known| known.device == device);
    let expected = known.map_or(0, |known| known.seq.saturating_add(1));
    if seq > expected {
        report(expected, Problem::Gap { to: seq - 1 });
    } else if seq == 0 {
        let genesis = EventId::genesis(log.learner, device);
        if here.iter().any(|event| event.prev != genesis) {
            report(0, Problem::Genesis);
        }
    } else {
        let links = |event: &&&Event| before.iter().any(|known| known.id() == event.prev);
        if !here.iter().all(|event| links(&event)) {
            report(seq, Problem::BrokenLink);
        }
    }
    let mut distinct: BTreeSet<EventId> = BTreeSet::new();
    distinct.extend(here.iter().map(|event| event.prev));
    if distinct.len() < here.len() {
        report(seq, Problem::Fork { branches: here.len() });
    }
}

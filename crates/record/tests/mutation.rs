//! Alterations: each is found, or changes nothing. What is left untouched still counts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use std::collections::BTreeMap;

use common::{DEVICE, LEARNER, OTHER, body, chain, write};
use record::export::{read, write as export};
use record::{Body, DeviceId, Event, EventId, LearnerId, Log, StoredEvent};
use testkit::{FixedClock, FixedDice};

/// Two terminals, one import: every kind of link.
fn log() -> Log {
    let clock = FixedClock::default();
    let mut log = Log::new(LEARNER);
    for n in 0..10 {
        write(&mut log, OTHER, body(n), clock.pass(30_000));
    }
    let heads = log.heads();
    for n in 0..12 {
        write(&mut log, DEVICE, body(n * 7), clock.pass(30_000));
        if n == 6 {
            write(&mut log, DEVICE, Body::imported(&heads), clock.pass(10));
        }
    }
    log
}

fn change_bytes(dice: &mut FixedDice, bytes: &mut Vec<u8>) {
    let at = dice.below(bytes.len());
    match dice.below(6) {
        0 | 1 => bytes[at] ^= 1 << dice.below(8),
        2 => bytes[at] = dice.next_u64() as u8,
        3 => {
            bytes.remove(at);
        }
        4 => bytes.insert(at, bytes[dice.below(bytes.len())]),
        _ => bytes.truncate(at),
    }
}

/// Changes what a store holds. Gives which entries are no longer what they were.
fn change(dice: &mut FixedDice, stored: &mut Vec<StoredEvent>) {
    let n = dice.below(stored.len());
    match dice.below(12) {
        0..4 => change_bytes(dice, &mut stored[n].bytes),
        4 | 5 => {
            // Somebody who puts the key right too.
            change_bytes(dice, &mut stored[n].bytes);
            stored[n].id = EventId::of(&stored[n].bytes);
        }
        6 => {
            stored.remove(n);
        }
        7 => {
            let other = stored[dice.below(stored.len())].clone();
            stored[n].bytes = other.bytes;
        }
        8 => match dice.below(5) {
            0 => stored[n].learner = LearnerId::from_bytes(dice.bytes()),
            1 => stored[n].device = DeviceId::from_bytes(dice.bytes()),
            2 => stored[n].seq = stored[n].seq.wrapping_add(dice.next_u64()),
            3 => stored[n].id = EventId(dice.bytes()),
            _ => stored[n].enc = dice.next_u64() as u8,
        },
        // Changes that are none.
        9 => {
            let again = stored[n].clone();
            stored.push(again);
        }
        10 => dice.shuffle(stored),
        _ => {
            let m = dice.below(stored.len());
            stored.swap(n, m);
        }
    }
}

#[test]
fn ten_thousand_mutations_of_a_log_are_all_found() {
    let log = log();
    let heads = log.heads();
    let intact: Vec<StoredEvent> = log.events().map(Event::stored).collect();
    let kept: BTreeMap<_, _> = intact.iter().map(|entry| (entry.key(), entry)).collect();
    let mut dice = FixedDice::new(10_000);
    let (mut found, mut nothing) = (0, 0);
    for n in 0..10_000 {
        let mut stored = intact.clone();
        change(&mut dice, &mut stored);
        let (read, faults) = Log::from_stored(LEARNER, &stored);
        if read == log && faults.is_empty() {
            nothing += 1;
        } else {
            let absent = read.absent(&heads);
            assert!(!faults.is_empty() || !absent.is_empty(), "mutation {n} was not found");
            found += 1;
        }
        // Every entry that nobody touched is in the record, whatever lies beside it.
        for entry in &stored {
            if kept.get(&entry.key()) == Some(&entry) {
                assert!(read.get(&entry.id).is_some(), "mutation {n} cost a good event");
            }
        }
    }
    // One kind of three does nothing by design; the rest must have been worth the test.
    assert!(found > 6000 && nothing > 1000, "{found} found, {nothing} changed nothing");
}

#[test]
fn each_byte_of_a_file_flipped_in_turn_is_found() {
    let log = chain(12);
    let intact = export(&log, 1_767_700_000_000).unwrap();
    let header = read(&intact).unwrap().header;
    let mut dice = FixedDice::new(12);
    for at in 0..intact.len() {
        for flip in [0xff, 1 << dice.below(8)] {
            let mut bytes = intact.clone();
            bytes[at] ^= flip;
            record::fuzz::export(&bytes);
            if let Ok(import) = read(&bytes) {
                let same = import.log == log && import.header == header;
                assert!(same || !import.faults.is_empty(), "byte {at} ^ {flip:#x} was not found");
            }
        }
    }
}

#[test]
fn ten_thousand_mutations_of_a_file_are_all_found() {
    let log = chain(5);
    let intact = export(&log, 1_767_700_000_000).unwrap();
    let header = read(&intact).unwrap().header;
    let mut dice = FixedDice::new(77);
    for n in 0..10_000 {
        let mut bytes = intact.clone();
        for _ in 0..=dice.below(3) {
            if !bytes.is_empty() {
                change_bytes(&mut dice, &mut bytes);
            }
        }
        if let Ok(import) = read(&bytes) {
            let same = import.log == log && import.header == header;
            assert!(same || !import.faults.is_empty(), "mutation {n} was not found");
            assert!(import.log.events().all(|event| event.learner == import.learner()));
        }
    }
}

/// The body is repacked, so that the compression's own checksum is right and only the chain can tell.
#[test]
fn mutations_under_a_right_checksum_are_found_too() {
    let log = chain(6);
    let intact = export(&log, 1_767_700_000_000).unwrap();
    let start = 6 + intact[5..].iter().position(|byte| *byte == b'\n').unwrap();
    let body = miniz_oxide::inflate::decompress_to_vec_zlib(&intact[start..]).unwrap();
    let header = read(&intact).unwrap().header;
    let mut dice = FixedDice::new(78);
    for n in 0..5_000 {
        let mut changed = body.clone();
        change_bytes(&mut dice, &mut changed);
        let packed = miniz_oxide::deflate::compress_to_vec_zlib(&changed, 1);
        let import = read(&[&intact[..start], &packed].concat()).unwrap();
        let same = import.log == log && import.header == header;
        assert!(same || !import.faults.is_empty(), "mutation {n} was not found");
    }
}

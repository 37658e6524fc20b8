//! Record files: there and back byte for byte, bounds, damage, and whose they are.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod common;

use common::{DEVICE, LEARNER, World, answer, chain, opened, steps, views, write};
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, TDEFLStatus, compress};
use proptest::prelude::*;
use record::event::ReadFault;
use record::export::{
    EVENTS_MAX, HEADER_MAX, Header, MAGIC, OpenFault, Owner, Seal, UNPACKED_MAX, WriteFault, read,
    write as export, write_parts,
};
use record::lines::FAULTS_MAX;
use record::{Body, Fault, LearnerId, Log, MergeCount, Place, Problem, canonical};
use testkit::{FixedClock, FixedDice};

const CREATED: i64 = 1_767_700_000_000;

fn fault(place: Place, problem: Problem) -> Fault {
    Fault { place, problem }
}

/// A file put together by hand.
fn file(header: &[u8], body: &[u8]) -> Vec<u8> {
    [MAGIC.as_slice(), header, b"\n", &compress_to_vec_zlib(body, 6)].concat()
}

/// Header and unpacked body of a file.
fn apart(file: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let rest = &file[MAGIC.len()..];
    let end = rest.iter().position(|byte| *byte == b'\n').unwrap();
    let body = miniz_oxide::inflate::decompress_to_vec_zlib(&rest[end + 1..]).unwrap();
    (rest[..end].to_vec(), body)
}

#[test]
fn a_file_is_what_the_description_says() {
    let log = chain(3);
    let bytes = export(&log, CREATED).unwrap();
    assert!(bytes.starts_with(b"JWR1\n{\"created\":1767700000000,\"events\":3,\"heads\":[{"));
    let (header, body) = apart(&bytes);
    let body = String::from_utf8(body).unwrap();
    let mut lines = body.lines();
    let hash = record::EventId::of(&header);
    assert_eq!(lines.next().unwrap(), format!("{{\"header\":\"{hash}\"}}"));
    let events: Vec<&[u8]> = log.events().map(record::Event::raw).collect();
    assert_eq!(lines.map(str::as_bytes).collect::<Vec<_>>(), events);
    let import = read(&bytes).unwrap();
    let header = Header {
        v: 1,
        learner: LEARNER,
        events: 3,
        heads: log.heads(),
        seal: Seal::None,
        created: CREATED,
    };
    assert_eq!(import.header, Some(header));
}

#[test]
fn an_empty_record_goes_there_and_back() {
    let log = Log::new(LEARNER);
    let import = read(&export(&log, 0).unwrap()).unwrap();
    assert_eq!((import.log, import.faults.len(), import.refused), (log, 0, 0));
}

#[test]
fn a_year_of_learning_stays_small() {
    let log = chain(2000);
    let bytes = export(&log, CREATED).unwrap();
    // Of each event, the hash in `prev` alone takes 43 characters that do not pack below 32 bytes.
    assert!(bytes.len() < 2000 * 90, "{} bytes", bytes.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn export_and_import_give_the_same_bytes(seed in any::<u64>(), count in 0usize..60) {
        let mut dice = FixedDice::new(seed);
        let world = World::of(LEARNER, &steps(&mut dice, count));
        for log in world.logs() {
            let bytes = export(&log, CREATED).unwrap();
            let import = read(&bytes).unwrap();
            prop_assert_eq!(&import.faults, &log.faults());
            prop_assert_eq!(views(&import.log), views(&log));
            prop_assert_eq!(export(&import.log, CREATED).unwrap(), bytes);
        }
    }

    #[test]
    fn any_bytes_are_opened_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        record::fuzz::export(&bytes);
        record::fuzz::export(&[MAGIC.as_slice(), &bytes].concat());
        let header = b"{\"created\":0,\"events\":1,\"heads\":[],\"learner\":\"11111111111111111111111111111111\",\"seal\":\"none\",\"v\":1}";
        record::fuzz::export(&[MAGIC.as_slice(), header, b"\n", &bytes].concat());
        record::fuzz::export(&file(header, &bytes));
    }

    #[test]
    fn parts_make_the_whole_in_any_order(seed in any::<u64>(), bytes_max in 400u64..9000) {
        let mut dice = FixedDice::new(seed);
        let log = World::of(LEARNER, &steps(&mut dice, 40)).logs().remove(0);
        let mut parts = write_parts(&log, CREATED, bytes_max).unwrap();
        dice.shuffle(&mut parts);
        let mut sum = Log::new(LEARNER);
        for part in &parts {
            let (_, body) = apart(part);
            let import = read(part).unwrap();
            prop_assert!(body.len() as u64 <= bytes_max || import.log.len() == 1, "{} bytes", body.len());
            // Chains may look broken in a part; the part itself is whole.
            let chains = import.log.faults();
            prop_assert_eq!(import.faults, chains);
            sum.merge(import.log.into_events());
        }
        prop_assert_eq!(views(&sum), views(&log));
    }
}

#[test]
fn a_prefix_of_a_file_gives_a_prefix_of_the_record() {
    let log = chain(40);
    let whole = export(&log, CREATED).unwrap();
    let mut most = 0;
    for cut in 0..whole.len() {
        match read(&whole[..cut]) {
            Ok(import) => {
                assert!(!import.faults.is_empty(), "cut at {cut} without a finding");
                let ids = |log: &Log| log.events().map(record::Event::id).collect::<Vec<_>>();
                assert!(ids(&log).starts_with(&ids(&import.log)), "cut at {cut}");
                most = most.max(import.log.len());
            }
            Err(fault) => assert!(matches!(fault, OpenFault::NotARecord | OpenFault::Unreadable)),
        }
    }
    assert_eq!(most, 40);
}

#[test]
fn a_bomb_of_gigabytes_is_refused_within_bounds() {
    // One deflate block of zeros, flushed to a byte, is put one after the other: 4 GB in all.
    const BLOCK: usize = 1 << 20;
    let mut packer = CompressorOxide::new(0x1000 | 0x80);
    let (zeros, mut block) = (vec![0u8; BLOCK], vec![0u8; 1 << 16]);
    let (status, read_in, written) = compress(&mut packer, &zeros, &mut block, TDEFLFlush::Full);
    assert_eq!((status, read_in), (TDEFLStatus::Okay, BLOCK));
    let (header, body) = (&block[..2], &block[2..written]);
    let (line, _) = apart(&export(&chain(1), CREATED).unwrap());
    let mut bomb = [MAGIC.as_slice(), &line, b"\n", header].concat();
    for _ in 0..4096 {
        bomb.extend_from_slice(body);
    }
    assert!(bomb.len() < 5 << 20, "{} bytes", bomb.len());

    let import = read(&bomb).unwrap();
    assert!(import.log.is_empty());
    let stopped = import.faults.iter().find(|fault| fault.problem == Problem::TooManyBytes);
    let Some(Fault { place: Place::Byte(at), .. }) = stopped else {
        return assert_eq!(import.faults, [], "no end");
    };
    // It stopped where 64 MiB were unpacked, a 64th of the file.
    let taken = *at as usize - line.len();
    assert!(taken <= body.len() * (UNPACKED_MAX as usize / BLOCK + 2), "{taken}");
}

#[test]
fn forty_two_kilobytes_may_be_all_good_or_none() {
    // As much as 42 KB of deflate can hold is 43 MiB: within the bytes, beyond an event.
    let (line, _) = apart(&export(&chain(1), CREATED).unwrap());
    let bomb = file(&line, &vec![b' '; 42 << 20]);
    assert!(bomb.len() < 43 << 10, "{} bytes", bomb.len());
    let import = read(&bomb).unwrap();
    assert!(import.log.is_empty());
    assert_eq!(import.refused, 1);
    assert!(import.faults.contains(&fault(Place::Line(1), Problem::CutLine)));
}

#[test]
fn more_lines_than_a_million_are_not_read_and_not_all_listed() {
    let (line, body) = apart(&export(&chain(3), CREATED).unwrap());
    let mut lines = body;
    lines.extend_from_slice(&b"1\n".repeat(EVENTS_MAX as usize + 50_000));
    let import = read(&file(&line, &lines)).unwrap();
    assert_eq!(import.log, chain(3));
    assert_eq!(import.refused, EVENTS_MAX - 3);
    assert!(import.faults.len() <= FAULTS_MAX + 10, "{}", import.faults.len());
    let first = fault(Place::Line(5), Problem::Unreadable(ReadFault::Shape));
    assert_eq!(import.faults.first(), Some(&first));
}

#[test]
fn a_line_that_is_too_long_takes_nothing_else_with_it() {
    let (line, body) = apart(&export(&chain(4), CREATED).unwrap());
    let text = String::from_utf8(body).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    let long = "x".repeat(100_000);
    lines.insert(3, &long);
    let import = read(&file(&line, (lines.join("\n") + "\n").as_bytes())).unwrap();
    assert_eq!(import.log, chain(4));
    let long = fault(Place::Line(4), Problem::Unreadable(ReadFault::TooLong));
    assert_eq!(import.faults, [long]);
    assert_eq!(import.refused, 1);
}

#[test]
fn other_files_are_told_by_their_kind() {
    let (line, body) = apart(&export(&chain(2), CREATED).unwrap());
    let header = String::from_utf8(line).unwrap();
    let with = |from: &str, to: &str| {
        let changed = header.replace(from, to);
        assert_ne!(changed, header);
        read(&file(changed.as_bytes(), &body)).map(|import| import.faults)
    };
    let sealed = |seal| Err(OpenFault::Sealed(seal));
    assert_eq!(with("\"none\"", "\"pin\""), sealed(Seal::Pin));
    assert_eq!(with("\"none\"", "\"age\""), sealed(Seal::Age));
    assert_eq!(with("\"none\"", "\"wax\""), sealed(Seal::Other("wax".to_owned())));
    assert_eq!(with("\"v\":1", "\"v\":2"), Err(OpenFault::Newer { found: 2 }));
    assert_eq!(read(b"JWR2\n{}\n").unwrap_err(), OpenFault::Newer { found: 2 });
    for other in [&b""[..], b"JWR", b"JWR1", b"JWR1\r\n", b"PK\x03\x04", b"JWRx\n", b"jwr1\n{}\n"] {
        assert_eq!(read(other).unwrap_err(), OpenFault::NotARecord, "{other:?}");
    }
    for nothing in [&b"JWR1\n"[..], b"JWR1\n\n", b"JWR1\n{}", b"JWR1\n{}\n", b"JWR1\nx\nx"] {
        assert_eq!(read(nothing).unwrap_err(), OpenFault::Unreadable, "{nothing:?}");
    }
    let endless = [MAGIC.as_slice(), &vec![b'x'; HEADER_MAX * 2]].concat();
    assert_eq!(read(&endless).unwrap_err(), OpenFault::Unreadable);
    let long = OpenFault::Sealed(Seal::Other("\u{7}é".repeat(5000)));
    assert!(long.to_string().len() < 500 && long.to_string().is_ascii());
}

#[test]
fn an_altered_header_is_found_and_the_events_still_count() {
    let log = chain(5);
    let (line, body) = apart(&export(&log, CREATED).unwrap());
    let header = String::from_utf8(line).unwrap();
    let stranger = LearnerId::from_bytes([0x22; 16]).to_string();
    for (from, to) in [
        ("1767700000000", "1767700000001"),
        ("\"events\":5", "\"events\":6"),
        ("\"seal\":\"none\"", "\"seal\": \"none\""),
        ("\"created\"", "\"creator\""),
        (&LEARNER.to_string(), &stranger),
    ] {
        let altered = header.replace(from, to);
        assert_ne!(altered, header);
        let import = read(&file(altered.as_bytes(), &body)).unwrap();
        let found = fault(Place::Header, Problem::HeaderAltered);
        assert_eq!(import.faults.iter().filter(|f| **f == found).count(), 1, "{to}");
        assert_eq!(import.log, log, "{to}");
        assert_eq!(import.learner(), LEARNER);
    }
}

#[test]
fn lost_tails_and_wrong_counts_are_found_by_the_header() {
    let log = chain(5);
    let (line, body) = apart(&export(&log, CREATED).unwrap());
    let lines: Vec<&[u8]> = body.split_inclusive(|byte| *byte == b'\n').collect();
    let import = read(&file(&line, &lines[..5].concat())).unwrap();
    assert_eq!(import.log, chain(4));
    let head = log.heads()[0];
    let place = Place::Chain { device: head.device, seq: 4 };
    let expected = [
        fault(Place::Header, Problem::Count { said: 5, found: 4 }),
        fault(place, Problem::HeadAbsent { id: head.id }),
    ];
    assert_eq!(import.faults, expected);

    let more = [&export(&log, CREATED).unwrap()[..], b"more"].concat();
    let import = read(&more).unwrap();
    let at = (more.len() - 4) as u64;
    assert_eq!(import.faults, [fault(Place::Byte(at), Problem::Trailing)]);
}

#[test]
fn a_preview_counts_and_changes_nothing() {
    let clock = FixedClock::default();
    let mut mine = chain(10);
    let bytes = {
        let mut theirs = chain(10);
        let device = record::DeviceId::from_bytes([3; 8]);
        write(&mut theirs, device, opened(1), clock.stamp());
        write(&mut theirs, device, answer(1, 0, assess::Verdict::Right), clock.stamp());
        export(&theirs, CREATED).unwrap()
    };
    let (line, mut body) = apart(&bytes);
    let stranger = LearnerId::from_bytes([0x22; 16]);
    let foreign = Log::new(stranger).next(DEVICE, opened(0), clock.stamp()).unwrap();
    body.extend_from_slice(foreign.raw());
    body.extend_from_slice(b"\nrubbish\n");
    let import = read(&file(&line, &body)).unwrap();

    let before = mine.clone();
    let preview = import.preview(&mine);
    assert_eq!(mine, before);
    assert_eq!((preview.new, preview.known, preview.refused), (2, 10, 2));
    assert_eq!((preview.learner, preview.owner), (LEARNER, Owner::Same));
    assert_eq!(preview.others.into_iter().collect::<Vec<_>>(), [stranger]);

    // What the preview said is what the merge does.
    let to_store: Vec<_> = mine.lacking(&import.log).cloned().collect();
    assert_eq!(to_store.len(), 2);
    let heads = import.log.heads();
    let count = mine.merge(import.log.into_events());
    assert_eq!(count, MergeCount { new: 2, known: 10, refused: 0 });
    assert_eq!(mine.lacking(&before).count(), 0);
    let noted = write(&mut mine, DEVICE, Body::imported(&heads), clock.stamp());
    assert_eq!(mine.events().last(), Some(&noted));
}

#[test]
fn a_file_of_another_learner_is_adopted_only_by_an_empty_record() {
    let import = read(&export(&chain(6), CREATED).unwrap()).unwrap();
    let mut mine = Log::new(LearnerId::from_bytes([0x22; 16]));
    let preview = import.preview(&mine);
    assert_eq!((preview.owner, preview.new, preview.known), (Owner::Adopt, 6, 0));
    write(&mut mine, DEVICE, opened(0), FixedClock::default().stamp());
    let preview = import.preview(&mine);
    assert_eq!((preview.owner, preview.new, preview.known), (Owner::Second, 6, 0));
    assert_eq!(mine.lacking(&import.log).count(), 0);
    // Asked again with the second learner's own log.
    let preview = import.preview(&chain(4));
    assert_eq!((preview.owner, preview.new, preview.known), (Owner::Same, 2, 4));
}

#[test]
fn times_beyond_the_format_are_refused() {
    let fault = export(&chain(1), i64::MIN).unwrap_err();
    let WriteFault::NotCanonical(why) = fault else {
        return assert_eq!(fault, WriteFault::TooLarge);
    };
    assert_eq!(why.why, canonical::Why::Range);
}

//! Files from outside are hostile: whatever stands in them, a course is read, and what has no errors is built.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod shelf;

use std::collections::BTreeMap;

use assess::Kind;
use course::Course;
use course::compile::{self, Plain};
use course::diagnostic::{Diagnostic, Edit, Fix};
use course::folder;
use course::grade::Measures;
use course::shelf::{MemoryShelf, Shelf};
use proptest::prelude::*;
use shelf::{good, read};

/// The repairs of questions, pool, media and translations, as far as they do not touch each other.
fn mend(shelf: &mut MemoryShelf, faults: &[Diagnostic]) {
    let mut edits: Vec<&Edit> = Vec::new();
    for fault in faults.iter().filter(|fault| (301..700).contains(&fault.code.0)) {
        let Some(Fix::Edit(own)) = &fault.fix else { continue };
        let apart = |a: &Edit, b: &Edit| {
            a.at.file != b.at.file
                || a.at.bytes.end < b.at.bytes.start
                || b.at.bytes.end < a.at.bytes.start
        };
        if own.iter().all(|edit| edits.iter().all(|other| apart(edit, other))) {
            edits.extend(own);
        }
    }
    edits.sort_by_key(|edit| edit.at.bytes.start);
    for edit in edits.into_iter().rev() {
        let bytes = shelf.bytes(&edit.at.file).expect("a file that has a fault").to_vec();
        let mut text = String::from_utf8(bytes).expect("a text that has a repair");
        text.replace_range(edit.at.bytes.clone(), &edit.text);
        shelf.put(edit.at.file.clone(), text);
    }
}

/// What decides right or wrong in each question. A region may get the name that it was meant to have.
fn keys(course: &Course) -> BTreeMap<String, String> {
    let lessons = course.modules.iter().flat_map(|module| &module.lessons);
    let practice = lessons.flat_map(|lesson| lesson.body.items());
    let pool = course.exam.iter().flat_map(|exam| &exam.pool);
    practice
        .chain(pool)
        .filter(|item| !matches!(item.kind, Kind::Hotspot(_)))
        .map(|item| (item.id.to_string(), assess::edition::sense_json(item)))
        .collect()
}

/// Pieces that mean something to one of the readers.
const PIECES: [&str; 30] = [
    "---\n",
    "# ",
    "## x {.blueprint}\n",
    "### q {#q1 .single}\n",
    "{#",
    "}",
    "- [x] ",
    "- [ ] ",
    "> ",
    "[[",
    "]]",
    "| a | b |\n| - | - |\n",
    "![",
    "](",
    "../../..",
    "media/",
    "$",
    "$$",
    "[^n]",
    "[^n]: x\n",
    "<!--",
    "-->",
    "\r\n",
    "\t",
    "\u{feff}",
    "é",
    "\u{0}",
    "{{x}}",
    "needs: [a, b]\n",
    ": ",
];

/// Takes a piece out of a file and puts others in.
fn damage(shelf: &mut MemoryShelf, file: usize, from: usize, length: usize, pieces: &[usize]) {
    let files = shelf.files();
    let path = &files[file % files.len()];
    let mut bytes = shelf.bytes(path).expect("a listed file").to_vec();
    let start = from % (bytes.len() + 1);
    let end = (start + length).min(bytes.len());
    let put: Vec<u8> =
        pieces.iter().flat_map(|piece| PIECES[piece % PIECES.len()].bytes()).collect();
    bytes.splice(start..end, put);
    shelf.put(path.clone(), bytes);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_damage_is_survived(
        blows in proptest::collection::vec((any::<usize>(), any::<usize>(), 0usize..40, proptest::collection::vec(any::<usize>(), 0..4)), 1..4)
    ) {
        let mut shelf = good("bench-work");
        for (file, from, length, pieces) in &blows {
            damage(&mut shelf, *file, *from, *length, pieces);
        }
        let (course, faults) = read("bench-work", &shelf);
        for fault in &faults {
            // Every place lies in its file.
            let size = shelf.bytes(&fault.at.file).map_or(0, <[u8]>::len);
            prop_assert!(fault.at.bytes.start <= fault.at.bytes.end && fault.at.bytes.end <= size, "{:?}", fault);
        }
        let mut mended = shelf.clone();
        mend(&mut mended, &faults);
        if let (Some(before), Some(after)) = (&course, read("bench-work", &mended).0) {
            let after = keys(&after);
            for (id, key) in keys(before) {
                if let Some(now) = after.get(&id) {
                    prop_assert_eq!(&key, now, "a repair has changed the key of {}", id);
                }
            }
        }
        if let Some(course) = course {
            let measures = Measures::of(&course);
            let _ = (measures.rows(), measures.computed());
            if !folder::blocks_build(&faults) {
                let once = compile::course(&course, &shelf, Plain::Yes);
                prop_assert_eq!(compile::course(&course, &shelf, Plain::Yes), once);
            }
        }
    }

    #[test]
    fn any_names_are_sorted_out(names in proptest::collection::vec("([0-9]{1,2}-)?[a-zA-Z_. ]{0,8}(/([0-9]{2}-)?[a-z. ]{0,6}){0,3}(\\.[a-z]{2})?(\\.md)?", 0..12)) {
        let mut shelf = good("calm-talk");
        for name in names {
            shelf.put(name, "# x\n");
        }
        let _ = read("calm-talk", &shelf);
    }
}

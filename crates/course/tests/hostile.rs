//! Files from outside are hostile: whatever stands in them, a course is read, and what has no errors is built.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod shelf;

use course::compile::{self, Plain};
use course::folder;
use course::grade::Measures;
use course::shelf::{MemoryShelf, Shelf};
use proptest::prelude::*;
use shelf::{good, read};

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

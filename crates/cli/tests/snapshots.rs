//! Broken courses and what the program says of them. A folder of `course/tests/broken` holds the files that differ from a good
//! course; the text beside it is what is expected. `UPDATE_SNAPSHOTS=1` writes it anew.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a surprise stops the test")]

mod desk;

use std::fs;

use desk::{Place, copy, fixtures, said};

fn check(block: &str, good: &str) {
    let place = Place::with_courses(&format!("broken-{block}"), &[good]);
    let folder = format!("content/courses/{good}");
    copy(&fixtures().join("broken").join(block), &place.path(&folder));
    let output = place.run(&["check", &folder]);
    let found = said(&output);
    assert_eq!(output.status.code(), Some(1), "the exit code says that there are errors: {found}");
    let snapshot = fixtures().join("broken").join(format!("{block}.txt"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&snapshot, &found).expect("the snapshot can be written");
        return;
    }
    let expected = fs::read_to_string(&snapshot).unwrap_or_default();
    let differs = found.lines().zip(expected.lines()).position(|(a, b)| a != b);
    let line = differs.unwrap_or_else(|| found.lines().count().min(expected.lines().count()));
    assert!(
        found == expected,
        "{} differs from line {} on (UPDATE_SNAPSHOTS=1 writes it anew); found:\n{}",
        snapshot.display(),
        line + 1,
        found.lines().skip(line.saturating_sub(3)).take(12).collect::<Vec<_>>().join("\n")
    );
}

macro_rules! blocks {
    ($($name:ident of $good:literal;)*) => {$(
        #[test]
        fn $name() {
            check(stringify!($name), $good);
        }
    )*};
}

blocks! {
    files of "bench-work";
    front of "bench-work";
    links of "bench-work";
    items of "bench-work";
    exam of "bench-work";
    media of "bench-work";
    languages of "bench-work";
    grade of "bench-work";
    unmarked of "calm-talk";
}

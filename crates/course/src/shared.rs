//! How much text courses share: runs of eight words that stand in more than one of them.
//!
//! Words are compared by hashes of whole runs, so that hundreds of courses take as long as reading them once.

use crate::model::Course;

/// Words of a run: long enough that two authors hardly write the same by chance.
pub const RUN: usize = 8;

/// A base for hashes: odd, with bits all over (from PCG, O'Neill 2014).
const BASE: u64 = 6_364_136_223_846_793_005;

/// Hashes of all runs in the lessons of a course, each once.
#[must_use]
pub fn runs(course: &Course) -> Vec<u64> {
    let lessons = course.modules.iter().flat_map(|module| &module.lessons);
    let mut all: Vec<u64> = lessons.flat_map(|lesson| runs_of(&lesson.md)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// For each course, how many of its runs another course has too.
#[must_use]
pub fn counts(courses: &[Vec<u64>]) -> Vec<usize> {
    // Sorted, the same runs of several courses lie beside each other.
    let of_course =
        |(course, runs): (usize, &Vec<u64>)| runs.iter().map(move |run| (*run, course)).collect();
    let mut all: Vec<(u64, usize)> = courses
        .iter()
        .enumerate()
        .flat_map(|each| -> Vec<(u64, usize)> { of_course(each) })
        .collect();
    all.sort_unstable();
    all.dedup();
    let mut counts = vec![0; courses.len()];
    for same in all.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        for (_, course) in same {
            if let Some(count) = counts.get_mut(*course) {
                *count += 1;
            }
        }
    }
    counts
}

/// Hashes of the runs of a text. Titles of sections are left out: every lesson has the same.
fn runs_of(md: &str) -> Vec<u64> {
    let lines = md.lines().filter(|line| !line.starts_with("## "));
    let words: Vec<u64> =
        lines.flat_map(|line| words(line).map(hash).collect::<Vec<_>>()).collect();
    let oldest = (1..RUN).fold(1u64, |power, _| power.wrapping_mul(BASE));
    let (mut run, mut out) = (0u64, Vec::new());
    for (index, word) in words.iter().enumerate() {
        if let Some(gone) = index.checked_sub(RUN).and_then(|at| words.get(at)) {
            run = run.wrapping_sub(gone.wrapping_mul(oldest));
        }
        run = run.wrapping_mul(BASE).wrapping_add(*word);
        if index + 1 >= RUN {
            out.push(run);
        }
    }
    out
}

/// Words of a line, attributes and the targets of links left out.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let bare = line.split_inclusive(['{', '}']).filter(|part| !part.ends_with('}'));
    let bare = bare.flat_map(|part| part.split_inclusive("](").enumerate()).map(|(index, part)| {
        if index == 0 { part } else { part.split_once(')').map_or("", |(_, rest)| rest) }
    });
    bare.flat_map(|part| part.split(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty())
}

/// FNV-1a over the word in lower case, its high bits mixed down.
fn hash(word: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for c in word.chars().flat_map(char::to_lowercase) {
        hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
    }
    (hash ^ (hash >> 32)).wrapping_mul(BASE)
}

#[cfg(test)]
mod tests {
    use super::{RUN, counts, runs_of, words};

    #[test]
    fn runs_are_of_eight_words_whatever_stands_between_them() {
        assert_eq!(runs_of("a b c d e f g").len(), 0);
        assert_eq!(runs_of("a b c d e f g h").len(), 1);
        let plain = runs_of("One two three four five six seven eight nine.");
        assert_eq!(plain.len(), 9 - RUN + 1);
        assert_eq!(runs_of("- one **two** three\n  > four five; six,\n\nSeven eight nine"), plain);
        assert_ne!(runs_of("two one three four five six seven eight nine"), plain);
    }

    #[test]
    fn attributes_targets_and_titles_of_sections_are_no_words() {
        let all: Vec<&str> =
            words("### Which [saw](../media/saw.svg) is it? {#saw .single level=apply}").collect();
        assert_eq!(all, ["Which", "saw", "is", "it"]);
        assert_eq!(
            runs_of("## One two three four five six seven eight {.why}\n"),
            Vec::<u64>::new()
        );
    }

    #[test]
    fn a_run_counts_only_where_another_course_has_it() {
        assert_eq!(counts(&[vec![1, 2, 3], vec![3, 4], vec![3, 2], vec![9]]), [2, 1, 2, 0]);
        assert_eq!(counts(&[]), Vec::<usize>::new());
    }
}

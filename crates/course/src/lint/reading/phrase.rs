//! Words of an author, such as a term, in a text.

use std::ops::Range;

use crate::lint::Scene;

/// Small letters, each as long as it was, so that places stay the same.
pub(super) fn lower(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut small = c.to_lowercase();
            match (small.next(), small.next()) {
                (Some(only), None) if only.len_utf8() == c.len_utf8() => only,
                _ => c,
            }
        })
        .collect()
}

/// The first place where these words stand as whole words; both in small letters.
pub(super) fn find(text: &str, words: &str) -> Option<Range<usize>> {
    if words.trim().is_empty() {
        return None;
    }
    let is_whole = |at: usize| {
        let joins = |c: char| c.is_alphanumeric() || c == '-';
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + words.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(joins) && !after.is_some_and(joins)
    };
    text.match_indices(words)
        .map(|(at, _)| at)
        .find(|at| is_whole(*at))
        .map(|at| at..at + words.len())
}

/// What a list finds, without what overlaps: of "as mentioned above" it finds "as mentioned" and "mentioned above".
pub(super) fn all(scene: &Scene<'_>, list: &str, text: &str) -> Vec<Range<usize>> {
    let mut end = 0;
    let mut found = scene.lists.find_all(list, text);
    found.retain(|range| {
        let apart = range.start >= end;
        if apart {
            end = range.end;
        }
        apart
    });
    found
}

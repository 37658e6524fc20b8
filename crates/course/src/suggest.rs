//! "Did you mean": the nearest of a few known words.

/// The one candidate nearest to a word: at most a third of its letters differ, and no other is as near.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    let mut best: Option<(usize, &str)> = None;
    let mut tied = false;
    for candidate in candidates {
        let away = distance(word, candidate, limit);
        match best {
            _ if away > limit => {}
            Some((least, known)) if away == least => tied |= known != candidate,
            Some((least, _)) if away > least => {}
            _ => {
                best = Some((away, candidate));
                tied = false;
            }
        }
    }
    best.filter(|_| !tied).map(|(_, candidate)| candidate)
}

/// Edits from one word to another (insert, delete, replace, swap of neighbours), letter case aside;
/// `limit + 1` where there are more (Damerau 1964, optimal string alignment).
fn distance(a: &str, b: &str, limit: usize) -> usize {
    let a: Vec<char> = a.chars().flat_map(char::to_lowercase).take(65).collect();
    let b: Vec<char> = b.chars().flat_map(char::to_lowercase).take(65).collect();
    if a.len().abs_diff(b.len()) > limit {
        return limit + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &y) in b.iter().enumerate() {
            let at = |r: &[usize], k: usize| r.get(k).copied().unwrap_or(usize::MAX - 1);
            let mut least =
                (at(&last, j) + usize::from(x != y)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(&y) && b.get(j - 1) == Some(&x);
            if swapped {
                least = least.min(at(&before, j - 1).saturating_add(1));
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default().min(limit + 1)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn finds_the_nearest_word_only_where_it_is_one() {
        let words = ["critical", "retired", "void", "level"];
        assert_eq!(nearest("critcal", words), Some("critical"));
        assert_eq!(nearest("Void", words), Some("void"));
        assert_eq!(nearest("levle", words), Some("level"));
        assert_eq!(nearest("colour", words), None);
        assert_eq!(nearest("vad", ["vat", "van"]), None, "two are as near");
        assert_eq!(nearest("", words), None);
    }
}

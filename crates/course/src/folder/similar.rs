//! JW0405: what learners practise is not what the exam asks.

use std::collections::BTreeMap;

use assess::Item;

use super::check::Draft;
use super::desk::Desk;
use super::modules::items;
use super::report::{Said, error};

/// From this similarity on, two questions count as the same (rule X2 of the handbook).
const SAME_PERCENT: usize = 90;

pub(super) fn check(desk: &mut Desk<'_>, draft: &Draft) {
    let Some(exam) = &draft.exam else { return };
    let practice: Vec<(Stem, &Item, crate::Span)> = draft
        .lesson_pages()
        .flat_map(|page| {
            items(page).map(|(item, at)| {
                (Stem::of(item), item, page.source.at(page.source.first_line(&at)))
            })
        })
        .collect();
    for (item, at) in items(&exam.page) {
        let stem = Stem::of(item);
        if let Some((_, other, place)) = practice.iter().find(|(known, ..)| stem.is_like(known)) {
            let line = exam.page.source.first_line(&at);
            let fault = error(
                405,
                exam.page.source.at(line),
                format!("pool item `{}` repeats the practice item `{}`", item.id, other.id),
            )
            .also(place.clone(), "practised here")
            .help("ask for another case, number or tool: the exam must show more than memory");
            desk.say(fault);
        }
    }
}

/// What a question asks, as counts of three letters in a row.
struct Stem {
    grams: BTreeMap<[char; 3], usize>,
    total: usize,
}

impl Stem {
    fn of(item: &Item) -> Self {
        let mut words = item.prompt.as_str().to_owned();
        words.push(' ');
        words.push_str(item.stem.as_str());
        // Kinds whose text is in the body ask by it.
        if let assess::Kind::Cloze(key) = &item.kind {
            words.push_str(key.body.as_str());
        }
        let mut letters = vec![' '];
        for c in words.chars().flat_map(char::to_lowercase) {
            if c.is_alphanumeric() {
                letters.push(c);
            } else if letters.last() != Some(&' ') {
                letters.push(' ');
            }
        }
        let mut stem = Self { grams: BTreeMap::new(), total: 0 };
        for gram in letters.windows(3) {
            if let [a, b, c] = gram {
                *stem.grams.entry([*a, *b, *c]).or_default() += 1;
                stem.total += 1;
            }
        }
        stem
    }

    /// The coefficient of Dice (1945) over the two bags.
    fn is_like(&self, other: &Self) -> bool {
        let shared: usize =
            self.grams.iter().map(|(gram, n)| other.grams.get(gram).map_or(0, |m| *n.min(m))).sum();
        let all = self.total + other.total;
        all > 0 && 200 * shared >= SAME_PERCENT * all
    }
}

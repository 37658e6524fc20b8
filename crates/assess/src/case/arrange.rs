//! The order in which options are shown.

use crate::kind::order::{OrderKey, runs};
use crate::kind::{Blank, Choices, Kind, Place, Shuffle};
use crate::response::Letter;
use crate::seed::Seed;

/// See [`Case::order`](super::Case::order).
pub(super) fn order(kind: &Kind, seed: &Seed) -> Vec<Letter> {
    match kind {
        Kind::Single(choices) | Kind::Multiple(choices) => options(choices, seed),
        Kind::TrueFalse(choices) => letters(choices.options.len()),
        Kind::Order(key) => steps(key, seed),
        Kind::Match(key) => shuffled(key.targets.len(), seed, "targets"),
        Kind::Group(key) => shuffled(key.members.len(), seed, "members"),
        Kind::Hotspot(key) => letters(key.regions.len()),
        Kind::Number(_) | Kind::Text(_) | Kind::Cloze(_) | Kind::Reflect => Vec::new(),
    }
}

/// See [`Case::blank_order`](super::Case::blank_order).
pub(super) fn blank_orders(kind: &Kind, seed: &Seed) -> Vec<Vec<Letter>> {
    let Kind::Cloze(key) = kind else {
        return Vec::new();
    };
    let lists = key.blanks.iter().enumerate().map(|(n, blank)| match blank {
        Blank::List(entries) => {
            let mut purpose = String::from("blank ");
            purpose.push_str(&n.to_string());
            shuffled(entries.len(), seed, &purpose)
        }
        Blank::Words(_) | Blank::Number(_) => Vec::new(),
    });
    lists.collect()
}

fn letters(count: usize) -> Vec<Letter> {
    Letter::all().take(count).collect()
}

fn shuffled(count: usize, seed: &Seed, purpose: &str) -> Vec<Letter> {
    let mut order = letters(count);
    seed.stream(purpose).shuffle(&mut order);
    order
}

/// Free options are shuffled; those that stay last follow in the author's order.
fn options(choices: &Choices, seed: &Seed) -> Vec<Letter> {
    if choices.shuffle == Shuffle::No {
        return letters(choices.options.len());
    }
    let place = |wanted: Place| {
        choices.lettered().filter(move |(_, o)| o.place == wanted).map(|(letter, _)| letter)
    };
    let mut order: Vec<Letter> = place(Place::Free).collect();
    seed.stream("options").shuffle(&mut order);
    order.extend(place(Place::Last));
    order
}

/// Steps never stand in a right order from the start, unless every order is right.
fn steps(key: &OrderKey, seed: &Seed) -> Vec<Letter> {
    let mut order = shuffled(key.steps.len(), seed, "steps");
    let runs = runs(key);
    let is_right =
        order.iter().zip(&runs).all(|(letter, run)| runs.get(letter.index()) == Some(run));
    if is_right {
        // A step of the first run comes last, which is wrong wherever there is a second run.
        let by = usize::from(order.len() > 1);
        order.rotate_left(by);
    }
    order
}

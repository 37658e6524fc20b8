//! Which attempt at an item comes next.

use std::collections::BTreeMap;

use assess::{CourseId, ItemId};

use super::{Names, Projection};
use crate::body::Body;
use crate::event::Event;

/// The number of the next attempt, item by item. It seeds draw and shuffle, so it must not be used twice:
/// attempts whose key was shown count too. Two terminals that have not met may both use one; after the merge
/// the next is above both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attempts {
    names: Names,
    next: BTreeMap<CourseId, BTreeMap<ItemId, u32>>,
}

impl Attempts {
    /// From 0.
    #[must_use]
    pub fn next(&self, course: &CourseId, item: &ItemId) -> u32 {
        self.next.get(course).and_then(|items| items.get(item)).copied().unwrap_or(0)
    }
}

impl Projection for Attempts {
    fn named(names: &Names) -> Self {
        Self { names: names.clone(), ..Self::default() }
    }

    fn apply(&mut self, event: &Event) {
        let (course, item, attempt) = match &event.body {
            Body::ItemAnswered(answer) => (&answer.course, &answer.item, answer.attempt),
            Body::AnswerShown { course, item, attempt } => (course, item, *attempt),
            _ => return,
        };
        let items = super::progress::entry(&mut self.next, course);
        let next = super::progress::entry(items, &self.names.item(course, item));
        *next = (*next).max(attempt.saturating_add(1));
    }
}

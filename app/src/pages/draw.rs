//! Which questions a module check asks.

use assess::{ItemId, ModuleId};
use course::pack::Markable;

use crate::browser;
use crate::course::CourseData;

/// The practice items of a module that can be marked.
#[must_use]
pub fn pool(data: &CourseData, module: &ModuleId) -> Vec<ItemId> {
    data.pack
        .items
        .iter()
        .filter(|(_, item)| item.markable == Markable::Keyed)
        .filter(|(_, item)| {
            data.lesson(&item.lesson).is_some_and(|place| place.module.id == *module)
        })
        .map(|(id, _)| id.clone())
        .collect()
}

/// How many a check draws, by level of the course (8 at EQF 2, 10 at 3, 12 above).
#[must_use]
pub fn size(level: u8) -> usize {
    match level {
        0..=2 => 8,
        3 => 10,
        _ => 12,
    }
}

/// Draws at random, each item as likely as the others; all where there are no more.
#[must_use]
pub fn draw(data: &CourseData, module: &ModuleId) -> Vec<ItemId> {
    let mut items = pool(data, module);
    let seed: [u8; 16] = browser::dice().unwrap_or_default();
    // The draw is stored with the check, so its seed need not be.
    if let Some(first) = items.first().cloned() {
        assess::Seed::new(&seed, &first, 0).stream("module check").shuffle(&mut items);
    }
    items.truncate(size(data.pack.course.level));
    items
}

//! Sizes that a course should have, by EQF level: the handbook's table for authors.

use std::ops::RangeInclusive;

/// Sizes for one EQF level.
#[derive(Debug, Clone, PartialEq)]
pub struct Sizes {
    /// Modules.
    pub modules: RangeInclusive<usize>,
    /// Lessons in all.
    pub lessons: RangeInclusive<usize>,
    /// Minutes of a lesson on the terminal, at most.
    pub minutes_max: usize,
    /// Words of prose of a lesson.
    pub words: RangeInclusive<usize>,
    /// Practice items of a lesson, at least.
    pub items: usize,
    /// Items of an exam form.
    pub exam_items: usize,
    /// Critical items of an exam form.
    pub exam_critical: usize,
    /// Items in the pool, at least.
    pub pool: usize,
    /// Critical items in the pool, at least.
    pub pool_critical: usize,
    /// Terms of the glossary, at least.
    pub terms: usize,
    /// Checklists beyond one a module.
    pub final_pieces: usize,
    /// Reading level that text should keep to.
    pub reading_max: f64,
}

impl Sizes {
    /// Sizes for a level; levels outside 2 to 4 take those of the nearest.
    #[must_use]
    pub fn of(level: u8) -> Self {
        match level {
            0..=2 => Self {
                modules: 4..=6,
                lessons: 14..=20,
                minutes_max: 20,
                terms: 30,
                words: 350..=600,
                items: 5,
                exam_items: 20,
                exam_critical: 3,
                pool: 60,
                pool_critical: 9,
                final_pieces: 0,
                reading_max: 5.0,
            },
            3 => Self {
                modules: 6..=8,
                lessons: 20..=32,
                minutes_max: 25,
                terms: 45,
                words: 500..=900,
                items: 6,
                exam_items: 24,
                exam_critical: 4,
                pool: 72,
                pool_critical: 12,
                final_pieces: 0,
                reading_max: 6.5,
            },
            _ => Self {
                modules: 8..=10,
                lessons: 32..=42,
                minutes_max: 30,
                terms: 60,
                words: 700..=1200,
                items: 6,
                exam_items: 30,
                exam_critical: 4,
                pool: 90,
                pool_critical: 12,
                final_pieces: 1,
                reading_max: 8.0,
            },
        }
    }

    /// The least words of a lesson below the grade `full`: seven tenths of the lower bound, rounded up.
    #[must_use]
    pub fn words_least(&self) -> usize {
        (self.words.start() * 7).div_ceil(10)
    }

    /// The range of words for the grade `full`, a tenth wider on both sides.
    #[must_use]
    pub fn words_full(&self) -> RangeInclusive<usize> {
        (self.words.start() * 9).div_ceil(10)..=self.words.end() * 11 / 10
    }
}

//! Plain language, `JW12nn`.

use super::folder_of_rules;

mod limits;
mod measure;
mod sums;

folder_of_rules! {
    r01_reading_level,
    r02_sentences_are_short_on_the_whole,
    r03_sentences_are_short,
    r10_no_idioms,
    r18_sums_are_right,
}

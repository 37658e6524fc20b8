//! Plain language, `JW12nn`.

use super::folder_of_rules;

mod limits;
mod measure;
mod phrase;
mod sums;

folder_of_rules! {
    r01_reading_level,
    r02_sentences_are_short_on_the_whole,
    r03_sentences_are_short,
    r04_paragraphs_are_short,
    r05_lists_are_short,
    r09_one_thing_one_word,
    r10_no_idioms,
    r12_numbers_are_digits,
    r18_sums_are_right,
}

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
    r06_few_new_terms,
    r07_steps_begin_with_a_verb,
    r08_speaks_to_you,
    r09_one_thing_one_word,
    r10_no_idioms,
    r11_no_double_negatives,
    r12_numbers_are_digits,
    r13_sums_stand_alone,
    r14_abbreviations_are_spelled_out,
    r15_no_capitals_no_italics,
    r17_places_are_named,
    r18_sums_are_right,
}

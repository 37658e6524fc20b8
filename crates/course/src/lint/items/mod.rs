//! Rules of item writing, `JW11nn`, after Haladyna, Downing & Rodriguez (2002) and what was found since.

use super::folder_of_rules;

mod asked;
mod options;
mod places;

folder_of_rules! {
    i02_stem_is_a_question,
    i03_stem_is_short,
    i04_no_negative,
    i05_few_options,
    i06_no_catch_all,
    i07_options_of_one_length,
    i08_key_is_not_the_longest,
    i09_options_alike,
    i10_options_differ,
    i11_numbers_in_order,
    i12_key_in_every_place,
    i14_wrong_answers_have_a_reason,
    i15_feedback_teaches,
    i16_neither_praise_nor_mockery,
    i17_no_clue,
    i19_choose_all,
    i20_true_or_false,
    i21_numbers,
    i22_short_text,
    i23_gaps,
    i24_an_order_to_find,
    i25_pairs_and_groups,
    i26_regions_to_hit,
    i27_draws_that_make_sense,
    i28_level_of_thinking,
    i29_nothing_personal,
    i30_readable,
    i31_mix_of_kinds,
}

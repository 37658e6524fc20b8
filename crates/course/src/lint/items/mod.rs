//! Rules of item writing, `JW11nn`, after Haladyna, Downing & Rodriguez (2002) and what was found since.

mod places;

use super::folder_of_rules;

folder_of_rules! {
    i06_no_catch_all,
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

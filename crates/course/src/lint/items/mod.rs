//! Rules of item writing, `JW11nn`, after Haladyna, Downing & Rodriguez (2002) and what was found since.

use super::folder_of_rules;

mod asked;
mod options;

folder_of_rules! {
    i04_no_negative,
    i05_few_options,
    i06_no_catch_all,
    i07_options_of_one_length,
    i10_options_differ,
}

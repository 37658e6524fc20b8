//! Rules of item writing, `JW11nn`, after Haladyna, Downing & Rodriguez (2002) and what was found since.

use super::folder_of_rules;

folder_of_rules! {
    i06_no_catch_all,
}

//! What is said of dangers, `JW13nn`.

use super::folder_of_rules;

mod told;

folder_of_rules! {
    s01_limits_have_sources,
    s02_sources_are_whole,
    s03_no_empty_promises,
    s04_each_danger_has_a_lesson,
    s05_off_before_hands_on,
}

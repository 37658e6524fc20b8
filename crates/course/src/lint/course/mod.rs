//! What each course and lesson must hold, `JW10nn`.

mod entries;
mod parts;

use super::folder_of_rules;

folder_of_rules! {
    c01_sizes_of_full,
    c02_safety_first,
    c04_no_circle,
    c10_objectives,
    c11_why,
    c12_explanation,
    c13_examples,
    c14_safety_box,
    c15_picture,
    c16_practice,
    c17_summary,
    c18_terms,
    c19_check,
}

//! Where learners study, `JW14nn`.

use super::folder_of_rules;

pub(crate) mod shown;
pub(crate) mod steps;

folder_of_rules! {
    t05_no_custody_words,
}

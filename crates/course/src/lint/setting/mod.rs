//! Where learners study, `JW14nn`.

use super::folder_of_rules;

pub(crate) mod shown;
pub(crate) mod steps;

folder_of_rules! {
    t01_no_network,
    t02_all_kinds_of_people,
    t03_dangerous_work_is_tagged,
    t05_no_custody_words,
    t06_paper_tasks_are_harmless,
}

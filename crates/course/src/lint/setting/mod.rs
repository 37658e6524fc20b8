//! Where learners study, `JW14nn`.

use super::folder_of_rules;

folder_of_rules! {}

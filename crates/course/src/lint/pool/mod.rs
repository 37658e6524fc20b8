//! Exam, blueprint and workshop tasks, `JW04nn`.

use super::folder_of_rules;

folder_of_rules! {}

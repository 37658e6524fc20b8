//! What is said of dangers, `JW13nn`.

use super::folder_of_rules;

folder_of_rules! {}

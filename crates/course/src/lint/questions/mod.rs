//! What makes a question, `JW03nn`.

use super::folder_of_rules;

folder_of_rules! {}

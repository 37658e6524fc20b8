//! What a course says of itself, `JW16nn`.

use super::folder_of_rules;

folder_of_rules! {}

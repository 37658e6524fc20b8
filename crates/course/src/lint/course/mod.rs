//! What each course and lesson must hold, `JW10nn`.

use super::folder_of_rules;

folder_of_rules! {}

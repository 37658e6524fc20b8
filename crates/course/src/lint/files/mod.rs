//! The folder and the front matter, `JW01nn`.

use super::folder_of_rules;

folder_of_rules! {}

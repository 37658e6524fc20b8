//! Plain language, `JW12nn`.

use super::folder_of_rules;

folder_of_rules! {}

//! Translations and later versions, `JW06nn`.

use super::folder_of_rules;

folder_of_rules! {}

//! Pictures, films and sounds, `JW05nn`.

use super::folder_of_rules;

folder_of_rules! {}

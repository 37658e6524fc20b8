//! Terms and scripts, `JW17nn`.

use super::folder_of_rules;

folder_of_rules! {}

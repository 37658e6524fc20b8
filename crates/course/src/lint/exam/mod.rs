//! How an exam is built, `JW15nn`.

use super::folder_of_rules;

folder_of_rules! {}

//! Markdown, links and attributes, `JW02nn`.

use super::folder_of_rules;

folder_of_rules! {}

//! How an exam is built, `JW15nn`.

mod parts;

use super::folder_of_rules;

folder_of_rules! {
    x01_blueprint,
    x03_exam_length,
    x04_level_shares,
}

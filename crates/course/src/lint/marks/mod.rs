//! What a course says of itself, `JW16nn`.

use super::folder_of_rules;

folder_of_rules! {
    m01_grade,
    m02_vouching,
    m03_review_of_this_text,
    m05_nobody_reviews_alone,
}

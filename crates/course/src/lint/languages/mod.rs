//! Terms and scripts, `JW17nn`.

use super::folder_of_rules;

folder_of_rules! {
    l01_terms_have_partners,
    l02_one_script_a_word,
    jw1705_exam_in_each_language,
}

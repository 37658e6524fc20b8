//! Translations and later versions, `JW06nn`.

use super::folder_of_rules;

folder_of_rules! {
    jw0601_lessons_are_translated,
    jw0602_translation_is_up_to_date,
    jw0603_translation_has_the_same_blocks,
    jw0604_same_answers_are_right,
    jw0605_ids_are_not_translated,
    jw0606_numbers_are_the_same,
    jw0607_no_block_is_open,
    jw0608_language_is_listed,
    jw0609_translation_names_its_source,
    jw0610_another_key_is_another_version,
    jw0611_no_id_is_lost,
    jw0612_retired_stays_retired,
}

//! The folder and the front matter, `JW01nn`.

use super::folder_of_rules;

folder_of_rules! {
    jw0101_course_page,
    jw0102_names,
    jw0103_one_number_each,
    jw0104_module_page,
    jw0105_slug_is_the_folder,
    jw0106_utf8,
    jw0107_plain_text,
    jw0108_size,
    jw0109_used,
    jw0110_front_closed,
    jw0111_quoted_values,
    jw0112_known_keys,
    jw0113_required_keys,
    jw0114_values,
    jw0115_keys_once,
    jw0116_simple_keys,
    jw0117_title_in_the_text,
    jw0118_as_in_the_table,
    jw0119_format_one,
    jw0120_needs,
    jw0121_slug_once,
    jw0122_one_title,
}

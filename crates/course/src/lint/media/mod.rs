//! Pictures, films and sounds, `JW05nn`.

use super::folder_of_rules;

folder_of_rules! {
    jw0501_medium_is_there,
    jw0502_format_plays_everywhere,
    jw0503_picture_has_a_text,
    jw0504_picture_text_says_something,
    jw0505_drawing_is_only_a_drawing,
    jw0506_drawing_has_a_view_box,
    jw0507_medium_is_small,
    jw0508_film_and_sound_have_words,
    jw0509_film_plays_everywhere,
}

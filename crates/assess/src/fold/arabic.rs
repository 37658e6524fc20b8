//! Arabic, Persian, Urdu: short vowels and tatweel dropped, forms of one letter unified.

/// A stroke that only makes a word longer.
pub(super) const TATWEEL: char = 'ـ';

/// Short vowels, their doublings, and the marks of the same row.
pub(super) fn is_short_vowel(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{670}')
}

/// Letters that differ by keyboard only; unified even where accents count.
pub(super) fn keyboard(c: char) -> char {
    match c {
        'ی' => 'ي',
        'ک' => 'ك',
        _ => c,
    }
}

/// Forms that writers mix.
pub(super) fn fold(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        _ => c,
    }
}

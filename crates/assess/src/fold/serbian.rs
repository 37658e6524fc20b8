//! Serbian: both scripts to one. Cyrillic goes to Latin, because the way back is not unique.

/// Languages written in both scripts, or with the same đ.
pub(super) fn is_serbian(lang: &str) -> bool {
    matches!(lang, "sr" | "sh" | "bs" | "cnr" | "hr")
}

/// Serbian Latin for Serbian Cyrillic, letter by letter; other letters stay.
#[must_use]
pub fn to_latin(text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for c in text.chars() {
        match letter(c) {
            Some(l) => latin.push_str(l),
            None => latin.push(c),
        }
    }
    latin
}

#[rustfmt::skip]
fn letter(c: char) -> Option<&'static str> {
    Some(match c {
        'а' => "a", 'б' => "b", 'в' => "v", 'г' => "g", 'д' => "d", 'ђ' => "đ", 'е' => "e", 'ж' => "ž",
        'з' => "z", 'и' => "i", 'ј' => "j", 'к' => "k", 'л' => "l", 'љ' => "lj", 'м' => "m", 'н' => "n",
        'њ' => "nj", 'о' => "o", 'п' => "p", 'р' => "r", 'с' => "s", 'т' => "t", 'ћ' => "ć", 'у' => "u",
        'ф' => "f", 'х' => "h", 'ц' => "c", 'ч' => "č", 'џ' => "dž", 'ш' => "š",
        'А' => "A", 'Б' => "B", 'В' => "V", 'Г' => "G", 'Д' => "D", 'Ђ' => "Đ", 'Е' => "E", 'Ж' => "Ž",
        'З' => "Z", 'И' => "I", 'Ј' => "J", 'К' => "K", 'Л' => "L", 'Љ' => "Lj", 'М' => "M", 'Н' => "N",
        'Њ' => "Nj", 'О' => "O", 'П' => "P", 'Р' => "R", 'С' => "S", 'Т' => "T", 'Ћ' => "Ć", 'У' => "U",
        'Ф' => "F", 'Х' => "H", 'Ц' => "C", 'Ч' => "Č", 'Џ' => "Dž", 'Ш' => "Š",
        _ => return None,
    })
}

/// `đ` is `dj` for those whose keyboard lacks it; false for any other letter or language.
pub(super) fn fold(c: char, lang: &str, out: &mut String) -> bool {
    let dj = match c {
        'đ' if is_serbian(lang) => "dj",
        'Đ' if is_serbian(lang) => "Dj",
        _ => return false,
    };
    out.push_str(dj);
    true
}

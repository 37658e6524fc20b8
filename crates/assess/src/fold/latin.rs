//! Latin: marks dropped, ligatures opened, but for the letters that a language counts as its own.

use super::normal::Unicode;

/// Scripts whose marks are accents: Latin, and Greek, which leaves them out in capitals.
pub(super) fn has_accents(base: char) -> bool {
    base.is_alphabetic() && matches!(base, 'A'..='ɏ' | 'Ͱ'..='Ͽ' | 'Ḁ'..='ỿ' | 'ἀ'..='῿')
}

/// Pushes what the letter folds to; false where it is none of ours.
pub(super) fn fold<U: Unicode>(c: char, lang: &str, out: &mut String) -> bool {
    if is_own_letter(c, lang) {
        out.push(c);
        return true;
    }
    let opened = match (c, lang) {
        ('ä', "de") => "ae",
        ('ö', "de") => "oe",
        ('ü', "de") => "ue",
        ('Ä', "de") => "Ae",
        ('Ö', "de") => "Oe",
        ('Ü', "de") => "Ue",
        ('ß', _) => "ss",
        ('ẞ', _) => "SS",
        ('æ', _) => "ae",
        ('Æ', _) => "Ae",
        ('œ', _) => "oe",
        ('Œ', _) => "Oe",
        ('þ', _) => "th",
        ('Þ', _) => "Th",
        ('ø', _) => "o",
        ('Ø', _) => "O",
        ('ð' | 'đ', _) => "d",
        ('Ð' | 'Đ', _) => "D",
        ('ł', _) => "l",
        ('Ł', _) => "L",
        ('ħ', _) => "h",
        ('Ħ', _) => "H",
        ('ŧ', _) => "t",
        ('Ŧ', _) => "T",
        // Outside Turkish and Azerbaijani a dot makes no other letter.
        ('ı', _) => "i",
        _ => return plain::<U>(c, out),
    };
    out.push_str(opened);
    true
}

/// Letters that stay, in the languages whose alphabets hold them.
fn is_own_letter(c: char, lang: &str) -> bool {
    match lang {
        "es" => matches!(c, 'ñ' | 'Ñ'),
        // `nb` is also written `no`, and `nn` shares its letters.
        "sv" | "fi" | "da" | "nb" | "nn" | "no" => {
            matches!(c, 'å' | 'ä' | 'ö' | 'æ' | 'ø' | 'Å' | 'Ä' | 'Ö' | 'Æ' | 'Ø')
        }
        "tr" | "az" => matches!(c, 'ı' | 'İ'),
        _ => false,
    }
}

/// A letter without its marks; false where it has none or is of another script.
fn plain<U: Unicode>(c: char, out: &mut String) -> bool {
    let base = U::base(c);
    let plain = base != c && has_accents(base);
    if plain {
        out.push(base);
    }
    plain
}

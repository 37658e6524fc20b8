//! Ids made of a teacher's words, in letters that every system knows.

use crate::attrs::slug;

/// Longest id that is made: long ones are hard to read; the format allows a few letters more.
const LENGTH_MAX: usize = 40;

/// An id of some words, whole ones where they can be; none where they have no letters that we can write so.
#[must_use]
pub fn of_words(words: &str) -> Option<String> {
    let mut latin = String::new();
    for c in words.chars().flat_map(char::to_lowercase) {
        match in_latin(c) {
            Some(letters) => latin.push_str(letters),
            None => latin.push(c),
        }
    }
    let mut id = slug(&latin);
    while id.len() > LENGTH_MAX {
        id.truncate(id.rfind('-').unwrap_or(LENGTH_MAX));
    }
    assess::ItemId::parse(&id).is_ok().then_some(id)
}

/// An id, or the first of `id-2`, `id-3` … that is not taken.
pub fn free(id: &str, taken: impl Fn(&str) -> bool) -> Option<String> {
    if !taken(id) {
        return Some(id.to_owned());
    }
    // With its number it is 48 characters at most.
    let base = id.get(..id.len().min(43)).unwrap_or(id).trim_end_matches('-');
    (2..10_000).map(|number| format!("{base}-{number}")).find(|id| !taken(id))
}

/// A letter of Russian, Ukrainian or Serbian, or one with a mark, in the letters of English. Serbian and Russian read `ж` and
/// the like the same way here: an id is a name for a file, not a spelling.
fn in_latin(c: char) -> Option<&'static str> {
    Some(match c {
        'а' | 'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => "a",
        'æ' => "ae",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' | 'é' | 'è' | 'ê' | 'ë' => "e",
        'є' => "ye",
        'ж' => "zh",
        'з' | 'ž' => "z",
        'и' | 'й' | 'ы' | 'і' | 'í' | 'ì' | 'î' | 'ï' => "i",
        'ї' => "yi",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' | 'ñ' => "n",
        'њ' => "nj",
        'о' | 'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'š' => "s",
        'ß' => "ss",
        'т' => "t",
        'у' | 'ú' | 'ù' | 'û' | 'ü' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' | 'ћ' | 'ç' | 'č' | 'ć' => "c",
        'ч' => "ch",
        'ђ' | 'џ' | 'đ' => "dj",
        'ш' => "sh",
        'щ' => "shch",
        'ý' | 'ÿ' => "y",
        'ю' => "yu",
        'я' => "ya",
        'ъ' | 'ь' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{free, of_words};

    #[test]
    fn ids_are_made_of_words_of_any_of_our_languages() {
        assert_eq!(of_words("Mend a tube").as_deref(), Some("mend-a-tube"));
        assert_eq!(of_words("Почини камеру!").as_deref(), Some("pochini-kameru"));
        assert_eq!(of_words("Заштити се: њушка").as_deref(), Some("zashtiti-se-njushka"));
        assert_eq!(of_words("Zaštita đona").as_deref(), Some("zastita-djona"));
        assert_eq!(of_words("¿Qué ves aquí, niño?").as_deref(), Some("que-ves-aqui-nino"));
        assert_eq!(of_words("Don’t").as_deref(), Some("dont"));
        assert_eq!(of_words("Türen für Müller").as_deref(), Some("turen-fur-muller"));
        assert_eq!(of_words("Какие перчатки").as_deref(), Some("kakie-perchatki"));
        for silent in ["?", "A", "هل ترتدي"] {
            assert_eq!(of_words(silent), None, "{silent}");
        }
    }

    #[test]
    fn long_ones_end_with_a_whole_word() {
        let id = of_words("What do you check first when the chain of a bicycle jumps?");
        assert_eq!(id.as_deref(), Some("what-do-you-check-first-when-the-chain"));
        assert_eq!(of_words(&"a".repeat(99)).map(|id| id.len()), Some(40));
    }

    #[test]
    fn an_id_is_taken_once() {
        let free = free("saw", |id| id == "saw" || id == "saw-2");
        assert_eq!(free.as_deref(), Some("saw-3"));
    }
}

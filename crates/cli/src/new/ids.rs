//! Ids made from the teacher's words, in letters that every system knows.

/// Longest id that is made: long ones are hard to read; the format allows a few letters more.
const LENGTH_MAX: usize = 40;

/// Letters that are written with several, or with another one. Serbian and Russian read `ж` and the like the same way here:
/// an id is a name for a file, not a spelling.
const LETTERS: [(&str, &str); 49] = [
    ("а", "a"),
    ("б", "b"),
    ("в", "v"),
    ("г", "g"),
    ("д", "d"),
    ("её", "e"),
    ("ж", "zh"),
    ("з", "z"),
    ("и", "i"),
    ("й", "y"),
    ("к", "k"),
    ("л", "l"),
    ("м", "m"),
    ("н", "n"),
    ("о", "o"),
    ("п", "p"),
    ("р", "r"),
    ("с", "s"),
    ("т", "t"),
    ("у", "u"),
    ("ф", "f"),
    ("х", "h"),
    ("ц", "c"),
    ("ч", "ch"),
    ("ш", "sh"),
    ("щ", "sch"),
    ("ъь'’", ""),
    ("ы", "y"),
    ("э", "e"),
    ("ю", "yu"),
    ("я", "ya"),
    ("ђđ", "dj"),
    ("ј", "j"),
    ("љ", "lj"),
    ("њ", "nj"),
    ("ћ", "c"),
    ("џ", "dz"),
    ("čćç", "c"),
    ("š", "s"),
    ("ž", "z"),
    ("àáâãäå", "a"),
    ("èéêë", "e"),
    ("ìíîï", "i"),
    ("òóôõöø", "o"),
    ("ùúûü", "u"),
    ("ñ", "n"),
    ("ýÿ", "y"),
    ("ß", "ss"),
    ("æ", "ae"),
];

/// An id of some words; none where nothing of them can be written so.
pub fn of(words: &str) -> Option<String> {
    let mut out = String::new();
    for c in words.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if let Some((_, letters)) = LETTERS.iter().find(|(known, _)| known.contains(c)) {
            out.push_str(letters);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    while out.len() > LENGTH_MAX {
        // Whole words, as long as there are some.
        let end = out.trim_end_matches('-').rfind('-').unwrap_or(LENGTH_MAX);
        out.truncate(end.min(out.len() - 1));
    }
    let id = out.trim_matches('-');
    (id.len() >= 2).then(|| id.to_owned())
}

/// The same with a number, where it is taken.
pub fn free(id: &str, is_taken: impl Fn(&str) -> bool) -> String {
    if !is_taken(id) {
        return id.to_owned();
    }
    let numbered = (2u16..).map(|number| format!("{id}-{number}"));
    numbered.into_iter().find(|id| !is_taken(id)).unwrap_or_else(|| id.to_owned())
}

/// Whether a word can be an id.
pub fn check(word: &str) -> Result<String, String> {
    match assess::ItemId::parse(word) {
        Ok(_) => Ok(word.to_owned()),
        Err(_) => Err(match of(word) {
            Some(id) => format!("small letters, digits and dashes are wanted, such as `{id}`"),
            None => "small letters, digits and dashes are wanted, at least two".to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{check, free, of};

    #[test]
    fn ids_are_made_of_words_of_any_of_our_languages() {
        assert_eq!(of("Mend a tube").as_deref(), Some("mend-a-tube"));
        assert_eq!(of("Почини камеру!").as_deref(), Some("pochini-kameru"));
        assert_eq!(of("Заштити се: њушка").as_deref(), Some("zashtiti-se-njushka"));
        assert_eq!(of("Zaštita đona").as_deref(), Some("zastita-djona"));
        assert_eq!(of("¿Qué ves aquí, niño?").as_deref(), Some("que-ves-aqui-nino"));
        assert_eq!(of("Don’t").as_deref(), Some("dont"));
        assert_eq!(of("Türen für Müller").as_deref(), Some("turen-fur-muller"));
        assert_eq!(of("?"), None);
    }

    #[test]
    fn long_ones_end_with_a_whole_word() {
        let id = of("What do you check first when the chain of a bicycle jumps?");
        assert_eq!(id.as_deref(), Some("what-do-you-check-first-when-the-chain"));
        assert_eq!(of(&"a".repeat(99)).map(|id| id.len()), Some(40));
    }

    #[test]
    fn an_id_is_taken_once() {
        assert_eq!(free("saw", |id| id == "saw" || id == "saw-2"), "saw-3");
        assert!(
            check("saw-1").is_ok() && check("Saw 1").is_err_and(|words| words.contains("`saw-1`"))
        );
    }
}

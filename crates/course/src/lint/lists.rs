//! Word lists that rules look for, one file a language: `lists/<lang>.toml`. The rules are the same in all.
//!
//! An entry is a word or a few words: `all of the above`. A `*` at the end of a word stands for any ending: `offend*`.
//! Letter case does not count. Serbian is written in Cyrillic; the Latin script is made of it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use assess::Lang;

/// The lists of a language.
#[derive(Debug, Default)]
pub(crate) struct Lists(BTreeMap<String, Vec<Vec<Pattern>>>);

/// A word to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Pattern {
    Whole(String),
    Start(String),
}

/// A phrase that was found: bytes of the text.
pub(crate) type Found = std::ops::Range<usize>;

impl Lists {
    /// The lists of a language; empty ones where nobody has written them yet.
    pub fn of(lang: &Lang) -> &'static Self {
        static ALL: OnceLock<BTreeMap<&'static str, Lists>> = OnceLock::new();
        static NONE: Lists = Lists(BTreeMap::new());
        let all = ALL.get_or_init(|| {
            let read = |text: &str| Lists::read(text);
            let serbian = read(include_str!("../../lists/sr.toml"));
            BTreeMap::from([
                ("en", read(include_str!("../../lists/en.toml"))),
                ("es", read(include_str!("../../lists/es.toml"))),
                ("ru", read(include_str!("../../lists/ru.toml"))),
                ("sr", serbian),
            ])
        });
        all.get(lang.primary()).unwrap_or(&NONE)
    }

    /// The first phrase of a list in a text.
    pub fn find(&self, list: &str, text: &str) -> Option<Found> {
        self.find_all(list, text).into_iter().next()
    }

    /// Whether a text is nothing but a phrase of a list.
    pub fn is(&self, list: &str, text: &str) -> bool {
        let words = split(text);
        self.0.get(list).into_iter().flatten().any(|phrase| {
            phrase.len() == words.len() && phrase.iter().zip(&words).all(|(p, (w, _))| p.fits(w))
        })
    }

    /// All phrases of a list in a text, by place.
    pub fn find_all(&self, list: &str, text: &str) -> Vec<Found> {
        let Some(phrases) = self.0.get(list) else { return Vec::new() };
        let words = split(text);
        let mut found = Vec::new();
        for start in 0..words.len() {
            let here = words.get(start..).unwrap_or_default();
            let letter = here.first().and_then(|(word, _)| word.chars().next());
            let fit = beginning_with(phrases, letter).filter(|phrase| {
                phrase.len() <= here.len() && phrase.iter().zip(here).all(|(p, (w, _))| p.fits(w))
            });
            // The longest one that fits here.
            if let Some(longest) = fit.max_by_key(|phrase| phrase.len())
                && let (Some((_, first)), Some((_, last))) =
                    (here.first(), here.get(longest.len() - 1))
            {
                found.push(first.start..last.end);
            }
        }
        found
    }

    /// Whether there are words for a list at all.
    pub fn has(&self, list: &str) -> bool {
        self.0.get(list).is_some_and(|phrases| !phrases.is_empty())
    }

    fn read(text: &str) -> Self {
        // The files are the project's own, and a test reads each of them.
        let table: BTreeMap<String, Vec<String>> = toml::from_str(text).unwrap_or_default();
        let phrase = |entry: &String| -> Vec<Pattern> {
            entry.to_lowercase().split_whitespace().map(Pattern::read).collect()
        };
        let list = |entries: &Vec<String>| {
            let mut phrases: Vec<Vec<Pattern>> = entries.iter().map(phrase).collect();
            let latin: Vec<String> = entries.iter().map(|entry| latin(entry)).collect();
            phrases
                .extend(latin.iter().zip(entries).filter(|(l, e)| l != e).map(|(l, _)| phrase(l)));
            phrases.retain(|phrase| !phrase.is_empty());
            phrases.sort_by_key(|phrase| first_letter(phrase));
            phrases
        };
        Self(table.iter().map(|(name, entries)| (name.clone(), list(entries))).collect())
    }
}

/// Phrases that a word with this first letter may begin. A list is sorted by first letter: whole courses are compared
/// with it, word by word.
fn beginning_with(
    phrases: &[Vec<Pattern>],
    letter: Option<char>,
) -> impl Iterator<Item = &Vec<Pattern>> {
    let from = phrases.partition_point(|phrase| first_letter(phrase) < letter);
    let any = phrases.iter().take_while(|phrase| first_letter(phrase).is_none());
    let same = phrases.get(from..).unwrap_or_default().iter();
    any.chain(same.take_while(move |phrase| letter.is_some() && first_letter(phrase) == letter))
}

/// None where a phrase begins with any word.
fn first_letter(phrase: &[Pattern]) -> Option<char> {
    match phrase.first()? {
        Pattern::Whole(text) | Pattern::Start(text) => text.chars().next(),
    }
}

impl Pattern {
    fn read(word: &str) -> Self {
        match word.strip_suffix('*') {
            Some(start) => Self::Start(start.to_owned()),
            None => Self::Whole(word.to_owned()),
        }
    }

    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Whole(whole) => whole == word,
            Self::Start(start) => word.starts_with(start.as_str()),
        }
    }
}

/// Words in lower case with their places: runs of letters and digits, apostrophes and hyphens inside.
fn split(text: &str) -> Vec<(String, Found)> {
    let mut words: Vec<(String, Found)> = Vec::new();
    let mut start = None;
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '‑');
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (joins(c), start) {
            (true, None) => start = Some(at),
            (false, Some(begin)) => {
                let word = text.get(begin..at).unwrap_or_default();
                words.push((word.to_lowercase().replace('’', "'"), begin..at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Serbian Cyrillic in Latin letters; other text as it is.
pub(crate) fn latin(text: &str) -> String {
    const LETTERS: [(char, &str); 30] = [
        ('а', "a"),
        ('б', "b"),
        ('в', "v"),
        ('г', "g"),
        ('д', "d"),
        ('ђ', "đ"),
        ('е', "e"),
        ('ж', "ž"),
        ('з', "z"),
        ('и', "i"),
        ('ј', "j"),
        ('к', "k"),
        ('л', "l"),
        ('љ', "lj"),
        ('м', "m"),
        ('н', "n"),
        ('њ', "nj"),
        ('о', "o"),
        ('п', "p"),
        ('р', "r"),
        ('с', "s"),
        ('т', "t"),
        ('ћ', "ć"),
        ('у', "u"),
        ('ф', "f"),
        ('х', "h"),
        ('ц', "c"),
        ('ч', "č"),
        ('џ', "dž"),
        ('ш', "š"),
    ];
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let lower = c.to_lowercase().next().unwrap_or(c);
        match LETTERS.iter().find(|(cyrillic, _)| *cyrillic == lower) {
            Some((_, letters)) => out.push_str(letters),
            None => out.push(c),
        }
    }
    out
}

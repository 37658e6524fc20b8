//! Word lists that rules look for, one file a language: `lists/<lang>.toml`. The rules are the same in all.
//!
//! An entry is a word or a few words: `all of the above`. A `*` at the end of a word stands for any ending: `offend*`.
//! Letter case does not count. Serbian is written in Cyrillic; the Latin script is made of it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use assess::Lang;
use assess::fold::serbian_latin;

/// The lists of a language.
#[derive(Debug, Default)]
pub(crate) struct Lists(BTreeMap<String, List>);

/// Phrases, and by which two letters they begin: most words of a course begin none of them, and are passed over at once.
#[derive(Debug)]
struct List {
    /// Sorted by first letter.
    phrases: Vec<Vec<Pattern>>,
    /// Words of the longest phrase.
    longest: usize,
    beginnings: Beginnings,
}

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
        let list = self.0.get(list)?;
        words(text).find_map(|place| list.at(text, &place))
    }

    /// Whether a text is nothing but a phrase of a list.
    pub fn is(&self, list: &str, text: &str) -> bool {
        let Some(list) = self.0.get(list) else { return false };
        let mut places = words(text);
        let Some(first) = places.next() else { return false };
        if !list.beginnings.may_be(text.get(first.clone()).unwrap_or_default()) {
            return false;
        }
        let words: Vec<String> =
            std::iter::once(first).chain(places).map(|place| lower(text, &place)).collect();
        list.phrases.iter().any(|phrase| {
            phrase.len() == words.len() && phrase.iter().zip(&words).all(|(p, word)| p.fits(word))
        })
    }

    /// All phrases of a list in a text, by place.
    pub fn find_all(&self, list: &str, text: &str) -> Vec<Found> {
        let Some(list) = self.0.get(list) else { return Vec::new() };
        words(text).filter_map(|place| list.at(text, &place)).collect()
    }

    /// Whether there are words for a list at all.
    pub fn has(&self, list: &str) -> bool {
        self.0.get(list).is_some_and(|list| !list.phrases.is_empty())
    }

    fn read(text: &str) -> Self {
        // The files are the project's own, and a test reads each of them.
        let table: BTreeMap<String, Vec<String>> = toml::from_str(text).unwrap_or_default();
        Self(table.iter().map(|(name, entries)| (name.clone(), List::of(entries))).collect())
    }
}

impl List {
    fn of(entries: &[String]) -> Self {
        let phrase = |entry: &String| -> Vec<Pattern> {
            entry.to_lowercase().split_whitespace().map(Pattern::read).collect()
        };
        let mut phrases: Vec<Vec<Pattern>> = entries.iter().map(phrase).collect();
        let latin: Vec<String> = entries.iter().map(|entry| serbian_latin(entry)).collect();
        phrases.extend(latin.iter().zip(entries).filter(|(l, e)| l != e).map(|(l, _)| phrase(l)));
        phrases.retain(|phrase| !phrase.is_empty());
        phrases.sort_by_key(|phrase| first_letter(phrase));
        let mut beginnings = Beginnings::default();
        phrases.iter().filter_map(|phrase| phrase.first()).for_each(|first| beginnings.add(first));
        let longest = phrases.iter().map(Vec::len).max().unwrap_or(0);
        Self { phrases, longest, beginnings }
    }

    /// The longest phrase that begins with the word at a place.
    fn at(&self, text: &str, place: &Found) -> Option<Found> {
        if !self.beginnings.may_be(text.get(place.clone())?) {
            return None;
        }
        let rest = text.get(place.start..)?;
        let here: Vec<(String, Found)> =
            words(rest).take(self.longest).map(|place| (lower(rest, &place), place)).collect();
        let letter = here.first().and_then(|(word, _)| word.chars().next());
        let fit = beginning_with(&self.phrases, letter).filter(|phrase| {
            phrase.len() <= here.len()
                && phrase.iter().zip(&here).all(|(p, (word, _))| p.fits(word))
        });
        let longest = fit.max_by_key(|phrase| phrase.len())?;
        let (_, last) = here.get(longest.len() - 1)?;
        Some(place.start..place.start + last.end)
    }
}

/// A sieve over the first two letters of words.
#[derive(Debug)]
struct Beginnings([u64; 64]);

impl Default for Beginnings {
    fn default() -> Self {
        Self([0; 64])
    }
}

impl Beginnings {
    fn add(&mut self, first: &Pattern) {
        match first {
            Pattern::Whole(word) => self.set(slot(word)),
            Pattern::Start(start) if start.chars().nth(1).is_some() => self.set(slot(start)),
            // One letter and any ending, or any word at all.
            Pattern::Start(_) => self.0 = [u64::MAX; 64],
        }
    }

    fn set(&mut self, slot: usize) {
        if let Some(bits) = self.0.get_mut(slot / 64) {
            *bits |= 1 << (slot % 64);
        }
    }

    /// Whether a phrase may begin with this word; false is certain.
    fn may_be(&self, word: &str) -> bool {
        let slot = slot(word);
        self.0.get(slot / 64).is_some_and(|bits| bits & (1 << (slot % 64)) != 0)
    }
}

/// One of 4,096 places for the first two letters of a word, letter case aside.
fn slot(word: &str) -> usize {
    let mut letters = word.chars().map(|c| if c == '’' { '\'' } else { small(c) });
    let mut next = || letters.next().map_or(0, |c| c as usize);
    let (first, second) = (next(), next());
    (first.wrapping_mul(61) ^ second) & 4095
}

fn small(c: char) -> char {
    if c.is_ascii() { c.to_ascii_lowercase() } else { c.to_lowercase().next().unwrap_or(c) }
}

/// Phrases that a word with this first letter may begin.
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

/// Places of words: runs of letters and digits, apostrophes and hyphens inside.
fn words(text: &str) -> impl Iterator<Item = Found> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = text.get(from..)?;
        let start = from + rest.find(joins)?;
        let rest = text.get(start..)?;
        let length = rest.find(|c| !joins(c)).unwrap_or(rest.len());
        from = start + length;
        Some(start..from)
    })
}

fn joins(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || matches!(c, '\'' | '-');
    }
    c.is_alphanumeric() || matches!(c, '’' | '‑')
}

/// A word in lower case.
fn lower(text: &str, place: &Found) -> String {
    text.get(place.clone()).unwrap_or_default().to_lowercase().replace('’', "'")
}

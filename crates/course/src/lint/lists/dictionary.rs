//! All phrases of a language's lists, by the words that they begin with: a text is walked once.

use std::collections::{BTreeMap, HashMap};

use assess::fold::serbian_latin;
use rustc_hash::FxBuildHasher;

use super::Found;

/// Number of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ListId(usize);

/// A phrase that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    pub list: ListId,
    pub at: Found,
}

/// The phrases of all lists.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    /// Lists that have a phrase.
    names: BTreeMap<String, ListId>,
    /// Phrases whose first word stands there whole, by that word.
    by_word: HashMap<String, Vec<Phrase>, FxBuildHasher>,
    /// Phrases whose first word has an open end, by its first two letters.
    by_start: HashMap<[char; 2], Vec<Phrase>, FxBuildHasher>,
    /// Phrases whose first word has less than two letters before its open end.
    any: Vec<Phrase>,
}

#[derive(Debug)]
struct Phrase {
    list: ListId,
    first: Pattern,
    rest: Vec<Pattern>,
}

/// A word to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Pattern {
    Whole(String),
    Start(String),
}

impl Dictionary {
    /// Reads a file of lists. The files are the project's own, and a test reads each of them: one that is broken is empty.
    pub fn read(text: &str) -> Self {
        let table: BTreeMap<String, Vec<String>> = toml::from_str(text).unwrap_or_default();
        let mut all = Self::default();
        for (number, (name, entries)) in table.into_iter().enumerate() {
            let list = ListId(number);
            for entry in &entries {
                all.add(list, entry);
                let latin = serbian_latin(entry);
                if latin != *entry {
                    all.add(list, &latin);
                }
            }
            if !entries.is_empty() {
                all.names.insert(name, list);
            }
        }
        all
    }

    /// A list that has a phrase.
    pub fn list(&self, name: &str) -> Option<ListId> {
        self.names.get(name).copied()
    }

    /// What a text has of all lists, by place: at each word the longest phrase of each list that begins there.
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let places: Vec<Found> = words(text).collect();
        let mut hits: Vec<Hit> = Vec::new();
        let (mut word, mut other) = (String::new(), String::new());
        let mut rest = places.as_slice();
        while let Some((place, behind)) = rest.split_first() {
            rest = behind;
            lower(text, place, &mut word);
            let here = hits.len();
            for phrase in self.beginning_with(&word) {
                let Some(end) = phrase.end(text, place, behind, &mut other) else { continue };
                let known = hits.iter_mut().skip(here).find(|hit| hit.list == phrase.list);
                match known {
                    Some(hit) => hit.at.end = hit.at.end.max(end),
                    None => hits.push(Hit { list: phrase.list, at: place.start..end }),
                }
            }
        }
        hits
    }

    /// Phrases whose first word fits this one.
    fn beginning_with(&self, word: &str) -> impl Iterator<Item = &Phrase> {
        let whole = self.by_word.get(word).map_or(&[][..], Vec::as_slice);
        let start = two_letters(word).and_then(|letters| self.by_start.get(&letters));
        let open = start.map_or(&[][..], Vec::as_slice).iter().chain(&self.any);
        whole.iter().chain(open.filter(move |phrase| phrase.first.fits(word)))
    }

    fn add(&mut self, list: ListId, entry: &str) {
        let entry = entry.to_lowercase();
        let mut patterns = entry.split_whitespace().map(Pattern::read);
        let Some(first) = patterns.next() else { return };
        let phrase = Phrase { list, rest: patterns.collect(), first };
        let shelf = match &phrase.first {
            Pattern::Whole(word) => self.by_word.entry(word.clone()).or_default(),
            Pattern::Start(start) => match two_letters(start) {
                Some(letters) => self.by_start.entry(letters).or_default(),
                None => &mut self.any,
            },
        };
        shelf.push(phrase);
    }
}

impl Phrase {
    /// Where it ends, if the words behind the first fit too.
    fn end(&self, text: &str, first: &Found, behind: &[Found], word: &mut String) -> Option<usize> {
        let mut end = first.end;
        let mut behind = behind.iter();
        for pattern in &self.rest {
            let place = behind.next()?;
            lower(text, place, word);
            if !pattern.fits(word) {
                return None;
            }
            end = place.end;
        }
        Some(end)
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

/// From the first word of a text to its last.
pub(super) fn extent(text: &str) -> Option<Found> {
    let mut places = words(text);
    let first = places.next()?;
    let last = places.last().unwrap_or_else(|| first.clone());
    Some(first.start..last.end)
}

fn two_letters(word: &str) -> Option<[char; 2]> {
    let mut letters = word.chars();
    Some([letters.next()?, letters.next()?])
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

/// Puts a word in lower case into `small`.
fn lower(text: &str, place: &Found, small: &mut String) {
    small.clear();
    let word = text.get(place.clone()).unwrap_or_default();
    if word.is_ascii() {
        small.push_str(word);
        small.make_ascii_lowercase();
    } else {
        // Of the whole word: how a letter becomes small can depend on its neighbours.
        small.push_str(&word.to_lowercase().replace('’', "'"));
    }
}

#[cfg(test)]
mod tests {
    use super::{Dictionary, extent};

    fn hits<'a>(dictionary: &Dictionary, list: &str, text: &'a str) -> Vec<&'a str> {
        let list = dictionary.list(list);
        let hits = dictionary.hits(text).into_iter().filter(|hit| Some(hit.list) == list);
        hits.map(|hit| &text[hit.at]).collect()
    }

    #[test]
    fn each_list_finds_its_longest_phrase_at_each_word() {
        let words = Dictionary::read(
            r#"
            safe = ["is safe", "is safe for all", "safe"]
            verbs = ["is", "offend*", "x*"]
            any = ["* guaranteed"]
            "#,
        );
        let text = "It IS safe for all. This is, Offended x-rays is";
        assert_eq!(hits(&words, "safe", text), ["IS safe for all", "safe"]);
        assert_eq!(hits(&words, "verbs", text), ["IS", "is", "Offended", "x-rays", "is"]);
        assert_eq!(
            hits(&words, "any", "we guaranteed it, guaranteed"),
            ["we guaranteed", "it, guaranteed"]
        );
        assert!(hits(&words, "safe", "unsafe safely").is_empty());
        assert!(words.list("nothing").is_none());
    }

    #[test]
    fn serbian_is_found_in_both_scripts_and_places_are_bytes() {
        let words = Dictionary::read(r#"list = ["заштит* маск*", "don't"]"#);
        let text = "🙂 Заштитна маска, zaštitne maske; DON’T";
        assert_eq!(hits(&words, "list", text), ["Заштитна маска", "zaštitne maske", "DON’T"]);
        assert_eq!(extent("– да, не! "), Some("– ".len().."– да, не".len()));
        assert_eq!(extent(" … "), None);
    }
}

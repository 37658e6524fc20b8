//! All phrases of a language's lists, by the words that they begin with: a text is walked once.

use std::collections::BTreeMap;

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
#[derive(Debug)]
pub(super) struct Dictionary {
    /// Lists that have a phrase.
    names: Names,
    /// Phrases by the first three bytes of their first word: for most words of a text there is none to compare.
    shelves: Vec<Vec<Phrase>>,
    /// Phrases whose first word has less than three bytes before its open end: any word may fit.
    any: Vec<Phrase>,
}

#[expect(clippy::disallowed_types, reason = "asked by key alone, so its order does not matter")]
type Names = std::collections::HashMap<String, ListId, FxBuildHasher>;

/// A power of two, some times as many as there are phrases.
const SHELVES: usize = 1 << 13;

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

impl Default for Dictionary {
    fn default() -> Self {
        let shelves = std::iter::repeat_with(Vec::new).take(SHELVES).collect();
        Self { names: Names::default(), shelves, any: Vec::new() }
    }
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
        let small = Small::of(text);
        let mut hits: Vec<Hit> = Vec::new();
        let mut rest = small.words.as_slice();
        while let Some((word, behind)) = rest.split_first() {
            rest = behind;
            let here = hits.len();
            for phrase in self.beginning_with(small.letters(word)) {
                let Some(end) = phrase.end(&small, word, behind) else { continue };
                let known = hits.iter_mut().skip(here).find(|hit| hit.list == phrase.list);
                match known {
                    Some(hit) => hit.at.end = hit.at.end.max(end),
                    None => hits.push(Hit { list: phrase.list, at: word.at.start..end }),
                }
            }
        }
        hits
    }

    /// Phrases whose first word fits this one.
    fn beginning_with<'d>(&'d self, word: &'d str) -> impl Iterator<Item = &'d Phrase> {
        let shelf = self.shelves.get(shelf(word)).map_or(&[][..], Vec::as_slice);
        shelf.iter().chain(&self.any).filter(move |phrase| phrase.first.fits(word))
    }

    fn add(&mut self, list: ListId, entry: &str) {
        let entry = entry.to_lowercase();
        let mut patterns = entry.split_whitespace().map(Pattern::read);
        let Some(first) = patterns.next() else { return };
        let shelf = match &first {
            Pattern::Start(start) if start.len() < 3 => None,
            Pattern::Start(word) | Pattern::Whole(word) => self.shelves.get_mut(shelf(word)),
        };
        shelf.unwrap_or(&mut self.any).push(Phrase { list, first, rest: patterns.collect() });
    }
}

/// Where phrases that begin like a word stand. Others may stand there too.
fn shelf(word: &str) -> usize {
    let letter = |at: usize| word.as_bytes().get(at).map_or(0, |byte| usize::from(*byte));
    (letter(0) ^ (letter(1) << 4) ^ (letter(2) << 8)) % SHELVES
}

impl Phrase {
    /// Where it ends, if the words behind the first fit too.
    fn end(&self, small: &Small, first: &Word, behind: &[Word]) -> Option<usize> {
        let mut end = first.at.end;
        let mut behind = behind.iter();
        for pattern in &self.rest {
            let word = behind.next()?;
            if !pattern.fits(small.letters(word)) {
                return None;
            }
            end = word.at.end;
        }
        Some(end)
    }
}

/// The words of a text in lower case.
struct Small {
    /// Those of the words, and perhaps what stands between them.
    letters: String,
    words: Vec<Word>,
}

struct Word {
    /// Bytes of the text.
    at: Found,
    /// Bytes of the small letters.
    small: Found,
}

impl Small {
    fn of(text: &str) -> Self {
        if text.is_ascii() {
            let words = words(text).map(|at| Word { small: at.clone(), at }).collect();
            return Self { letters: text.to_ascii_lowercase(), words };
        }
        let mut letters = String::with_capacity(text.len());
        let mut all = Vec::with_capacity(text.len() / 5);
        for at in words(text) {
            let start = letters.len();
            let word = text.get(at.clone()).unwrap_or_default();
            // Of the whole word: how a letter becomes small can depend on its neighbours.
            letters.push_str(&word.to_lowercase().replace('’', "'"));
            all.push(Word { at, small: start..letters.len() });
        }
        Self { letters, words: all }
    }

    fn letters(&self, word: &Word) -> &str {
        self.letters.get(word.small.clone()).unwrap_or_default()
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

/// Places of words: runs of letters and digits, apostrophes and hyphens inside.
fn words(text: &str) -> impl Iterator<Item = Found> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = run_end(text, from, |joined| !joined);
        from = run_end(text, start, |joined| joined);
        (start < from).then_some(start..from)
    })
}

/// Which ASCII characters are part of a word.
#[expect(clippy::indexing_slicing, reason = "worked out by the compiler, within its bounds")]
static ASCII_JOINS: [bool; 128] = {
    let mut table = [false; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        table[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'\'' || byte == b'-';
        byte += 1;
    }
    table
};

/// The end of the run of characters that goes on while `goes_on`, given whether one is part of a word.
fn run_end(text: &str, from: usize, goes_on: impl Fn(bool) -> bool) -> usize {
    let mut at = from;
    // Byte by byte where the text is ASCII: all of a course's text comes through here.
    while let Some(byte) = text.as_bytes().get(at) {
        let (joined, length) = if byte.is_ascii() {
            (ASCII_JOINS.get(usize::from(*byte)).is_some_and(|joins| *joins), 1)
        } else {
            let c = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
            (c.is_alphanumeric() || matches!(c, '’' | '‑'), c.len_utf8())
        };
        if !goes_on(joined) {
            break;
        }
        at += length;
    }
    at
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

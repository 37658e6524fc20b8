//! Reading level: Flesch–Kincaid grade (Kincaid et al. 1975), with both terms scaled for languages whose words are longer
//! for the same content. A smoke alarm, not a proof.

use std::borrow::Cow;
use std::collections::BTreeSet;

use assess::Lang;

use crate::folder::walk;
use crate::tree::{self, Block, Node};

/// Fewer words give no verdict.
const WORDS_MIN: usize = 100;

/// Words, sentences and syllables of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Runs of letters.
    pub words: usize,
    /// At least one a block.
    pub sentences: usize,
    /// By the rule of the language.
    pub syllables: usize,
}

/// Constants by language: k_s for sentences, k_w for words, most syllables that a term of the glossary counts.
fn constants(lang: &Lang) -> Option<(f64, f64, usize)> {
    match lang.primary() {
        "en" => Some((1.0, 1.0, 2)),
        "es" => Some((0.95, 0.74, 3)),
        "ru" => Some((1.22, 0.58, 3)),
        "sr" => Some((1.10, 0.63, 3)),
        _ => None,
    }
}

/// The reading level of a text: the worse of all text and of running paragraphs alone, since lists flatter it. None where
/// there are too few words or no constants for the language.
#[must_use]
pub fn level(blocks: &[Block], lang: &Lang, terms: &BTreeSet<String>) -> Option<f64> {
    worse(count(blocks, lang, terms), lang)
}

/// The worse level of all text and of paragraphs alone.
pub(crate) fn worse((all, paragraphs): (Counts, Counts), lang: &Lang) -> Option<f64> {
    let levels = [grade(all, lang), grade(paragraphs, lang)];
    levels
        .into_iter()
        .flatten()
        .fold(None, |worst: Option<f64>, level| Some(worst.map_or(level, |w| w.max(level))))
}

/// The level of some counts.
#[must_use]
pub fn grade(counts: Counts, lang: &Lang) -> Option<f64> {
    let (sentence, word, _) = constants(lang)?;
    if counts.words < WORDS_MIN || counts.sentences == 0 {
        return None;
    }
    let per = |a: usize, b: usize| {
        f64::from(u32::try_from(a).unwrap_or(u32::MAX))
            / f64::from(u32::try_from(b).unwrap_or(u32::MAX))
    };
    let asl = per(counts.words, counts.sentences);
    let asw = per(counts.syllables, counts.words);
    Some(0.39 * sentence * asl + 11.8 * word * asw - 15.59)
}

/// Counts a text, no headings, tables, code, captions or items: paragraphs, list entries and boxes, and running
/// paragraphs alone.
#[must_use]
pub fn count(blocks: &[Block], lang: &Lang, terms: &BTreeSet<String>) -> (Counts, Counts) {
    let most = constants(lang).map_or(usize::MAX, |(_, _, most)| most);
    let terms = terms.iter().flat_map(|term| term.split_whitespace()).collect();
    let counter = Counter { rule: Rule::of(lang), terms, most };
    let (mut all, mut paragraphs) = (Counts::default(), Counts::default());
    for block in blocks {
        if let Node::Paragraph(text) = &block.node {
            let counts = counter.count(&tree::plain(text));
            all.add(counts);
            paragraphs.add(counts);
        } else {
            walk::blocks(std::slice::from_ref(block), &mut |block| {
                if let Node::Paragraph(text) = &block.node {
                    all.add(counter.count(&tree::plain(text)));
                }
            });
        }
    }
    (all, paragraphs)
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.words += other.words;
        self.sentences += other.sentences;
        self.syllables += other.syllables;
    }
}

/// How syllables are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    English,
    Russian,
    Serbian,
    Spanish,
}

impl Rule {
    fn of(lang: &Lang) -> Self {
        match lang.primary() {
            "ru" => Self::Russian,
            "sr" => Self::Serbian,
            "es" => Self::Spanish,
            _ => Self::English,
        }
    }

    /// Syllables of a word in lower case, letters only.
    fn syllables(self, word: &str) -> usize {
        match self {
            Self::Russian if word.chars().any(|c| ('\u{0400}'..='\u{04FF}').contains(&c)) => {
                word.chars().filter(|c| "аеёиоуыэюя".contains(*c)).count().max(1)
            }
            Self::Serbian => serbian(word),
            Self::Spanish => spanish(word),
            Self::English | Self::Russian => english(word),
        }
    }
}

/// Counts texts of one lesson.
struct Counter<'a> {
    rule: Rule,
    /// Words of terms.
    terms: BTreeSet<&'a str>,
    /// Most syllables that such a word counts.
    most: usize,
}

impl Counter<'_> {
    fn count(&self, text: &str) -> Counts {
        let mut counts = Counts::default();
        let mut after_number = false;
        let mut small = String::new();
        // This runs over every lesson of every course that is built.
        for part in text.split(|c| !in_word(c)).filter(|part| !part.is_empty()) {
            if part.starts_with(char::is_numeric) {
                after_number = true;
                continue;
            }
            let unit = after_number && assess::unit::Unit::parse(part).is_some();
            after_number = false;
            let letters = letters(part, &mut small);
            if !letters.is_empty() && !unit {
                counts.words += 1;
                counts.syllables += self.syllables(letters);
            }
        }
        if counts.words > 0 {
            counts.sentences = sentences(text);
        }
        counts
    }

    fn syllables(&self, word: &str) -> usize {
        let syllables = self.rule.syllables(word);
        // Short words need no look at the terms.
        let term = syllables > self.most && self.terms.contains(word);
        if term { self.most } else { syllables }
    }
}

/// The letters of a word, small ones: itself where it is nothing else.
fn letters<'a>(word: &'a str, small: &'a mut String) -> &'a str {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word;
    }
    small.clear();
    for c in word.chars() {
        if c.is_ascii_alphabetic() {
            small.push(c.to_ascii_lowercase());
        } else if !c.is_ascii() && c.is_alphabetic() {
            small.extend(c.to_lowercase());
        }
    }
    small
}

fn in_word(c: char) -> bool {
    // Most letters are ASCII; the tables of the others are slow.
    c.is_ascii_alphanumeric()
        || matches!(c, '\'' | '’' | '-' | '‑' | '·' | '/' | '°' | '²' | '³' | '%')
        || (!c.is_ascii() && c.is_alphanumeric())
}

/// Abbreviations that do not end a sentence.
const ABBREVIATIONS: [&str; 11] =
    ["e.g", "i.e", "etc", "approx", "mr", "mrs", "dr", "т.е", "т.д", "p.ej", "npr"];

/// Whether the last word of a text is one of them. Some are words of their own too: "no. 3", but "say no. Then"; "min. 3 mm",
/// but "for 12 min. Then".
fn is_abbreviation(text: &str, next: &str) -> bool {
    let mut words = text.rsplit(char::is_whitespace);
    let word = words.next().unwrap_or_default().to_lowercase();
    let word = word.trim_start_matches('(');
    let before_number = next.starts_with(char::is_numeric);
    let after_number = words.next().is_some_and(|before| before.ends_with(char::is_numeric));
    match word {
        "no" | "fig" | "p" => before_number,
        "min" | "max" => before_number && !after_number,
        _ => ABBREVIATIONS.contains(&word),
    }
}

fn sentences(text: &str) -> usize {
    sentences_of(text).len().max(1)
}

/// Places of marks that may end a sentence.
fn marks(text: &str) -> Vec<usize> {
    // All of a course's text comes through here.
    let mut all: Vec<usize> = memchr::memchr3_iter(b'.', b'!', b'?', text.as_bytes()).collect();
    if !text.is_ascii() {
        all.extend(text.match_indices('…').map(|(at, _)| at));
        all.sort_unstable();
    }
    all
}

/// The sentences of a block. One ends at `. ! ? …` before a space and a capital or a digit, or at the end of the block.
pub(crate) fn sentences_of(text: &str) -> Vec<&str> {
    let text = text.trim();
    let mut found = Vec::new();
    let mut start = 0;
    for at in marks(text) {
        let mark = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        let after = at + mark.len_utf8();
        let rest = text.get(after..).unwrap_or_default();
        let behind = rest.trim_start_matches(|c: char| "\"'”’»)".contains(c));
        let next = behind.trim_start();
        let parted = next.len() < behind.len();
        let starts = next
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_numeric() || "\"'“‘«¿¡(".contains(c));
        let short = || mark == '.' && is_abbreviation(text.get(..at).unwrap_or_default(), next);
        if parted && starts && !short() {
            let end = text.len() - behind.len();
            found.push(text.get(start..end).unwrap_or_default().trim());
            start = text.len() - next.len();
        }
    }
    found.push(text.get(start..).unwrap_or_default().trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Endings that are written and not spoken are cut, then runs of vowels are counted.
fn english(word: &str) -> usize {
    let letters: Cow<'_, [u8]> = if word.bytes().all(|b| b.is_ascii_alphabetic()) {
        Cow::Borrowed(word.as_bytes())
    } else {
        word.bytes().filter(u8::is_ascii_alphabetic).collect()
    };
    if letters.len() <= 3 {
        return 1;
    }
    let is_vowel = |b: &u8| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    let silent = match &*letters {
        [.., before, b'e', b's'] if !is_vowel(before) && *before != b'l' => 2,
        [.., before, b'e', b'd'] if !matches!(before, b'd' | b't') => 2,
        [.., before, b'e'] if !is_vowel(before) && *before != b'l' => 1,
        _ => 0,
    };
    let spoken = letters.get(..letters.len() - silent).unwrap_or_default();
    let spoken = spoken.strip_prefix(b"y").unwrap_or(spoken);
    let (mut runs, mut within) = (0, false);
    for letter in spoken {
        let vowel = is_vowel(letter);
        runs += usize::from(vowel && !within);
        within = vowel;
    }
    runs.max(1)
}

fn spanish(word: &str) -> usize {
    let mut word = word.to_owned();
    for (silent, spoken) in
        [("que", "qe"), ("qui", "qi"), ("gue", "ge"), ("gui", "gi"), ("qué", "qé"), ("guí", "gí")]
    {
        word = word.replace(silent, spoken);
    }
    if let Some(start) = word.strip_suffix('y') {
        word = format!("{start}i");
    }
    let mut count = 0;
    let mut run: Option<usize> = None;
    for letter in word.chars().chain(['-']) {
        if "aeiouáéíóúü".contains(letter) {
            let strong = usize::from("aeoáéíóú".contains(letter));
            run = Some(run.unwrap_or(0) + strong);
        } else if let Some(strong) = run.take() {
            count += strong.max(1);
        }
    }
    count.max(1)
}

/// Vowels, and an r that stands between consonants (прст, trg); both scripts.
fn serbian(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let is_vowel = |c: Option<&char>| c.is_some_and(|c| "аеиоуaeiou".contains(*c));
    let mut count = 0;
    for (index, letter) in letters.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|i| letters.get(i));
        let after = letters.get(index + 1);
        let syllabic =
            "рr".contains(*letter) && letters.len() > 1 && !is_vowel(before) && !is_vowel(after);
        count += usize::from(is_vowel(Some(letter)) || syllabic);
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::{Counts, english, grade, sentences, serbian, spanish};
    use assess::Lang;

    #[test]
    fn syllables_by_the_rule_of_the_language() {
        for (word, n) in [
            ("the", 1),
            ("makes", 1),
            ("wanted", 2),
            ("closed", 1),
            ("table", 2),
            ("safety", 3),
            ("yellow", 2),
            ("leather", 2),
        ] {
            assert_eq!(english(word), n, "{word}");
        }
        for (word, n) in
            [("queso", 2), ("guía", 2), ("ley", 1), ("ciudad", 2), ("soldadura", 4), ("aéreo", 4)]
        {
            assert_eq!(spanish(word), n, "{word}");
        }
        for (word, n) in
            [("прст", 1), ("trg", 1), ("zavarivanje", 5), ("рука", 2), ("сигурност", 3)]
        {
            assert_eq!(serbian(word), n, "{word}");
        }
    }

    #[test]
    fn a_sentence_ends_before_a_capital_a_digit_or_the_end() {
        assert_eq!(sentences("It is 3.5 mm. Turn it off. 2 tries."), 3);
        assert_eq!(sentences("Use a tool, e.g. a square."), 1);
        assert_eq!(sentences("no full stop"), 1);
        assert_eq!(sentences("Knead it for 12 min. Push it away. Learn to say no. Then wait."), 4);
        assert_eq!(sentences("Leave a gap of min. 3 mm on side no. 2."), 1);
    }

    #[test]
    fn flesch_kincaid_of_known_counts() {
        let counts = Counts { words: 120, sentences: 10, syllables: 168 };
        let english = Lang::english();
        // 0.39 × 12 + 11.8 × 1.4 − 15.59
        assert!((grade(counts, &english).unwrap_or_default() - 5.61).abs() < 1e-9);
        assert_eq!(grade(Counts { words: 99, ..counts }, &english), None, "too few words");
        assert_eq!(
            Lang::parse("ar").ok().and_then(|lang| grade(counts, &lang)),
            None,
            "no constants"
        );
    }
}

//! Reading level: Flesch–Kincaid grade (Kincaid et al. 1975), with both terms scaled for languages whose words are longer
//! for the same content. A smoke alarm, not a proof.

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
    let all = count(blocks, lang, terms, Scope::All);
    let paragraphs = count(blocks, lang, terms, Scope::Paragraphs);
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

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Paragraphs, list entries, boxes.
    All,
    /// Running paragraphs alone.
    Paragraphs,
}

/// Counts a text: no headings, tables, code, captions or items.
#[must_use]
pub fn count(blocks: &[Block], lang: &Lang, terms: &BTreeSet<String>, scope: Scope) -> Counts {
    let most = constants(lang).map_or(usize::MAX, |(_, _, most)| most);
    let term_words: BTreeSet<&str> =
        terms.iter().flat_map(|term| term.split_whitespace()).collect();
    let mut counts = Counts::default();
    let mut add = |text: &str| {
        let block = count_text(text, lang, &term_words, most);
        counts.words += block.words;
        counts.sentences += block.sentences;
        counts.syllables += block.syllables;
    };
    match scope {
        Scope::Paragraphs => blocks.iter().for_each(|block| {
            if let Node::Paragraph(text) = &block.node {
                add(&tree::plain(text));
            }
        }),
        Scope::All => walk::blocks(blocks, &mut |block| {
            if let Node::Paragraph(text) = &block.node {
                add(&tree::plain(text));
            }
        }),
    }
    counts
}

fn count_text(text: &str, lang: &Lang, terms: &BTreeSet<&str>, most: usize) -> Counts {
    let mut counts = Counts::default();
    let mut after_number = false;
    for token in text.split(char::is_whitespace) {
        for part in token
            .split(|c: char| !(c.is_alphanumeric() || "'’-‑·/°²³%".contains(c)))
            .filter(|p| !p.is_empty())
        {
            let number = part.starts_with(|c: char| c.is_numeric());
            if number {
                after_number = true;
                continue;
            }
            let letters: String =
                part.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
            let unit = after_number && assess::unit::Unit::parse(part).is_some();
            after_number = false;
            if letters.is_empty() || unit {
                continue;
            }
            counts.words += 1;
            let syllables = syllables(&letters, lang);
            counts.syllables +=
                if terms.contains(letters.as_str()) { syllables.min(most) } else { syllables };
        }
    }
    if counts.words > 0 {
        counts.sentences = sentences(text);
    }
    counts
}

/// Abbreviations that do not end a sentence.
const ABBREVIATIONS: [&str; 16] = [
    "e.g", "i.e", "etc", "no", "fig", "p", "approx", "max", "min", "mr", "mrs", "dr", "т.е", "т.д",
    "p.ej", "npr",
];

/// A sentence ends at `. ! ? …` before a space and a capital or a digit, or at the end of the block.
fn sentences(text: &str) -> usize {
    let text = text.trim();
    let mut count = 1;
    for (at, mark) in text.char_indices().filter(|(_, c)| ".!?…".contains(*c)) {
        let rest = text.get(at + mark.len_utf8()..).unwrap_or_default();
        let rest = rest.trim_start_matches(|c: char| "\"'”’»)".contains(c));
        let next = rest.trim_start();
        let parted = next.len() < rest.len();
        let starts = next
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_numeric() || "\"'“‘«¿¡(".contains(c));
        let before = text
            .get(..at)
            .unwrap_or_default()
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let short = mark == '.' && ABBREVIATIONS.contains(&before.trim_start_matches('('));
        if parted && starts && !short {
            count += 1;
        }
    }
    count
}

/// Syllables of a word in lower case, letters only.
fn syllables(word: &str, lang: &Lang) -> usize {
    let cyrillic = word.chars().any(|c| ('\u{0400}'..='\u{04FF}').contains(&c));
    match (lang.primary(), cyrillic) {
        ("ru", true) => word.chars().filter(|c| "аеёиоуыэюя".contains(*c)).count().max(1),
        ("sr", _) => serbian(word),
        ("es", _) => spanish(word),
        _ => english(word),
    }
}

/// Endings that are written and not spoken are cut, then runs of vowels are counted.
fn english(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(char::is_ascii_alphabetic).collect();
    if letters.len() <= 3 {
        return 1;
    }
    let spoken = match letters.as_slice() {
        [start @ .., 'e', 's'] if start.last().is_some_and(|c| !"laeiouy".contains(*c)) => start,
        [start @ .., 'e', 'd'] if start.last().is_some_and(|c| !"dt".contains(*c)) => start,
        [start @ .., 'e'] if start.last().is_some_and(|c| !"laeiouy".contains(*c)) => start,
        all => all,
    };
    let spoken = spoken.strip_prefix(&['y']).unwrap_or(spoken);
    vowel_runs(spoken.iter().copied(), "aeiouy").max(1)
}

fn vowel_runs(letters: impl Iterator<Item = char>, vowels: &str) -> usize {
    let (mut runs, mut within) = (0, false);
    for letter in letters {
        let vowel = vowels.contains(letter);
        runs += usize::from(vowel && !within);
        within = vowel;
    }
    runs
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

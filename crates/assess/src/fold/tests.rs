//! Folding by the tables that are shipped against folding by complete ones.

use std::ops::RangeInclusive;

use proptest::prelude::*;
use proptest::sample::select;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::normal::{Compact, Unicode};
use super::{fold, fold_by};
use crate::kind::{Strictness, TextRules, Typos};
use crate::text::Lang;

/// Blocks in which the shipped tables say what the complete ones say.
const COVERED: [RangeInclusive<char>; 16] = [
    // All of Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic, with the marks.
    '\0'..='\u{6ff}',
    // Scripts of India, Thai, Lao.
    '\u{900}'..='\u{eff}',
    // Latin Extended Additional, Greek Extended, General Punctuation, superscripts and subscripts,
    // currency, marks for symbols, letter-like symbols, number forms, arrows.
    '\u{1e00}'..='\u{21ff}',
    // A few of the signs of mathematics.
    '\u{2212}'..='\u{221a}',
    '\u{2260}'..='\u{2260}',
    // Circled digits and letters.
    '\u{2460}'..='\u{2473}',
    '\u{24b6}'..='\u{24ea}',
    '\u{2c00}'..='\u{2c7b}',
    '\u{4e00}'..='\u{4e20}',
    '\u{a720}'..='\u{a76f}',
    // Units, ligatures, presentation forms, fullwidth forms.
    '\u{338d}'..='\u{338f}',
    '\u{339b}'..='\u{33a6}',
    '\u{fb00}'..='\u{fb06}',
    '\u{fb50}'..='\u{fbe9}',
    '\u{fbfc}'..='\u{fbff}',
    '\u{fe70}'..='\u{ff5e}',
];

/// Complete tables.
struct Complete;

impl Unicode for Complete {
    fn nfkc(text: &str) -> String {
        text.nfkc().collect()
    }

    fn nfc(text: &str) -> String {
        text.nfc().collect()
    }

    fn is_mark(c: char) -> bool {
        is_combining_mark(c)
    }

    fn base(c: char) -> char {
        let mut base = None;
        decompose_canonical(c, |part| {
            base.get_or_insert(part);
        });
        base.unwrap()
    }
}

fn covered() -> impl Iterator<Item = char> {
    COVERED.into_iter().flatten()
}

fn rules(lang: &str, case: Strictness, accents: Strictness) -> TextRules {
    TextRules { lang: Lang::parse(lang).unwrap(), typos: Typos::None, case, accents }
}

fn any_rules() -> impl Strategy<Value = TextRules> {
    let langs = ["en", "de", "es", "sv", "tr", "ru", "sr", "el", "ar", "fa", "hi", "vi"];
    let strictness = || select(vec![Strictness::Fold, Strictness::Strict]);
    (select(langs.to_vec()), strictness(), strictness())
        .prop_map(|(lang, case, accents)| rules(lang, case, accents))
}

fn assert_same(text: &str, rules: &TextRules) -> String {
    let folded = fold(text, rules);
    assert_eq!(folded, fold_by::<Complete>(text, rules), "{text:?} {text} {rules:?}");
    folded
}

#[test]
fn characters_fold_alike() {
    for lang in ["en", "de", "tr", "ru", "sr", "ar"] {
        for case in [Strictness::Fold, Strictness::Strict] {
            for accents in [Strictness::Fold, Strictness::Strict] {
                let rules = rules(lang, case, accents);
                for c in covered() {
                    let folded = assert_same(&c.to_string(), &rules);
                    assert_eq!(fold(&folded, &rules), folded, "{c:?} again");
                }
            }
        }
    }
}

/// Marks of European languages, of Vietnamese, Greek, Arabic and Hindi.
const COMMON: &str = "\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}\u{311}\u{313}\
                      \u{31b}\u{323}\u{326}\u{327}\u{328}\u{338}\u{342}\u{345}\u{34f}\u{651}\u{654}\u{93c}";

#[test]
fn characters_with_marks_fold_alike() {
    let folding = rules("en", Strictness::Fold, Strictness::Fold);
    let strict = rules("en", Strictness::Strict, Strictness::Strict);
    // Marks that change places, and two that go onto one letter.
    let pairs =
        ["\u{301}\u{323}", "\u{302}\u{301}", "\u{300}\u{31b}", "\u{345}\u{342}", "\u{651}\u{64e}"];
    for c in covered() {
        for mark in COMMON.chars() {
            assert_same(&format!("{c}{mark}"), &folding);
        }
        for two in pairs {
            assert_same(&format!("a{c}{two}"), &strict);
        }
    }
}

#[test]
fn characters_with_marks_compose_alike() {
    // Of all spaces folding makes one.
    for c in covered().filter(|c| !c.is_whitespace()) {
        for mark in
            ('\u{300}'..='\u{36f}').chain('\u{64b}'..='\u{65f}').chain(['\u{93c}', '\u{94d}'])
        {
            let text = format!("{c}{mark}");
            assert_eq!(Compact::nfkc(&text), Complete::nfkc(&text), "{text:?}");
        }
    }
}

#[test]
fn marks_are_known() {
    for c in covered().chain('\u{1dc0}'..='\u{1dff}') {
        // Vowel signs may be letters instead.
        let complete = is_combining_mark(c) || c.is_alphanumeric();
        assert_eq!(Compact::is_mark(c) || c.is_alphanumeric(), complete, "{c:?}");
        assert!(!Compact::is_mark(c) || is_combining_mark(c), "{c:?}");
    }
}

#[test]
fn other_characters_stay() {
    for text in ["한국어", "が", "日本", "𝒜", "ﷺ", "\u{1F600}"] {
        assert_eq!(Compact::nfkc(text), text);
    }
}

#[test]
fn many_marks_take_no_time() {
    let text = format!("a{}", "\u{301}\u{323}".repeat(100_000));
    assert_eq!(Compact::nfkc(&text), Complete::nfkc(&text));
}

fn text() -> impl Strategy<Value = String> {
    // A vowel sign of India on a Latin letter is dropped or kept: nobody writes that.
    let clear = |c: &char| Compact::is_mark(*c) == is_combining_mark(*c);
    let letter = select(covered().filter(clear).collect::<Vec<_>>());
    let mark = prop_oneof![
        prop::char::range('\u{300}', '\u{36f}'),
        prop::char::range('\u{64b}', '\u{65f}')
    ];
    let sign = prop_oneof![3 => letter, 2 => mark, 2 => select(" aAeEiIoOuUωΑяиЁاي-´.'1".chars().collect::<Vec<_>>())];
    prop::collection::vec(sign, 0..12).prop_map(|signs| signs.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_fold_alike(text in text(), rules in any_rules()) {
        let spaced = text.replace(char::is_whitespace, " ");
        prop_assert_eq!(Compact::nfkc(&spaced), Complete::nfkc(&spaced));
        prop_assert_eq!(fold(&text, &rules), fold_by::<Complete>(&text, &rules));
    }

    #[test]
    fn texts_are_folded_once(text in text(), rules in any_rules()) {
        let folded = fold(&text, &rules);
        prop_assert_eq!(fold(&folded, &rules), folded);
    }
}

//! Sums that stand in a text, as `3 × 240 = 720 mL`, and whether they are right.

mod fraction;
mod number;
mod read;
mod sum;
mod token;

use std::collections::BTreeSet;
use std::ops::Range;

use token::{Reading, cut};

/// A sum whose result is another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    /// Bytes of the text, from its first number to its result.
    pub at: Range<usize>,
    /// The numbers on the left, as written.
    pub left: String,
    /// What is written as the result.
    pub said: String,
    /// What it is.
    pub right: String,
    /// Whether that is all of it, or rounded.
    pub exact: bool,
}

/// What one reading says of the sum at an equals sign.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Verdict {
    Right,
    Wrong(Wrong),
}

/// Ways to read numbers, the likely one first.
fn readings(comma_is_decimal: bool) -> [Reading; 6] {
    let (likely, other) = if comma_is_decimal { ('.', ',') } else { (',', '.') };
    let marks = [Some(likely), None, Some(other)];
    let [a, b, c] = marks.map(|mark| Reading { mark, spaces: true });
    let [d, e, f] = marks.map(|mark| Reading { mark, spaces: false });
    [a, b, c, d, e, f]
}

/// Words of the language that change what a sum means.
pub(super) struct Words<'a> {
    /// Whether these words are a part of a sum: `half of`, `plus`.
    pub is_part: &'a dyn Fn(&str) -> bool,
    /// Whether a text begins with what is left of a division: `rest 2`.
    pub names_rest: &'a dyn Fn(&str) -> bool,
    /// The language writes 1,5.
    pub comma_is_decimal: bool,
}

/// The wrong sums of a text. Where a number can be read in two ways, a sum that is right in one of them is right.
pub(super) fn wrong(text: &str, words: &Words<'_>) -> Vec<Wrong> {
    if !has_equals(text) {
        return Vec::new();
    }
    let [likely, others @ ..] = readings(words.comma_is_decimal);
    let read = |reading| read::verdicts(text, &cut(text, reading), words);
    let likely = read(likely);
    if likely.iter().all(|(_, verdict)| *verdict == Verdict::Right) {
        return Vec::new();
    }
    let right: BTreeSet<usize> = others
        .into_iter()
        .flat_map(read)
        .filter(|(_, verdict)| *verdict == Verdict::Right)
        .map(|(place, _)| place)
        .collect();
    likely
        .into_iter()
        .filter(|(place, _)| !right.contains(place))
        .filter_map(|(_, verdict)| match verdict {
            Verdict::Wrong(wrong) => Some(wrong),
            Verdict::Right => None,
        })
        .collect()
}

/// Without one there is no sum.
fn has_equals(text: &str) -> bool {
    text.contains(['=', '≈'])
}

/// How many sums a text holds that can be read.
pub(super) fn count(text: &str, words: &Words<'_>) -> usize {
    if !has_equals(text) {
        return 0;
    }
    let [likely, ..] = readings(words.comma_is_decimal);
    read::verdicts(text, &cut(text, likely), words).len()
}

#[cfg(test)]
mod tests {
    use super::{Words, wrong};

    fn found(text: &str) -> Vec<(String, String)> {
        let words = Words {
            is_part: &|word| matches!(word, "of" | "half"),
            names_rest: &|behind| behind.trim_start().starts_with("rest"),
            comma_is_decimal: false,
        };
        wrong(text, &words).into_iter().map(|w| (text[w.at].to_owned(), w.right)).collect()
    }

    #[test]
    fn right_sums_and_what_cannot_be_read_are_silent() {
        for text in [
            "2 + 3 × 4 = 14",
            "(2 + 3) × 4 = 20. 2 × 5 = 10 mm, 916 − 10 = 906 mm.",
            "7 ÷ 2 = 3 rest 1; 1 ÷ 3 = 0.33; 2 / 3 = 0.667; 5 ÷ 2 = 3",
            "1234 × 2.5 ≈ 3100; −5 + 3 = −2; 5 − 8 = −3; 5 - 8 = -3",
            "12 ÷ 60 = 20 %; 100 % − 15 % = 85 %; 200 × 10 % = 20; 200 + 10 % = 220",
            "2³ + 1 = 8; √9 + 1 = 3; ½ + ½ = 2; a + 3 = 9; 3 + a = 9; π × 2 = 7",
            "{{a}} + 3 = 9; 3 + {{a}} = 9; 3 + 4 = {{b}}; ___ − 3 = 9; 4 + 5 = ___",
            "8:15 + 30 = 8:45; 10–15 + 1 = 2; 10-15 + 1 = 2; 1.2.3 + 4 = 9; M8 + 4 = 9",
            "3 + 4 = 5 + 2; 90 − 15 = 1 h 15 min; 3 × 4 == 13; 3 × 4 != 13; 3 × 4 ≠ 13",
            "30 min + 1 h = 2 h; 0.5 m × 100 = 51 cm; 2 m × 2 m = 4 m²; 8 m² ÷ 2 m = 4 m",
            "10 ÷ 0 = 3; 999999999999999999999 + 1 = 2; 12 000 + 500 = 12 500; 12\u{a0}000 × 2 = 24\u{a0}000",
            "**3 × 4** = 12; 3 * 4 = 12; *2* + 2 = 4; € 5 + € 3 = € 8; 5 € + 3 € = 8 €; 1,250.50 + 1 = 1,251.50",
            "= 5; 5 =; 5 = 5; = ; () = 3; (5 + 3 = 8); see (3) 4 + 5 = 9; a(2 + 3) = 9; 3(4 + 5) = 27",
            "R 1/2 = 21 mm; mix it 1 : 4 = 5 parts; 7/8 = 22 mm; half of 20 + 3 = 13; 1 1/2 + 2 = 3.5; 3 x 4 = 12; x = 3 + 4 = 7; 5 − 3 = 2 − 1",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn wrong_sums_are_found_with_what_is_right() {
        for (text, sum, right) in [
            ("So 3 × 240 = 730 mL.", "3 × 240 = 730 mL", "720"),
            ("(2 + 3) × 4 = 14", "(2 + 3) × 4 = 14", "20"),
            ("Mean: (25 + 15) ÷ 2 = 21.", "(25 + 15) ÷ 2 = 21", "20"),
            ("10 ÷ 3 = 3.4", "10 ÷ 3 = 3.4", "3.33"),
            ("7 ÷ 2 = 3", "7 ÷ 2 = 3", "3.5"),
            ("5 − 8 = 3", "5 − 8 = 3", "−3"),
            ("4 m − 1 m = 2 m", "4 m − 1 m = 2 m", "3"),
            ("12 ÷ 60 = 25 %", "12 ÷ 60 = 25 %", "20"),
            ("100 ≈ 99 + 1. 50 + 50 ≈ 103", "50 + 50 ≈ 103", "100"),
            ("40 : 8 = 6", "40 : 8 = 6", "5"),
            ("1,250 + 250 = 1,600", "1,250 + 250 = 1,600", "1500"),
            ("3 x 4 = 13", "3 x 4 = 13", "12"),
            ("2,5 + 2,5 = 6,0", "2,5 + 2,5 = 6,0", "5.0"),
            ("The card says 5. 3 + 4 = 8", "3 + 4 = 8", "7"),
            ("12 000 + 500 = 12 600", "12 000 + 500 = 12 600", "12500"),
            ("450 ÷ 1500 × 100 = 31 %", "450 ÷ 1500 × 100 = 31 %", "30"),
        ] {
            assert_eq!(found(text), [(sum.to_owned(), right.to_owned())], "{text}");
        }
    }

    #[test]
    fn hostile_text_is_read_in_time() {
        for piece in [
            "(",
            "((1+",
            "1 + ",
            "{",
            "{{",
            "1 ",
            "=",
            "1=",
            "-",
            "1,",
            "1 000 ",
            "_",
            "*",
            "%",
            "9",
            "1)",
            "×",
            "a",
            "1 ÷ 3 = 0 ",
        ] {
            let _ = found(&format!("{} = 3", piece.repeat(2_000)));
            let _ = found(&format!("3 = {}", piece.repeat(2_000)));
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_odd(text in "[0-9 .,+×÷=≈()%ma€{}_*:–\\-−½²]{0,60}") {
            let _ = found(&text);
        }
    }
}

//! Numbers as authors write them: `1500`, `12 000`, `2,5`.

use super::fraction::Fraction;
use super::token::{Kind, Number, Reading, rest};

/// A number and the bytes it takes. What is no plain number is taken as a whole, so that no part of it is read as one.
pub(super) fn number(line: &str, at: usize, reading: Reading) -> (Option<Kind>, usize) {
    let text = rest(line, at);
    let digits = |from: usize| {
        text.get(from..).map_or(0, |t| t.bytes().take_while(u8::is_ascii_digit).count())
    };
    let mut figures = String::new();
    let (mut places, mut has_point, mut grouped) = (0, false, false);
    let mut end = digits(0);
    figures.push_str(text.get(..end).unwrap_or_default());
    while let Some(mark) = text.get(end..).and_then(|t| t.chars().next()) {
        let start = end + mark.len_utf8();
        let next = digits(start);
        let part = text.get(start..start + next).unwrap_or_default();
        let groups =
            next == 3 && !has_point && !figures.starts_with('0') && (figures.len() <= 3 || grouped);
        match mark {
            '\u{a0}' | '\u{202f}' | '\u{2009}' if groups => {}
            ' ' if groups && reading.spaces => {}
            '.' | ',' if groups && reading.mark == Some(mark) => {}
            '.' | ',' if next > 0 && !has_point => {
                (has_point, places) = (true, u32::try_from(next).unwrap_or(u32::MAX));
            }
            '.' | ',' if next > 0 => return (Some(Kind::Unread), start + next),
            _ => break,
        }
        grouped |= !has_point;
        figures.push_str(part);
        end = start + next;
    }
    let glued = text.get(end..).unwrap_or_default();
    let after = glued.chars().next();
    let behind = glued.chars().nth(1);
    // A clock, a range, a power, a part of a longer name.
    let odd = after.is_some_and(|c| "²³⁴¹⁰½¼¾′″^_".contains(c))
        || (matches!(after, Some(':' | '-' | '–' | '…'))
            && behind.is_some_and(|c| c.is_alphanumeric()))
        || glued.starts_with("..")
        || after == Some('(');
    let before = line.get(..at).and_then(|text| text.chars().next_back());
    let odd = odd || before.is_some_and(|c| "½¼¾√#№^".contains(c));
    let value = figures.parse::<i128>().ok().filter(|_| figures.len() <= 15 && places <= 12);
    let value = value.and_then(|whole| Fraction::new(whole, 10_i128.checked_pow(places)?));
    match value {
        Some(value) if !odd => (Some(Kind::Number(Number { value, places })), end),
        _ => (Some(Kind::Unread), end),
    }
}

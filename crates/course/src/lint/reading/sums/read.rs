//! Finds what stands on both sides of an equals sign, and works it out.

use std::ops::Range;

use super::fraction::Fraction;
use super::sum::{Sum, label};
use super::token::{Kind, Number, Sign, Token};
use super::{Verdict, Words, Wrong};

/// What is said of the sums of a text: the byte of each equals sign, and the verdict. Nothing where it cannot be read.
pub(super) fn verdicts(text: &str, tokens: &[Token], words: &Words<'_>) -> Vec<(usize, Verdict)> {
    let is_equals = |token: &Token| matches!(token.kind, Kind::Equals | Kind::About);
    tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| is_equals(token))
        .filter_map(|(place, token)| Some((token.at.start, verdict(text, tokens, place, words)?)))
        .collect()
}

/// The result on the right.
struct Said<'a> {
    number: Number,
    unit: Option<&'a str>,
    /// Byte of its first digit or sign.
    start: usize,
    /// Byte behind its last digit.
    number_end: usize,
    /// Byte behind its unit.
    end: usize,
}

fn verdict(text: &str, tokens: &[Token], place: usize, words: &Words<'_>) -> Option<Verdict> {
    let (before, behind) = tokens.split_at_checked(place)?;
    let (equals, behind) = behind.split_first()?;
    let said = said(text, behind)?;
    let left = left(text, before, words)?;
    let start = left.first()?.at.start;
    let mut sum = Sum::new(text, left, false);
    let value = sum.whole()?;
    if sum.signs.is_empty() {
        return None;
    }
    let values = values(text, left, &sum, value, &said)?;
    for value in &values {
        if fits(*value, said.number, equals.kind)? {
            return Some(Verdict::Right);
        }
    }
    let unsure = !sum.is_sure(said.unit) || is_name(text, left);
    if unsure || leaves_rest(text, &sum, value, &said, words) {
        return None;
    }
    let written = text.get(start..said.end)?;
    let mark = decimal_mark(written, words);
    let (right, exact) = nearest(&values, said.number)?.written(said.number.places, mark)?;
    let trimmed = |bytes: Range<usize>| Some(text.get(bytes)?.trim().to_owned());
    Some(Verdict::Wrong(Wrong {
        at: start..said.end,
        left: trimmed(start..equals.at.start)?,
        said: trimmed(said.start..said.number_end)?,
        right,
        exact,
    }))
}

/// What the left side can mean: 20 % is 20 of a hundred or 0.2.
fn values(
    text: &str,
    left: &[Token],
    sum: &Sum<'_>,
    value: Fraction,
    said: &Said<'_>,
) -> Option<Vec<Fraction>> {
    let hundred = Fraction::new(100, 1)?;
    if sum.labels.contains(&"%") {
        let parts = Sum::new(text, left, true).whole()?;
        return Some(vec![value, parts, parts.times(hundred)?]);
    }
    if said.unit == Some("%") {
        return Some(vec![value, value.times(hundred)?]);
    }
    Some(vec![value])
}

/// Whether a value is the result that is written, rounded as that is.
fn fits(value: Fraction, said: Number, equals: Kind) -> Option<bool> {
    if equals == Kind::About {
        return value.is_about(said.value, said.places);
    }
    Some(value.rounded(said.places)? == said.value.rounded(said.places)?)
}

/// Of two meanings the one that is nearer is meant.
fn nearest(values: &[Fraction], said: Number) -> Option<Fraction> {
    let far = |value: Fraction| value.minus(said.value)?.size();
    let mut meant = *values.first()?;
    for other in values {
        if far(*other)?.is_below(far(meant)?)? {
            meant = *other;
        }
    }
    Some(meant)
}

/// As the sum itself writes it, else as the language does.
fn decimal_mark(sum: &str, words: &Words<'_>) -> char {
    let has = |mark: char| {
        sum.match_indices(mark)
            .filter_map(|(at, _)| sum.get(at + 1..))
            .any(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
    };
    if words.comma_is_decimal && !has('.') { ',' } else { '.' }
}

/// Sizes and shares: "R 1/2 = 21 mm", "mix it 1 : 4 = 5 parts".
fn is_name(text: &str, left: &[Token]) -> bool {
    let [first, sign, second] = left else { return false };
    let mark = text.get(sign.at.clone()).unwrap_or_default();
    let glued = first.at.end == sign.at.start && sign.at.end == second.at.start;
    let (Kind::Number(a), Kind::Number(b)) = (first.kind, second.kind) else { return false };
    let is_part = a.value.is_below(b.value).unwrap_or(false);
    is_part && ((mark == "/" && glued) || mark == ":")
}

/// 20 ÷ 6 = 3, rest 2.
fn leaves_rest(
    text: &str,
    sum: &Sum<'_>,
    value: Fraction,
    said: &Said<'_>,
    words: &Words<'_>,
) -> bool {
    let floor = value.floor().and_then(|floor| Fraction::new(floor, 1));
    sum.signs.contains(&Sign::Over)
        && floor == Some(said.number.value)
        && text.get(said.end..).is_some_and(|behind| (words.names_rest)(behind))
}

fn said<'a>(text: &'a str, behind: &[Token]) -> Option<Said<'a>> {
    let start = behind.first()?.at.start;
    let (minus, behind) = match behind.split_first()? {
        (Token { kind: Kind::Sign(Sign::Lead), .. }, rest) => (true, rest),
        _ => (false, behind),
    };
    let (first, behind) = behind.split_first()?;
    let Kind::Number(mut number) = first.kind else { return None };
    if minus {
        number.value = number.value.negative()?;
    }
    let unit = behind.first().filter(|token| token.kind == Kind::Word);
    let next = behind.get(usize::from(unit.is_some()));
    // 3 × 4 = 6 × 2, 90 min = 1 h 30 min, 5 = 4 1/2
    if matches!(next.map(|token| token.kind), Some(Kind::Sign(_) | Kind::Unread | Kind::Number(_)))
    {
        return None;
    }
    let end = unit.map_or(first.at.end, |unit| unit.at.end);
    // Only what stands close to the number is its unit: 12 = 3 each
    let unit = unit.and_then(|unit| text.get(unit.at.clone())).map(label);
    let known = unit.filter(|unit| is_unit(unit));
    let number_end = first.at.end;
    let end = if known.is_some() { end } else { number_end };
    Some(Said { number, unit: known, start, number_end, end })
}

fn is_unit(word: &str) -> bool {
    word.chars().all(|c| "€$£₽¥".contains(c)) || assess::unit::Unit::parse(word).is_some()
}

/// A sum for readers has a few; each one is a step deeper for the machine.
const BRACKETS_MOST: usize = 16;

/// The numbers and signs right before an equals sign.
fn left<'a>(text: &str, before: &'a [Token], words: &Words<'_>) -> Option<&'a [Token]> {
    let mut start = before.len();
    let mut depth = 0_usize;
    while let Some(token) = start.checked_sub(1).and_then(|at| before.get(at)) {
        let next = before.get(start).map(|token| token.kind);
        let joins = matches!(next, None | Some(Kind::Sign(_) | Kind::Close));
        let earlier = start.checked_sub(2).and_then(|at| before.get(at)).map(|token| token.kind);
        match token.kind {
            Kind::Number(_) if joins || next == Some(Kind::Word) => {}
            Kind::Word if joins && matches!(earlier, Some(Kind::Number(_) | Kind::Close)) => {}
            Kind::Sign(_) => {}
            Kind::Close if joins || next == Some(Kind::Word) => depth += 1,
            Kind::Open if depth > 0 => depth -= 1,
            _ => break,
        }
        start -= 1;
    }
    let (outside, sum) = before.split_at_checked(start)?;
    let brackets = sum.iter().filter(|token| token.kind == Kind::Open).count();
    if depth > 0 || brackets > BRACKETS_MOST || starts_within(text, outside, sum, words) {
        return None;
    }
    Some(sum)
}

/// Whether more of the sum stands before it, which cannot be read: `length − 45`, `___ + 3`, `20 % of 50 + 3`, `1 1/2 + 2`.
fn starts_within(text: &str, outside: &[Token], sum: &[Token], words: &Words<'_>) -> bool {
    let first = sum.first().map(|token| token.kind);
    let Some(last) = outside.last() else {
        return matches!(first, Some(Kind::Sign(sign)) if sign != Sign::Lead);
    };
    // f(2 + 3), 3(4 + 5)
    let glued = first == Some(Kind::Open)
        && sum.first().is_some_and(|token| token.at.start == last.at.end)
        && last.kind != Kind::Break;
    if last.kind == Kind::Unread || glued {
        return true;
    }
    match first {
        // After a word or a number the minus is one between two things.
        Some(Kind::Sign(Sign::Lead)) => {
            !matches!(last.kind, Kind::Equals | Kind::About | Kind::Break)
        }
        Some(Kind::Sign(_)) => true,
        _ => {
            let over = matches!(sum.get(1).map(|token| token.kind), Some(Kind::Sign(Sign::Over)));
            let word = text.get(last.at.clone()).unwrap_or_default();
            let part = last.kind == Kind::Word && (words.is_part)(word);
            (over && matches!(last.kind, Kind::Number(_))) || part
        }
    }
}

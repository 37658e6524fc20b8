//! Finds what stands on both sides of an equals sign, and works it out.

use super::fraction::Fraction;
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
    end: usize,
}

fn verdict(text: &str, tokens: &[Token], place: usize, words: &Words<'_>) -> Option<Verdict> {
    let (before, behind) = tokens.split_at_checked(place)?;
    let (equals, behind) = behind.split_first()?;
    let said = said(text, behind)?;
    let left = left(text, before, words)?;
    let start = left.first()?.at.start;
    let mut sum = Sum {
        text,
        tokens: left,
        next: 0,
        labels: Vec::new(),
        numbers: 0,
        signs: Vec::new(),
        hundredths: false,
    };
    let value = sum.whole()?;
    if sum.signs.is_empty() {
        return None;
    }
    let fits = |value: Fraction, said: Number| {
        if equals.kind == Kind::About {
            value.is_about(said.value, said.places)
        } else {
            Some(value.rounded(said.places)? == said.value.rounded(said.places)?)
        }
    };
    let hundred = Fraction::new(100, 1)?;
    let mut values = vec![value];
    if sum.labels.contains(&"%") {
        let parts = Sum {
            next: 0,
            labels: Vec::new(),
            numbers: 0,
            signs: Vec::new(),
            hundredths: true,
            ..sum.clone()
        }
        .whole()?;
        values.extend([parts, parts.times(hundred)?]);
    } else if said.unit == Some("%") {
        values.push(value.times(hundred)?);
    }
    for value in &values {
        if fits(*value, said.number)? {
            return Some(Verdict::Right);
        }
    }
    if !sum.is_sure(said.unit)
        || is_name(text, left)
        || leaves_rest(text, &sum, value, &said, words)
    {
        return None;
    }
    // Of two meanings the one that was nearer is meant.
    let mut meant = value;
    for other in values {
        let far = |value: Fraction| value.minus(said.number.value)?.size();
        if far(other)?.is_below(far(meant)?)? {
            meant = other;
        }
    }
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default().trim().to_owned();
    let mark = decimal_mark(text.get(start..said.end).unwrap_or_default(), words);
    let (right, exact) = meant.written(said.number.places, mark)?;
    let number = behind.iter().find(|token| matches!(token.kind, Kind::Number(_)))?;
    let from = behind.first()?.at.start;
    Some(Verdict::Wrong(Wrong {
        at: start..said.end,
        left: part(start, equals.at.start),
        said: part(from, number.at.end),
        right,
        exact,
    }))
}

fn decimal_mark(sum: &str, words: &Words<'_>) -> char {
    let between = |mark: char| {
        let bytes = sum.as_bytes();
        sum.match_indices(mark).any(|(at, _)| bytes.get(at + 1).is_some_and(u8::is_ascii_digit))
    };
    if between('.') || (!between(',') && !words.comma_is_decimal) {
        '.'
    } else if words.comma_is_decimal {
        ','
    } else {
        '.'
    }
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
    Some(Said { number, unit: known, end: if known.is_some() { end } else { first.at.end } })
}

/// A unit without its power: an area is counted in the unit of its sides.
fn label(word: &str) -> &str {
    word.trim_end_matches(['²', '³'])
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

/// A sum that is worked out from left to right.
#[derive(Clone)]
struct Sum<'a> {
    text: &'a str,
    tokens: &'a [Token],
    next: usize,
    labels: Vec<&'a str>,
    numbers: usize,
    signs: Vec<Sign>,
    /// 20 % counts 0.2, not 20.
    hundredths: bool,
}

impl<'a> Sum<'a> {
    fn peek(&self) -> Option<Kind> {
        self.tokens.get(self.next).map(|token| token.kind)
    }

    fn whole(&mut self) -> Option<Fraction> {
        let value = self.terms()?;
        (self.next == self.tokens.len()).then_some(value)
    }

    fn terms(&mut self) -> Option<Fraction> {
        let mut value = self.factors()?;
        while let Some(Kind::Sign(sign @ (Sign::Plus | Sign::Minus | Sign::Lead))) = self.peek() {
            self.next += 1;
            self.signs.push(sign);
            let other = self.factors()?;
            value = if sign == Sign::Plus { value.plus(other)? } else { value.minus(other)? };
        }
        Some(value)
    }

    fn factors(&mut self) -> Option<Fraction> {
        let mut value = self.factor()?;
        while let Some(Kind::Sign(sign @ (Sign::Times | Sign::Over))) = self.peek() {
            self.next += 1;
            self.signs.push(sign);
            let other = self.factor()?;
            value = if sign == Sign::Times { value.times(other)? } else { value.over(other)? };
        }
        Some(value)
    }

    fn factor(&mut self) -> Option<Fraction> {
        let token = self.tokens.get(self.next)?;
        self.next += 1;
        let value = match token.kind {
            Kind::Sign(Sign::Lead) => return self.factor()?.negative(),
            Kind::Number(number) => {
                self.numbers += 1;
                number.value
            }
            Kind::Open => {
                let value = self.terms()?;
                (self.peek() == Some(Kind::Close)).then_some(())?;
                self.next += 1;
                value
            }
            _ => return None,
        };
        let unit = self.tokens.get(self.next).filter(|token| token.kind == Kind::Word);
        let Some(unit) = unit.and_then(|unit| self.text.get(unit.at.clone())) else {
            return Some(value);
        };
        self.next += 1;
        self.labels.push(label(unit));
        if unit == "%" && self.hundredths {
            value.over(Fraction::new(100, 1)?)
        } else {
            Some(value)
        }
    }

    /// Whether its units leave no doubt what is meant.
    fn is_sure(&self, said: Option<&str>) -> bool {
        let mut labels = self.labels.iter();
        let Some(first) = labels.next() else { return true };
        let same = labels.all(|label| label == first) && said.is_none_or(|said| said == *first);
        let percent = *first == "%"
            && (self.labels.len() < self.numbers
                || self.signs.iter().any(|sign| matches!(sign, Sign::Times | Sign::Over)));
        same && !percent
    }
}

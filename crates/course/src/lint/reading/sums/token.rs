//! A line cut into the pieces of sums.

use std::ops::Range;

use super::fraction::Fraction;
use super::number::number;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub kind: Kind,
    /// Bytes of the line.
    pub at: Range<usize>,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Number(Number),
    Sign(Sign),
    Open,
    Close,
    /// `=`
    Equals,
    /// `≈`
    About,
    /// Letters, or a unit.
    Word,
    /// Ends whatever stood before it.
    Break,
    /// No sum with this in it can be read: `___`, `{{a}}`, `3²`, `10–15`, `8:15`.
    Unread,
}

/// A number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub value: Fraction,
    pub places: u32,
}

/// What is done with two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
    /// A minus right before a number, with a space before it: it belongs to the number where none stands before.
    Lead,
    Times,
    Over,
}

/// How marks in numbers are read where they can mean two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    /// Parts thousands where 3 digits stand behind it: `1,500`, or `1.500`.
    pub mark: Option<char>,
    /// `12 000` is one number.
    pub spaces: bool,
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn is_money(c: char) -> bool {
    matches!(c, '€' | '$' | '£' | '₽' | '¥')
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '°' | '%' | '‰')
}

/// Cuts a line.
pub(super) fn cut(line: &str, reading: Reading) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(first) = rest(line, at).chars().next() {
        let (kind, length) = if first.is_ascii_digit() {
            number(line, at, reading)
        } else if is_letter(first) {
            named(rest(line, at), out.last())
        } else {
            (other(line, at, first, out.last()), run(rest(line, at), first))
        };
        // Every branch takes at least one character.
        let end = (at + length.max(first.len_utf8())).min(line.len());
        if let Some(kind) = kind {
            out.push(Token { kind, at: at..end });
        }
        at = end;
    }
    out
}

pub(super) fn rest(line: &str, at: usize) -> &str {
    line.get(at..).unwrap_or_default()
}

/// Letters of the longest name of a variable, with its braces.
const NAME_MOST: usize = 64;

/// Gaps to fill and signs of double meaning are taken as a whole: `___`, `==`, `{{a}}`.
fn run(text: &str, first: char) -> usize {
    match first {
        '{' => text
            .char_indices()
            .take(NAME_MOST)
            .find(|(_, c)| *c == '}')
            .map_or(first.len_utf8(), |(end, _)| end + 1),
        '_' | '=' | '<' | '>' | '!' | '.' | '*' => text
            .find(|c: char| !matches!(c, '_' | '=' | '<' | '>' | '!' | '.' | '*'))
            .unwrap_or(text.len()),
        _ => first.len_utf8(),
    }
}

fn other(line: &str, at: usize, first: char, last: Option<&Token>) -> Option<Kind> {
    let before = line.get(..at).and_then(|text| text.chars().next_back());
    let text = rest(line, at);
    let length = run(text, first);
    let after = text.get(length..).and_then(|text| text.chars().next());
    let spaced = before.is_none_or(is_space) && after.is_none_or(is_space);
    let leads =
        before.is_none_or(|c| is_space(c) || c == '(') && after.is_some_and(|c| c.is_ascii_digit());
    let minus = |always: bool| match (leads, spaced || always) {
        (true, _) => Kind::Sign(Sign::Lead),
        (_, true) => Kind::Sign(Sign::Minus),
        _ => Kind::Unread,
    };
    Some(match first {
        c if is_space(c) => return None,
        // Before a number it changes nothing: `€ 5`. Behind one it is its unit.
        c if is_money(c) => match last.map(|token| token.kind) {
            Some(Kind::Number(_)) => Kind::Word,
            _ => return None,
        },
        // Bold and italic marks.
        '*' | '_' if length <= 2 && !spaced => return None,
        '\\' if after.is_some_and(|c| c.is_ascii_punctuation()) => return None,
        '=' if length == 1 => Kind::Equals,
        '≈' => Kind::About,
        '+' => Kind::Sign(Sign::Plus),
        '−' => minus(true),
        '-' | '–' => minus(false),
        '×' | '·' | '⋅' | '∙' => Kind::Sign(Sign::Times),
        '*' if length == 1 => Kind::Sign(Sign::Times),
        '÷' | '/' | '∕' => Kind::Sign(Sign::Over),
        ':' if spaced => Kind::Sign(Sign::Over),
        ':' if after.is_some_and(|c| c.is_ascii_digit()) => Kind::Unread,
        '(' => Kind::Open,
        ')' => Kind::Close,
        ',' | ';' | ':' | '!' | '?' | '"' | '“' | '”' | '„' | '«' | '»' | '—' | '→' | '|' | '['
        | ']' | '\'' | '’' => Kind::Break,
        '.' if length == 1 => Kind::Break,
        _ => Kind::Unread,
    })
}

/// A word; or the `x` of a typewriter between two numbers, which is a sign.
fn named(text: &str, last: Option<&Token>) -> (Option<Kind>, usize) {
    let length = word(text);
    let letter = text.get(..length).unwrap_or_default();
    let behind = text.get(length..).unwrap_or_default();
    let follows = behind.starts_with(is_space)
        && behind.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '(');
    let stands =
        matches!(last.map(|token| token.kind), Some(Kind::Number(_) | Kind::Close | Kind::Word));
    let is_times = matches!(letter, "x" | "х" | "X" | "Х") && follows && stands;
    (Some(if is_times { Kind::Sign(Sign::Times) } else { Kind::Word }), length)
}

/// The bytes of letters or of a unit: `plates`, `kg/m³`, `°C`, `m2`.
fn word(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let joins = matches!(c, '/' | '·' | '-') && next.is_some_and(is_letter) && at > 0;
        if !(is_letter(c) || c.is_ascii_digit() || "²³⁻¹'’".contains(c) || joins) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

//! Tokens of a formula.

use super::{FormulaFault, FormulaFaultKind};
use crate::fold::is_mark;
use crate::number::{BadDecimal, Decimal};

/// The smallest part of a formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token {
    Number(Decimal),
    Name,
    Plus,
    Minus,
    Times,
    Over,
    Power,
    Open,
    Close,
    Comma,
    /// Nothing that a formula holds: its end, a tolerance, a unit.
    End,
}

/// A token and its bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lexeme {
    pub token: Token,
    pub at: usize,
    pub len: usize,
}

/// True for characters that start a name.
pub(super) fn starts_name(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

/// True for characters that go on with a name.
pub(super) fn continues_name(c: char) -> bool {
    // Marks of many scripts are no letters.
    c.is_alphanumeric() || c == '_' || is_mark(c)
}

/// The token at or behind byte `from`.
pub(super) fn next(source: &str, from: usize) -> Result<Lexeme, FormulaFault> {
    let rest = source.get(from..).unwrap_or_default();
    let trimmed = rest.trim_start();
    let at = from + rest.len() - trimmed.len();
    let Some(first) = trimmed.chars().next() else {
        return Ok(Lexeme { token: Token::End, at, len: 0 });
    };
    let len = first.len_utf8();
    let token = match first {
        '0'..='9' => return number(trimmed, at),
        // `± 5`, also written `+- 5` and `+/- 5`, ends the formula.
        '+' if trimmed.starts_with("+-") || trimmed.starts_with("+/-") => Token::End,
        '+' => Token::Plus,
        '-' | '−' => Token::Minus,
        '*' | '×' | '·' | '⋅' => Token::Times,
        '/' | '÷' => Token::Over,
        '^' => Token::Power,
        '(' => Token::Open,
        ')' => Token::Close,
        ',' => Token::Comma,
        c if starts_name(c) => {
            let len = trimmed.find(|c| !continues_name(c)).unwrap_or(trimmed.len());
            return Ok(Lexeme { token: Token::Name, at, len });
        }
        _ => Token::End,
    };
    Ok(Lexeme { token, at, len })
}

fn number(text: &str, at: usize) -> Result<Lexeme, FormulaFault> {
    match Decimal::scan(text) {
        Ok((value, len)) => Ok(Lexeme { token: Token::Number(value), at, len }),
        Err(BadDecimal::TooLong) => {
            let len = text.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
            Err(FormulaFault { at, len, kind: FormulaFaultKind::TooLong })
        }
        Err(BadDecimal::DigitExpected(by) | BadDecimal::Trailing(by)) => {
            Err(FormulaFault { at: at + by, len: 0, kind: FormulaFaultKind::OperandExpected })
        }
    }
}

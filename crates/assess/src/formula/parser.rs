//! Reading a formula.
//!
//! ```text
//! expr  = term , { ( "+" | "-" ) , term } ;      term  = unary , { ( "*" | "/" ) , unary } ;
//! unary = [ "-" ] , power ;                      power = atom , [ "^" , unary ] ;
//! atom  = num | name | "pi" | func "(" expr { "," expr } ")" | "(" expr ")" ;
//! ```

use core::ops::Range;

use super::lexer::{Lexeme, Token, next};
use super::program::{Function, Step};
use super::{FormulaFault, FormulaFaultKind};

/// Most bytes of a formula.
const BYTES_MAX: usize = 1_000;
/// Deepest nesting of brackets, signs and powers; it bounds the recursion of this parser.
const DEPTH_MAX: u8 = 32;

/// What was read.
pub(super) struct Parsed {
    pub steps: Vec<Step>,
    /// Where names stand, in the order of the source.
    pub names: Vec<Range<usize>>,
    /// The first byte that is no longer part of the formula.
    pub end: usize,
    /// What stands there.
    pub stop: Lexeme,
}

/// Reads as long a formula as there is at the start of `source`.
pub(super) fn parse(source: &str) -> Result<Parsed, FormulaFault> {
    if source.len() > BYTES_MAX {
        return Err(FormulaFault { at: 0, len: source.len(), kind: FormulaFaultKind::TooLarge });
    }
    let ahead = next(source, 0)?;
    let mut parser =
        Parser { source, ahead, end: 0, depth: 0, steps: Vec::new(), names: Vec::new() };
    parser.sum()?;
    Ok(Parsed { steps: parser.steps, names: parser.names, end: parser.end, stop: parser.ahead })
}

struct Parser<'a> {
    source: &'a str,
    ahead: Lexeme,
    /// Behind the last token that was taken.
    end: usize,
    depth: u8,
    steps: Vec<Step>,
    names: Vec<Range<usize>>,
}

impl Parser<'_> {
    fn advance(&mut self) -> Result<(), FormulaFault> {
        self.end = self.ahead.at + self.ahead.len;
        self.ahead = next(self.source, self.end)?;
        Ok(())
    }

    fn take(&mut self, token: Token) -> Result<bool, FormulaFault> {
        let found = self.ahead.token == token;
        if found {
            self.advance()?;
        }
        Ok(found)
    }

    fn expect(&mut self, token: Token, c: char) -> Result<(), FormulaFault> {
        if self.take(token)? { Ok(()) } else { Err(self.fault(FormulaFaultKind::Expected(c))) }
    }

    fn fault(&self, kind: FormulaFaultKind) -> FormulaFault {
        FormulaFault { at: self.ahead.at, len: self.ahead.len, kind }
    }

    /// Runs a part that may hold itself again.
    fn deeper(
        &mut self,
        part: fn(&mut Self) -> Result<(), FormulaFault>,
    ) -> Result<(), FormulaFault> {
        if self.depth >= DEPTH_MAX {
            return Err(self.fault(FormulaFaultKind::TooDeep));
        }
        self.depth += 1;
        part(self)?;
        self.depth -= 1;
        Ok(())
    }

    fn sum(&mut self) -> Result<(), FormulaFault> {
        self.product()?;
        loop {
            let step = match self.ahead.token {
                Token::Plus => Step::Add,
                Token::Minus => Step::Subtract,
                _ => return Ok(()),
            };
            self.advance()?;
            self.product()?;
            self.steps.push(step);
        }
    }

    fn product(&mut self) -> Result<(), FormulaFault> {
        self.unary()?;
        loop {
            let step = match self.ahead.token {
                Token::Times => Step::Multiply,
                Token::Over => Step::Divide,
                _ => return Ok(()),
            };
            self.advance()?;
            self.unary()?;
            self.steps.push(step);
        }
    }

    fn unary(&mut self) -> Result<(), FormulaFault> {
        let negative = self.take(Token::Minus)?;
        self.power()?;
        if negative {
            self.steps.push(Step::Negate);
        }
        Ok(())
    }

    fn power(&mut self) -> Result<(), FormulaFault> {
        self.atom()?;
        if self.take(Token::Power)? {
            self.deeper(Self::unary)?;
            self.steps.push(Step::Raise);
        }
        Ok(())
    }

    fn atom(&mut self) -> Result<(), FormulaFault> {
        match self.ahead.token {
            Token::Number(value) => {
                self.advance()?;
                self.steps.push(Step::Number(value.to_f64()));
                Ok(())
            }
            Token::Name => self.name(),
            Token::Open => {
                self.advance()?;
                self.deeper(Self::sum)?;
                self.expect(Token::Close, ')')
            }
            _ => Err(self.fault(FormulaFaultKind::OperandExpected)),
        }
    }

    fn name(&mut self) -> Result<(), FormulaFault> {
        let at = self.ahead;
        let range = at.at..at.at + at.len;
        let name = self.source.get(range.clone()).unwrap_or_default();
        self.advance()?;
        if name == "pi" {
            self.steps.push(Step::Number(core::f64::consts::PI));
            return Ok(());
        }
        let called = self.ahead.token == Token::Open && self.ahead.at == self.end;
        match Function::parse(name) {
            Some(function) => self.call(function, at),
            None if called => Err(FormulaFault {
                at: at.at,
                len: at.len,
                kind: FormulaFaultKind::UnknownFunction,
            }),
            None => {
                // At most 1,000 bytes hold fewer than 65,536 names.
                self.steps.push(Step::Name(self.names.len() as u16));
                self.names.push(range);
                Ok(())
            }
        }
    }

    fn call(&mut self, function: Function, name: Lexeme) -> Result<(), FormulaFault> {
        self.expect(Token::Open, '(')?;
        let mut arguments = 0_usize;
        loop {
            self.deeper(Self::sum)?;
            arguments += 1;
            if !self.take(Token::Comma)? {
                break;
            }
        }
        self.expect(Token::Close, ')')?;
        if !function.takes(arguments) {
            return Err(FormulaFault {
                at: name.at,
                len: self.end - name.at,
                kind: FormulaFaultKind::Arguments,
            });
        }
        self.steps.push(Step::Call(function, arguments as u8));
        Ok(())
    }
}

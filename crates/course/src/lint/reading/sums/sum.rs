//! Works a sum out, from left to right, products first.

use super::fraction::Fraction;
use super::token::{Kind, Sign, Token};

/// A unit without its power: an area is counted in the unit of its sides.
pub(super) fn label(word: &str) -> &str {
    word.trim_end_matches(['²', '³'])
}

/// A sum that is worked out from left to right.
pub(super) struct Sum<'a> {
    text: &'a str,
    tokens: &'a [Token],
    next: usize,
    /// Units and words behind its numbers.
    pub labels: Vec<&'a str>,
    numbers: usize,
    /// What is done, in order.
    pub signs: Vec<Sign>,
    /// 20 % counts 0.2, not 20.
    hundredths: bool,
}

impl<'a> Sum<'a> {
    /// A sum of these pieces of a text.
    pub fn new(text: &'a str, tokens: &'a [Token], hundredths: bool) -> Self {
        let (labels, signs) = (Vec::new(), Vec::new());
        Self { text, tokens, next: 0, labels, numbers: 0, signs, hundredths }
    }

    fn peek(&self) -> Option<Kind> {
        self.tokens.get(self.next).map(|token| token.kind)
    }

    /// Its value; none where it cannot be read to its end.
    pub fn whole(&mut self) -> Option<Fraction> {
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
    pub fn is_sure(&self, said: Option<&str>) -> bool {
        let mut labels = self.labels.iter();
        let Some(first) = labels.next() else { return true };
        let same = labels.all(|label| label == first) && said.is_none_or(|said| said == *first);
        let percent = *first == "%"
            && (self.labels.len() < self.numbers
                || self.signs.iter().any(|sign| matches!(sign, Sign::Times | Sign::Over)));
        same && !percent
    }
}

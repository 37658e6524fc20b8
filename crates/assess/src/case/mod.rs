//! An item with its variables drawn and its options put into an order.

mod arrange;
mod draw;
mod fill;

use std::collections::{BTreeMap, BTreeSet};

use crate::item::Item;
use crate::kind::{Blank, Keying, Kind, NumberAnswer, NumberValue, Tick, UnitShown};
use crate::number::Decimal;
use crate::response::{BlankResponse, Letter, Response};
use crate::seed::Seed;
use crate::unit::Unit;

pub use draw::{DrawFault, Drawn};

/// What one learner sees at one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    item: Item,
    drawn: Drawn,
    order: Vec<Letter>,
    blank_orders: Vec<Vec<Letter>>,
}

impl Item {
    /// Draws the variables, fills them into every text, and fixes the order of display.
    ///
    /// # Errors
    /// Only items with variables can fail; [`Item::check_draws`] finds that at build time.
    pub fn case(&self, seed: Seed) -> Result<Case, DrawFault> {
        let drawn = draw::draw(&self.variables, &seed)?;
        let item = fill::fill(self, &drawn)?;
        let order = arrange::order(&item.kind, &seed);
        let blank_orders = arrange::blank_orders(&item.kind, &seed);
        Ok(Case { item, drawn, order, blank_orders })
    }
}

impl Case {
    /// The item: all texts filled in, neither variable nor formula left. Its edition is that of the
    /// author's item, not of this one.
    #[must_use]
    pub fn item(&self) -> &Item {
        &self.item
    }

    /// The values of its variables.
    #[must_use]
    pub fn drawn(&self) -> &[(crate::formula::VariableName, Decimal)] {
        &self.drawn
    }

    /// Order of display of options, steps, targets (match) or members (group); regions and the two
    /// options of true/false stand in the author's order; empty for the other kinds.
    #[must_use]
    pub fn order(&self) -> &[Letter] {
        &self.order
    }

    /// Order of display of the list of the n-th blank, counted from 0; empty where it is typed.
    #[must_use]
    pub fn blank_order(&self, n: usize) -> &[Letter] {
        self.blank_orders.get(n).map_or(&[], Vec::as_slice)
    }

    /// The first right response; `Reflect` where nothing is right or wrong.
    #[must_use]
    pub fn solution(&self) -> Response {
        solution(&self.item.kind).unwrap_or(Response::Reflect)
    }
}

/// `None` where there is no key.
fn solution(kind: &Kind) -> Option<Response> {
    Some(match kind {
        Kind::Single(c) | Kind::Multiple(c) | Kind::TrueFalse(c) if c.keying == Keying::Keyless => {
            return None;
        }
        Kind::Single(choices) => Response::Single(choices.key().next()?),
        Kind::Multiple(choices) => {
            let mut key = BTreeSet::new();
            key.extend(choices.key());
            Response::Multiple(key)
        }
        Kind::TrueFalse(choices) => Response::TrueFalse(choices.key().next()?),
        Kind::Number(key) => {
            let first = key.answers.iter().find(|answer| answer.tick == Tick::Right)?;
            let unit = key.unit.filter(|_| key.unit_shown == UnitShown::Asked);
            Response::Number(written(literal(first)?, unit))
        }
        Kind::Text(key) => Response::Text(
            key.answers.iter().find(|answer| answer.tick == Tick::Right)?.form.clone(),
        ),
        Kind::Cloze(key) => Response::Cloze(key.blanks.iter().map(filled).collect()),
        Kind::Order(key) => Response::Order(Letter::all().take(key.steps.len()).collect()),
        Kind::Match(key) => Response::Match(pairs(key.rows.iter().map(|row| row.target))),
        Kind::Group(key) => Response::Group(pairs(key.members.iter().map(|member| member.group))),
        Kind::Hotspot(key) => {
            let right =
                Letter::all().zip(&key.regions).find(|(_, region)| region.tick == Tick::Right)?;
            Response::Hotspot(right.0)
        }
        Kind::Reflect => return None,
    })
}

fn pairs(places: impl Iterator<Item = Letter>) -> BTreeMap<Letter, Letter> {
    // Collecting would sort first, which costs the portal 5 KB.
    let mut pairs = BTreeMap::new();
    pairs.extend(Letter::all().zip(places));
    pairs
}

fn literal(answer: &NumberAnswer) -> Option<Decimal> {
    match answer.value {
        NumberValue::Near(value, _) | NumberValue::Between(value, _) => Some(value),
        NumberValue::Formula(..) => None,
    }
}

fn written(value: Decimal, unit: Option<Unit>) -> String {
    let mut text = String::from(value);
    if let Some(unit) = unit {
        text.push(' ');
        text.push_str(unit.symbol());
    }
    text
}

fn filled(blank: &Blank) -> BlankResponse {
    let filled = match blank {
        Blank::Words(forms) => forms.first().cloned().map(BlankResponse::Typed),
        Blank::Number(values) => {
            values.first().map(|n| BlankResponse::Typed(written(n.value, None)))
        }
        Blank::List(entries) => Letter::all()
            .zip(entries)
            .find(|(_, entry)| entry.tick == Tick::Right)
            .map(|(letter, _)| BlankResponse::Chosen(letter)),
    };
    filled.unwrap_or(BlankResponse::Empty)
}

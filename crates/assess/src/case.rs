//! An item with its variables drawn and its options put into an order.

use core::fmt;

use crate::formula::VariableName;
use crate::item::Item;
use crate::number::Decimal;
use crate::response::{Letter, Response};
use crate::seed::Seed;

/// What one learner sees at one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    item: Item,
    order: Vec<Letter>,
    blank_orders: Vec<Vec<Letter>>,
}

/// Why an item cannot be drawn, or is no good question for some draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawFault {
    /// More than 64 variables.
    TooManyVariables,
    /// A range without values, or whose step does not divide it.
    EmptyRange(VariableName),
    /// A formula uses a name that no variable has, or variables go round in a circle.
    UnknownName(String),
    /// A formula has no finite value for these values.
    NotFinite {
        /// The formula's source.
        formula: String,
        /// The values drawn.
        drawn: Drawn,
    },
    /// A foreseen wrong answer counts as right for these values.
    NotApart {
        /// Place of the right answer in the author's order.
        right: usize,
        /// Place of the wrong answer in the author's order.
        wrong: usize,
        /// The values drawn.
        drawn: Drawn,
    },
}

/// Values of variables, in the author's order.
pub type Drawn = Vec<(VariableName, Decimal)>;

impl fmt::Display for DrawFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cannot be drawn")
    }
}

impl core::error::Error for DrawFault {}

impl Item {
    /// Draws the variables, fills them into every text, and fixes the order of display.
    ///
    /// # Errors
    /// Only items with variables can fail; [`Item::check_draws`] finds that at build time.
    pub fn case(&self, seed: Seed) -> Result<Case, DrawFault> {
        let _ = seed;
        Ok(Case { item: self.clone(), order: Vec::new(), blank_orders: Vec::new() })
    }

    /// Tries all draws where there are at most 1,000, else 1,000 of them: each must be finite and keep
    /// right and wrong answers apart. Gives each fault once, with the first values that show it.
    #[must_use]
    pub fn check_draws(&self) -> Vec<DrawFault> {
        Vec::new()
    }
}

impl Case {
    /// The item: all texts filled in, no formula left.
    #[must_use]
    pub fn item(&self) -> &Item {
        &self.item
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
        Response::Reflect
    }
}

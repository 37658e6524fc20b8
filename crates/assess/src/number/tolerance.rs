//! How far off an answer may be.

use serde::{Deserialize, Serialize};

use super::Decimal;

/// How far a typed number may be from the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tolerance {
    /// Not at all: whole numbers without a tolerance.
    Exact,
    /// Half a unit of the last place written: decimals without a tolerance. Both ends count.
    HalfOfLastPlace,
    /// By so much, in the unit of the value.
    Absolute(Decimal),
    /// By so many hundredths of the value.
    Percent(Decimal),
}

impl Tolerance {
    /// What a number without a tolerance gets.
    #[must_use]
    pub fn implied(value: Decimal) -> Self {
        if value.places() == 0 { Self::Exact } else { Self::HalfOfLastPlace }
    }

    /// Whether `typed` is close enough to `value`; the ends count.
    #[must_use]
    pub fn accepts(&self, value: Decimal, typed: Decimal) -> bool {
        let (limit, scale) = self.reach(value);
        typed.distance_at_most(value, limit, scale)
    }

    /// Half the width of what is accepted, as a mantissa and its places.
    fn reach(&self, value: Decimal) -> (i128, u32) {
        match self {
            Self::Exact => (0, 0),
            // Half a unit of the n-th place is 5 units of the next.
            Self::HalfOfLastPlace => (5, u32::from(value.places()) + 1),
            Self::Absolute(by) => (i128::from(by.abs().mantissa()), by.places().into()),
            Self::Percent(by) => (
                i128::from(by.abs().mantissa()) * i128::from(value.abs().mantissa()),
                u32::from(by.places()) + u32::from(value.places()) + 2,
            ),
        }
    }
}

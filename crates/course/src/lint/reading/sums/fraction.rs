//! Exact fractions: a sum is right or wrong, never nearly right by the way a machine counts.

/// A fraction in lowest terms; below the line stands a positive number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fraction {
    above: i128,
    below: i128,
}

fn common(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b > 0 {
        (a, b) = (b, a % b);
    }
    i128::try_from(a).unwrap_or(1).max(1)
}

impl Fraction {
    /// None where it is divided by nought, or too large to count with.
    pub fn new(above: i128, below: i128) -> Option<Self> {
        if below == 0 {
            return None;
        }
        let by = common(above, below).checked_mul(below.signum())?;
        Some(Self { above: above.checked_div(by)?, below: below.checked_div(by)? })
    }

    pub fn plus(self, other: Self) -> Option<Self> {
        let left = self.above.checked_mul(other.below)?;
        let right = other.above.checked_mul(self.below)?;
        Self::new(left.checked_add(right)?, self.below.checked_mul(other.below)?)
    }

    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negative()?)
    }

    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(self.above.checked_mul(other.above)?, self.below.checked_mul(other.below)?)
    }

    pub fn over(self, other: Self) -> Option<Self> {
        Self::new(self.above.checked_mul(other.below)?, self.below.checked_mul(other.above)?)
    }

    pub fn negative(self) -> Option<Self> {
        Some(Self { above: self.above.checked_neg()?, below: self.below })
    }

    /// Rounded to so many places, halves away from nought: the whole number that stands there without its point.
    pub fn rounded(self, places: u32) -> Option<i128> {
        let scaled = self.above.checked_mul(10_i128.checked_pow(places)?)?;
        let double = scaled.checked_abs()?.checked_mul(2)?.checked_add(self.below)?;
        let size = double.checked_div(self.below.checked_mul(2)?)?;
        size.checked_mul(scaled.signum())
    }

    /// Whether another value is at most half a step of its last place and one part in a hundred away.
    pub fn is_about(self, other: Self, places: u32) -> Option<bool> {
        let far = self.minus(other)?.size()?;
        let step = Self::new(1, 10_i128.checked_pow(places)?.checked_mul(2)?)?;
        let room = self.size()?.times(Self::new(1, 100)?)?.plus(step)?;
        Some(room.minus(far)?.above >= 0)
    }

    /// Without its sign.
    pub fn size(self) -> Option<Self> {
        Some(Self { above: self.above.checked_abs()?, below: self.below })
    }

    /// Below another one.
    pub fn is_below(self, other: Self) -> Option<bool> {
        Some(self.minus(other)?.above < 0)
    }

    /// What is left without its places.
    pub fn floor(self) -> Option<i128> {
        self.above.checked_div_euclid(self.below)
    }

    /// As a reader writes it: with at least so many places, more where that says it exactly.
    pub fn written(self, places: u32, mark: char) -> Option<(String, bool)> {
        let exact = |places: u32| {
            let step = 10_i128.checked_pow(places)?;
            (step.checked_mul(self.above)?.checked_rem(self.below)? == 0).then_some(places)
        };
        let found = (places..places.checked_add(4)?).find_map(exact);
        let places = found.unwrap_or(places.max(2));
        let whole = self.rounded(places)?;
        let size = whole.unsigned_abs();
        let step = 10_u128.checked_pow(places)?;
        let sign = if whole < 0 { "−" } else { "" };
        let (left, right) = (size.checked_div(step)?, size.checked_rem(step)?);
        let width = usize::try_from(places).ok()?;
        let text = if places == 0 {
            format!("{sign}{left}")
        } else {
            format!("{sign}{left}{mark}{right:0width$}")
        };
        Some((text, found.is_some()))
    }
}

#[cfg(test)]
mod tests {
    use super::Fraction;

    #[test]
    fn halves_go_away_from_nought() {
        let of = |above, below| Fraction::new(above, below).unwrap();
        assert_eq!(of(5, 2).rounded(0), Some(3));
        assert_eq!(of(-5, 2).rounded(0), Some(-3));
        assert_eq!(of(2, 3).rounded(2), Some(67));
        assert_eq!(of(1, 8).written(1, ','), Some(("0,125".to_owned(), true)));
        assert_eq!(of(1, 3).written(0, '.'), Some(("0.33".to_owned(), false)));
        assert_eq!(Fraction::new(1, 0), None);
        assert_eq!(of(i128::MAX, 1).times(of(2, 1)), None);
    }
}

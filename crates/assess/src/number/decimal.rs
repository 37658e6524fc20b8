//! A decimal number without rounding.

use core::cmp::Ordering;
use core::fmt;

use serde::{Deserialize, Serialize};

/// An exact decimal of at most 15 digits, 15 of them behind the point.
///
/// It remembers the places it was written with, because `1.50` without a tolerance is a finer
/// claim than `1.5`; comparisons look at the value alone, so the two are equal.
/// Fifteen digits are what an `f64` holds exactly, so going through one loses nothing.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal {
    mantissa: i64,
    scale: u8,
}

/// Why a text is no decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadDecimal {
    /// No digit where one is needed, at this byte.
    DigitExpected(usize),
    /// Something that is no part of a number, at this byte.
    Trailing(usize),
    /// More than 15 digits.
    TooLong,
}

impl fmt::Display for BadDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DigitExpected(at) => write!(f, "a digit is expected at byte {at}"),
            Self::Trailing(at) => write!(f, "no part of a number at byte {at}"),
            Self::TooLong => f.write_str("a number has at most 15 digits"),
        }
    }
}

impl core::error::Error for BadDecimal {}

/// 10 to the power of `n`; saturates where `i128` ends.
pub(crate) fn ten_to(n: u32) -> i128 {
    10_i128.checked_pow(n).unwrap_or(i128::MAX)
}

impl Decimal {
    /// Nought.
    pub const ZERO: Self = Self { mantissa: 0, scale: 0 };
    /// Most digits of a number.
    pub const DIGITS_MAX: u32 = 15;
    /// The mantissa stays below this.
    const LIMIT: i64 = 1_000_000_000_000_000;

    /// `mantissa` divided by 10 to the power of `scale`.
    ///
    /// `None` past 15 digits or 15 places.
    #[must_use]
    pub fn new(mantissa: i64, scale: u8) -> Option<Self> {
        (mantissa.unsigned_abs() < Self::LIMIT.unsigned_abs()
            && u32::from(scale) <= Self::DIGITS_MAX)
            .then_some(Self { mantissa, scale })
    }

    /// Reads what an author wrote: `-` or `−`, ASCII digits, and a point with more digits.
    ///
    /// # Errors
    /// Says at which byte the text stops to be a number, or that it has too many digits.
    pub fn parse_source(text: &str) -> Result<Self, BadDecimal> {
        let (value, used) = Self::scan(text)?;
        if used < text.len() { Err(BadDecimal::Trailing(used)) } else { Ok(value) }
    }

    /// Reads a number at the start of `text`; gives it and the bytes it takes.
    pub(crate) fn scan(text: &str) -> Result<(Self, usize), BadDecimal> {
        let unsigned = text.strip_prefix(['-', '−']).unwrap_or(text);
        let sign = text.len() - unsigned.len();
        let mut mantissa: i64 = 0;
        let mut scale: u8 = 0;
        let mut point = None;
        let mut used = unsigned.len();
        for (at, byte) in unsigned.bytes().enumerate() {
            match byte {
                b'0'..=b'9' => {
                    mantissa = mantissa * 10 + i64::from(byte - b'0');
                    scale += u8::from(point.is_some());
                    if mantissa >= Self::LIMIT || u32::from(scale) > Self::DIGITS_MAX {
                        return Err(BadDecimal::TooLong);
                    }
                }
                // `10..12` is a range: its first point ends the number.
                b'.' if point.is_none()
                    && at > 0
                    && unsigned.as_bytes().get(at + 1) != Some(&b'.') =>
                {
                    point = Some(at);
                }
                _ => {
                    used = at;
                    break;
                }
            }
        }
        if used == 0 {
            return Err(BadDecimal::DigitExpected(sign));
        }
        if point.is_some_and(|p| p + 1 == used) {
            return Err(BadDecimal::DigitExpected(sign + used));
        }
        let mantissa = if sign > 0 { -mantissa } else { mantissa };
        Ok((Self { mantissa, scale }, sign + used))
    }

    /// All digits as a whole number.
    #[must_use]
    pub fn mantissa(self) -> i64 {
        self.mantissa
    }

    /// Digits behind the point, as it was written.
    #[must_use]
    pub fn places(self) -> u8 {
        self.scale
    }

    /// Without noughts at the end: `1.50` becomes `1.5`.
    #[must_use]
    pub fn normal(mut self) -> Self {
        while self.scale > 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.scale -= 1;
        }
        self
    }

    /// True where nothing but noughts stands behind the point.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.normal().scale == 0
    }

    /// The nearest double; exact digits come back by [`Self::from_f64`].
    #[must_use]
    pub fn to_f64(self) -> f64 {
        // Both sides are exact doubles (below 2^53; 10^15), so the quotient is rounded once.
        self.mantissa as f64 / ten_to(u32::from(self.scale)) as f64
    }

    /// Rounds a double to 12 significant digits; `None` where it is not finite or too large.
    #[must_use]
    pub fn from_f64(value: f64) -> Option<Self> {
        const DIGITS: i32 = 12;
        if !value.is_finite() {
            return None;
        }
        let size = libm::fabs(value);
        if size >= 1e15 {
            return None;
        }
        if size < 1e-15 {
            return Some(Self::ZERO);
        }
        // How many places keep 12 digits; one too many where log10 falls short is cut by `LIMIT`.
        let exponent = libm::floor(libm::log10(size)) as i32;
        let places = (DIGITS - 1 - exponent).clamp(0, Self::DIGITS_MAX as i32) as u8;
        let mut mantissa = libm::round(value * ten_to(u32::from(places)) as f64) as i64;
        if exponent >= DIGITS {
            let unit = ten_to((exponent - DIGITS + 1) as u32) as i64;
            mantissa = (mantissa + mantissa.signum() * unit / 2) / unit * unit;
        }
        Self::new(mantissa, places).map(Self::normal)
    }

    /// Rounds to `places` behind the point, halves away from nought.
    #[must_use]
    pub fn round_to(self, places: u8) -> Self {
        if places >= self.scale {
            return self;
        }
        let unit = ten_to(u32::from(self.scale - places)) as i64;
        Self {
            mantissa: (self.mantissa + self.mantissa.signum() * (unit / 2)) / unit,
            scale: places,
        }
    }

    /// Mantissas of both on one scale.
    fn aligned(self, other: Self) -> (i128, i128, u8) {
        let scale = self.scale.max(other.scale);
        let lift = |d: Self| i128::from(d.mantissa) * ten_to(u32::from(scale - d.scale));
        (lift(self), lift(other), scale)
    }

    /// A value from a wide mantissa: noughts at the end go where that makes it fit.
    fn narrow(mut mantissa: i128, mut scale: u8) -> Option<Self> {
        while scale > 0
            && mantissa % 10 == 0
            && mantissa.unsigned_abs() >= Self::LIMIT.unsigned_abs().into()
        {
            mantissa /= 10;
            scale -= 1;
        }
        Self::new(i64::try_from(mantissa).ok()?, scale)
    }

    /// The sum; `None` where it has more than 15 digits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let (a, b, scale) = self.aligned(other);
        Self::narrow(a + b, scale)
    }

    /// The difference; `None` where it has more than 15 digits.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let (a, b, scale) = self.aligned(other);
        Self::narrow(a - b, scale)
    }

    /// A whole multiple; `None` where it has more than 15 digits.
    #[must_use]
    pub fn checked_times(self, factor: i64) -> Option<Self> {
        Self::narrow(i128::from(self.mantissa) * i128::from(factor), self.scale)
    }

    /// Half of it; `None` where the extra digit does not fit.
    #[must_use]
    pub fn half(self) -> Option<Self> {
        if self.mantissa % 2 == 0 {
            return Some(Self { mantissa: self.mantissa / 2, scale: self.scale });
        }
        Self::narrow(i128::from(self.mantissa) * 5, self.scale.checked_add(1)?)
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self { mantissa: self.mantissa.abs(), scale: self.scale }
    }

    /// How often `step` goes into it, where it does so without a rest.
    #[must_use]
    pub fn whole_quotient(self, step: Self) -> Option<i64> {
        let (a, b, _) = self.aligned(step);
        if b == 0 || a % b != 0 { None } else { i64::try_from(a / b).ok() }
    }

    /// Compares |`self` − `other`| with a limit of wide mantissa and scale.
    pub(crate) fn distance_at_most(self, other: Self, limit: i128, limit_scale: u32) -> bool {
        let (a, b, scale) = self.aligned(other);
        compare((a - b).abs(), u32::from(scale), limit, limit_scale) != Ordering::Greater
    }
}

/// Compares two unsigned decimals of any scale.
fn compare(a: i128, a_scale: u32, b: i128, b_scale: u32) -> Ordering {
    if a_scale < b_scale {
        // What no longer fits is larger than anything that does.
        return a.checked_mul(ten_to(b_scale - a_scale)).map_or(Ordering::Greater, |a| a.cmp(&b));
    }
    b.checked_mul(ten_to(a_scale - b_scale)).map_or(Ordering::Less, |b| a.cmp(&b))
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b, _) = self.aligned(*other);
        a.cmp(&b)
    }
}

impl From<i32> for Decimal {
    fn from(value: i32) -> Self {
        Self { mantissa: value.into(), scale: 0 }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from(*self))
    }
}

impl From<Decimal> for String {
    fn from(value: Decimal) -> Self {
        let places = usize::from(value.scale);
        let mut rest = value.mantissa.unsigned_abs();
        let mut reversed = Vec::with_capacity(18);
        while rest > 0 || reversed.len() <= places {
            if reversed.len() == places && places > 0 && reversed.last() != Some(&b'.') {
                reversed.push(b'.');
            }
            reversed.push(b'0' + (rest % 10) as u8);
            rest /= 10;
        }
        if value.mantissa < 0 {
            reversed.push(b'-');
        }
        reversed.iter().rev().map(|b| char::from(*b)).collect()
    }
}

impl TryFrom<String> for Decimal {
    type Error = BadDecimal;
    fn try_from(text: String) -> Result<Self, BadDecimal> {
        Self::parse_source(&text)
    }
}

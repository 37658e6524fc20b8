//! What learners type into a number field.

use super::Decimal;
use super::digits::digit_value;

/// A number as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Its value. Digits past the 15th are cut off.
    pub value: Decimal,
    /// The other reading of `1,500` or `1.500`, where the mark could also part thousands. Marking
    /// never uses it; a field can show how the entry was read.
    pub grouped: Option<Decimal>,
    /// What stands behind the number, trimmed; empty where nothing does.
    pub unit: String,
}

/// Why an entry is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// Nothing was typed.
    Empty,
    /// It does not start with a number.
    NoDigits,
    /// Marks stand where they part neither thousands nor decimals, as in `1,2,3`.
    Marks,
    /// More than 15 digits before the point, or an entry of more than 400 bytes.
    TooLong,
}

/// No number with its unit is longer.
const ENTRY_BYTES_MAX: usize = 400;

/// What may stand between digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// `,` decimals, or thousands where several stand or a point follows.
    Comma,
    /// `.` likewise.
    Point,
    /// `٫` always decimals.
    Decimal,
    /// Spaces, `٬` and apostrophes: always thousands.
    Thousands,
}

impl Mark {
    fn of(c: char) -> Option<Self> {
        Some(match c {
            // The Arabic comma is what most Arabic keyboards offer.
            ',' | '،' | '，' => Self::Comma,
            '.' | '．' => Self::Point,
            '٫' => Self::Decimal,
            '٬' | '\'' | '’' => Self::Thousands,
            c if c.is_whitespace() => Self::Thousands,
            _ => return None,
        })
    }
}

/// Direction marks and other characters without a shape, which keyboards and clipboards add.
pub(crate) fn is_shapeless(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Reads an entry: comma or point, digits of any script, spaces between thousands; the text behind
/// the number is kept as the unit.
///
/// One comma or point is the decimal mark, also in `1,500`. Where both stand the last one is; several
/// of one sort part thousands.
///
/// # Errors
/// Says why the entry is no number.
pub fn parse_typed(text: &str) -> Result<Typed, NotANumber> {
    if text.len() > ENTRY_BYTES_MAX {
        return Err(NotANumber::TooLong);
    }
    let chars: Vec<char> = text.trim().chars().filter(|c| !is_shapeless(*c)).collect();
    let (negative, body) = match chars.split_first() {
        None => return Err(NotANumber::Empty),
        Some(('-' | '−' | '‐' | '‑' | '–' | '﹣' | '－', rest)) => (true, rest),
        Some(('+' | '＋', rest)) => (false, rest),
        Some(_) => (false, chars.as_slice()),
    };
    let spaces = body.iter().take_while(|c| c.is_whitespace()).count();
    let (groups, rest) = groups(body.get(spaces..).unwrap_or_default());
    if groups.iter().all(|g| g.digits.is_empty()) {
        return Err(NotANumber::NoDigits);
    }
    let reading = read(&groups)?;
    let value = compose(negative, &reading.whole, &reading.fraction)?;
    let grouped = if reading.could_be_thousands {
        let mut whole = reading.whole;
        whole.extend(&reading.fraction);
        compose(negative, &whole, &[]).ok()
    } else {
        None
    };
    // A full stop at the end of an entry is no unit.
    let unit: String = rest.iter().collect();
    let unit = unit.trim_start_matches(['.', ',']).trim().to_owned();
    Ok(Typed { value, grouped, unit })
}

/// A run of digits and the mark before it.
struct Group {
    mark: Option<Mark>,
    digits: Vec<u8>,
}

/// Splits the number from what follows it. A mark belongs to the number where a digit follows.
fn groups(chars: &[char]) -> (Vec<Group>, &[char]) {
    let run = |from: usize| -> Vec<u8> {
        chars.get(from..).unwrap_or_default().iter().map_while(|c| digit_value(*c)).collect()
    };
    let first = run(0);
    let mut at = first.len();
    let mut groups = vec![Group { mark: None, digits: first }];
    while let Some(c) = chars.get(at) {
        let (Some(mark), digits) = (Mark::of(*c), run(at + 1)) else {
            break;
        };
        // `1 500` is one number; `1 50` and `1.5 200` are a number and something else.
        let parts_decimals = groups.iter().any(|g| g.mark.is_some_and(|m| m != Mark::Thousands));
        if digits.is_empty() || (mark == Mark::Thousands && (digits.len() != 3 || parts_decimals)) {
            break;
        }
        at += 1 + digits.len();
        groups.push(Group { mark: Some(mark), digits });
    }
    (groups, chars.get(at..).unwrap_or_default())
}

/// Digits before and behind the decimal mark.
struct Reading {
    whole: Vec<u8>,
    fraction: Vec<u8>,
    could_be_thousands: bool,
}

/// Decides which mark parts the decimals.
fn read(groups: &[Group]) -> Result<Reading, NotANumber> {
    let count = |mark| groups.iter().filter(|g| g.mark == Some(mark)).count();
    let (commas, points, decimals) = (count(Mark::Comma), count(Mark::Point), count(Mark::Decimal));
    let last = groups.last().and_then(|g| g.mark);
    let decimal = match (commas, points, decimals) {
        (0, 0, 0) => None,
        (_, _, 1) => Some(Mark::Decimal),
        (1, 0, 0) => Some(Mark::Comma),
        (0, 1, 0) => Some(Mark::Point),
        (_, 0, 0) | (0, _, 0) => None,
        (_, 1, 0) if last == Some(Mark::Point) => Some(Mark::Point),
        (1, _, 0) if last == Some(Mark::Comma) => Some(Mark::Comma),
        _ => return Err(NotANumber::Marks),
    };
    let (whole, fraction) = match (decimal, groups.split_last()) {
        (Some(mark), Some((tail, whole))) if tail.mark == Some(mark) => {
            (whole, tail.digits.clone())
        }
        (Some(_), _) => return Err(NotANumber::Marks),
        (None, _) => (groups, Vec::new()),
    };
    if !well_grouped(whole) {
        return Err(NotANumber::Marks);
    }
    let digits: Vec<u8> = whole.iter().flat_map(|g| g.digits.iter().copied()).collect();
    let could_be_thousands = matches!(decimal, Some(Mark::Comma | Mark::Point))
        && whole.len() == 1
        && fraction.len() == 3
        && (1..=3).contains(&digits.len())
        && digits.first() != Some(&0);
    Ok(Reading { whole: digits, fraction, could_be_thousands })
}

/// `1 234 567`, and `12,34,567` as India writes it.
fn well_grouped(groups: &[Group]) -> bool {
    let Some((first, rest)) = groups.split_first() else {
        return true;
    };
    let Some((last, middle)) = rest.split_last() else {
        return true;
    };
    (1..=3).contains(&first.digits.len())
        && last.digits.len() == 3
        && middle.iter().all(|g| matches!(g.digits.len(), 2 | 3))
        && rest.iter().all(|g| g.mark == last.mark)
}

fn compose(negative: bool, whole: &[u8], fraction: &[u8]) -> Result<Decimal, NotANumber> {
    let significant = whole.iter().skip_while(|d| **d == 0).count();
    let room =
        (Decimal::DIGITS_MAX as usize).checked_sub(significant).ok_or(NotANumber::TooLong)?;
    let kept = fraction.get(..room.min(fraction.len())).unwrap_or_default();
    let mantissa = whole
        .iter()
        .skip(whole.len() - significant)
        .chain(kept)
        .fold(0_i64, |sum, digit| sum * 10 + i64::from(*digit));
    let scale = u8::try_from(kept.len()).map_err(|_| NotANumber::TooLong)?;
    Decimal::new(if negative { -mantissa } else { mantissa }, scale).ok_or(NotANumber::TooLong)
}

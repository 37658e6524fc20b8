//! Options of questions with ticks: where they stand, and what they say as numbers.

use assess::kind::{Choice, Choices};
use assess::number::Decimal;
use assess::unit::Unit;
use assess::{Item, Kind};

use crate::diagnostic::Span;
use crate::folder::page::Page;
use crate::lint::{Lists, Placed};

/// The heading of a page, without the end of its line.
pub(super) fn title(page: &Page) -> Span {
    page.source.at(page.source.first_line(&page.title_at))
}

/// The options of a question with one right answer or several.
pub(super) fn choices(item: &Item) -> Option<&Choices> {
    match &item.kind {
        Kind::Single(choices) | Kind::Multiple(choices) => Some(choices),
        _ => None,
    }
}

/// The words of an option behind its tick box.
pub(super) fn place(placed: &Placed<'_>, option: &Choice) -> Span {
    let text = option.text.as_str();
    let line = text.lines().next().unwrap_or_default().trim();
    let slice = placed.page.slice(&placed.bytes);
    for (found, mark) in slice.match_indices("] ") {
        let start = found + mark.len();
        let rest = slice.get(start..).unwrap_or_default();
        let ends = |behind: &str| behind.is_empty() || behind.starts_with(['\n', '{']);
        let fits = |behind: &str| ends(behind.trim_start_matches(' '));
        if !line.is_empty() && rest.strip_prefix(line).is_some_and(fits) {
            let start = placed.bytes.start + start;
            return placed.page.source.at(start..start + line.len());
        }
    }
    placed.at(text)
}

/// An option that is a number or a range, and what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    pub from: Decimal,
    pub to: Decimal,
    /// What stands behind the number.
    pub of: String,
}

impl Amount {
    /// Reads `12`, `12 mm`, `10–12 mm`, `from 10 to 12 mm`; the words between are those of the language.
    pub fn read(text: &str, lists: &Lists) -> Option<Self> {
        let text = text.trim().trim_end_matches(['.', ';', ',']);
        let (text, join) = match text.split_once(char::is_whitespace) {
            Some((word, rest)) if lists.is("range-starts", word) => {
                (rest.trim_start(), "range-joins-after-start")
            }
            _ => (text, "range-joins"),
        };
        let (from, rest) = number(text)?;
        let (to, of) = match second(rest, lists, join) {
            Some((to, rest)) => (to, rest),
            None => (from, rest),
        };
        let joined = of.starts_with(char::is_alphabetic);
        let unit = Unit::parse(of).is_some();
        let of = of.trim().to_owned();
        // `3-wire`, `8th`, `1/2`, `3 × 40`: no amount of anything.
        let more =
            of.contains(|c: char| c.is_ascii_digit()) || of.starts_with(['/', '×', ':', '-']);
        (from <= to && !more && (unit || !joined)).then_some(Self { from, to, of })
    }

    /// Whether nothing but a unit, or one or two words, stands behind the number.
    pub fn is_bare(&self) -> bool {
        self.of.split_whitespace().count() <= 2
    }

    /// Whether two amounts can be compared: the same unit, or one word in two forms (`1 board`, `3 boards`).
    pub fn is_like(&self, other: &Self) -> bool {
        let unit = |amount: &Self| Unit::parse(&amount.of);
        let start = |text: &str| text.to_lowercase().chars().take(3).collect::<String>();
        match (unit(self), unit(other)) {
            (Some(one), Some(two)) => one == two,
            (None, None) => start(&self.of) == start(&other.of),
            _ => false,
        }
    }
}

/// A number at the start of a text, with point or comma and spaces between thousands, and what stands behind it.
fn number(text: &str) -> Option<(Decimal, &str)> {
    let mut digits = String::new();
    let mut rest = text;
    if let Some(positive) = rest.strip_prefix(['-', '−']) {
        digits.push('-');
        rest = positive;
    }
    let mut pointed = false;
    while let Some(c) = rest.chars().next() {
        let behind = rest.get(c.len_utf8()..).unwrap_or_default();
        let goes_on = behind.starts_with(|c: char| c.is_ascii_digit());
        let started = digits.ends_with(|c: char| c.is_ascii_digit());
        match c {
            '0'..='9' => digits.push(c),
            '.' | ',' if started && goes_on && !pointed => {
                digits.push('.');
                pointed = true;
            }
            ' ' | '\u{a0}' | '\u{202f}' if started && !pointed && is_thousands(behind) => {}
            _ => break,
        }
        rest = behind;
    }
    Some((Decimal::parse_source(&digits).ok()?, rest))
}

/// Whether a text begins with exactly three digits.
fn is_thousands(text: &str) -> bool {
    let run = text.bytes().take_while(u8::is_ascii_digit).count();
    run == 3
}

/// The second number of a range. The unit may stand behind the first, too.
fn second<'a>(rest: &'a str, lists: &Lists, join: &str) -> Option<(Decimal, &'a str)> {
    let rest = rest.trim_start();
    if let Some(found) = joined(rest, lists, join) {
        return Some(found);
    }
    let (unit, behind) = rest.split_once(char::is_whitespace)?;
    Unit::parse(unit)?;
    joined(behind.trim_start(), lists, join)
}

/// A number behind a dash, two points or a word such as `to`.
fn joined<'a>(rest: &'a str, lists: &Lists, join: &str) -> Option<(Decimal, &'a str)> {
    for sign in ["–", "—", "-", ".."] {
        if let Some(behind) = rest.strip_prefix(sign) {
            return number(behind.trim_start());
        }
    }
    let (word, behind) = rest.split_once(char::is_whitespace)?;
    if lists.is(join, word) { number(behind.trim_start()) } else { None }
}

#[cfg(test)]
mod tests {
    use assess::Lang;

    use super::{Amount, Lists};

    fn read(lang: &str, text: &str) -> Option<(f64, f64, String)> {
        let lang = Lang::parse(lang).expect("a tag");
        let amount = Amount::read(text, &Lists::of(&lang))?;
        Some((amount.from.to_f64(), amount.to.to_f64(), amount.of))
    }

    #[test]
    fn numbers_and_ranges_are_read_as_people_write_them() {
        for (lang, text, from, to, of) in [
            ("en", "12", 12.0, 12.0, ""),
            ("en", "12.5 mm.", 12.5, 12.5, "mm"),
            ("en", "12mm", 12.0, 12.0, "mm"),
            ("en", "10–15 L/min", 10.0, 15.0, "L/min"),
            ("en", "10..15 mm", 10.0, 15.0, "mm"),
            ("en", "between 10 mm and 15 mm", 10.0, 15.0, "mm"),
            ("en", "−5 to 5 °C", -5.0, 5.0, "°C"),
            ("en", "1 500 boards", 1500.0, 1500.0, "boards"),
            ("es", "de 1,5 a 2 m", 1.5, 2.0, "m"),
            ("ru", "от 5 до 10 мм", 5.0, 10.0, "мм"),
            ("sr", "između 5 i 10 mm", 5.0, 10.0, "mm"),
            ("de", "5 mm", 5.0, 5.0, "mm"),
        ] {
            assert_eq!(read(lang, text), Some((from, to, of.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_only_begins_with_a_number_is_none() {
        for text in [
            "",
            "mm",
            "M8",
            "1/2 inch",
            "3 × 40 mm",
            "3-wire",
            "8th",
            "08:30",
            "15–10 mm",
            "2 boards and 3 nails",
            "99999999999999999999",
            "-",
            "– 5",
        ] {
            assert_eq!(read("en", text), None, "{text}");
        }
    }
}

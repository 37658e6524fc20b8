//! Numbers in running text: those with a unit must stand in the translation too, in its own spelling.

use assess::number::digit_value;
use assess::unit::Unit;

/// A number of the source that the translation lacks.
pub(super) struct Missing {
    /// As the source has it, with its unit.
    pub number: String,
    /// A number that only the translation has.
    pub instead: Option<String>,
}

/// Numbers with a unit in `source` that `other` has nowhere.
pub(super) fn missing(source: &str, other: &str) -> Vec<Missing> {
    let mut theirs = read(other);
    let mut lost = Vec::new();
    let ours = read(source);
    for number in ours.iter().filter(|number| number.unit.is_some()) {
        match theirs.iter().position(|other| other.means(number)) {
            Some(found) => {
                theirs.remove(found);
            }
            None => lost.push(number),
        }
    }
    // What the source has without a unit is no candidate for what stands in the place of a lost one.
    theirs.retain(|other| !ours.iter().any(|own| own.unit.is_none() && other.means(own)));
    let mut left = theirs.into_iter();
    lost.into_iter()
        .map(|number| Missing { number: number.shown(), instead: left.next().map(|n| n.shown()) })
        .collect()
}

/// A number as it stands in a text.
struct Number {
    written: String,
    /// What it can mean: `1,500` is one and a half, or fifteen hundred.
    readings: Vec<String>,
    unit: Option<String>,
}

impl Number {
    fn means(&self, other: &Self) -> bool {
        self.readings.iter().any(|reading| other.readings.contains(reading))
    }

    fn shown(&self) -> String {
        match &self.unit {
            Some(unit) => format!("{} {unit}", self.written),
            None => self.written.clone(),
        }
    }
}

/// Signs that part thousands.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' | '٬')
}

/// Signs before decimals, or between thousands.
fn is_point(c: char) -> bool {
    matches!(c, '.' | ',' | '٫')
}

fn read(text: &str) -> Vec<Number> {
    let signs: Vec<char> = text.chars().collect();
    let sign = |at: usize| signs.get(at).copied().unwrap_or('\0');
    let digit = |at: usize| signs.get(at).copied().and_then(digit_value);
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        if digit(at).is_none() {
            at += 1;
            continue;
        }
        // Digits within a word (`M8`, `S235`) are a name.
        let named = at > 0 && sign(at - 1).is_alphabetic();
        let start = at;
        while digit(at).is_some()
            || (is_point(sign(at)) && digit(at + 1).is_some())
            || (is_gap(sign(at))
                && (1..=3).all(|n| digit(at + n).is_some())
                && digit(at + 4).is_none())
        {
            at += 1;
        }
        let written: String = signs.get(start..at).unwrap_or_default().iter().collect();
        let behind: String = signs.get(at..).unwrap_or_default().iter().take(16).collect();
        if !named {
            found.push(Number { readings: readings(&written), written, unit: unit(&behind) });
        }
    }
    found
}

/// The unit that follows a number.
fn unit(behind: &str) -> Option<String> {
    let word = behind.trim_start_matches(is_gap).split_whitespace().next()?;
    let word = word.trim_end_matches(['.', ',', ';', ':', '!', '?', '»', '”', '"']);
    // A closing bracket may be the unit's own: `dB(A)`.
    let unit = Unit::parse(word).or_else(|| Unit::parse(word.trim_end_matches(')')));
    unit.map(|unit| unit.to_string())
}

fn readings(written: &str) -> Vec<String> {
    let plain = |decimals_from: Option<usize>| {
        let mut out = String::new();
        for (at, c) in written.char_indices() {
            match digit_value(c) {
                Some(value) => out.push(char::from(b'0' + value)),
                None if Some(at) == decimals_from => out.push('.'),
                None => {}
            }
        }
        trimmed(&out)
    };
    let mut readings = vec![plain(None)];
    if let Some((at, _)) = written.char_indices().rfind(|(_, c)| is_point(*c)) {
        let decimals = written.get(at..).unwrap_or_default().chars().count() - 1;
        if decimals != 3 {
            readings.clear();
        }
        readings.push(plain(Some(at)));
    }
    readings
}

/// Without noughts that say nothing.
fn trimmed(number: &str) -> String {
    let number = match number.contains('.') {
        true => number.trim_end_matches('0').trim_end_matches('.'),
        false => number,
    };
    let whole = number.trim_start_matches('0');
    if whole.is_empty() || whole.starts_with('.') { format!("0{whole}") } else { whole.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::missing;

    fn lost(source: &str, other: &str) -> Vec<(String, Option<String>)> {
        missing(source, other).into_iter().map(|m| (m.number, m.instead)).collect()
    }

    #[test]
    fn numbers_are_the_same_in_the_spelling_of_each_language() {
        for (source, other) in [
            ("Cut at 12.5 mm.", "Режьте на 12,5 мм."),
            ("Pull 1500 N or 1,500 N.", "Тяните 1 500 Н или 1500 Н."),
            ("Wait 5 min at 0.50 bar", "انتظر ٥ دقائق عند ٠٫٥ بار"),
            ("An M8 screw and 3 parts", "Винт М8 и три детали"),
            ("Set 18 V, then 19 V", "19 В, а раньше 18 В"),
            ("25.4 mm", "25,40 mm (1 in)"),
        ] {
            assert_eq!(lost(source, other), [], "{source} / {other}");
        }
    }

    #[test]
    fn a_number_that_changed_is_named_with_what_stands_instead() {
        assert_eq!(
            lost("Leave 12.5 mm on 2 sides.", "Оставьте 125 мм с 2 сторон."),
            [("12.5 mm".to_owned(), Some("125 mm".to_owned()))]
        );
        assert_eq!(lost("Wait 5 min.", "Подождите."), [("5 min".to_owned(), None)]);
        assert_eq!(lost("3 V and 3 V", "3 В").len(), 1, "each of them");
    }
}

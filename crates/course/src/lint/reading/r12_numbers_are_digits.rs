//! R12: numbers are digits, with a space before their unit and a dash in a range.

use assess::unit::Unit;

use super::limits::prose;
use super::phrase;
use crate::diagnostic::Severity;
use crate::folder::report::Said;
use crate::lint::text::Prose;
use crate::lint::{Findings, Mends, Rule, Scene};

pub(crate) const RULE: Rule = Rule {
    code: 1212,
    name: Some("R12"),
    severity: Severity::Warning,
    title: "numbers are digits, with a space before the unit and a dash in a range",
    what: "Numbers from 2 to 12 as words before the thing that is counted (\"three bolts\"; not at the start of a sentence), a unit that sticks to its number \
           (\"3mm\"), and a hyphen in a range with a unit (\"10-15 mm\").",
    why: "Digits are the same in every language and are found at a glance. In \"10-15 mm\" a reader can see a minus, and in \
          \"1l\" eleven.",
    example: "Drill three holes of 8mm, 10-15 mm deep.\n",
    instead: "Drill 3 holes of 8 mm, 10–15 mm deep.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for prose in prose(scene) {
        words_for_numbers(scene, findings, prose);
        let mut tokens = prose.text.split_whitespace().map(bare).peekable();
        while let Some(token) = tokens.next() {
            if let Some((number, unit)) = stuck(token) {
                let fault = findings
                    .fault(prose.at(token), format!("no space between number and unit: \"{token}\""))
                    .help(format!("write {number} {unit}"));
                findings.say(fault);
            }
            if let (Some((from, to)), Some(unit)) = (hyphened(token), tokens.peek())
                && Unit::parse(unit).is_some()
            {
                let words = format!("{token} {unit}");
                let fault = findings
                    .fault(prose.at(&words), format!("a hyphen in a range: \"{words}\""))
                    .help(format!("write {from}–{to} {unit}, with the longer dash"));
                findings.say(fault);
            }
        }
    }
}

fn words_for_numbers(scene: &Scene<'_>, findings: &mut Findings<'_>, prose: &Prose<'_>) {
    for found in phrase::all(scene, "number-as-word", &prose.text) {
        let before = prose.text.get(..found.start).unwrap_or_default();
        let behind = prose.text.get(found.end..).unwrap_or_default();
        let next: &str = behind.split_whitespace().next().unwrap_or_default();
        let close = behind.starts_with(char::is_whitespace);
        let thing = next.trim_end_matches(|c: char| !c.is_alphanumeric());
        // No sentence begins with a digit.
        let starts = before.trim_end().is_empty() || before.trim_end().ends_with(['.', '!', '?', ':']);
        let is_thing = !starts && close && thing.chars().all(char::is_alphabetic) && !thing.is_empty();
        let last = before.split_whitespace().next_back().unwrap_or_default();
        if !is_thing || scene.lists.is("after-no-count", thing) || scene.lists.is("before-no-count", bare(last)) {
            continue;
        }
        let number = prose.text.get(found).unwrap_or_default();
        let words = format!("{number} {thing}");
        let fault = findings
            .fault(prose.at(&words), format!("a number as a word: \"{words}\""))
            .help(format!("write the number before \"{thing}\" in digits"));
        findings.say(fault);
    }
}

/// A word without the marks around it.
fn bare(token: &str) -> &str {
    token.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '%' | '°' | '²' | '³' | '−'))
}

/// `3mm`. Units of one letter are left alone but for those that stand at no name of a thing: `10A` is a door, `4K` a picture.
fn stuck(token: &str) -> Option<(&str, &str)> {
    let end = token.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))?;
    let (number, unit) = token.split_at_checked(end)?;
    let short = unit.chars().count() == 1 && !matches!(unit, "m" | "g" | "L" | "l" | "м" | "г" | "л");
    let starts = unit.starts_with(char::is_alphabetic);
    (!number.is_empty() && starts && !short && Unit::parse(unit).is_some()).then_some((number, unit))
}

/// `10-15`
fn hyphened(token: &str) -> Option<(&str, &str)> {
    let (from, to) = token.split_once('-')?;
    let is_number = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    };
    (is_number(from) && is_number(to)).then_some((from, to))
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "Drill three holes in it.", Some("three holes")),
        Case::lesson("en", "Drill a hole of 8mm in it.", Some("8mm")),
        Case::lesson("en", "Drill it 10-15 mm deep.", Some("10-15 mm")),
        Case::lesson("en", "Drill 3 holes of 8 mm, 10–15 mm deep. One of the two is long. Two people lift it. Use the 3-4-5 rule on 2026-11-24 with M8 and the 10A door.", None),
        Case::lesson("es", "Haz tres agujeros en la tabla.", Some("tres agujeros")),
        Case::lesson("es", "Haz 3 agujeros. Mira los dos. Usa una llave de 8 mm.", None),
        Case::lesson("ru", "Просверли три отверстия.", Some("три отверстия")),
        Case::lesson("ru", "Просверли 3 отверстия. Три из них длинные. Сверло 8 мм.", None),
        Case::lesson("sr", "Избуши три рупе.", Some("три рупе")),
        Case::lesson("sr-Latn", "Izbuši tri rupe.", Some("tri rupe")),
        Case::lesson("sr", "Избуши 3 рупе. Три од њих су дуге. Бургија је 8 mm.", None),
    ]
};

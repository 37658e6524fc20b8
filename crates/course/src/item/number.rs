//! `.number`: a number, with tolerance or range, and often a unit.

use std::ops::Range;

use assess::Kind;
use assess::kind::number::NumberValue;
use assess::kind::{NumberAnswer, NumberKey, Tick};
use assess::number::{
    Decimal, NumberFault, NumberFaultKind, ParsedAnswer, Tolerance, parse_answer,
};
use assess::unit::Unit;

use super::answers::{self, Answer};
use super::common::fault_place;
use super::head::Head;
use super::variables::{Variables, formula_fault};
use super::{Body, Section, choice};
use crate::attrs::part;
use crate::report::Report;

pub(super) fn read<'a>(
    section: &Section<'a>,
    head: &Head,
    variables: &mut Variables,
    report: &mut Report<'_>,
) -> Option<Body<'a>> {
    let ticked = answers::read(section, report)?;
    let before = report.errors();
    let mut parsed = Vec::new();
    for answer in &ticked.answers {
        parsed.extend(value(section, answer, variables, report).map(|value| (answer, value)));
    }
    if report.errors() > before {
        return None;
    }
    if ticked.answers.iter().all(|a| a.tick == Tick::Wrong) {
        choice::no_tick(section, &ticked.answers, report);
        return None;
    }
    one_unit(&parsed, report);
    apart(section, &parsed, report);
    if report.errors() > before {
        return None;
    }
    for (answer, value) in &parsed {
        if let (Tick::Right, NumberValue::Near(near, tolerance)) = (answer.tick, &value.value) {
            no_tolerance(*near, tolerance, value.unit, &answer.words, report);
        }
    }
    let unit = parsed.first().and_then(|(_, p)| p.unit);
    let answers = parsed.into_iter().map(|(answer, parsed)| NumberAnswer {
        value: parsed.value,
        tick: answer.tick,
        feedback: answer.feedback.clone(),
    });
    let key = NumberKey { answers: answers.collect(), unit, unit_shown: head.unit };
    Some(Body { kind: Kind::Number(key), stem: ticked.stem, tail: ticked.tail })
}

fn value(
    section: &Section<'_>,
    answer: &Answer<'_>,
    variables: &mut Variables,
    report: &mut Report<'_>,
) -> Option<ParsedAnswer> {
    if answer.text.is_empty() {
        report
            .error(327, answer.place(), "option is empty")
            .label("no number")
            .help("write the number behind its tick box, or take it away");
        return None;
    }
    match parse_answer(&answer.text) {
        Ok(parsed) => {
            if let NumberValue::Formula(formula, _) = &parsed.value {
                variables.check_names(formula, answer.words.start + parsed.value_at, report);
            }
            Some(parsed)
        }
        Err(fault) => {
            say(section.source, &answer.words, &fault, report);
            None
        }
    }
}

/// Says what is wrong with a number that stands at `words`.
pub(super) fn say(
    source: &str,
    words: &Range<usize>,
    fault: &NumberFault,
    report: &mut Report<'_>,
) {
    if crate::SILENT {
        return;
    }
    let place = fault_place(source, words, words.start + fault.at, fault.len);
    let text = part(source, place.clone()).to_owned();
    let number = |report: &mut Report<'_>, message: String, label: &str, help: String| {
        report.error(312, place.clone(), message).label(label).help(help);
    };
    match &fault.kind {
        NumberFaultKind::Comma => {
            let (whole, decimal) =
                (text.replace(',', ""), text.replacen(',', ".", 1).replace(',', ""));
            let decimal = decimal.trim_end_matches('0').trim_end_matches('.');
            let message = words!("number `{text}`: write `{whole}` or `{decimal}`");
            number(
                report,
                message,
                "thousands or decimals?",
                "the source has `.` for decimals and nothing between thousands".to_owned(),
            );
        }
        NumberFaultKind::UnknownUnit(near) => {
            let message = match near {
                Some(near) => words!("`{text}`: unknown unit; did you mean `{near}`?"),
                None => words!("`{text}`: unknown unit"),
            };
            report
                .error(313, place, message)
                .label("what follows the number is its unit")
                .help("use a unit of the handbook's table; words belong into the question");
        }
        NumberFaultKind::Formula(kind) => formula_fault(source, place, *kind, report),
        NumberFaultKind::HyphenRange => {
            let (from, to) =
                (part(source, words.start..place.start), part(source, place.end..words.end));
            let message = words!(
                "number `{}`: write `{}..{}`",
                part(source, words.clone()),
                from.trim(),
                to.trim()
            );
            number(report, message, "a minus here?", "a range is written `10..12 mm`".to_owned());
        }
        kind => {
            let label = match kind {
                NumberFaultKind::EmptyRange => "the smaller end comes first",
                NumberFaultKind::UnitBeforeTolerance => "the unit stands last",
                NumberFaultKind::NegativeTolerance => "below 0",
                NumberFaultKind::TooLong => "too many digits",
                _ => "no number here",
            };
            let help = "write `12.6 ± 0.05 mm`, `10..12 mm` or `= formula ± 1 mm`".to_owned();
            number(report, words!("number `{}`: {kind}", part(source, words.clone())), label, help);
        }
    }
}

/// JW0313: all answers are in one unit.
fn one_unit(parsed: &[(&Answer<'_>, ParsedAnswer)], report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let Some(((first, one), rest)) = parsed.split_first() else {
        return;
    };
    if let Some((answer, other)) = rest.iter().find(|(_, p)| p.unit != one.unit) {
        units_differ(one.unit, other.unit, &first.place(), &answer.place(), report);
    }
}

/// JW0313, of two answers.
pub(super) fn units_differ(
    one: Option<Unit>,
    other: Option<Unit>,
    first: &Range<usize>,
    second: &Range<usize>,
    report: &mut Report<'_>,
) {
    if crate::SILENT {
        return;
    }
    let name = |unit: Option<Unit>| unit.map_or_else(|| "no unit".to_owned(), |u| words!("`{u}`"));
    report
        .error(
            313,
            second.clone(),
            words!("units differ between answers: {} and {}", name(one), name(other)),
        )
        .label(name(other))
        .also(first.clone(), name(one))
        .help("give all answers in one unit");
}

/// JW0315 and JW0326: right and wrong are apart, and no answer stands twice. Formulas are tried draw by draw.
fn apart(section: &Section<'_>, parsed: &[(&Answer<'_>, ParsedAnswer)], report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let words = |a: &Answer<'_>| part(section.source, a.words.clone()).to_owned();
    for (place, (answer, value)) in parsed.iter().enumerate() {
        let earlier = parsed.get(..place).unwrap_or_default();
        if let Some((first, _)) =
            earlier.iter().find(|(a, v)| a.tick == answer.tick && v.value == value.value)
        {
            let message = super::text::same(&words(first), &words(answer), first.tick, answer.tick);
            report
                .error(326, answer.place(), message)
                .label("again")
                .also(first.place(), "the other one")
                .help("take one of them away");
            continue;
        }
        if answer.tick == Tick::Right {
            continue;
        }
        let right =
            parsed.iter().find(|(a, v)| a.tick == Tick::Right && meets(&v.value, &value.value));
        if let Some((right, _)) = right {
            report
                .error(
                    315,
                    answer.place(),
                    words!("foreseen wrong answer {} lies inside {}", words(answer), words(right)),
                )
                .label("counts as right")
                .also(right.place(), "the right answer")
                .help("make the tolerance smaller, or take the wrong answer away");
        }
    }
}

/// Whether a right answer accepts a foreseen wrong one, or an end of it.
fn meets(right: &NumberValue, wrong: &NumberValue) -> bool {
    let inside = |range: &NumberValue, value: Decimal| match range {
        NumberValue::Near(middle, tolerance) => tolerance.accepts(*middle, value),
        NumberValue::Between(from, to) => (*from..=*to).contains(&value),
        NumberValue::Formula(..) => false,
    };
    match (right, wrong) {
        (_, NumberValue::Near(value, _)) => inside(right, *value),
        (
            NumberValue::Near(middle, _) | NumberValue::Between(middle, _),
            NumberValue::Between(from, to),
        ) => inside(right, *from) || inside(right, *to) || inside(wrong, *middle),
        _ => false,
    }
}

/// JW0314, of a right answer without a tolerance at `at`.
pub(super) fn no_tolerance(
    value: Decimal,
    tolerance: &Tolerance,
    unit: Option<Unit>,
    at: &Range<usize>,
    report: &mut Report<'_>,
) {
    if crate::SILENT {
        return;
    }
    let half = Decimal::new(5, value.places().saturating_add(1));
    let ends = half.and_then(|half| Some((value.checked_sub(half)?, value.checked_add(half)?)));
    let (Tolerance::HalfOfLastPlace, Some((from, to))) = (tolerance, ends) else {
        return;
    };
    let unit = unit.map(|u| words!(" {u}")).unwrap_or_default();
    report
        .warning(314, at.clone(), words!("{value} without tolerance accepts only {from} to {to}"))
        .label("no tolerance")
        .help(words!("say how far off an answer may be: `{value} ± …{unit}`"));
}

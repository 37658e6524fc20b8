//! Numbers, formulas, units and folding, as tables in `tests/cases`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod support;

use assess::Lang;
use assess::fold::fold;
use assess::formula::{EvalFault, Formula, FormulaFaultKind};
use assess::kind::NumberValue;
use assess::number::{Decimal, Tolerance, parse_answer, parse_typed};
use assess::unit::{Unit, suggest};
use support::{items::rules, suites};

/// Compares what each row gives with the row.
fn check(file: &str, run: impl Fn(&[String]) -> Vec<String>) {
    let mut faults = Vec::new();
    for suite in suites(file) {
        for row in &suite.rows {
            let got = run(row);
            if got != *row {
                faults.push(format!("{}: {got:?}, not {row:?}", suite.title));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn tolerance(tolerance: Tolerance) -> String {
    match tolerance {
        Tolerance::Exact => "exact".to_owned(),
        Tolerance::HalfOfLastPlace => "half".to_owned(),
        Tolerance::Absolute(by) => format!("± {by}"),
        Tolerance::Percent(by) => format!("± {by}%"),
    }
}

#[test]
fn answers() {
    check(include_str!("cases/answer.md"), |row| {
        let source = row[0].clone();
        let (value, unit) = match parse_answer(&source) {
            Ok(parsed) => {
                let value = match parsed.value {
                    NumberValue::Near(value, by) => format!("{value} {}", tolerance(by)),
                    NumberValue::Between(from, to) => format!("{from} to {to}"),
                    NumberValue::Formula(formula, by) => {
                        assert!(source[parsed.value_at..].starts_with(formula.source()));
                        format!("({}) {}", formula.source(), tolerance(by))
                    }
                };
                (value, parsed.unit.map(String::from).unwrap_or_default())
            }
            Err(fault) => (format!("{fault} @{}+{}", fault.at, fault.len), String::new()),
        };
        vec![source, value, unit]
    });
}

#[test]
fn entries() {
    check(include_str!("cases/typed.md"), |row| {
        let entry = row[0].clone();
        match parse_typed(&entry) {
            Ok(typed) => {
                let other = typed.grouped.map(String::from).unwrap_or_default();
                vec![entry, String::from(typed.value), other, typed.unit]
            }
            Err(fault) => vec![entry, format!("fault {fault:?}"), String::new(), String::new()],
        }
    });
}

#[test]
fn formulas() {
    let names = [("a", "2"), ("b", "3"), ("half", "0.5"), ("длина", "1200")];
    let lookup = |name: &str| {
        let (_, value) = names.iter().find(|(known, _)| *known == name)?;
        Decimal::parse_source(value).ok()
    };
    check(include_str!("cases/formula.md"), |row| {
        let source = row[0].clone();
        let value = match Formula::parse(&source) {
            Ok(formula) => match formula.evaluate(&lookup) {
                Ok(value) => value.to_string(),
                Err(EvalFault::NotFinite) => "not finite".to_owned(),
                Err(EvalFault::UnknownName(name)) => format!("unknown {name}"),
            },
            Err(fault) => format!("{fault} @{}+{}", fault.at, fault.len),
        };
        vec![source, value]
    });
}

#[test]
fn formulas_are_bounded() {
    for deep in ["(".repeat(900), "2^".repeat(450), "abs(".repeat(240), "-(".repeat(400)] {
        assert!(Formula::parse(&deep).is_err());
    }
    let nested =
        |depth: usize| Formula::parse(&format!("{}1{}", "(".repeat(depth), ")".repeat(depth)));
    assert!(nested(32).is_ok());
    assert_eq!(nested(33).unwrap_err().kind, FormulaFaultKind::TooDeep);
    let long = vec!["1"; 500].join("+");
    assert_eq!(Formula::parse(&long).unwrap().evaluate(&|_| None), Ok(Decimal::from(500)));
    assert!(Formula::parse(&vec!["1"; 501].join("+")).is_err());
}

#[test]
fn names_of_a_formula_have_places() {
    let formula = Formula::parse("board − piece * max(board, 3)").unwrap();
    let names: Vec<_> = formula.names().collect();
    assert_eq!(names, [("board", 0..5), ("piece", 10..15), ("board", 22..27)]);
}

#[test]
fn folding() {
    check(include_str!("cases/fold.md"), |row| {
        let rules = rules(Lang::parse(&row[0]).unwrap().as_str());
        vec![row[0].clone(), row[1].clone(), fold(&row[1], &rules)]
    });
}

#[test]
fn every_unit_is_read_as_it_is_written() {
    let russian = Lang::parse("ru").unwrap();
    for unit in Unit::all() {
        assert_eq!(Unit::parse(unit.symbol()), Some(unit), "{unit}");
        assert_eq!(Unit::parse(unit.symbol_in(&russian)), Some(unit), "{unit}");
        assert_eq!(Unit::parse_typed(unit.symbol()), Some(unit), "{unit}");
        let one = Decimal::from(1);
        assert_eq!(unit.convert(one, unit), Some(one));
    }
}

#[test]
fn conversions_come_back() {
    let value = Decimal::parse_source("12.5").unwrap();
    let mut pairs = 0;
    for from in Unit::all() {
        for to in Unit::all() {
            let Some(there) = from.convert(value, to) else {
                continue;
            };
            // Values past 12 digits lose some on the way.
            if there.to_f64().abs() >= 1e-3 {
                let off = (to.convert(there, from).unwrap().to_f64() - value.to_f64()).abs();
                assert!(off < 1e-9, "{from} {to} {there}");
                pairs += 1;
            }
        }
    }
    assert!(pairs > 500, "{pairs}");
}

#[test]
fn known_conversions() {
    for (value, from, to, wanted) in [
        ("1", "in", "mm", "25.4"),
        ("1", "m²", "cm²", "10000"),
        ("1.26", "cm", "mm", "12.6"),
        ("100", "km/h", "m/s", "27.7777777778"),
        ("1", "kWh", "MJ", "3.6"),
        ("212", "°F", "°C", "100"),
        ("0", "°C", "°F", "32"),
        ("20", "°C", "K", "293.15"),
        ("2", "bar", "kPa", "200"),
        ("60", "L/min", "m³/h", "3.6"),
        ("1", "lb", "g", "453.59237"),
        ("0.5", "MPa", "N/mm²", "0.5"),
        ("20", "ppm", "%", "0.002"),
    ] {
        let unit = |symbol| Unit::parse(symbol).unwrap();
        let value = Decimal::parse_source(value).unwrap();
        assert_eq!(
            unit(from).convert(value, unit(to)).unwrap().to_string(),
            wanted,
            "{value} {from}"
        );
    }
    assert_eq!(
        Unit::parse("kg").unwrap().convert(Decimal::from(1), Unit::parse("N").unwrap()),
        None
    );
}

#[test]
fn units_that_may_be_meant() {
    for (unknown, near) in [
        ("pm", "mm"),
        ("milimeter", ""),
        ("KG", "kg"),
        ("m2", "m²"),
        ("kw", "kW"),
        ("mg/m2", "mg/m³"),
        ("", ""),
    ] {
        assert_eq!(suggest(unknown).map(Unit::symbol).unwrap_or_default(), near, "{unknown}");
    }
}

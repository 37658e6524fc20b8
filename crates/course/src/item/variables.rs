//! Variables of a question: a table whose first column is `{{name}}`.

use std::collections::BTreeSet;
use std::ops::Range;

use assess::Kind;
use assess::formula::{Formula, FormulaFaultKind, Variable, VariableName, VariableRange};
use assess::kind::number::NumberValue;
use assess::number::{BadDecimal, Decimal};

use super::Section;
use super::common::{fault_place, variables_in};
use crate::attrs::{part, trim};
use crate::markdown::table_rows;
use crate::report::Report;
use crate::suggest::nearest;
use crate::tree::{Block, Node};

/// Most variables of a question.
const VARIABLES_MAX: usize = 64;

/// The table, read.
#[derive(Default)]
pub(super) struct Variables {
    pub list: Vec<Variable>,
    /// Names, those with a fault too, and where they stand.
    names: Vec<(String, Range<usize>)>,
    /// Bytes of the tables.
    tables: Vec<Range<usize>>,
    /// Something in it could not be read; that was reported.
    pub broken: bool,
}

impl Variables {
    /// Whether a block is the table.
    pub(super) fn holds(&self, block: &Block) -> bool {
        self.tables.contains(&block.span)
    }

    fn knows(&self, name: &str) -> bool {
        self.names.iter().any(|(n, _)| n == name)
    }

    fn nearest(&self, name: &str) -> Option<&str> {
        nearest(name, self.names.iter().map(|(n, _)| n.as_str()))
    }

    /// JW0316: each name of a formula at `at` is a variable.
    pub(super) fn check_names(&mut self, formula: &Formula, at: usize, report: &mut Report<'_>) {
        for (name, place) in formula.names() {
            if self.knows(name) {
                continue;
            }
            self.broken = true;
            let message = match self.nearest(name) {
                Some(near) => words!("formula: unknown name `{name}`; did you mean `{near}`?"),
                None => words!("formula: unknown name `{name}`"),
            };
            report
                .error(316, at + place.start..at + place.end, message)
                .label("no variable of this question")
                .help("give it a row in the table of variables: `| {{name}} | from | to | step |`");
        }
    }
}

/// Whether a table lists variables.
pub(super) fn is_table(source: &str, block: &Block) -> bool {
    matches!(block.node, Node::Table(_))
        && table_rows(source, &block.span)
            .get(1)
            .and_then(|row| row.first())
            .is_some_and(|cell| part(source, cell.clone()).starts_with("{{"))
}

/// Reads the tables of variables among the blocks.
pub(super) fn read(section: &Section<'_>, report: &mut Report<'_>) -> Variables {
    let mut variables = Variables::default();
    let mut formulas = Vec::new();
    let mut rows = 0;
    for block in section.blocks.iter().filter(|b| is_table(section.source, b)) {
        variables.tables.push(block.span.clone());
        for row in table_rows(section.source, &block.span).iter().skip(1) {
            rows += 1;
            if rows > VARIABLES_MAX {
                report
                    .error(
                        108,
                        section.title(),
                        words!("more than {VARIABLES_MAX} variables in a question"),
                    )
                    .label("too many for one question")
                    .help("work out in fewer steps");
                variables.broken = true;
                return variables;
            }
            let before = report.errors();
            row_of(section, row, &mut variables, &mut formulas, report);
            variables.broken |= report.errors() > before;
        }
    }
    for (formula, at) in &formulas {
        variables.check_names(formula, *at, report);
    }
    variables
}

fn row_of(
    section: &Section<'_>,
    row: &[Range<usize>],
    variables: &mut Variables,
    formulas: &mut Vec<(Formula, usize)>,
    report: &mut Report<'_>,
) {
    let source = section.source;
    let Some((first, cells)) = row.split_first() else {
        return;
    };
    let text = part(source, first.clone());
    let bare = text.strip_prefix("{{").and_then(|t| t.strip_suffix("}}"));
    let Some(name) = bare.map(str::trim).and_then(|n| VariableName::parse(n).ok()) else {
        report
            .error(319, first.clone(), words!("variable `{text}` is no name"))
            .label("a letter, then letters, digits and `_`")
            .help("write `{{name}}`; names of functions and `pi` are taken");
        return;
    };
    if let Some((_, other)) = variables.names.iter().find(|(n, _)| n == name.as_str()) {
        report
            .error(319, first.clone(), words!("variable `{name}` stands twice"))
            .label("again")
            .also(other.clone(), "first")
            .help("take one row away");
        return;
    }
    variables.names.push((name.as_str().to_owned(), first.clone()));
    let filled: Vec<Range<usize>> = cells.iter().filter(|c| !c.is_empty()).cloned().collect();
    let range = match filled.as_slice() {
        [] => range_fault(first, &name, "has no values", report),
        [only] if part(source, only.clone()).starts_with('=') => {
            formula(source, only, formulas, report)
        }
        [start, rest @ ..] if part(source, start.clone()).starts_with('=') => {
            let end = rest.last().map_or(start.end, |r| r.end);
            range_fault(&(start.start..end), &name, "has a formula and more values", report)
        }
        [only] => list(source, only, &name, report),
        [from, to, step] => steps(source, [from, to, step], &name, report),
        [start, ..] => {
            let end = filled.last().map_or(start.end, |r| r.end);
            range_fault(&(start.start..end), &name, "needs from, to and step", report)
        }
    };
    if let Some(range) = range {
        variables.list.push(Variable { name, range });
    }
}

fn range_fault(
    at: &Range<usize>,
    name: &VariableName,
    what: &str,
    report: &mut Report<'_>,
) -> Option<VariableRange> {
    report.error(319, at.clone(), words!("variable `{name}` {what}")).label("not a range").help(
        "write `from | to | step`, or a list in one cell: `12, 24, 230`, or a formula: `= a - b`",
    );
    None
}

fn formula(
    source: &str,
    cell: &Range<usize>,
    formulas: &mut Vec<(Formula, usize)>,
    report: &mut Report<'_>,
) -> Option<VariableRange> {
    let place = trim(source, cell.start + 1..cell.end);
    match Formula::parse(part(source, place.clone())) {
        Ok(formula) => {
            formulas.push((formula.clone(), place.start));
            Some(VariableRange::Formula(formula))
        }
        Err(fault) => {
            let place = fault_place(source, cell, place.start + fault.at, fault.len);
            formula_fault(source, place, fault.kind, report);
            None
        }
    }
}

/// JW0316 or JW0317, of a formula that cannot be read.
pub(super) fn formula_fault(
    source: &str,
    place: Range<usize>,
    kind: FormulaFaultKind,
    report: &mut Report<'_>,
) {
    if crate::SILENT {
        return;
    }
    let text = part(source, place.clone()).to_owned();
    match kind {
        FormulaFaultKind::UnknownFunction => {
            report
                .error(316, place, words!("formula: unknown name `{text}`"))
                .label("no function of this name")
                .help("functions: abs, sqrt, round(x, n), floor, ceil, min, max, sin, cos, tan, asin, acos, atan");
        }
        kind => {
            report
                .error(317, place, words!("formula: {kind}"))
                .label("cannot be read from here on")
                .help("a formula has numbers, names, `+ - * / ^ ( )` and functions");
        }
    }
}

fn number(source: &str, at: &Range<usize>, report: &mut Report<'_>) -> Option<Decimal> {
    let text = part(source, at.clone());
    match Decimal::parse_source(text) {
        Ok(value) => Some(value),
        Err(bad) => {
            let why =
                if bad == BadDecimal::TooLong { "more than 15 digits" } else { "not a number" };
            report
                .error(319, at.clone(), words!("`{text}` is no number of a range"))
                .label(why)
                .help("write digits with `.` for the decimal point, without a unit");
            None
        }
    }
}

fn list(
    source: &str,
    cell: &Range<usize>,
    name: &VariableName,
    report: &mut Report<'_>,
) -> Option<VariableRange> {
    let mut values = Vec::new();
    let mut at = cell.start;
    for piece in part(source, cell.clone()).split(',') {
        let place = trim(source, at..at + piece.len());
        at += piece.len() + 1;
        if place.is_empty() {
            return range_fault(cell, name, "has an empty place in its list", report);
        }
        values.push(number(source, &place, report)?);
    }
    Some(VariableRange::List(values))
}

fn steps(
    source: &str,
    cells: [&Range<usize>; 3],
    name: &VariableName,
    report: &mut Report<'_>,
) -> Option<VariableRange> {
    let [from_at, to_at, step_at] = cells;
    let (from, to, step) = (
        number(source, from_at, report)?,
        number(source, to_at, report)?,
        number(source, step_at, report)?,
    );
    let range = VariableRange::Steps { from, to, step };
    if range.count().is_some() {
        return Some(range);
    }
    let (what, help) = if step == Decimal::ZERO || from > to {
        ("is empty", "`from` is below `to`, and `step` above 0".to_owned())
    } else {
        (
            "is not divided by its step",
            words!("choose a step that goes into {to} − {from} without a rest"),
        )
    };
    report
        .error(319, from_at.start..step_at.end, words!("range of variable `{name}` {what}"))
        .label("no whole number of steps")
        .help(help);
    None
}

/// JW0232 and the warning of JW0319: texts use the variables there are, and all of them.
pub(super) fn check_use(
    section: &Section<'_>,
    variables: &Variables,
    kind: Option<&Kind>,
    report: &mut Report<'_>,
) {
    if crate::SILENT {
        return;
    }
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for (name, at) in variables_in(section.source, &section.span()) {
        let comments = &section.parsed.comments;
        let hidden = comments
            .get(comments.partition_point(|c| c.end < at.end))
            .is_some_and(|c| c.start <= at.start);
        let in_table = variables.tables.iter().any(|t| t.start <= at.start && at.end <= t.end);
        // Each name is said once.
        if hidden || in_table || name == "todo" || !used.insert(name) || variables.knows(name) {
            continue;
        }
        let message = match variables.nearest(name) {
            Some(near) => {
                words!("`{{{{{name}}}}}` is no variable of this item; did you mean `{near}`?")
            }
            None => words!("`{{{{{name}}}}}` is no variable of this item"),
        };
        report
            .error(232, at, message)
            .label("no row in the table of variables")
            .help("give it a row: `| {{name}} | from | to | step |`");
    }
    // A key that could not be read may have used any of them.
    let Some(kind) = kind.filter(|_| !variables.broken) else {
        return;
    };
    let mut formulas: Vec<&Formula> = Vec::new();
    for variable in &variables.list {
        if let VariableRange::Formula(formula) = &variable.range {
            formulas.push(formula);
        }
    }
    if let Kind::Number(key) = kind {
        for answer in &key.answers {
            if let NumberValue::Formula(formula, _) = &answer.value {
                formulas.push(formula);
            }
        }
    }
    for (name, at) in &variables.names {
        let in_formula = formulas.iter().any(|f| f.names().any(|(n, _)| n == name));
        if !in_formula && !used.contains(name.as_str()) {
            report
                .warning(319, at.clone(), words!("variable `{name}` is never used"))
                .label("no text and no formula has it")
                .help("take the row away, or use it");
        }
    }
}

//! What a bench prints.

use std::fmt;

/// A bound: at most so much.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bound {
    /// Nothing is asked for.
    Free,
    /// Of ours, in the unit of the row.
    Ours(f64),
    /// Of ours divided by the baseline.
    Ratio(f64),
}

impl Bound {
    fn holds(self, row: &Row) -> Option<bool> {
        match self {
            Self::Free => None,
            Self::Ours(most) => Some(row.ours <= most),
            Self::Ratio(most) => Some(row.ratio() <= most),
        }
    }

    fn show(self, unit: &str) -> String {
        match self {
            Self::Free => "-".to_owned(),
            Self::Ours(most) => format!("<= {}", amount(most, unit)),
            Self::Ratio(most) => format!("<= {most}x"),
        }
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What is measured.
    pub measure: String,
    /// Name of the baseline.
    pub against: &'static str,
    /// Unit of both values.
    pub unit: &'static str,
    /// The baseline's value.
    pub baseline: f64,
    /// Ours.
    pub ours: f64,
    /// What is required.
    pub must: Bound,
    /// What is wanted.
    pub aim: Bound,
}

impl Row {
    fn ratio(&self) -> f64 {
        self.ours / self.baseline
    }
}

/// A bench's result.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What was measured, and how.
    pub title: String,
    /// Line by line.
    pub rows: Vec<Row>,
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head =
            ["measure", "baseline", "ours", "ratio", "must", "aims at", "holds"].map(str::to_owned);
        let mut lines = vec![head.to_vec()];
        for row in &self.rows {
            let holds = match (row.must.holds(row), row.aim.holds(row)) {
                (None, None) => "-",
                (Some(false), _) => "NO",
                (_, Some(true)) => "yes, aim too",
                (Some(true), _) => "yes",
                (None, Some(false)) => "not the aim",
            };
            lines.push(vec![
                row.measure.clone(),
                format!("{} {}", row.against, amount(row.baseline, row.unit)),
                amount(row.ours, row.unit),
                format!("{:.2}x", row.ratio()),
                row.must.show(row.unit),
                row.aim.show(row.unit),
                holds.to_owned(),
            ]);
        }
        write!(f, "{}\n\n{}", self.title, grid(&lines))
    }
}

/// Lines of cells as a table of Markdown; the first one is its head.
pub fn grid(lines: &[Vec<String>]) -> String {
    let mut widths: Vec<usize> = Vec::new();
    for line in lines {
        widths.resize(widths.len().max(line.len()), 0);
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = String::new();
    for (at, line) in lines.iter().enumerate() {
        text.push('|');
        for (width, cell) in widths.iter().zip(line) {
            text.push_str(&format!(" {cell:<width$} |"));
        }
        text.push('\n');
        if at == 0 {
            let rule = widths.iter().map(|width| format!(" {} |", "-".repeat(*width)));
            text.push_str(&format!("|{}\n", rule.collect::<String>()));
        }
    }
    text
}

fn amount(value: f64, unit: &str) -> String {
    let digits = match value {
        v if v == v.trunc() || v >= 100.0 => 0,
        v if v >= 10.0 => 1,
        _ => 2,
    };
    if unit.is_empty() { format!("{value:.digits$}") } else { format!("{value:.digits$} {unit}") }
}

/// The middle value; of an even number the mean of the two in the middle. NaN of none.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match (values.get(middle), values.get(middle.wrapping_sub(1))) {
        (Some(high), Some(low)) if values.len().is_multiple_of(2) => f64::midpoint(*low, *high),
        (Some(middle), _) => *middle,
        _ => f64::NAN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median([3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0]), 2.5);
        assert_eq!(median([7.0]), 7.0);
        assert!(median([]).is_nan());
    }

    #[test]
    fn a_bound_that_is_missed_is_loud() {
        let row = |ours| Row {
            measure: "start".to_owned(),
            against: "plain page",
            unit: "ms",
            baseline: 100.0,
            ours,
            must: Bound::Ratio(4.0),
            aim: Bound::Ours(250.0),
        };
        let table = |ours| Table { title: String::new(), rows: vec![row(ours)] }.to_string();
        assert!(table(401.0).contains("| NO "));
        assert!(table(400.0).contains("| yes "));
        assert!(table(250.0).contains("| yes, aim too |"));
    }
}

//! What came of it: planter by planter, and in all.

use std::collections::BTreeMap;
use std::fmt;

use crate::table;

/// Fewer prove nothing.
const FAULTS_MIN: usize = 500;

/// Of a hundred faults so many must be found.
const FOUND_MIN: f64 = 98.0;

/// Messages beside the one that is wanted, for a fault, on average.
const EXTRA_MAX: f64 = 1.0;

/// What came of one planter.
#[derive(Debug, Default)]
pub struct Row {
    /// Name of the planter.
    pub name: &'static str,
    /// Codes of which one is wanted.
    pub codes: String,
    /// Faults planted.
    pub planted: usize,
    /// Found with a wanted code at the right line.
    pub found: usize,
    /// Messages beside the wanted one, of each fault.
    pub extra: Vec<usize>,
    /// Codes of those.
    pub beside: BTreeMap<u16, usize>,
    /// The first misses and floods, told.
    pub told: Vec<String>,
}

/// What came of it all.
#[derive(Debug, Default)]
pub struct Report {
    /// Planter by planter.
    pub rows: Vec<Row>,
    /// Errors, warnings and notes of the courses as they are.
    pub clean: [usize; 3],
    /// These errors, told.
    pub errors: Vec<String>,
    /// How many courses.
    pub courses: usize,
}

impl Report {
    fn planted(&self) -> usize {
        self.rows.iter().map(|row| row.planted).sum()
    }

    fn found_of_100(&self) -> f64 {
        let found: usize = self.rows.iter().map(|row| row.found).sum();
        100.0 * found as f64 / self.planted() as f64
    }

    fn extra(&self) -> impl Iterator<Item = usize> {
        self.rows.iter().flat_map(|row| row.extra.iter().copied())
    }

    fn extra_mean(&self) -> f64 {
        self.extra().sum::<usize>() as f64 / self.planted() as f64
    }

    /// Codes of the extra messages, the most frequent first: where the desk says too much.
    fn beside(&self) -> String {
        let mut sums: BTreeMap<u16, usize> = BTreeMap::new();
        for (code, count) in self.rows.iter().flat_map(|row| &row.beside) {
            *sums.entry(*code).or_default() += count;
        }
        let mut sums: Vec<_> = sums.into_iter().collect();
        sums.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let words: Vec<String> =
            sums.iter().map(|(code, count)| format!("JW{code:04} {count}")).collect();
        words.join(", ")
    }

    /// Whether all that is asked for is so. Not so where nothing was planted: a ratio of nothing is no number.
    pub fn holds(&self) -> bool {
        let [errors, ..] = self.clean;
        errors == 0
            && self.planted() >= FAULTS_MIN
            && self.found_of_100() >= FOUND_MIN
            && self.extra_mean() <= EXTRA_MAX
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = ["fault", "codes", "planted", "found", "extra, median", "worst", "in all"];
        let mut lines = vec![head.map(str::to_owned).to_vec()];
        for row in &self.rows {
            let numbers = row.extra.iter().map(|extra| *extra as f64);
            let found = if row.found == row.planted { "" } else { " NOT ALL" };
            lines.push(vec![
                row.name.to_owned(),
                row.codes.clone(),
                row.planted.to_string(),
                format!("{}{found}", row.found),
                table::median(numbers).to_string(),
                row.extra.iter().max().copied().unwrap_or(0).to_string(),
                row.extra.iter().sum::<usize>().to_string(),
            ]);
        }
        writeln!(f, "faults: planted in {} courses\n", self.courses)?;
        writeln!(f, "{}", table::grid(&lines))?;
        for told in self.rows.iter().flat_map(|row| &row.told) {
            writeln!(f, "{told}\n")?;
        }
        for error in &self.errors {
            writeln!(f, "{error}\n")?;
        }
        writeln!(f, "extra messages by code: {}\n", self.beside())?;
        let [errors, warnings, notes] = self.clean;
        let (planted, more) = (self.planted(), self.extra().filter(|extra| *extra > 1).count());
        writeln!(
            f,
            "{planted} planted (at least {FAULTS_MIN}); {:.1} % found at the right line (at least {FOUND_MIN} %); {:.2} extra messages a fault (at most {EXTRA_MAX}), {more} faults with more than one; clean courses: {errors} errors, {warnings} warnings, {notes} notes",
            self.found_of_100(),
            self.extra_mean(),
        )?;
        write!(f, "{}", if self.holds() { "holds" } else { "DOES NOT HOLD" })
    }
}

//! A table in columns: words to the left, numbers to the right.

use std::fmt;

/// Rows of cells.
#[derive(Debug)]
pub struct Columns<const N: usize> {
    rows: Vec<[String; N]>,
}

impl<const N: usize> Columns<N> {
    /// A table with the names of its columns.
    pub fn new(head: &[&str; N]) -> Self {
        Self { rows: vec![head.map(str::to_owned)] }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: [String; N]) {
        self.rows.push(cells);
    }
}

impl<const N: usize> fmt::Display for Columns<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut widths = [0usize; N];
        let mut numbers = [true; N];
        for (index, row) in self.rows.iter().enumerate() {
            for ((width, number), cell) in widths.iter_mut().zip(&mut numbers).zip(row) {
                *width = (*width).max(cell.chars().count());
                *number &= index == 0 || cell.starts_with(|c: char| !c.is_alphabetic());
            }
        }
        for row in &self.rows {
            let mut line = String::new();
            for ((width, number), cell) in widths.iter().zip(numbers).zip(row) {
                if number {
                    line.push_str(&format!("{cell:>width$}  "));
                } else {
                    line.push_str(&format!("{cell:<width$}  "));
                }
            }
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Columns;

    #[test]
    fn numbers_stand_to_the_right() {
        let mut table = Columns::new(&["name", "count"]);
        table.row(["чай".to_owned(), "7".to_owned()]);
        table.row(["coffee".to_owned(), "12".to_owned()]);
        assert_eq!(table.to_string(), "name    count\nчай         7\ncoffee     12\n");
    }
}

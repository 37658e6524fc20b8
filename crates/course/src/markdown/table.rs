//! Rows of a table, read from the source: the parser cuts and fills rows in silence, and items need
//! the places of cells.

use std::ops::Range;

use crate::attrs::{part, trim};

/// The cells of a row, without outer spaces. A bar parts cells unless `\` stands before it, even in
/// code, formulas and blanks.
pub(crate) fn cells(source: &str, row: &Range<usize>) -> Vec<Range<usize>> {
    let row = trim(source, row.clone());
    let text = part(source, row.clone());
    let mut out = Vec::new();
    let mut start = 0;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if c == '|' && !escaped {
            // The bar at the very start opens the first cell.
            if at > 0 {
                out.push(trim(source, row.start + start..row.start + at));
            }
            start = at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    if start < text.len() {
        out.push(trim(source, row.start + start..row.end));
    }
    out
}

/// The rows of a table at the left edge, header first, without the line of dashes.
pub(crate) fn rows(source: &str, table: &Range<usize>) -> Vec<Vec<Range<usize>>> {
    let mut out = Vec::new();
    let mut at = table.start;
    for (number, line) in part(source, table.clone()).split('\n').enumerate() {
        if number != 1 && !line.trim().is_empty() {
            out.push(cells(source, &(at..at + line.len())));
        }
        at += line.len() + 1;
    }
    out
}

/// The text of a cell as Markdown of its own: outside a table a bar needs no `\`.
pub(crate) fn cell_text(cell: &str) -> String {
    cell.replace("\\|", "|")
}

//! Repairs of what a Markdown file has wrong: what stands in some places instead. Only where it can mean one thing.

use std::ops::Range;

use super::table;
use crate::attrs::{first_line, part, trim};

mod braces;
mod dialect;
mod tags;

pub(super) use braces::{parted, unquoted};
pub(super) use dialect::{dialect, far_target};
pub(super) use tags::{behind_comment, figure, tag};

/// Other text in a place.
type Edit = (Range<usize>, String);

/// The start of the line of a place.
pub(super) fn line_start(source: &str, at: usize) -> usize {
    source.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1)
}

/// The line of a place; none where it is so long that looking at it for each of its faults would take time.
fn short_line(source: &str, at: &Range<usize>) -> Option<Range<usize>> {
    const LONG: usize = 2000;
    let bytes = source.as_bytes();
    let from = at.start.saturating_sub(LONG);
    let to = at.end.saturating_add(LONG).min(bytes.len());
    let is_end = |b: &u8| *b == b'\n';
    let start = match bytes.get(from..at.start)?.iter().rposition(is_end) {
        Some(newline) => from + newline + 1,
        None if from == 0 => 0,
        None => return None,
    };
    let end = match bytes.get(at.end..to)?.iter().position(is_end) {
        Some(newline) => at.end + newline,
        None if to == bytes.len() => to,
        None => return None,
    };
    Some(start..end)
}

/// The end of the line of a place, without its line end.
fn line_end(source: &str, at: usize) -> usize {
    first_line(source, &(at..source.len())).end
}

/// Whether nothing but spaces and signs of quotes stands on the line below a place.
fn blank_below(source: &str, at: usize) -> bool {
    let next = (line_end(source, at) + 1).min(source.len());
    part(source, next..line_end(source, next)).chars().all(|c| c.is_whitespace() || c == '>')
}

/// Whether a text that is put at the start of a line could begin a list, a quote or another block.
pub(super) fn starts_block(text: &str) -> bool {
    let numbered = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let counts =
        numbered.len() < text.len() && [". ", ") "].iter().any(|mark| numbered.starts_with(mark));
    let bold = text.starts_with("**") && !text.starts_with("***");
    let signs = ['-', '+', '*', '_', '#', '>', '|', '<', ':', '=', '~', '`', '!', '['];
    text.is_empty() || counts || (text.starts_with(signs) && !bold)
}

/// JW0214: takes the spaces away that make code of a text. `base` is the column of the text that it stands in.
pub(super) fn indent(source: &str, code: &Range<usize>, base: usize) -> Vec<Edit> {
    let mut at = line_start(source, code.start);
    let last = at + part(source, at..code.end).trim_end().len();
    if !blank_below(source, last) {
        return Vec::new();
    }
    let spaces = |at: usize| {
        let line = part(source, at..line_end(source, at));
        let rest = line.trim_start_matches(' ');
        // Where a tab stands, columns and bytes are not the same.
        (!rest.starts_with('\t')).then_some((line.len() - rest.len(), rest.is_empty()))
    };
    let Some((first, _)) = spaces(at) else { return Vec::new() };
    // Behind a marker or a second one, spaces are no indent.
    let surplus = first.saturating_sub(base) / 4 * 4;
    if surplus == 0 || at + first < code.start {
        return Vec::new();
    }
    let mut edits = Vec::new();
    while at < last {
        match spaces(at) {
            Some((_, true)) => {}
            Some((found, false)) => edits.push((at..at + surplus.min(found), String::new())),
            None => return Vec::new(),
        }
        at = line_end(source, at) + 1;
    }
    edits
}

/// JW0213: a blank line above the dashes.
pub(super) fn underline(source: &str, dashes: Range<usize>) -> Option<Edit> {
    let alone = dashes.len() >= 3 && line_start(source, dashes.start) == dashes.start;
    alone.then(|| (dashes.start..dashes.start, "\n".to_owned()))
}

/// JW0235: the old marker for each entry of a new list.
pub(super) fn markers(source: &str, list: &Range<usize>, new: char, old: char) -> Vec<Edit> {
    let inset = part(source, line_start(source, list.start)..list.start);
    if !inset.chars().all(|c| c == ' ') {
        return Vec::new();
    }
    let mut edits = Vec::new();
    let mut at = list.start - inset.len();
    for line in part(source, at..list.end).split_inclusive('\n') {
        // What is indented further belongs to an entry.
        if let Some(entry) = line.strip_prefix(inset) {
            let digits = entry.len() - entry.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let rest = entry.get(digits..).and_then(|rest| rest.strip_prefix(new));
            if rest.is_some_and(|rest| rest.starts_with([' ', '\n', '\t'])) {
                let mark = at + inset.len() + digits;
                edits.push((mark..mark + new.len_utf8(), old.to_string()));
            }
        }
        at += line.len();
    }
    edits
}

/// JW0223: empty cells behind the last column.
pub(super) fn empty_cells(
    source: &str,
    row: &Range<usize>,
    cells: &[Range<usize>],
    columns: usize,
) -> Option<Edit> {
    let (kept, surplus) = cells.split_at_checked(columns)?;
    let last = kept.last()?;
    (!surplus.is_empty() && surplus.iter().all(Range::is_empty))
        .then(|| (last.end..trim(source, row.clone()).end, " |".to_owned()))
}

/// JW0223: a line of dashes with as many cells as the header, where all rows below have as many.
pub(super) fn dashes(
    source: &str,
    table: &Range<usize>,
    line: &Range<usize>,
    columns: usize,
) -> Option<Edit> {
    let mut at = line.end;
    for row in part(source, line.end..table.end).split_inclusive('\n') {
        let place = trim(source, at..at + row.len());
        at += row.len();
        if !place.is_empty() && table::cells(source, &place).len() != columns {
            return None;
        }
    }
    let written = table::cells(source, line);
    let cell = |column: usize| written.get(column).map_or("---", |cell| part(source, cell.clone()));
    let cells: Vec<&str> = (0..columns).map(cell).collect();
    Some((line.clone(), format!("| {} |", cells.join(" | "))))
}

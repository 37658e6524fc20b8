//! Repairs of what a Markdown file has wrong: what stands in some places instead. Only where it can mean one thing.

use std::ops::Range;

use super::table;
use crate::attrs::{first_line, part, trim};
use crate::tree::CalloutKind;

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

/// JW0201: a blank line between a comment at the left edge and the text behind it.
pub(super) fn behind_comment(source: &str, between: Range<usize>) -> Option<Edit> {
    let line = line_start(source, between.start);
    let at_edge = part(source, line..between.start).starts_with("<!--");
    at_edge.then(|| (between, "\n\n".to_owned()))
}

/// JW0201: Markdown instead of a tag.
pub(super) fn tag(source: &str, tag: &str, name: &str, at: &Range<usize>) -> Vec<Edit> {
    let name = name.to_ascii_lowercase();
    if name == "br" {
        return line_break(source, at).into_iter().collect();
    }
    let sign = match name.as_str() {
        "b" | "strong" => "**",
        "i" | "em" => "*",
        "sub" | "sup" => "",
        _ => return Vec::new(),
    };
    // A tag with attributes may mean more.
    if tag.len() != name.len() + 2 || at.len() != tag.len() {
        return Vec::new();
    }
    let Some(line) = short_line(source, at) else { return Vec::new() };
    let line = part(source, at.end..line.end);
    let end = format!("</{}>", part(source, at.start + 1..at.end - 1));
    let Some(inner) = line.find(&end).and_then(|close| line.get(..close)) else {
        return Vec::new();
    };
    let close = at.end + inner.len()..at.end + inner.len() + end.len();
    if sign.is_empty() {
        let figure = figure(inner, name == "sup");
        return figure.map(|figure| (at.start..close.end, figure)).into_iter().collect();
    }
    let plain = inner.starts_with(char::is_alphanumeric)
        && inner.ends_with(char::is_alphanumeric)
        && !inner.contains(['*', '<']);
    if !plain {
        return Vec::new();
    }
    vec![(at.clone(), sign.to_owned()), (close, sign.to_owned())]
}

/// A line break instead of `<br>`; none in headings and tables, which cannot have one.
fn line_break(source: &str, at: &Range<usize>) -> Option<Edit> {
    let Range { start, end } = short_line(source, at)?;
    let before = part(source, start..at.start);
    let words = before.trim_start_matches([' ', '\t', '>']);
    if words.trim().is_empty() || words.starts_with(['|', '#']) || before.contains('\t') {
        return None;
    }
    let from = start + before.trim_end().len();
    let rest = part(source, at.end..end).trim_start();
    if rest.is_empty() {
        // The last line of a paragraph needs none.
        let sign = if blank_below(source, at.end) { "" } else { "\\" };
        return Some((from..end, sign.to_owned()));
    }
    if !rest.starts_with(char::is_alphabetic) {
        return None;
    }
    let quotes = before.get(..before.len() - words.len())?;
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let listed = words.get(digits..)?.starts_with(['-', '*', '+', '.', ')'])
        && words.get(digits + 1..)?.starts_with(' ');
    let mark = if listed {
        let text = words.get(digits + 1..)?;
        digits + 1 + text.len() - text.trim_start().len()
    } else {
        0
    };
    Some((from..end - rest.len(), format!("\\\n{quotes}{}", " ".repeat(mark))))
}

/// Figures and signs, raised or lowered; none where one of them has no such form.
pub(super) fn figure(text: &str, raised: bool) -> Option<String> {
    const PLAIN: &str = "0123456789+-−()";
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾";
    const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎";
    let forms = if raised { RAISED } else { LOWERED };
    let form = |c: char| {
        let place = PLAIN.chars().position(|plain| plain == c)?;
        forms.chars().nth(place)
    };
    if text.is_empty() { None } else { text.chars().map(form).collect() }
}

/// JW0218: attributes without quotes, and without spaces where none belong.
pub(super) fn unquoted(text: &str) -> Option<String> {
    let mut out: Vec<String> = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (key, behind) = rest.split_at(end);
        let Some(value) = behind.trim_start().strip_prefix('=') else {
            out.push(key.to_owned());
            rest = behind.trim_start();
            continue;
        };
        let (value, more) = value_of(value.trim_start())?;
        out.push(format!("{key}={value}"));
        rest = more.trim_start();
    }
    let joined = out.join(" ");
    let sound = !joined.contains(QUOTES) && !joined.contains(['{', '}']) && !out.is_empty();
    (sound && !out.iter().any(|word| word.starts_with('=') || word.ends_with('=')))
        .then_some(joined)
}

const QUOTES: [char; 5] = ['"', '\'', '“', '”', '„'];

/// The value at the start of a text, without quotes and spaces; and what is behind it.
fn value_of(text: &str) -> Option<(String, &str)> {
    if let Some(inner) = text.strip_prefix(QUOTES) {
        let (value, more) = inner.split_at(inner.find(QUOTES)?);
        let more = more.trim_start_matches(QUOTES);
        let parts: Vec<&str> = value.split(',').map(str::trim).collect();
        let words = parts.iter().map(|part| part.split_whitespace().collect::<Vec<_>>().join("-"));
        return Some((words.collect::<Vec<_>>().join(","), more));
    }
    let mut end = 0;
    loop {
        let rest = text.get(end..)?;
        end += rest.find(' ').unwrap_or(rest.len());
        let more = text.get(end..)?;
        if !text.get(..end)?.ends_with(',') || more.trim().is_empty() {
            return Some((text.get(..end)?.replace(' ', ""), more));
        }
        end += more.len() - more.trim_start().len();
    }
}

/// JW0218: a space between attributes, one pair of braces around them.
pub(super) fn parted(source: &str, at: &Range<usize>) -> Option<Edit> {
    let text = part(source, at.clone());
    if text.starts_with('{') {
        let before = part(source, 0..at.start).trim_end();
        return before.ends_with('}').then(|| (before.len() - 1..at.start + 1, " ".to_owned()));
    }
    let mut out = String::new();
    for (place, c) in text.char_indices() {
        if place > 0 && matches!(c, '.' | '#') {
            out.push(' ');
        }
        out.push(c);
    }
    let sound = out.split(' ').all(|word| word.len() > 1);
    sound.then(|| (at.clone(), out))
}

/// JW0230: what another dialect says, in ours.
pub(super) fn dialect(source: &str, mark: &str, at: &Range<usize>) -> Vec<Edit> {
    match mark {
        ":" => meaning(source, at).unwrap_or_default(),
        ":::" => fenced_box(source, at).unwrap_or_default(),
        "!!!" => indented_box(source, at).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// A term on one line and `: its meaning` on the next.
fn meaning(source: &str, at: &Range<usize>) -> Option<Vec<Edit>> {
    let above = at.start.checked_sub(1)?;
    let term = line_start(source, above)..above;
    let words = part(source, term.clone());
    let first = term.start == 0 || source.get(..term.start)?.ends_with("\n\n");
    let plain = words.starts_with(char::is_alphanumeric)
        && words.ends_with(char::is_alphanumeric)
        && !words.contains(['*', '|', '<', '[', '`']);
    let alone = line_start(source, at.start) == at.start && blank_below(source, at.start);
    (first && plain && alone).then(|| {
        let bold = |place: usize| (place..place, "**".to_owned());
        vec![bold(term.start), bold(term.end), (at.clone(), String::new())]
    })
}

/// `::: warning`, lines, and `:::`.
fn fenced_box(source: &str, at: &Range<usize>) -> Option<Vec<Edit>> {
    let head = at.start..line_end(source, at.start);
    let name = part(source, at.end..head.end).trim().trim_matches(['{', '}', '.', ' ']);
    let kind =
        CalloutKind::ALL.into_iter().find(|kind| kind.as_str().eq_ignore_ascii_case(name))?;
    if line_start(source, at.start) != at.start {
        return None;
    }
    let mut edits = vec![(head.clone(), format!("> [!{}]", kind.as_str()))];
    let mut start = head.end + 1;
    for line in part(source, start..source.len()).split_inclusive('\n') {
        let bare = line.trim_end();
        if bare == ":::" {
            let blank = blank_below(source, start);
            // The line end before it goes with it.
            edits.push((start.saturating_sub(1)..start + bare.len(), String::new()));
            return (blank && edits.len() > 2).then_some(edits);
        }
        if bare.starts_with(":::") {
            return None;
        }
        edits.push((start..start, if bare.is_empty() { ">" } else { "> " }.to_owned()));
        start += line.len();
    }
    None
}

/// `!!! tip "Title"` and lines that are indented by four spaces.
fn indented_box(source: &str, at: &Range<usize>) -> Option<Vec<Edit>> {
    let head = at.start..line_end(source, at.start);
    let words = part(source, at.end..head.end).trim();
    let (name, title) = words.split_once(' ').unwrap_or((words, ""));
    let kind =
        CalloutKind::ALL.into_iter().find(|kind| kind.as_str().eq_ignore_ascii_case(name))?;
    let title = title.trim().trim_matches('"');
    if line_start(source, at.start) != at.start || title.contains(['*', '"']) {
        return None;
    }
    let title = if title.is_empty() { String::new() } else { format!("\n> **{title}**") };
    let mut edits = vec![(head.clone(), format!("> [!{}]{title}", kind.as_str()))];
    let mut start = head.end + 1;
    let mut blank: Vec<Edit> = Vec::new();
    for line in part(source, start..source.len()).split_inclusive('\n') {
        if line.trim().is_empty() {
            blank.push((start..start, ">".to_owned()));
        } else if line.starts_with("    ") {
            // A blank line belongs to the box where the box goes on below it.
            edits.append(&mut blank);
            edits.push((start..start + 4, "> ".to_owned()));
        } else {
            let joined = blank.is_empty();
            return (!joined && edits.len() > 1).then_some(edits);
        }
        start += line.len();
    }
    (edits.len() > 1).then_some(edits)
}

/// JW0230: a target that stands far from its links, put behind their words.
pub(super) fn far_target(
    source: &str,
    label: &str,
    definition: &Range<usize>,
    target: &str,
    title: Option<&str>,
) -> Option<Vec<Edit>> {
    let line = line_start(source, definition.start);
    let alone = line == definition.start
        && line_end(source, definition.start) >= definition.end
        && !target.contains([' ', '(', ')', '<', '>'])
        && !title.is_some_and(|title| title.contains('"'));
    if !alone {
        return None;
    }
    let title = title.map(|title| format!(" \"{title}\"")).unwrap_or_default();
    let end = (line_end(source, definition.start) + 1).min(source.len());
    let mut edits = vec![(line..end, String::new())];
    let written = format!("[{label}]");
    for (at, _) in source.match_indices(&written) {
        if at == definition.start {
            continue;
        }
        // `[label]` and `[label][]` alone could also be meant as they stand.
        if !source.get(..at)?.ends_with(']') {
            return None;
        }
        edits.push((at..at + written.len(), format!("({target}{title})")));
    }
    (edits.len() > 1).then_some(edits)
}

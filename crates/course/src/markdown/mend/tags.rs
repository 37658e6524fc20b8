//! Markdown instead of HTML, and figures that are raised or lowered.

use std::ops::Range;

use super::{Edit, blank_below, line_end, line_start, short_line};
use crate::attrs::part;

/// JW0201: a blank line between a comment at the left edge and the text behind it.
pub(in crate::markdown) fn behind_comment(source: &str, between: Range<usize>) -> Option<Edit> {
    let line = line_start(source, between.start);
    let at_edge = part(source, line..between.start).starts_with("<!--");
    at_edge.then(|| (between, "\n\n".to_owned()))
}

/// JW0201: Markdown instead of a tag.
pub(in crate::markdown) fn tag(
    source: &str,
    tag: &str,
    name: &str,
    at: &Range<usize>,
) -> Vec<Edit> {
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
    // Behind a mark such as a colon, the signs close only before a space or another mark.
    let behind = part(source, close.end..line_end(source, close.end)).chars().next();
    let closes = inner.ends_with(char::is_alphanumeric)
        || (inner.ends_with([':', '.', '!', '?', ')', '%'])
            && !behind.is_some_and(char::is_alphanumeric));
    let plain = inner.starts_with(char::is_alphanumeric) && closes && !inner.contains(['*', '<']);
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
pub(in crate::markdown) fn figure(text: &str, raised: bool) -> Option<String> {
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

//! Raw HTML: comments are dropped, the rest is an error and stays plain text.

use std::ops::Range;

use crate::attrs::{part, trim};
use crate::report::Report;

use super::mend;

/// A block of HTML, parted.
pub(super) struct Found {
    /// `<!-- … -->`
    pub comments: Vec<Range<usize>>,
    /// What is no comment, as plain text.
    pub text: String,
}

/// Reads a block that the Markdown parser takes for HTML.
pub(super) fn block(source: &str, span: &Range<usize>, report: &mut Report<'_>) -> Found {
    let mut found = Found { comments: Vec::new(), text: String::new() };
    let mut at = span.start;
    while at < span.end {
        let rest = part(source, at..span.end);
        let open = rest.find("<!--").map_or(span.end, |o| at + o);
        keep(source, trim(source, at..open), &mut found, report);
        if open >= span.end {
            break;
        }
        match part(source, open..span.end).find("-->") {
            Some(close) => at = open + close + 3,
            None => {
                report
                    .error(201, open..open + 4, "comment is not closed: nothing below it is read")
                    .label("opens here")
                    .help("write `-->` where the comment ends");
                at = span.end;
            }
        }
        found.comments.push(open..at);
    }
    found
}

fn keep(source: &str, place: Range<usize>, found: &mut Found, report: &mut Report<'_>) {
    let text = part(source, place.clone());
    if text.is_empty() {
        return;
    }
    if found.comments.is_empty() || text.starts_with('<') {
        report_tag(source, text, &place, report);
    } else {
        let comment = found.comments.last().map_or(place.start, |comment| comment.end);
        report
            .error(201, place.clone(), "text after a comment on its line is read as HTML")
            .label("shown as plain text, marks and all")
            .help("put the comment on a line of its own")
            .mend(|| mend::behind_comment(source, comment..place.start));
    }
    if !found.text.is_empty() {
        found.text.push(' ');
    }
    found.text.push_str(text);
}

/// JW0201, of a tag within a line.
pub(super) fn report(source: &str, tag: &str, span: &Range<usize>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    report_tag(source, tag, span, report);
}

fn report_tag(source: &str, text: &str, place: &Range<usize>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let end = text.find('>').map_or(text.len(), |at| at + 1);
    let tag = text.get(..end).unwrap_or(text).lines().next().unwrap_or_default();
    let name: String = tag
        .trim_start_matches(['<', '/'])
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>();
    let (instead, help) = match name.to_ascii_lowercase().as_str() {
        "br" => ("; write `\\` at the line's end", "write `\\` at the end of the line above"),
        "b" | "strong" => ("; write `**…**`", "write `**` before and after the words"),
        "i" | "em" => ("; write `*…*`", "write `*` before and after the words"),
        "sub" | "sup" => {
            ("; write `₂`, `²` or math", "write the figure as `₂` or `²`, or use math: `$m^2$`")
        }
        "img" => (
            "; write `![alt text](../media/file.svg)`",
            "write `![alt text](../media/file.svg \"Caption\")`",
        ),
        "a" => ("; write `[words](file.md)`", "write `[words](file.md)`"),
        "details" | "summary" | "div" | "span" | "p" => {
            ("; write plain Markdown", "take the tags away, or use a callout")
        }
        _ => ("", "take it away, or write `\\<` for the sign itself"),
    };
    report
        .error(201, place.clone(), words!("HTML `{tag}` is not allowed{instead}"))
        .label("shown as plain text")
        .help(help)
        .mend(|| mend::tag(source, tag, &name, place));
}

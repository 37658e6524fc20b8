//! Boxes, terms and links as other dialects write them.

use std::ops::Range;

use super::{Edit, blank_below, line_end, line_start};
use crate::attrs::part;
use crate::tree::CalloutKind;

/// JW0230: what another dialect says, in ours.
pub(in crate::markdown) fn dialect(source: &str, mark: &str, at: &Range<usize>) -> Vec<Edit> {
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
pub(in crate::markdown) fn far_target(
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

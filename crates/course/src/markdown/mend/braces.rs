//! Attributes as they are written here.

use std::ops::Range;

use super::Edit;
use crate::attrs::part;

/// JW0218: attributes without quotes, and without spaces where none belong.
pub(in crate::markdown) fn unquoted(text: &str) -> Option<String> {
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
pub(in crate::markdown) fn parted(source: &str, at: &Range<usize>) -> Option<Edit> {
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

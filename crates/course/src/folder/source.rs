//! The text of a file, repaired where that loses nothing, with the way back to the bytes on the shelf.

use std::ops::Range;

use super::report::{Said, error, warning};
use crate::diagnostic::{Diagnostic, Span};

/// A text file of the course.
#[derive(Debug, Clone, Default)]
pub(crate) struct Source {
    /// Path from the course folder.
    pub path: String,
    /// Without byte order mark and carriage returns.
    pub text: String,
    /// Places in `text` before which a byte was left out, ascending.
    removed: Vec<usize>,
}

impl Source {
    /// Takes the bytes of a file.
    ///
    /// # Errors
    /// Larger than `limit`, or not UTF-8.
    pub fn read(
        path: &str,
        bytes: &[u8],
        limit: usize,
    ) -> Result<(Self, Option<Diagnostic>), Box<Diagnostic>> {
        let at = |range| Span { file: path.to_owned(), bytes: range };
        if bytes.len() > limit {
            let (size, limit) = (bytes.len().div_ceil(1024), limit / 1024);
            let fault =
                error(108, at(0..0), format!("file is {size} KiB; the limit is {limit} KiB"))
                    .help("split it, or move long tables into pictures");
            return Err(Box::new(fault));
        }
        let raw = std::str::from_utf8(bytes).map_err(|fault| {
            let fault = error(106, at(0..0), format!("not UTF-8 at byte {}", fault.valid_up_to()))
                .help("save the file again and choose UTF-8 as its encoding");
            Box::new(fault)
        })?;
        let mut source = Self { path: path.to_owned(), ..Self::default() };
        if !may_be_odd(raw) {
            source.text = raw.to_owned();
            return Ok((source, None));
        }
        let mut oddities = Vec::new();
        let mut first: Option<usize> = None;
        let mut note = |what: &'static str, place: usize| {
            if !oddities.contains(&what) {
                oddities.push(what);
                first = Some(first.map_or(place, |earlier: usize| earlier.min(place)));
            }
        };
        let (mut line_start, mut before) = (true, '\n');
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        let mut column = 0;
        for (place, c) in raw.char_indices() {
            match c {
                '\u{FEFF}' if place == 0 => {
                    note("a byte order mark", 0);
                    edits.push((0..c.len_utf8(), String::new()));
                    source.removed.extend([0, 0, 0]);
                    continue;
                }
                '\r' => {
                    note("Windows line ends (CRLF)", place);
                    edits.push((place..place + 1, String::new()));
                    source.removed.push(source.text.len());
                    continue;
                }
                '\t' if line_start => {
                    note("tabs at the start of a line", place);
                    let width = 4 - column % 4;
                    edits.push((place..place + 1, " ".repeat(width)));
                    column += width;
                }
                _ if is_decomposed(before, c) => {
                    if let Some(whole) = unicode_normalization::char::compose(before, c) {
                        note("letters written as two characters", place);
                        let start = place - before.len_utf8();
                        edits.push((start..place + c.len_utf8(), whole.to_string()));
                    }
                }
                ' ' => column += 1,
                '\n' => column = 0,
                _ => {}
            }
            line_start = c == '\n' || (line_start && (c == ' ' || c == '\t'));
            before = c;
            source.text.push(c);
        }
        let repair = first.map(|place| {
            let end = raw.get(place..).and_then(|rest| rest.chars().next()).map_or(place, |c| place + c.len_utf8());
            let fault = warning(107, at(place..end), format!("the file has {}", and(&oddities)))
                .help("set the editor to UTF-8 without mark, line ends LF and spaces for indents, and save again");
            edits.into_iter().fold(fault, |fault, (bytes, text)| fault.edit(at(bytes), text))
        });
        Ok((source, repair))
    }

    /// A place in the file.
    pub fn at(&self, bytes: Range<usize>) -> Span {
        Span { file: self.path.clone(), bytes }
    }

    /// From a place in `text` to the same place on the shelf.
    pub fn on_shelf(&self, bytes: &Range<usize>) -> Range<usize> {
        let back = |place: usize| place + self.removed.partition_point(|gap| *gap <= place);
        // What is put in stands behind the character before it, not behind what was left out there.
        if bytes.is_empty() && bytes.start > 0 {
            let at = back(bytes.start - 1) + 1;
            return at..at;
        }
        // The end belongs to the last character, not to what was left out behind it.
        let end = if bytes.end > bytes.start { back(bytes.end - 1) + 1 } else { back(bytes.end) };
        back(bytes.start)..end
    }

    /// As [`on_shelf`](Self::on_shelf), for a place where other text will stand: a carriage return belongs to its line
    /// end, so that what is put at the end of a line comes before both, and both go together.
    pub fn edit_on_shelf(&self, bytes: &Range<usize>) -> Range<usize> {
        let place = self.on_shelf(bytes);
        let at_end = self.text.get(bytes.start..).is_some_and(|rest| rest.starts_with('\n'));
        if bytes.start == 0 || !at_end {
            return place;
        }
        let start = bytes.start + self.removed.partition_point(|gap| *gap < bytes.start);
        start..if bytes.is_empty() { start } else { place.end }
    }

    /// The first place of `needle` within `bytes`; the first line of `bytes` where it is not there. A match may not go
    /// on as an id would (`#cut` is not in `#cut-off`).
    pub fn locate(&self, bytes: &Range<usize>, needle: &str) -> Range<usize> {
        let slice = self.text.get(bytes.clone()).unwrap_or_default();
        let mut from = 0;
        while let Some(found) = slice.get(from..).and_then(|rest| rest.find(needle)) {
            let end = from + found + needle.len();
            let goes_on = slice.get(end..).and_then(|rest| rest.chars().next());
            if !goes_on.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-') {
                return bytes.start + from + found..bytes.start + end;
            }
            from = end;
        }
        self.first_line(bytes)
    }

    /// The first line of a block.
    pub fn first_line(&self, bytes: &Range<usize>) -> Range<usize> {
        let line =
            self.text.get(bytes.clone()).and_then(|slice| slice.lines().next()).unwrap_or_default();
        bytes.start..bytes.start + line.trim_end().len()
    }
}

/// Whether a text has a byte that may belong to a mark, a carriage return, a tab or a letter written as two characters.
/// Nearly all have none, and need no look at each character.
fn may_be_odd(raw: &str) -> bool {
    // 0xCC begins the characters from U+0300 to U+033F, among them all that join a letter.
    raw.starts_with('\u{FEFF}') || raw.bytes().any(|b| matches!(b, b'\r' | b'\t' | 0xCC))
}

/// `a, b and c`
fn and(words: &[&str]) -> String {
    match words.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

/// A letter and a mark behind it for which there is one character. Marks that have none (stress in Russian
/// textbooks) are left alone.
fn is_decomposed(letter: char, mark: char) -> bool {
    match mark {
        '\u{0306}' => "иИуУaAeEgGiIoOuU".contains(letter),
        '\u{0308}' => "еЕиИaAeEiIoOuUyY".contains(letter),
        '\u{0300}'..='\u{0305}'
        | '\u{0307}'
        | '\u{030A}'..='\u{030C}'
        | '\u{0327}'
        | '\u{0328}' => letter.is_ascii_alphabetic(),
        _ => false,
    }
}

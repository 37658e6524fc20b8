//! Places as the protocol counts them: lines from 0, and UTF-16 code units in the line.

use std::ops::Range;

use lsp_types::{Position, Range as Area};

/// The byte of a position; the end of its line where the line is shorter, the end of the text where it has fewer lines.
pub fn byte(text: &str, position: Position) -> usize {
    let mut start = 0;
    for _ in 0..position.line {
        match text.get(start..).and_then(|rest| rest.find('\n')) {
            Some(end) => start += end + 1,
            None => return text.len(),
        }
    }
    let line = text.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
    let mut units = 0;
    for (at, c) in line.char_indices() {
        if units >= position.character {
            return start + at;
        }
        units += if c.len_utf16() == 2 { 2 } else { 1 };
    }
    start + line.len()
}

/// The position of a byte.
pub fn position(text: &str, byte: usize) -> Position {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count();
    let units = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
    Position {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        character: u32::try_from(units).unwrap_or(u32::MAX),
    }
}

/// The area of some bytes.
pub fn area(text: &str, bytes: &Range<usize>) -> Area {
    Area { start: position(text, bytes.start), end: position(text, bytes.end.max(bytes.start)) }
}

#[cfg(test)]
mod tests {
    use super::{byte, position};
    use lsp_types::Position;

    #[test]
    fn wide_letters_count_as_the_protocol_counts_them() {
        let text = "aé😀b\nпила\n";
        let at = text.find('b').unwrap_or_default();
        assert_eq!(position(text, at), Position { line: 0, character: 4 });
        assert_eq!(byte(text, Position { line: 0, character: 4 }), at);
        let at = text.find("ла").unwrap_or_default();
        assert_eq!(position(text, at), Position { line: 1, character: 2 });
        assert_eq!(byte(text, Position { line: 1, character: 2 }), at);
    }

    #[test]
    fn places_that_are_not_there_are_the_nearest_one() {
        assert_eq!(byte("ab\n", Position { line: 9, character: 9 }), 3);
        assert_eq!(byte("ab\ncd", Position { line: 0, character: 9 }), 2);
        // In the middle of a letter.
        assert_eq!(byte("😀b", Position { line: 0, character: 1 }), 4);
        assert_eq!(position("é", 1), Position { line: 0, character: 0 });
    }
}

//! Lines and columns of places. A file is looked through once, however many places of it are asked for.

use std::cell::RefCell;
use std::collections::BTreeMap;

use course::shelf::Shelf;

/// Finds lines and columns in the files of a course.
pub struct Positions<'a> {
    shelf: &'a dyn Shelf,
    /// First bytes of all lines, by file.
    starts: RefCell<BTreeMap<String, Vec<usize>>>,
}

impl<'a> Positions<'a> {
    /// For the files of one course.
    pub fn new(shelf: &'a dyn Shelf) -> Self {
        Self { shelf, starts: RefCell::new(BTreeMap::new()) }
    }

    /// Line and column of a byte, both counted from 1, the column in characters.
    pub fn of(&self, file: &str, at: usize) -> (usize, usize) {
        let bytes = self.shelf.bytes(file).unwrap_or_default();
        let mut files = self.starts.borrow_mut();
        let starts = files.entry(file.to_owned()).or_insert_with(|| {
            let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
            std::iter::once(0).chain(ends.map(|(end, _)| end + 1)).collect()
        });
        let at = at.min(bytes.len());
        let line = starts.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|line| starts.get(line)).copied().unwrap_or(0);
        let before = String::from_utf8_lossy(bytes.get(start..at).unwrap_or_default());
        (line, before.chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Positions;
    use course::shelf::MemoryShelf;

    #[test]
    fn columns_are_counted_in_characters() {
        let shelf: MemoryShelf = [("a.md", "жук\nи\r\n")].into_iter().collect();
        let positions = Positions::new(&shelf);
        let of = |at| positions.of("a.md", at);
        assert_eq!([of(0), of(2), of(6), of(7), of(9)], [(1, 1), (1, 2), (1, 4), (2, 1), (2, 2)]);
        assert_eq!((of(11), of(99)), ((3, 1), (3, 1)), "the end, and beyond it");
        assert_eq!(positions.of("b.md", 5), (1, 1), "a file that is not there");
    }
}

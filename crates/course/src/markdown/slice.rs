//! Pieces of the source as Markdown of their own: markers of quotes and lists taken off, comments left out.

use std::ops::Range;

use crate::attrs::part;

/// What stands before each further line of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inset {
    /// Nothing: it starts at the left edge.
    None,
    /// Spaces: a paragraph of a list entry.
    Spaces,
    /// Spaces and `>`, on the first line too: a quote.
    Quote,
}

/// Cuts pieces out of one source.
#[derive(Clone, Copy)]
pub(crate) struct Slicer<'a> {
    pub source: &'a str,
    /// Sorted, apart from each other.
    pub comments: &'a [Range<usize>],
}

impl Slicer<'_> {
    /// The piece at `range` without `drop` and outer space.
    pub(crate) fn take(
        &self,
        range: &Range<usize>,
        inset: Inset,
        drop: Option<&Range<usize>>,
    ) -> String {
        self.cut(range, inset, drop).trim().to_owned()
    }

    /// The piece at `range` without `drop`, outer space kept.
    pub(crate) fn cut(
        &self,
        range: &Range<usize>,
        inset: Inset,
        drop: Option<&Range<usize>>,
    ) -> String {
        let mut out = String::new();
        let mut at = range.start;
        for (number, line) in part(self.source, range.clone()).split_inclusive('\n').enumerate() {
            let end = at + line.len();
            let start = at + skipped(line, inset, number);
            self.push(start.min(end)..end, drop, &mut out);
            at = end;
        }
        out
    }

    fn push(&self, line: Range<usize>, drop: Option<&Range<usize>>, out: &mut String) {
        let first = self.comments.partition_point(|c| c.end <= line.start);
        let near = self.comments.get(first..).unwrap_or_default();
        let holes = near.iter().take_while(|c| c.start < line.end);
        let mut holes: Vec<Range<usize>> = holes.cloned().collect();
        if let Some(drop) = drop.filter(|d| d.start < line.end && d.end > line.start) {
            // The space before attributes goes with them.
            let before = part(self.source, line.start..drop.start.max(line.start));
            let hole = line.start + before.trim_end().len()..drop.end;
            holes.insert(holes.partition_point(|h| h.start <= hole.start), hole);
        }
        let mut at = line.start;
        for hole in holes {
            out.push_str(part(self.source, at..hole.start.clamp(at, line.end)));
            at = hole.end.clamp(at, line.end);
        }
        out.push_str(part(self.source, at..line.end));
        // Texts are hashed: they must not differ by the editor's line ends.
        if out.ends_with("\r\n") {
            out.truncate(out.len() - 2);
            out.push('\n');
        }
    }
}

/// How many bytes of a line are its container's.
fn skipped(line: &str, inset: Inset, number: usize) -> usize {
    let spaces = line.len() - line.trim_start_matches([' ', '\t']).len();
    match inset {
        Inset::None => 0,
        Inset::Spaces if number == 0 => 0,
        Inset::Spaces => spaces,
        Inset::Quote => match line.get(spaces..).and_then(|l| l.strip_prefix('>')) {
            Some(rest) => spaces + 1 + usize::from(rest.starts_with(' ')),
            None => spaces,
        },
    }
}

/// The source without its comments: nothing else changes.
pub(crate) fn without(source: &str, comments: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    for comment in comments {
        out.push_str(part(source, at..comment.start.max(at)));
        at = comment.end.max(at);
    }
    out.push_str(part(source, at..source.len()));
    out
}

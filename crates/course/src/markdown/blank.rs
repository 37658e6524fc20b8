//! Where `[[…]]` stands: blanks are read from the source, because `*`, `~` and `|` in them mean what the
//! author typed.

use std::ops::Range;

use crate::attrs::part;

/// Places of `[[…]]` outside `opaque` (code, formulas, comments; sorted), brackets included.
///
/// A blank may run over a line end, but not over a blank line or another `[[`.
pub(crate) fn find(source: &str, opaque: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut hidden = opaque.iter().peekable();
    let mut at = 0;
    while let Some(found) = source.get(at..).and_then(|s| s.find("[[")) {
        let open = at + found;
        at = open + 2;
        while hidden.next_if(|o| o.end <= open).is_some() {}
        if let Some(cover) = hidden.peek().filter(|o| o.start <= open) {
            at = cover.end.max(at);
            continue;
        }
        if source.get(..open).is_some_and(|s| s.ends_with('\\')) {
            continue;
        }
        let rest = part(source, at..source.len());
        let limit = rest.find("[[").unwrap_or(rest.len());
        let rest = rest.get(..limit).unwrap_or_default();
        let Some(close) = rest.find("]]") else {
            continue;
        };
        let inner = rest.get(..close).unwrap_or_default();
        if inner.contains("\n\n") || inner.contains("\r\n\r\n") {
            continue;
        }
        at += close + 2;
        out.push(open..at);
    }
    out
}

//! The grammar of braces, read from the raw line: words, attributes, and what is wrong with them.

use std::ops::Range;

use super::{Attrs, Tail, Word, slug};
use crate::tree::TickMark;

/// What is wrong with braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FaultKind {
    /// Quotes, or a space around `=` or in a value.
    Quotes,
    /// `#id.class`, or a second pair of braces.
    Glued,
    /// Meant as attributes, but without a space before or not at the end of the line.
    Misplaced,
    /// Nothing that looks like attributes: `{L}`, `{1, 2}`.
    Words,
    /// An id outside the grammar, and what it could be.
    Id(String),
    /// A second id or a second value of a key.
    Twice(String),
}

/// What is wrong with braces, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    pub at: Range<usize>,
    pub kind: FaultKind,
}

/// A line with all that is to be said of its braces.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scan {
    pub tail: Tail,
    pub faults: Vec<Fault>,
}

/// The part of `source` at `range`; empty where that is no part of it.
pub(crate) fn part(source: &str, range: Range<usize>) -> &str {
    source.get(range).unwrap_or_default()
}

/// `range` without spaces at both ends.
pub(crate) fn trim(source: &str, range: Range<usize>) -> Range<usize> {
    let text = part(source, range.clone());
    let start = range.start + (text.len() - text.trim_start().len());
    let end = start + text.trim().len();
    start..end
}

/// The first line of `span`, without its line end.
pub(crate) fn first_line(source: &str, span: &Range<usize>) -> Range<usize> {
    let text = part(source, span.clone());
    // Line ends are single bytes of UTF-8: no character has to be decoded to find one.
    let length = text.bytes().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(text.len());
    span.start..span.start + length
}

pub(crate) fn scan_heading(source: &str, span: &Range<usize>) -> Scan {
    let line = trim(source, first_line(source, span));
    let text = part(source, line.clone());
    let hashes = text.len() - text.trim_start_matches('#').len();
    if hashes == 0 {
        // Underlined: the text is all but the last line.
        let all = trim(source, span.clone());
        let words = part(source, all.clone());
        let end = words.rfind(['\n', '\r']).map_or(all.end, |at| all.start + at);
        return scan(source, trim(source, all.start..end));
    }
    let content = trim(source, line.start + hashes..line.end);
    let words = part(source, content.clone());
    // Closing hashes are no part of the text where a space stands before them.
    let open = words.trim_end_matches('#');
    let closed = open.len() < words.len() && (open.is_empty() || open.ends_with([' ', '\t']));
    let end = if closed { content.start + open.len() } else { content.end };
    scan(source, trim(source, content.start..end))
}

pub(crate) fn scan_entry(source: &str, span: &Range<usize>) -> Scan {
    let line = first_line(source, span);
    let text = part(source, line.clone());
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = part(source, line.start + digits..line.end);
    let marker = digits + usize::from(rest.starts_with(['-', '*', '+', '.', ')']));
    let mut content = trim(source, line.start + marker..line.end);
    if let Some((length, _)) = tick(part(source, content.clone())) {
        content = trim(source, content.start + length..content.end);
    }
    scan(source, content)
}

/// How a tick box is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TickShape {
    /// `[x]`, `[ ]`
    Proper(TickMark),
    /// `[]`, `[ x ]`, `[x]text`, `(x)`: other viewers show no box.
    Almost(TickMark),
}

/// A tick box at the start of a text, and its length in bytes.
pub(crate) fn tick(text: &str) -> Option<(usize, TickShape)> {
    let close = match text.chars().next()? {
        '[' => ']',
        '(' => ')',
        _ => return None,
    };
    // A box holds one mark and a few spaces; anything longer is text in brackets.
    let end = text.char_indices().take(6).find(|(_, c)| *c == close)?.0;
    let inner = text.get(1..end)?;
    let mark = match inner.trim() {
        "" => TickMark::Clear,
        "x" | "X" | "✓" | "✔" | "*" => TickMark::Set,
        _ => return None,
    };
    let rest = text.get(end + 1..)?;
    let parted = rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']);
    if close == ')' {
        // `(x)` in running text is a letter in brackets, `()` a call.
        return (parted && inner.chars().count() == 1)
            .then_some((end + 1, TickShape::Almost(mark)));
    }
    if parted && matches!(inner, "x" | "X" | " ") {
        return Some((end + 1, TickShape::Proper(mark)));
    }
    // `[x](…)` and `[x][…]` are links, `[]:` and the like are text; `[x][…](…)` is a box and a link.
    let before_link = rest.starts_with('[')
        && rest.char_indices().take(200).any(|(at, _)| part(rest, at..at + 2) == "](");
    let glued =
        !before_link && !parted && (rest.starts_with(['(', '[', ':', ']']) || inner.trim() == "*");
    (!glued).then_some((end + 1, TickShape::Almost(mark)))
}

/// Reads the braces of a line (`line` trimmed).
fn scan(source: &str, line: Range<usize>) -> Scan {
    let text = part(source, line.clone());
    let Some(open) = text.rfind('{').filter(|_| text.ends_with('}')) else {
        return stray(source, line);
    };
    let inner = text.get(open + 1..text.len() - 1).unwrap_or_default();
    let before = text.get(..open).unwrap_or_default();
    // `{{name}}` is a variable, `\{` a brace.
    if inner.contains('}') || before.ends_with(['{', '\\']) || inner.ends_with('\\') {
        return stray(source, line);
    }
    let span = line.start + open..line.end;
    let words = trim(source, line.start..span.start);
    if !attribute_like(inner) {
        let faults = vec![Fault { at: span, kind: FaultKind::Words }];
        return Scan { tail: Tail { text: line, attrs: None }, faults };
    }
    let mut scan = Scan { tail: Tail { text: words, attrs: None }, faults: Vec::new() };
    if !before.is_empty() && !before.ends_with([' ', '\t']) {
        scan.faults.push(Fault { at: span.clone(), kind: FaultKind::Misplaced });
    } else if before.trim_end().ends_with('}')
        && before.rfind('{').is_some_and(|at| {
            attribute_like(
                before.get(at + 1..).unwrap_or_default().trim_end().trim_end_matches('}'),
            ) && !before.get(..at).is_some_and(|b| b.ends_with('{'))
        })
    {
        let first = before.rfind('{').unwrap_or_default();
        scan.faults.push(Fault { at: span.clone(), kind: FaultKind::Glued });
        scan.tail.text = trim(source, line.start..line.start + first);
    }
    let glued = scan.faults.last().is_some_and(|f| f.kind == FaultKind::Glued);
    let mut attrs = read(source, span, &mut scan.faults);
    if glued {
        attrs.span.start = scan.tail.text.end;
    }
    scan.tail.attrs = Some(attrs);
    scan
}

/// Whether the inside of braces is meant as attributes.
fn attribute_like(inner: &str) -> bool {
    let inner = inner.trim();
    if inner.chars().count() < 2 {
        return false;
    }
    let name = |w: &str| {
        w.starts_with(|c: char| c.is_ascii_lowercase())
            && w.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let marked = |w: &str| {
        w.strip_prefix(['#', '.'])
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric()))
            || w.split_once('=').is_some_and(|(key, _)| name(key))
    };
    let mut words = inner.split_whitespace();
    words.clone().any(marked) || words.all(name)
}

/// Braces that are not at the end of the line, or not closed, but hold `#id`, `.class` or `key=`.
fn stray(source: &str, line: Range<usize>) -> Scan {
    let text = part(source, line.clone());
    let plain = Scan { tail: Tail { text: line.clone(), attrs: None }, faults: Vec::new() };
    // One sign is found far sooner than two, and most lines have none.
    let marks: &[&str] = if text.contains('{') { &["{#", "{."] } else { &[] };
    let Some(open) = marks.iter().filter_map(|mark| text.rfind(mark)).max() else {
        return plain;
    };
    let (before, rest) = text.split_at(open);
    let next = rest.get(2..).and_then(|r| r.chars().next());
    if before.ends_with(['{', '\\', '$', '`']) || !next.is_some_and(|c| c.is_ascii_alphabetic()) {
        return plain;
    }
    let end = line.start + open + rest.find('}').map_or(rest.len(), |at| at + 1);
    let span = line.start + open..end;
    let mut faults = vec![Fault { at: span.clone(), kind: FaultKind::Misplaced }];
    let attrs = read(source, span.clone(), &mut Vec::new());
    faults.truncate(1);
    Scan { tail: Tail { text: trim(source, line.start..span.start), attrs: Some(attrs) }, faults }
}

/// Reads what stands between braces; goes on after a fault.
fn read(source: &str, span: Range<usize>, faults: &mut Vec<Fault>) -> Attrs {
    let mut attrs = Attrs { span: span.clone(), ..Attrs::default() };
    let inner = part(source, span.clone()).trim_start_matches('{').trim_end_matches('}');
    let mut at = span.start + 1;
    let mut last = Last::Start;
    for token in inner.split([' ', '\t']) {
        let place = at..at + token.len();
        at = place.end + 1;
        if token.is_empty() {
            continue;
        }
        last = attrs.take(token, place, last, faults);
    }
    attrs
}

/// What stood before a token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Start,
    Id,
    /// `key=value`
    Value,
    /// A `=` whose value is still to come, or a value that ends in a comma.
    Open,
    Other,
}

impl Attrs {
    fn take(
        &mut self,
        token: &str,
        place: Range<usize>,
        last: Last,
        faults: &mut Vec<Fault>,
    ) -> Last {
        const QUOTES: [char; 5] = ['"', '\'', '“', '”', '„'];
        let quoted = faults.iter_mut().find(|f| f.kind == FaultKind::Quotes);
        if let Some(fault) = quoted {
            // One pair of quotes around several words, or spaces around a `=`, are one fault.
            if last == Last::Open || token.contains(QUOTES) {
                fault.at.end = place.end;
                return if token.ends_with(['=', ',']) { Last::Open } else { Last::Other };
            }
        }
        let quoted = faults.iter().any(|f| f.kind == FaultKind::Quotes);
        if token.contains(QUOTES) || token.starts_with('=') || token.ends_with(['=', ',']) {
            let mut at = place.clone();
            if token.starts_with('=')
                && let Some(name) = self.flags.pop_if(|f| f.span.end + 1 == at.start)
            {
                at.start = name.span.start;
            }
            faults.push(Fault { at, kind: FaultKind::Quotes });
            return if token.ends_with(['=', ',']) { Last::Open } else { Last::Other };
        }
        let mut fault = |kind: FaultKind| faults.push(Fault { at: place.clone(), kind });
        let word = |text: &str| Word { text: text.to_owned(), span: place.clone() };
        if let Some(id) = token.strip_prefix('#') {
            if let Some((id, _)) = id.split_once('.') {
                fault(FaultKind::Glued);
                self.id.get_or_insert(word(id));
            } else if self.id.is_some() {
                fault(FaultKind::Twice(token.to_owned()));
            } else {
                if assess::ItemId::parse(id).is_err() {
                    fault(FaultKind::Id(slug(id)));
                }
                self.id = Some(word(id));
            }
            return Last::Id;
        }
        if let Some(class) = token.strip_prefix('.') {
            if class.contains(['.', '#']) {
                fault(FaultKind::Glued);
            }
            self.classes.push(word(class.split(['.', '#']).next().unwrap_or_default()));
            return Last::Other;
        }
        if let Some((key, value)) = token.split_once('=') {
            if self.value(key).is_some() {
                fault(FaultKind::Twice(key.to_owned()));
                return Last::Value;
            }
            let value_at = place.start + key.len() + 1..place.end;
            let key = Word { text: key.to_owned(), span: place.start..place.start + key.len() };
            self.pairs.push((key, Word { text: value.to_owned(), span: value_at }));
            return Last::Value;
        }
        let flag = token.starts_with(|c: char| c.is_ascii_lowercase())
            && token.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        match (flag, last) {
            _ if quoted => {}
            (true, _) => self.flags.push(word(token)),
            // `{#Kerf 1}`: the id was meant to have a space.
            (false, Last::Id) => {
                let whole = self
                    .id
                    .take()
                    .map(|id| (format!("{} {token}", id.text), id.span.start..place.end));
                if let Some((text, span)) = whole {
                    faults.retain(|f| !matches!(f.kind, FaultKind::Id(_)));
                    faults.push(Fault { at: span.clone(), kind: FaultKind::Id(slug(&text)) });
                    self.id = Some(Word { text, span });
                }
                return Last::Id;
            }
            (false, _) => fault(FaultKind::Quotes),
        }
        Last::Other
    }
}

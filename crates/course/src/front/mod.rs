//! Front matter: the lines between `---` at the start of a file. A strict subset of YAML, read from the
//! parser's events, so that every key and value has its place and a text stays the text that was written
//! (`no`, `0110`, `1.10`).

use std::ops::Range;

use assess::{CourseId, Lang};
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};

use crate::diagnostic::{Diagnostic, Span};
use crate::folder::report::{Said, error};
use crate::trades::Library;

pub mod course;
pub mod page;
mod reader;

pub(crate) use reader::Reader;

/// The keys that the front matter of a file may have, by name; the path is that from the course folder.
#[must_use]
pub fn keys_of(path: &str) -> Vec<&'static str> {
    let empty = FrontMatter::default();
    let mut keys = Reader::new(path, &empty);
    let name = path.rsplit('/').next().unwrap_or(path);
    match name {
        "course.md" => {
            // Any folder will do: its name is compared, not kept.
            let _ = CourseId::parse("course")
                .map(|folder| course::of_course(&mut keys, &folder, &Library::default()));
        }
        "module.md" => drop(page::of_module(&mut keys)),
        "exam.md" => {
            page::of_exam(&mut keys);
        }
        "workshop.md" | "glossary.md" => {}
        _ if name.matches('.').count() > 1 => {
            drop(page::of_translation(&mut keys, &Lang::english()));
        }
        _ => drop(page::of_lesson(&mut keys)),
    }
    keys.known()
}

/// The front matter of a file, and where its Markdown begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// In the order of the file; a key stands once.
    pub entries: Vec<Entry>,
    /// Bytes of the whole block, dashes included; empty where there is none.
    pub at: Range<usize>,
    /// First byte behind it.
    pub body: usize,
    /// First byte of its keys.
    pub keys: usize,
    /// What stands below it.
    pub below: Below,
    /// Whether all of it could be read.
    pub extent: Extent,
}

/// How the text below a front matter begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Below {
    /// A line `# …` stands in it.
    pub titled: bool,
    /// Its first line is blank.
    pub blank: bool,
}

/// How much of a front matter was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Extent {
    /// All of it.
    #[default]
    Whole,
    /// Up to a fault: a key that is not there may stand behind it.
    Part,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: Scalar,
    /// What stands behind the colon.
    pub value: Value,
    /// Bytes of all of its lines, line end included.
    pub line: Range<usize>,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One text.
    Text(Scalar),
    /// `[a, b]` or lines of `- a`.
    List(Vec<Scalar>, Range<usize>),
}

/// A text with its place in the file (bytes, quotes included).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// Without quotes.
    pub text: String,
    /// Bytes in the file.
    pub at: Range<usize>,
}

impl Value {
    /// Bytes of the value.
    #[must_use]
    pub fn at(&self) -> Range<usize> {
        match self {
            Self::Text(scalar) => scalar.at.clone(),
            Self::List(_, at) => at.clone(),
        }
    }
}

impl FrontMatter {
    /// The entry of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.text == key)
    }
}

/// Reads the front matter of a file; a file without one gives an empty one.
#[must_use]
pub fn read(text: &str, file: &str) -> (FrontMatter, Vec<Diagnostic>) {
    let (yaml, body) = match split(text) {
        Split::None => return (FrontMatter::default(), Vec::new()),
        Split::Unclosed(first) => {
            let fault = error(
                110,
                Span { file: file.to_owned(), bytes: 0..3 },
                "the front matter is not closed by `---`",
            )
            .label("it opens here")
            .help("write a line `---` below the last key");
            let fault = if ends_at(text, first) {
                let at = Span { file: file.to_owned(), bytes: first..first };
                fault.edit(at, "---\n")
            } else {
                fault
            };
            // What looks like keys is left out of the lesson's text: one fault, not thirty.
            return (
                FrontMatter {
                    at: 0..first,
                    body: first,
                    extent: Extent::Part,
                    ..FrontMatter::default()
                },
                vec![fault],
            );
        }
        Split::Block { yaml, body } => (yaml, body),
    };
    let rest = text.get(body..).unwrap_or_default();
    let below = Below {
        titled: rest.lines().any(|line| line.starts_with("# ")),
        blank: rest.lines().next().is_some_and(|line| line.trim().is_empty()),
    };
    let mut front =
        FrontMatter { at: 0..body, body, keys: yaml.start, below, ..FrontMatter::default() };
    let block = text.get(yaml.clone()).unwrap_or_default();
    let mut walk =
        Walk { file, block, start: yaml.start, chars: char_starts(block), faults: Vec::new() };
    front.extent = walk.mapping(&mut front.entries);
    (front, walk.faults)
}

/// Whether keys that are not closed surely end before a byte: there are some, and what follows is none.
fn ends_at(text: &str, first: usize) -> bool {
    let (keys, rest) = text.split_at_checked(first).unwrap_or_default();
    let is_key = |line: &str| {
        line.split_once(':').is_some_and(|(key, _)| {
            !key.is_empty()
                && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        })
    };
    // A comment among keys looks like a title.
    let mut next = rest.lines().skip_while(|line| line.starts_with('#'));
    keys.lines().count() > 1 && keys.ends_with('\n') && !next.next().is_some_and(is_key)
}

enum Split {
    None,
    /// Byte at which the lines that look like keys end.
    Unclosed(usize),
    Block {
        yaml: Range<usize>,
        body: usize,
    },
}

fn split(text: &str) -> Split {
    let mut at = 0;
    let mut yaml_start = 0;
    let mut keys_end = 0;
    let mut in_keys = true;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_end();
        if index == 0 {
            if bare != "---" {
                return Split::None;
            }
            yaml_start = line.len();
            keys_end = yaml_start;
        } else if bare == "---" {
            return Split::Block { yaml: yaml_start..at, body: at + line.len() };
        } else if in_keys {
            let looks_like_key =
                bare.contains(": ") || bare.ends_with(':') || bare.trim_start().starts_with("- ");
            if looks_like_key && !bare.starts_with('#') {
                keys_end = at + line.len();
            } else {
                in_keys = false;
            }
        }
        at += line.len();
    }
    if text.is_empty() { Split::None } else { Split::Unclosed(keys_end) }
}

/// The parser counts in characters: the byte at which each begins, and one more for the end.
fn char_starts(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain([text.len()]).collect()
}

struct Walk<'a> {
    file: &'a str,
    block: &'a str,
    start: usize,
    chars: Vec<usize>,
    faults: Vec<Diagnostic>,
}

impl Walk<'_> {
    fn byte(&self, index: usize) -> usize {
        self.start + self.chars.get(index).copied().unwrap_or(self.block.len())
    }

    fn bytes(&self, span: saphyr_parser::Span) -> Range<usize> {
        let (from, to) = (self.byte(span.start.index()), self.byte(span.end.index()));
        from..to.max(from)
    }

    fn span(&self, bytes: Range<usize>) -> Span {
        Span { file: self.file.to_owned(), bytes }
    }

    /// Reads the one mapping that a block may hold. Stops at the first fault of the parser, because it
    /// yields the same one for ever.
    fn mapping(&mut self, entries: &mut Vec<Entry>) -> Extent {
        let mut parser = Parser::new_from_str(self.block);
        let mut key: Option<Scalar> = None;
        let mut list: Option<(Vec<Scalar>, usize)> = None;
        let mut depth = 0u32;
        while let Some(event) = parser.next_event() {
            let (event, span) = match event {
                Ok(event) => event,
                Err(fault) => return self.scan_fault(&fault),
            };
            let at = self.bytes(span);
            match event {
                Event::StreamStart
                | Event::DocumentStart(_)
                | Event::DocumentEnd
                | Event::Nothing => {}
                Event::StreamEnd => return Extent::Whole,
                Event::MappingStart(0, None) if depth == 0 => depth = 1,
                Event::MappingEnd if depth == 1 && key.is_none() => depth = 0,
                Event::Scalar(text, style, 0, None) if depth == 1 => {
                    if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded)
                        || self.spans_lines(&at)
                    {
                        return self.outside(
                            at,
                            "a value of several lines is not part of this format",
                            "write it on one line",
                        );
                    }
                    let scalar = Scalar { text: text.into_owned(), at: at.clone() };
                    match (&mut list, key.take()) {
                        (Some((items, _)), waiting) => {
                            items.push(scalar);
                            key = waiting;
                        }
                        (None, Some(name)) => self.add(entries, name, Value::Text(scalar)),
                        (None, None) => key = Some(scalar),
                    }
                }
                Event::SequenceStart(0, None) if depth == 1 && key.is_some() && list.is_none() => {
                    list = Some((Vec::new(), at.start));
                }
                Event::SequenceEnd if list.is_some() => {
                    if let (Some((items, from)), Some(name)) = (list.take(), key.take()) {
                        let to = items.last().map_or(at.end, |last| last.at.end.max(at.end));
                        let to = if at.end > at.start {
                            to
                        } else {
                            items.last().map_or(to, |last| last.at.end)
                        };
                        self.add(entries, name, Value::List(items, from..to));
                    }
                }
                Event::Scalar(text, ..) if depth == 0 => {
                    let message = format!("`{}` is no `key: value`", shorten(&text));
                    return self.outside(at, &message, "write each line as `key: value`");
                }
                _ => {
                    return self.outside(
                        at,
                        "anchors, tags and nested maps are not part of this format",
                        "use only `key: value` and lists such as `[a, b]`",
                    );
                }
            }
        }
        Extent::Whole
    }

    fn spans_lines(&self, at: &Range<usize>) -> bool {
        let from = at.start.saturating_sub(self.start);
        let to = at.end.saturating_sub(self.start);
        self.block.get(from..to).is_some_and(|slice| slice.trim_end().contains('\n'))
    }

    fn add(&mut self, entries: &mut Vec<Entry>, key: Scalar, value: Value) {
        let line = self.lines(key.at.start..value.at().end.max(key.at.end));
        let entry = Entry { key, value, line };
        match entries.iter().find(|earlier| earlier.key.text == entry.key.text) {
            None => entries.push(entry),
            Some(earlier) => {
                let first = self.span(earlier.key.at.clone());
                let fault = error(
                    115,
                    self.span(entry.key.at.clone()),
                    format!("key `{}` stands twice", entry.key.text),
                )
                .label("again here")
                .also(first, "first here")
                .help("keep one of the two lines");
                self.faults.push(fault);
            }
        }
    }

    /// All lines of a place, line end included.
    fn lines(&self, at: Range<usize>) -> Range<usize> {
        let before = self.block.get(..at.start.saturating_sub(self.start)).unwrap_or_default();
        let after = self.block.get(at.end.saturating_sub(self.start)..).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let end = after.find('\n').map_or(after.len(), |newline| newline + 1);
        self.start + start..at.end + end
    }

    fn outside(&mut self, at: Range<usize>, message: &str, help: &str) -> Extent {
        // A map begins between two signs: its first line is shown.
        let at = if at.is_empty() { at.start..self.start + self.block.len() } else { at };
        let at = first_line(self.block, self.start, at);
        self.faults.push(error(116, self.span(at), message).help(help));
        Extent::Part
    }

    /// The commonest fault is a colon within a value; it has a code of its own.
    fn scan_fault(&mut self, fault: &ScanError) -> Extent {
        let byte = self.byte(fault.marker().index());
        let within = byte.saturating_sub(self.start).min(self.block.len());
        let from =
            self.block.get(..within).and_then(|before| before.rfind('\n')).map_or(0, |n| n + 1);
        let line = self.block.get(from..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let at = self.start + from..self.start + from + line.len();
        if let Some((key, value)) = line.split_once(": ").filter(|(_, value)| value.contains(": "))
        {
            let value_at = at.end - value.len()..at.end;
            let fixed = format!("\"{}\"", value.trim().replace('"', "'"));
            let fault = error(
                111,
                self.span(value_at.clone()),
                format!("the value of `{}` has a `: ` in it", key.trim()),
            )
            .label("this reads as a second key")
            .help(format!("put it in quotes: `{}: {fixed}`", key.trim()));
            let plain = value.trim().starts_with(char::is_alphanumeric)
                && !value.contains(['"', '\\'])
                && !value.contains(" #");
            self.faults.push(if plain { fault.edit(self.span(value_at), fixed) } else { fault });
        } else {
            self.faults.push(
                error(
                    116,
                    self.span(at),
                    "this line cannot be read as `key: value`",
                )
                .label(fault.info().to_owned())
                .help("check quotes and brackets: each one that opens must close on the same line"),
            );
        }
        Extent::Part
    }
}

fn first_line(block: &str, start: usize, at: Range<usize>) -> Range<usize> {
    let slice =
        block.get(at.start.saturating_sub(start)..at.end.saturating_sub(start)).unwrap_or_default();
    let line = slice.lines().next().unwrap_or_default();
    at.start..at.start + line.len()
}

fn shorten(text: &str) -> String {
    text.chars().take(40).collect()
}

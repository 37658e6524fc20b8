//! Markdown to tree: the one parser of portal and desk.
//!
//! [`read`] reads an author's file and says what is wrong with it. [`blocks`] and [`inline`] read texts
//! that were checked before: stems, options, feedback, the glossary. All are total; input and nesting
//! are bounded, and time grows with the length of the text.

use std::collections::BinaryHeap;
use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::lesson::{LessonBody, Origin};
use crate::report::Report;
use crate::tree::{Block, Inline, Node};

mod blank;
mod build;
mod callout;
mod faults;
mod html;
mod math;
mod mend;
mod section;
mod slice;
mod table;

pub(crate) use build::{Parsed, Voice, media_kind};
pub(crate) use faults::unknown_attribute;
pub(crate) use section::Sheet;
pub(crate) use slice::{Inset, Slicer};
pub(crate) use table::{cell_text, rows as table_rows};

/// Largest file but the exam, in bytes.
pub const BYTES_MAX: usize = 64 * 1024;

/// Largest `exam.md`, in bytes.
pub const EXAM_BYTES_MAX: usize = 1024 * 1024;

/// Most items of a file.
pub const ITEMS_MAX: usize = 200;

/// Reads a lesson; see [`crate::lesson::read`].
#[must_use]
pub fn read(source: &str, origin: &Origin<'_>) -> (LessonBody, Vec<Diagnostic>) {
    section::read(source, origin)
}

/// All that one pass over an author's file gives.
#[cfg(feature = "compile")]
#[derive(Debug, Default)]
pub(crate) struct Pass {
    /// As of [`read`].
    pub body: LessonBody,
    /// As of [`read`].
    pub diagnostics: Vec<Diagnostic>,
    /// As of [`references`].
    pub references: Vec<Reference>,
}

/// As [`read`], with what the same pass says for other questions.
#[cfg(feature = "compile")]
pub(crate) fn pass(source: &str, origin: &Origin<'_>) -> Pass {
    let (body, diagnostics, parsed) = section::whole(source, origin);
    let references = match parsed {
        Some(parsed) => references_of(source, parsed),
        None => references(source),
    };
    Pass { body, diagnostics, references }
}

/// Reads a text that has been checked before: an overview, a stem, a feedback.
///
/// `[[1]]` becomes [`Inline::Blank`]. Total and linear; text beyond 64 KiB is left out.
#[must_use]
pub fn blocks(source: &str) -> Vec<Block> {
    build::parse(bounded(source, BYTES_MAX), Voice::Checked, &mut Report::new("")).blocks
}

/// Reads a run of text that has been checked before: a prompt, an option, a title.
///
/// Marks that would start a block, as in `> 5 mm` or `3. third`, are text here.
#[must_use]
pub fn inline(source: &str) -> Vec<Inline> {
    // No block can start behind a no-break space, and emphasis takes it for a space.
    const GUARD: char = '\u{a0}';
    let source = bounded(source, BYTES_MAX).trim();
    let mut guarded = String::with_capacity(source.len() + GUARD.len_utf8());
    guarded.push(GUARD);
    guarded.push_str(source);
    let mut inlines = flatten(blocks(&guarded));
    if let Some(Inline::Text(text)) = inlines.first_mut() {
        if text.starts_with(GUARD) {
            text.drain(..GUARD.len_utf8());
        }
        if text.is_empty() {
            inlines.remove(0);
        }
    }
    inlines
}

/// Something in a text that points elsewhere, or a formula, with its place: for checks that need the
/// whole course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Bytes in the source, the whole of it (`[words](target)`).
    pub span: Range<usize>,
    /// What it is.
    pub kind: ReferenceKind,
}

/// What points elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferenceKind {
    /// A link: target as written; empty words are possible.
    Link {
        /// As written, relative to the file.
        target: String,
    },
    /// A picture.
    Picture {
        /// As written, relative to the file.
        target: String,
        /// Says what to see.
        alt: String,
    },
    /// `[^label]` in a text, whether or not there is a text for it.
    Footnote(String),
    /// `[^label]: …`, the text of it.
    FootnoteText(String),
    /// A formula within a line: its TeX.
    InlineMath(String),
    /// A formula alone in a paragraph: its TeX.
    DisplayMath(String),
}

/// All links, pictures, footnotes and formulas of a source, those within items too, by place.
#[must_use]
pub fn references(source: &str) -> Vec<Reference> {
    let source = bounded(source, EXAM_BYTES_MAX);
    references_of(source, build::parse(source, Voice::Author, &mut Report::new("")))
}

fn references_of(source: &str, parsed: Parsed) -> Vec<Reference> {
    let mut out = parsed.references;
    for run in &parsed.runs {
        dangling_footnotes(source, &run.span, &mut out);
    }
    sort(&mut out);
    out
}

/// Sorts by place. By a heap, which takes far less of the portal than std's sort.
fn sort(references: &mut Vec<Reference>) {
    let places = references.iter().zip(0..).map(|(r, at)| (r.span.start, r.span.end, at));
    let places: BinaryHeap<(usize, usize, usize)> = places.collect();
    let mut entries: Vec<Option<Reference>> = references.drain(..).map(Some).collect();
    let places = places.into_sorted_vec().into_iter();
    references.extend(places.filter_map(|(_, _, at)| entries.get_mut(at)?.take()));
}

/// `[^label]` without a text stays text in the parser.
fn dangling_footnotes(source: &str, run: &Range<usize>, out: &mut Vec<Reference>) {
    let text = source.get(run.clone()).unwrap_or_default();
    let mut at = 0;
    // One sign is found far sooner than two, and most texts have none.
    while let Some(found) = text.get(at..).filter(|t| t.contains('[')).and_then(|t| t.find("[^")) {
        let open = at + found;
        at = open + 2;
        let rest = text.get(at..).unwrap_or_default();
        let Some((length, _)) = rest.char_indices().take(100).find(|(_, c)| *c == ']') else {
            continue;
        };
        let label = rest.get(..length).unwrap_or_default();
        if !label.is_empty() && !label.contains([' ', '[']) {
            let span = run.start + open..run.start + at + length + 1;
            out.push(Reference { span, kind: ReferenceKind::Footnote(label.to_owned()) });
        }
    }
}

/// The source without `<!-- … -->`, as it goes into a pack.
#[must_use]
pub fn without_comments(source: &str) -> String {
    // Most texts have none, and need not be parsed to see it.
    if !source.contains("<!--") {
        return source.to_owned();
    }
    let parsed = build::parse(source, Voice::Author, &mut Report::new(""));
    slice::without(source, &parsed.comments)
}

/// The start of a text, at most `limit` bytes of whole characters.
fn bounded(source: &str, limit: usize) -> &str {
    if source.len() <= limit {
        return source;
    }
    let end = (0..=limit).rev().find(|at| source.is_char_boundary(*at)).unwrap_or(0);
    source.get(..end).unwrap_or_default()
}

/// All text of some blocks as one run, blocks parted by spaces.
pub(crate) fn flatten(blocks: Vec<Block>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for block in blocks {
        let run = match block.node {
            Node::Paragraph(inlines) => inlines,
            Node::Heading(heading) => heading.text,
            Node::Quote(blocks) => flatten(blocks),
            Node::Callout(callout) => {
                let mut run = callout.title.unwrap_or_default();
                append(&mut run, flatten(callout.blocks));
                run
            }
            Node::List(list) => {
                let mut run = Vec::new();
                for entry in list.entries {
                    append(&mut run, flatten(entry.blocks));
                }
                run
            }
            Node::Table(table) => {
                let mut run = Vec::new();
                for cell in table.head.into_iter().chain(table.rows.into_iter().flatten()) {
                    append(&mut run, cell);
                }
                run
            }
            Node::Figure(figure) => vec![Inline::Picture(figure)],
            Node::Media(media) => media.title,
            Node::Math(tex) => vec![Inline::Math(tex)],
            Node::Code(code) => vec![Inline::Code(code.trim_end().to_owned())],
            Node::Todo => vec![Inline::Text("{{todo}}".to_owned())],
            Node::Item(_) | Node::Rule => Vec::new(),
        };
        append(&mut out, run);
    }
    out
}

fn append(out: &mut Vec<Inline>, run: Vec<Inline>) {
    if !out.is_empty() && !run.is_empty() {
        push_text(out, " ");
    }
    for inline in run {
        match inline {
            Inline::Text(text) => push_text(out, &text),
            other => out.push(other),
        }
    }
}

fn push_text(out: &mut Vec<Inline>, text: &str) {
    match out.last_mut() {
        Some(Inline::Text(before)) => before.push_str(text),
        _ => out.push(Inline::Text(text.to_owned())),
    }
}

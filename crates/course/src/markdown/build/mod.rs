//! Events of the Markdown parser to tree, with bytes for every block.
//!
//! One pass, one explicit stack, nesting bounded at [`DEPTH_MAX`]: what lies deeper is kept as text.

use std::ops::Range;

mod close;
mod frame;
mod open;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{Reference, ReferenceKind, html, mend};
use crate::attrs::{Role, part, trim};
use crate::report::Report;
use crate::tree::{Inline, MediaKind, Node, TickMark};
pub(super) use frame::trim_inlines;
use frame::{Frame, Kind};
pub(crate) use frame::{Parsed, Run};

/// Deepest nesting of quotes and lists, and of emphasis, links and the like.
pub(crate) const DEPTH_MAX: usize = 8;

/// Most targets far from their links that are mended.
const FEW: usize = 50;

/// What the parser is told: the format's extensions and no others. Metadata blocks stay off, because
/// the parser would take `---` with text below for one anywhere and drop it.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_WIKILINKS);

/// Whose text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// An author's file: `[[…]]` are blanks with their answers.
    Author,
    /// A text of an item: `[[1]]` is its first blank.
    Checked,
}

/// Reads a text. What is wrong with single blocks goes to `report`.
pub(crate) fn parse(source: &str, voice: Voice, report: &mut Report<'_>) -> Parsed {
    let mut builder = Builder {
        source,
        voice,
        report,
        out: Parsed::default(),
        stack: vec![Frame::new(Kind::Root, 0..source.len())],
        cut: 0..0,
        skip: 0,
        swallow: 0,
        flat: 0,
        too_deep: false,
        html_open: false,
        role: None,
    };
    let parser = Parser::new_ext(source, OPTIONS);
    // A course has none; a file of thousands is no slip that could be mended.
    let few = crate::SILENT || parser.reference_definitions().iter().nth(FEW).is_none();
    for (label, definition) in parser.reference_definitions().iter() {
        let span = trim(source, definition.span.clone());
        builder
            .report
            .error(230, span.clone(), words!("`[{label}]: …` is another dialect"))
            .label("a target far from its link")
            .help("write the target behind the words: `[words](file.md)`")
            .mend(|| {
                let title = definition.title.as_deref();
                let target = &definition.dest;
                let edits = mend::far_target(source, label, &span, target, title);
                edits.filter(|_| few).unwrap_or_default()
            });
    }
    for (event, span) in parser.into_offset_iter() {
        builder.event(event, span);
    }
    builder.finish()
}

struct Builder<'s, 'r, 'f> {
    source: &'s str,
    voice: Voice,
    report: &'r mut Report<'f>,
    out: Parsed,
    stack: Vec<Frame>,
    /// Attributes of the line at hand: no text.
    cut: Range<usize>,
    /// Text up to here is no text: the marker of a callout.
    skip: usize,
    /// Open elements inside one whose source was taken whole.
    swallow: usize,
    /// Open elements inside one that lies too deep: their text is kept, they are not.
    flat: usize,
    too_deep: bool,
    /// An opening tag was reported in this block; its closing tag is the same fault.
    html_open: bool,
    /// Role of the section at hand.
    role: Option<Role>,
}

impl Builder<'_, '_, '_> {
    fn top(&mut self) -> &mut Frame {
        if self.stack.is_empty() {
            self.stack.push(Frame::new(Kind::Root, 0..self.source.len()));
        }
        let last = self.stack.len() - 1;
        // The stack was just made non-empty.
        #[allow(clippy::indexing_slicing)]
        &mut self.stack[last]
    }

    fn event(&mut self, event: Event<'_>, span: Range<usize>) {
        if let Event::InlineHtml(text) = &event
            && text.starts_with("<!--")
        {
            self.out.opaque.push(span.clone());
            self.out.comments.push(span.clone());
            return self.top().reach(&span);
        }
        if self.swallow > 0 {
            match event {
                Event::Start(_) => self.swallow += 1,
                Event::End(_) => self.swallow -= 1,
                _ => {}
            }
            return;
        }
        if self.flat > 0 {
            return self.flat_event(event, &span);
        }
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text, span),
            Event::Code(code) => {
                self.out.opaque.push(span.clone());
                self.inline(Inline::Code(code.into_string()), &span);
            }
            Event::InlineMath(tex) => self.math(&tex, span),
            Event::DisplayMath(tex) => {
                self.top().display = true;
                self.math(&tex, span);
            }
            // The block is read as a whole when it ends.
            Event::Html(_) => {}
            Event::InlineHtml(text) => self.inline_html(&text, &span),
            Event::FootnoteReference(label) => {
                let kind = ReferenceKind::Footnote(label.to_string());
                self.out.references.push(Reference { span: span.clone(), kind });
                self.inline(Inline::Footnote(label.into_string()), &span);
            }
            Event::SoftBreak => self.line_break(Inline::Text(" ".to_owned()), &span),
            Event::HardBreak => {
                let source = self.source;
                let written = part(source, span.clone());
                if written.starts_with(' ') {
                    let spaces = written.len() - written.trim_start_matches(' ').len();
                    self.report
                        .note(233, span.clone(), "line break by two spaces is invisible; use `\\`")
                        .label("two spaces at the end of the line")
                        .help("write `\\` at the end of the line, or put the next words into a paragraph of their own")
                        .mend(|| {
                            // Braces count at the end of a line only.
                            let braces = part(source, 0..span.start).ends_with('}');
                            let at = span.start..span.start + spaces;
                            (!braces).then(|| (at, "\\".to_owned()))
                        });
                }
                self.line_break(Inline::Break, &span);
            }
            Event::Rule => self.block(Node::Rule, span),
            Event::TaskListMarker(set) => {
                let mark = if set { TickMark::Set } else { TickMark::Clear };
                if let Some(Kind::Entry(tick)) = self
                    .stack
                    .iter_mut()
                    .rev()
                    .map(|f| &mut f.kind)
                    .find(|k| matches!(k, Kind::Entry(_)))
                {
                    *tick = Some(mark);
                }
            }
        }
    }

    fn flat_event(&mut self, event: Event<'_>, span: &Range<usize>) {
        match event {
            Event::Start(tag) => {
                self.flat += 1;
                if matches!(
                    tag,
                    Tag::Item | Tag::Paragraph | Tag::BlockQuote(_) | Tag::CodeBlock(_)
                ) {
                    self.space();
                }
            }
            Event::End(end) => {
                self.flat -= 1;
                let inline = matches!(
                    end,
                    TagEnd::Emphasis
                        | TagEnd::Strong
                        | TagEnd::Strikethrough
                        | TagEnd::Link
                        | TagEnd::Image
                );
                if !inline {
                    self.space();
                }
            }
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::InlineHtml(text) => {
                self.top().push(Inline::Text(text.into_string()), span);
            }
            Event::SoftBreak | Event::HardBreak => {
                self.top().push(Inline::Text(" ".to_owned()), span)
            }
            _ => {}
        }
    }

    /// Parts flattened blocks.
    fn space(&mut self) {
        let top = self.top();
        if matches!(top.inlines.last(), Some(Inline::Text(text)) if !text.ends_with(' ')) {
            let end = top.run.end;
            top.push(Inline::Text(" ".to_owned()), &(end..end));
        }
    }

    fn inline(&mut self, inline: Inline, span: &Range<usize>) {
        let hidden =
            span.end <= self.skip || (span.start >= self.cut.start && span.end <= self.cut.end);
        if hidden && !span.is_empty() {
            return self.top().reach(span);
        }
        self.top().push(inline, span);
    }

    fn line_break(&mut self, inline: Inline, span: &Range<usize>) {
        if span.end <= self.skip {
            return;
        }
        let top = self.top();
        if top.is_bold_line() && matches!(top.kind, Kind::Paragraph) {
            top.title = true;
        }
        top.push(inline, span);
        top.line_start = true;
    }

    fn text(&mut self, text: &str, span: Range<usize>) {
        if matches!(self.top().kind, Kind::Code) {
            return self.top().code.push_str(text);
        }
        let verbatim = part(self.source, span.clone()) == text;
        let start = span.start.max(self.skip.min(span.end));
        if span.end <= self.skip || (!verbatim && span.start < self.skip) {
            return self.top().reach(&span);
        }
        let touched = start < self.cut.end && span.end > self.cut.start;
        if !verbatim || !touched {
            let shown = if verbatim { part(self.source, start..span.end) } else { text };
            if !(touched && span.start >= self.cut.start) {
                self.note_run(start..span.end, verbatim);
                self.top().push(Inline::Text(shown.to_owned()), &span);
                self.footnote_without_text(&span);
            }
            return;
        }
        let before = start..self.cut.start.max(start);
        let words = part(self.source, before.clone()).trim_end();
        if !words.is_empty() {
            self.note_run(before.start..before.start + words.len(), true);
            self.top().push(Inline::Text(words.to_owned()), &before);
        }
        if self.cut.end < span.end {
            let after = self.cut.end..span.end;
            self.note_run(after.clone(), true);
            let words = part(self.source, after.clone()).to_owned();
            self.top().push(Inline::Text(words), &after);
        }
        self.top().reach(&span);
    }

    /// A text of an item stands apart from the footnotes of its lesson, so the parser leaves `[^label]` as text.
    fn footnote_without_text(&mut self, span: &Range<usize>) {
        const LABEL_MAX: usize = 100;
        let source = self.source;
        if self.voice == Voice::Author || !part(source, span.clone()).ends_with(']') {
            return;
        }
        let before = part(source, 0..span.end - 1);
        let near = before
            .char_indices()
            .rev()
            .take(LABEL_MAX)
            .find(|(_, c)| matches!(c, '[' | ']' | ' ' | '\n'));
        let Some((open, '[')) = near else { return };
        let label = before.get(open + 1..).and_then(|l| l.strip_prefix('^')).unwrap_or_default();
        if label.is_empty() || part(source, 0..open).ends_with('\\') {
            return;
        }
        let top = self.top();
        let written = part(source, open..span.end);
        if let Some(Inline::Text(text)) = top.inlines.last_mut()
            && text.ends_with(written)
        {
            text.truncate(text.len() - written.len());
            if text.is_empty() {
                top.inlines.pop();
            }
            top.push(Inline::Footnote(label.to_owned()), span);
        }
    }

    /// Keeps the place of a text; texts that touch are one.
    fn note_run(&mut self, span: Range<usize>, verbatim: bool) {
        if self.voice == Voice::Checked || !verbatim || span.is_empty() {
            return;
        }
        if let Some(last) = self.out.runs.last_mut().filter(|last| last.span.end == span.start) {
            last.span.end = span.end;
            return;
        }
        let escaped = self.source.get(..span.start).is_some_and(|before| before.ends_with('\\'));
        let in_callout = self.stack.iter().any(|f| matches!(f.kind, Kind::Quote(Some(_))));
        let top = self.top();
        let starts_line = top.line_start && !top.kind.is_inline() && !escaped;
        let starts_paragraph = starts_line && top.inlines.is_empty();
        let run = Run { span, starts_line, starts_paragraph, escaped, in_callout };
        self.out.runs.push(run);
    }

    fn math(&mut self, tex: &str, span: Range<usize>) {
        self.out.opaque.push(span.clone());
        let tex = tex.trim().to_owned();
        self.out
            .references
            .push(Reference { span: span.clone(), kind: ReferenceKind::InlineMath(tex.clone()) });
        self.inline(Inline::Math(tex), &span);
    }

    fn inline_html(&mut self, text: &str, span: &Range<usize>) {
        let closing = text.starts_with("</");
        if !(closing && self.html_open) {
            html::report(self.source, text, span, self.report);
        }
        self.html_open |= !closing;
        self.inline(Inline::Text(text.to_owned()), span);
    }
}

/// Film or sound by its ending.
pub(crate) fn media_kind(target: &str) -> Option<MediaKind> {
    let file = target.split(['#', '?']).next().unwrap_or_default();
    let (_, ending) = file.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "webm" | "mp4" => Some(MediaKind::Video),
        "opus" | "mp3" => Some(MediaKind::Sound),
        _ => None,
    }
}

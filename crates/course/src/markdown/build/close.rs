//! Elements end here and become blocks or inlines of what holds them.

use std::ops::Range;

use super::Builder;
use super::frame::{Kind, Parsed, trim_inlines};
use crate::attrs::{self, Role, part};
use crate::markdown::{Reference, ReferenceKind, callout, html, media_kind, mend, sort, table};
use crate::tree::{
    Align, Block, Entry, Figure, Footnote, Heading, Inline, Link, List, Media, MediaKind, Node,
    Table, plain,
};

impl Builder<'_, '_, '_> {
    /// Text that stands in an entry or a cell without a paragraph of its own becomes one.
    pub(super) fn flush(&mut self) {
        let top = self.top();
        if top.inlines.is_empty()
            || !matches!(top.kind, Kind::Root | Kind::Entry(_) | Kind::Quote(_) | Kind::Footnote(_))
        {
            return;
        }
        let (inlines, span) =
            (std::mem::take(&mut top.inlines), std::mem::replace(&mut top.run, 0..0));
        let title = matches!(inlines.as_slice(), [Inline::Strong(_)]);
        let display = std::mem::take(&mut top.display);
        self.paragraph(inlines, span, title, display);
    }

    pub(super) fn block(&mut self, node: Node, span: Range<usize>) {
        self.flush();
        self.top().blocks.push(Block { span, node });
    }

    fn paragraph(
        &mut self,
        mut inlines: Vec<Inline>,
        span: Range<usize>,
        title: bool,
        display: bool,
    ) {
        trim_inlines(&mut inlines);
        self.check_no_table(&span);
        let node = match inlines.as_slice() {
            [] => return,
            [Inline::Picture(figure)] => Node::Figure(figure.clone()),
            [Inline::Math(tex)] if display => {
                // The only formula of the paragraph is the last one that was seen.
                if let Some(Reference { kind, .. }) = self.out.references.last_mut() {
                    *kind = ReferenceKind::DisplayMath(tex.clone());
                }
                Node::Math(tex.clone())
            }
            [Inline::Text(text)] if text.trim() == "{{todo}}" => Node::Todo,
            [Inline::Link(link)] if media_kind(&link.target).is_some() => Node::Media(Media {
                target: link.target.clone(),
                kind: media_kind(&link.target).unwrap_or(MediaKind::Video),
                title: link.text.clone(),
            }),
            _ => Node::Paragraph(inlines),
        };
        let top = self.top();
        top.title |= title && top.blocks.is_empty();
        top.blocks.push(Block { span, node });
    }

    pub(super) fn end(&mut self) {
        self.flush();
        if self.stack.len() <= 1 {
            return;
        }
        let Some(mut frame) = self.stack.pop() else {
            return;
        };
        let span = frame.span.clone();
        let inlines = std::mem::take(&mut frame.inlines);
        match frame.kind {
            Kind::Root => {}
            Kind::Paragraph => {
                let title = frame.title || matches!(inlines.as_slice(), [Inline::Strong(_)]);
                self.paragraph(inlines, span, title, frame.display);
            }
            Kind::Heading(level) => self.end_heading(level, frame.id, inlines, frame.run, span),
            Kind::Quote(None) => self.block(Node::Quote(frame.blocks), span),
            Kind::Quote(Some(kind)) => {
                let callout = callout::assemble(kind, frame.blocks, frame.title);
                self.block(Node::Callout(callout), span);
            }
            Kind::List(start) => {
                self.block(Node::List(List { start, entries: frame.entries }), span)
            }
            Kind::Entry(tick) => {
                self.top().entries.push(Entry { span, tick, id: frame.id, blocks: frame.blocks });
            }
            Kind::Table(align) => self.end_table(align, frame.rows, span),
            Kind::Row => {
                let cells = frame.cells;
                self.top().rows.push(cells);
            }
            Kind::Cell => {
                let mut inlines = inlines;
                trim_inlines(&mut inlines);
                self.top().cells.push(inlines);
            }
            Kind::Footnote(label) => {
                let text = crate::markdown::flatten(frame.blocks);
                self.out.footnotes.push(Footnote { label, span, text });
            }
            Kind::Code => self.block(Node::Code(frame.code), span),
            Kind::Html => self.end_html(span),
            Kind::Strong => self.inline(Inline::Strong(inlines), &span),
            Kind::Emphasis => self.inline(Inline::Emphasis(inlines), &span),
            Kind::Strike => self.inline(Inline::Strike(inlines), &span),
            Kind::Link(target) => {
                let kind = ReferenceKind::Link { target: target.clone() };
                self.out.references.push(Reference { span: span.clone(), kind });
                self.inline(Inline::Link(Link { target, text: inlines }), &span);
            }
            Kind::Image(target, caption) => {
                let alt = plain(&inlines);
                let kind = ReferenceKind::Picture { target: target.clone(), alt: alt.clone() };
                self.out.references.push(Reference { span: span.clone(), kind });
                self.inline(Inline::Picture(Figure { target, alt, caption }), &span);
            }
        }
    }

    /// JW0223, of rows that make no table because the line of dashes has other cells than the header.
    fn check_no_table(&mut self, span: &Range<usize>) {
        let source = self.source;
        let header = attrs::first_line(source, span);
        if !part(source, header.clone()).starts_with('|') {
            return;
        }
        let below = part(source, header.end..span.end);
        let start =
            header.end + (below.len() - below.trim_start_matches(['\r', '\n', ' ', '>']).len());
        let dashes = attrs::trim(source, attrs::first_line(source, &(start..span.end)));
        let text = part(source, dashes.clone());
        if !(text.starts_with('|')
            && text.contains("--")
            && text.chars().all(|c| "|:- \t".contains(c)))
        {
            return;
        }
        let (found, wanted) =
            (table::cells(source, &dashes).len(), table::cells(source, &header).len());
        let cells = if found == 1 { "cell" } else { "cells" };
        // In a quote or list its lines may go on without their marks.
        let at_top = self.stack.len() == 1;
        self.report
            .error(
                223,
                dashes.clone(),
                words!("row has {found} {cells}, the header {wanted} (a `|` inside text?)"),
            )
            .label("so this is no table")
            .help("give the line of dashes as many cells as the header")
            .mend(|| mend::dashes(source, span, &dashes, wanted).filter(|_| at_top));
    }

    fn end_heading(
        &mut self,
        level: u8,
        id: Option<String>,
        mut text: Vec<Inline>,
        run: Range<usize>,
        span: Range<usize>,
    ) {
        // The parser drops braces at the end even where they are no attributes.
        let tail = attrs::heading(self.source, &span);
        let seen = run.end.max(tail.text.start);
        if seen < tail.text.end {
            let rest = part(self.source, seen..tail.text.end).to_owned();
            match text.last_mut() {
                Some(Inline::Text(before)) => before.push_str(&rest),
                _ => text.push(Inline::Text(rest)),
            }
        }
        trim_inlines(&mut text);
        let role = if self.stack.len() == 1 { self.role } else { None };
        self.block(Node::Heading(Heading { level, role, id, text }), span);
    }

    fn end_table(
        &mut self,
        align: Vec<Align>,
        mut rows: Vec<Vec<Vec<Inline>>>,
        span: Range<usize>,
    ) {
        let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        let variables =
            rows.first().and_then(|r| r.first()).is_some_and(|c| plain(c).starts_with("{{"));
        if align.len() > 4 && !variables && self.role != Some(Role::Blueprint) {
            self.report
                .warning(
                    224,
                    attrs::first_line(self.source, &span),
                    "table of more than 4 columns does not fit 800 px",
                )
                .label(words!("{} columns", align.len()))
                .help("part it into two tables, or turn rows into columns");
        }
        self.block(Node::Table(Table { align, head, rows }), span);
    }

    fn end_html(&mut self, span: Range<usize>) {
        let found = html::block(self.source, &span, self.report);
        self.out.opaque.push(span.clone());
        self.out.comments.extend(found.comments);
        if !found.text.is_empty() {
            self.block(Node::Paragraph(vec![Inline::Text(found.text)]), span);
        }
    }

    pub(super) fn finish(mut self) -> Parsed {
        while self.stack.len() > 1 {
            self.end();
        }
        self.flush();
        self.out.blocks = std::mem::take(&mut self.top().blocks);
        sort(&mut self.out.references);
        self.out
    }
}

//! Elements begin here, and with them most checks of a block.

use std::ops::Range;

use pulldown_cmark::{Alignment, BlockQuoteKind, CodeBlockKind, HeadingLevel, LinkType, Tag};

use super::frame::{Frame, Kind};
use super::{Builder, DEPTH_MAX, Voice};
use crate::attrs::{self, Role, TickShape, part};
use crate::markdown::{Reference, ReferenceKind, callout, faults, mend, table};
use crate::tree::{Align, Block, Inline, Node, TickMark};

impl Builder<'_, '_, '_> {
    pub(super) fn start(&mut self, tag: Tag<'_>, span: Range<usize>) {
        let inline = matches!(
            tag,
            Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        );
        let nests = matches!(tag, Tag::BlockQuote(_) | Tag::List(_));
        let depth = self
            .stack
            .iter()
            .filter(|f| if inline { f.kind.is_inline() } else { f.kind.nests() })
            .count();
        if (inline || nests) && depth >= DEPTH_MAX {
            self.space();
            if !self.too_deep {
                self.too_deep = true;
                self.report
                    .error(
                        108,
                        span.clone(),
                        words!("nested {} deep; the limit is {DEPTH_MAX}", depth + 1),
                    )
                    .label("this and all below is read as plain text")
                    .help("write it flatter: a new section or a table instead of a list in a list");
            }
            self.flat = 1;
            return;
        }
        if !inline {
            self.flush();
            self.html_open = false;
        }
        let kind = match tag {
            Tag::Paragraph => Kind::Paragraph,
            Tag::Heading { level, .. } => return self.start_heading(level, span),
            Tag::BlockQuote(kind) => return self.start_quote(kind, span),
            Tag::CodeBlock(kind) => {
                if matches!(kind, CodeBlockKind::Indented) {
                    let base = self.text_column();
                    self.report
                        .warning(214, span.clone(), "four spaces make this code")
                        .label("shown in a fixed font, marks and all")
                        .help(
                            "take the spaces away; for code put a line of ``` before and after it",
                        )
                        .mend(|| {
                            base.map(|base| mend::indent(self.source, &span, base))
                                .unwrap_or_default()
                        });
                }
                self.out.opaque.push(span.clone());
                Kind::Code
            }
            Tag::HtmlBlock => Kind::Html,
            Tag::List(start) => {
                self.check_new_list(start, &span);
                Kind::List(start)
            }
            Tag::Item => return self.start_entry(span),
            Tag::FootnoteDefinition(label) => {
                let kind = ReferenceKind::FootnoteText(label.to_string());
                self.out.references.push(Reference { span: span.clone(), kind });
                Kind::Footnote(label.into_string())
            }
            Tag::Table(align) => Kind::Table(align.into_iter().map(align_of).collect()),
            Tag::TableHead | Tag::TableRow => {
                self.check_row(&span);
                Kind::Row
            }
            Tag::TableCell => Kind::Cell,
            Tag::Emphasis => Kind::Emphasis,
            Tag::Strong => Kind::Strong,
            Tag::Strikethrough => {
                if !part(self.source, span.clone()).starts_with("~~") {
                    self.report
                        .warning(229, span.clone(), "`~…~` is shown differently elsewhere; use `₂`")
                        .label("struck out here, lowered elsewhere")
                        .help("write a lowered figure as `₂` or in math; strike out with `~~`");
                }
                Kind::Strike
            }
            Tag::Link { link_type: LinkType::WikiLink { .. }, .. } => return self.wikilink(&span),
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                Kind::Link(format!("mailto:{dest_url}"))
            }
            Tag::Link { dest_url, .. } => Kind::Link(dest_url.into_string()),
            Tag::Image { dest_url, title, .. } => Kind::Image(
                dest_url.into_string(),
                Some(title.into_string()).filter(|t| !t.is_empty()),
            ),
            // Switched off.
            Tag::MetadataBlock(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript => Kind::Paragraph,
        };
        self.stack.push(Frame::new(kind, span));
    }

    fn start_heading(&mut self, level: HeadingLevel, span: Range<usize>) {
        let scan = attrs::scan_heading(self.source, &span);
        let at_top = self.stack.len() == 1;
        if at_top {
            faults::braces(self.report, self.source, &scan.faults);
        } else if let Some(attrs) = &scan.tail.attrs {
            self.report
                .error(
                    219,
                    attrs.span.clone(),
                    "`{…}` here is not read as attributes (inside a list or quote)",
                )
                .label("this heading stands inside a list or quote")
                .help("start the heading at the left edge");
        }
        let text = part(self.source, span.clone()).trim_end();
        let line = text.rsplit('\n').next().unwrap_or_default().trim();
        if !text.starts_with('#') && line.starts_with('-') {
            let end = span.start + text.len();
            self.report
                .warning(
                    213,
                    end - line.len()..end,
                    "`---` right under text makes it a heading; put a blank line between",
                )
                .label("underlines the text above")
                .help("put a blank line above `---`; for a heading write `##` before the text")
                .mend(|| mend::underline(self.source, end - line.len()..end));
        }
        let mut frame = Frame::new(Kind::Heading(level as u8), span);
        if let Some(attrs) = scan.tail.attrs {
            self.cut = attrs.span;
            if at_top {
                frame.id = attrs.id.map(|id| id.text);
                self.role = attrs.classes.iter().find_map(|c| Role::parse(&c.text));
            }
        } else if at_top {
            self.role = None;
        }
        self.stack.push(frame);
    }

    fn start_quote(&mut self, kind: Option<BlockQuoteKind>, span: Range<usize>) {
        let inside = callout::Inside {
            callout: self.stack.iter().any(|f| matches!(f.kind, Kind::Quote(Some(_)))),
            container: self.stack.iter().any(|f| matches!(f.kind, Kind::Quote(_) | Kind::Entry(_))),
        };
        let found = callout::read(self.source, &span, kind, &inside, self.report);
        self.skip = found.skip;
        self.stack.push(Frame::new(Kind::Quote(found.kind), span));
    }

    fn start_entry(&mut self, span: Range<usize>) {
        let scan = attrs::scan_entry(self.source, &span);
        faults::braces_of_entry(self.report, self.source, &scan);
        let mut frame = Frame::new(Kind::Entry(None), span.clone());
        if let Some(attrs) = scan.tail.attrs {
            self.cut = attrs.span;
            frame.id = attrs.id.map(|id| id.text);
        }
        let line = attrs::first_line(self.source, &span);
        let (mark, at) = marker(self.source, &line);
        if mark.is_some() {
            let text = part(self.source, at..line.end);
            if let Some((length, TickShape::Almost(tick))) = attrs::tick(text) {
                let is = if tick == TickMark::Set { "[x]" } else { "[ ]" };
                // A box that lacks only its space is shown with the word behind it.
                let word = text
                    .get(length..)
                    .unwrap_or_default()
                    .split([' ', '\t'])
                    .next()
                    .unwrap_or_default();
                let (box_at, shown) =
                    (at..at + length, part(self.source, at..at + length + word.len()));
                self.report
                    .warning(217, box_at, words!("`{shown}`: almost a tick box"))
                    .label(words!("read as `{is}`; other viewers show it as text"))
                    .help(words!("write `{is}` and a space"))
                    .mend(|| {
                        let space = if word.is_empty() { "" } else { " " };
                        [(at..at + length, format!("{is}{space}"))]
                    });
                frame.kind = Kind::Entry(Some(tick));
                self.skip = at
                    + length
                    + usize::from(text.get(length..).is_some_and(|t| t.starts_with(' ')));
            }
        }
        self.stack.push(frame);
    }

    /// Two lists without anything between are one list whose marker changed.
    fn check_new_list(&mut self, start: Option<u64>, span: &Range<usize>) {
        let source = self.source;
        let Some(Block { node: Node::List(before), span: old }) = self.top().blocks.last() else {
            return;
        };
        if before.start.is_some() != start.is_some() {
            return;
        }
        let old_mark = before.entries.last().and_then(|e| marker(source, &e.span).0);
        let between = old.end..span.start;
        let commented = self
            .out
            .comments
            .last()
            .is_some_and(|c| c.start >= between.start && c.end <= between.end);
        let (new_mark, end) = marker(source, span);
        if let (Some(old), Some(new), false) = (old_mark, new_mark, commented)
            && old != new
        {
            let place = attrs::trim(source, span.start..end.min(span.end));
            self.report
                .warning(
                    235,
                    place,
                    words!("list marker changes from `{old}` to `{new}`: this starts a new list"),
                )
                .label("a second list starts here")
                .help(words!("use `{old}` for all entries"))
                .mend(|| mend::markers(source, span, new, old));
        }
    }

    /// The column at which text begins in what is open; none within quotes.
    fn text_column(&self) -> Option<usize> {
        match self.stack.as_slice() {
            [_] => Some(0),
            [_, rest @ ..] => {
                let quoted = rest.iter().any(|f| !matches!(f.kind, Kind::List(_) | Kind::Entry(_)));
                let entry = rest.iter().rev().find(|f| matches!(f.kind, Kind::Entry(_)))?;
                let line = attrs::first_line(self.source, &entry.span);
                let start = mend::line_start(self.source, line.start);
                let (_, text) = marker(self.source, &line);
                (!quoted).then_some(text.saturating_sub(start))
            }
            [] => None,
        }
    }

    fn check_row(&mut self, span: &Range<usize>) {
        let places = table::cells(self.source, span);
        let found = places.len();
        let Some(Kind::Table(align)) = self.stack.last().map(|f| &f.kind) else {
            return;
        };
        let columns = align.len();
        if found != columns {
            let cells = if found == 1 { "cell" } else { "cells" };
            self.report
                .error(
                    223,
                    attrs::trim(self.source, span.clone()),
                    words!("row has {found} {cells}, the header {columns} (a `|` inside text?)"),
                )
                .label(words!("{found} {cells}"))
                .help("give each row as many cells as the header; write `\\|` for a bar inside a cell")
                .mend(|| mend::empty_cells(self.source, span, &places, columns));
        }
    }

    /// `[[…]]`: a blank. Its source is taken whole; the answers in it are no text.
    fn wikilink(&mut self, span: &Range<usize>) {
        let raw = part(self.source, span.clone());
        let inner = raw.strip_prefix("[[").and_then(|r| r.strip_suffix("]]")).unwrap_or_default();
        let number = inner
            .parse()
            .ok()
            .filter(|n: &usize| self.voice == Voice::Checked && (1..=999).contains(n));
        self.swallow = 1;
        self.inline(number.map_or_else(|| Inline::Text(raw.to_owned()), Inline::Blank), span);
    }
}

/// The marker of a list entry (its last character), and where the text starts.
fn marker(source: &str, span: &Range<usize>) -> (Option<char>, usize) {
    let text = part(source, span.clone());
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let Some(mark) = text.get(digits..).and_then(|t| t.chars().next()) else {
        return (None, span.start);
    };
    if !matches!(mark, '-' | '*' | '+' | '.' | ')') {
        return (None, span.start);
    }
    let rest = text.get(digits + 1..).unwrap_or_default();
    let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    (Some(mark), span.start + digits + 1 + spaces)
}

fn align_of(align: Alignment) -> Align {
    match align {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}

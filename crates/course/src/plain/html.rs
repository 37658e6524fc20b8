//! Trees to HTML. Text is escaped once, here; nothing of an author's file becomes markup.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use assess::Lang;

use super::place::Place;
use super::words::{Words, direction};
use crate::compile::math::{self, Formulas};
use crate::mathml::MathNode;
use crate::tree::{Align, Block, CalloutKind, Entry, Figure, Inline, MediaKind, Node, TickMark};

/// What a page's text needs to know of its course.
pub(super) struct Context<'a> {
    pub words: Words,
    pub place: Place<'a>,
    pub formulas: &'a Formulas,
    /// The language of what is not translated.
    pub source: &'a Lang,
    /// Number of each footnote of the page, by label.
    pub notes: BTreeMap<&'a str, usize>,
}

/// Writes text with the five signs of HTML escaped.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// Marks what is written as of another language than the page.
pub(super) fn foreign(lang: &Lang, out: &mut String, write: impl FnOnce(&mut String)) {
    let _ = writeln!(out, "<div lang=\"{lang}\" dir=\"{}\">", direction(lang));
    write(out);
    out.push_str("</div>\n");
}

impl Context<'_> {
    /// A block behind an open one stands in the source language.
    pub fn blocks(&self, blocks: &[Block], out: &mut String) {
        let mut open = false;
        for block in blocks {
            if block.node == Node::Todo {
                let _ = writeln!(out, "<p class=\"mark\">{}</p>", self.words.in_source);
                open = true;
            } else if std::mem::take(&mut open) {
                self.in_source(out, |out| self.block(block, out));
            } else {
                self.block(block, out);
            }
        }
    }

    /// Marks what is written as of the source language.
    pub fn in_source(&self, out: &mut String, write: impl FnOnce(&mut String)) {
        foreign(self.source, out, write);
    }

    fn block(&self, block: &Block, out: &mut String) {
        match &block.node {
            // The title of the page was written above.
            Node::Heading(heading) if heading.level <= 1 => {}
            Node::Heading(heading) => {
                let level = heading.level.clamp(2, 6);
                let id = heading
                    .id
                    .as_ref()
                    .map(|id| format!(" id=\"{}\"", escape(id)))
                    .unwrap_or_default();
                let _ = writeln!(out, "<h{level}{id}>{}</h{level}>", self.inline(&heading.text));
            }
            Node::Paragraph(text) => {
                let _ = writeln!(out, "<p>{}</p>", self.inline(text));
            }
            Node::List(list) => {
                let (open, close) = match list.start {
                    None => ("<ul>".to_owned(), "</ul>"),
                    Some(1) => ("<ol>".to_owned(), "</ol>"),
                    Some(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
                };
                let _ = writeln!(out, "{open}");
                list.entries.iter().for_each(|entry| self.entry(entry, out));
                let _ = writeln!(out, "{close}");
            }
            Node::Quote(inner) => {
                out.push_str("<blockquote>\n");
                self.blocks(inner, out);
                out.push_str("</blockquote>\n");
            }
            Node::Callout(callout) => {
                let _ = writeln!(out, "<aside class=\"{}\">", callout_class(callout.kind));
                let title = callout
                    .title
                    .as_ref()
                    .map(|title| format!(": {}", self.inline(title)))
                    .unwrap_or_default();
                let _ = writeln!(
                    out,
                    "<p class=\"kind\">{}{title}</p>",
                    self.words.callout(callout.kind)
                );
                self.blocks(&callout.blocks, out);
                out.push_str("</aside>\n");
            }
            Node::Figure(figure) => self.figure(figure, out),
            Node::Media(media) => self.media(media, out),
            Node::Table(table) => self.table(table, out),
            Node::Math(tex) => {
                let _ =
                    writeln!(out, "<p class=\"formula\">{}</p>", self.math(&format!("$${tex}")));
            }
            Node::Code(code) => {
                let _ = writeln!(out, "<pre>{}</pre>", escape(code));
            }
            Node::Rule => out.push_str("<hr>\n"),
            // Items are written by the page, with their numbers; open blocks are those before others.
            Node::Item(_) | Node::Todo => {}
        }
    }

    fn entry(&self, entry: &Entry, out: &mut String) {
        let id = entry.id.as_ref().map(|id| format!(" id=\"{}\"", escape(id))).unwrap_or_default();
        let tick = match entry.tick {
            None => "",
            Some(TickMark::Set) => "☑ ",
            Some(TickMark::Clear) => "☐ ",
        };
        let _ = write!(out, "<li{id}>{tick}");
        match entry.blocks.split_first() {
            // A single line needs no paragraph around it.
            Some((Block { node: Node::Paragraph(text), .. }, rest)) => {
                out.push_str(&self.inline(text));
                if !rest.is_empty() {
                    out.push('\n');
                }
                self.blocks(rest, out);
            }
            _ => self.blocks(&entry.blocks, out),
        }
        out.push_str("</li>\n");
    }

    pub fn figure(&self, figure: &Figure, out: &mut String) {
        let _ = write!(out, "<figure>{}", self.picture(figure));
        if let Some(caption) = &figure.caption {
            let _ = write!(out, "<figcaption>{}</figcaption>", escape(caption));
        }
        out.push_str("</figure>\n");
    }

    fn picture(&self, figure: &Figure) -> String {
        match self.place.medium(&figure.target) {
            Some((address, medium)) => {
                let size = if medium.w > 0 && medium.h > 0 {
                    format!(" width=\"{}\" height=\"{}\"", medium.w, medium.h)
                } else {
                    String::new()
                };
                format!("<img src=\"{}\" alt=\"{}\"{size}>", escape(&address), escape(&figure.alt))
            }
            None => format!("<em>{}</em>", escape(&figure.alt)),
        }
    }

    fn media(&self, media: &crate::tree::Media, out: &mut String) {
        let title = self.inline(&media.title);
        let Some((address, medium)) = self.place.medium(&media.target) else {
            let _ = writeln!(out, "<p>{title}</p>");
            return;
        };
        let address = escape(&address);
        let player = match media.kind {
            MediaKind::Video => {
                format!("<video controls preload=\"none\" src=\"{address}\"></video>")
            }
            MediaKind::Sound => {
                format!("<audio controls preload=\"none\" src=\"{address}\"></audio>")
            }
        };
        let _ = writeln!(out, "<figure>{player}<figcaption>{title}</figcaption></figure>");
        if !medium.cues.is_empty() {
            out.push_str("<ul class=\"captions\">\n");
            for (_, _, words) in &medium.cues {
                let _ = writeln!(out, "<li>{}</li>", escape(words));
            }
            out.push_str("</ul>\n");
        }
        if let Some(desc) = &medium.desc {
            out.push_str("<blockquote>\n");
            self.blocks(&crate::markdown::blocks(desc), out);
            out.push_str("</blockquote>\n");
        }
    }

    fn table(&self, table: &crate::tree::Table, out: &mut String) {
        let class = |column: usize| match table.align.get(column) {
            Some(Align::Center) => " class=\"center\"",
            Some(Align::End) => " class=\"end\"",
            _ => "",
        };
        out.push_str("<table>\n");
        if table.head.iter().any(|cell| !cell.is_empty()) {
            out.push_str("<thead><tr>");
            for (column, cell) in table.head.iter().enumerate() {
                let _ = write!(out, "<th{}>{}</th>", class(column), self.inline(cell));
            }
            out.push_str("</tr></thead>\n");
        }
        out.push_str("<tbody>\n");
        for row in &table.rows {
            out.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                let _ = write!(out, "<td{}>{}</td>", class(column), self.inline(cell));
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n");
    }

    /// A run of text.
    pub fn inline(&self, text: &[Inline]) -> String {
        let mut out = String::new();
        for inline in text {
            match inline {
                Inline::Text(words) => out.push_str(&escape(words)),
                Inline::Strong(inner) => {
                    let _ = write!(out, "<strong>{}</strong>", self.inline(inner));
                }
                Inline::Emphasis(inner) => {
                    let _ = write!(out, "<em>{}</em>", self.inline(inner));
                }
                Inline::Strike(inner) => {
                    let _ = write!(out, "<s>{}</s>", self.inline(inner));
                }
                Inline::Code(code) => {
                    let _ = write!(out, "<code>{}</code>", escape(code));
                }
                Inline::Math(tex) => out.push_str(&self.math(tex)),
                Inline::Link(link) => {
                    let words = self.inline(&link.text);
                    match self.place.page(&link.target) {
                        Some(address) => {
                            let _ = write!(out, "<a href=\"{}\">{words}</a>", escape(&address));
                        }
                        None => out.push_str(&words),
                    }
                }
                Inline::Picture(figure) => out.push_str(&self.picture(figure)),
                Inline::Break => out.push_str("<br>"),
                Inline::Footnote(label) => {
                    if let Some(number) = self.notes.get(label.as_str()) {
                        let _ = write!(out, "<sup><a href=\"#note-{number}\">{number}</a></sup>");
                    }
                }
                Inline::Blank(number) => {
                    let _ = write!(out, "<span class=\"blank\">({number})</span>");
                }
            }
        }
        out
    }

    /// A formula by its key. Texts with drawn numbers have formulas that no pack knows: these are converted here.
    fn math(&self, key: &str) -> String {
        let made;
        let node = match self.formulas.get(key) {
            Some(node) => node,
            None => match math::convert(key) {
                Ok(node) => {
                    made = node;
                    &made
                }
                Err(_) => return format!("<code>{}</code>", escape(key.trim_start_matches("$$"))),
            },
        };
        let mut out = String::new();
        mathml(node, &mut out);
        out
    }
}

fn mathml(node: &MathNode, out: &mut String) {
    match node {
        MathNode::Text(text) => out.push_str(&escape(text)),
        MathNode::Element(tag, attributes, children) => {
            // Names come from the converter, not from an author.
            let _ = write!(out, "<{tag}");
            for (name, value) in attributes {
                let _ = write!(out, " {name}=\"{}\"", escape(value));
            }
            out.push('>');
            children.iter().for_each(|child| mathml(child, out));
            let _ = write!(out, "</{tag}>");
        }
    }
}

fn callout_class(kind: CalloutKind) -> &'static str {
    match kind {
        CalloutKind::Warning => "warning",
        CalloutKind::Caution => "caution",
        CalloutKind::Tip => "tip",
        CalloutKind::Note => "note",
        CalloutKind::Important => "important",
        CalloutKind::Example => "example",
        CalloutKind::Workshop => "workshop",
    }
}

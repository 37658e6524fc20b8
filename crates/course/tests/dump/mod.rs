//! Trees, items and diagnostics as text, for comparison with what a case expects.

use std::fmt::Write as _;

use course::tree::{Block, Inline, Node, TickMark};
use course::{Diagnostic, Severity};

/// Line and column of a byte, both counted from 1; columns in characters.
fn place(source: &str, at: usize) -> String {
    let before = &source[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{line}:{column}")
}

fn shown(source: &str, bytes: &std::ops::Range<usize>) -> String {
    format!("{} «{}»", place(source, bytes.start), source[bytes.clone()].replace('\n', "⏎"))
}

/// One paragraph a diagnostic.
pub fn diagnostics(source: &str, all: &[Diagnostic]) -> String {
    let mut out = String::new();
    for d in all {
        let severity = match d.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        let _ = writeln!(out, "{severity}[{}]: {}", d.code, d.message);
        let label = d.label.as_deref().expect("each diagnostic has a label");
        let _ = writeln!(out, "  {} {label}", shown(source, &d.at.bytes));
        for (span, words) in &d.also {
            let _ = writeln!(out, "  {} {words}", shown(source, &span.bytes));
        }
        let help = d.help.as_deref().expect("each diagnostic has a help");
        let _ = writeln!(out, "  help: {}", help.replace('\n', "⏎"));
    }
    out
}

/// A block a line, deeper ones indented.
pub fn tree(blocks: &[Block]) -> String {
    let mut out = String::new();
    push_blocks(blocks, 0, &mut out);
    out
}

fn push_blocks(blocks: &[Block], depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    for block in blocks {
        match &block.node {
            Node::Heading(h) => {
                let role = h.role.map(|r| format!(" .{}", r.as_str())).unwrap_or_default();
                let id = h.id.as_ref().map(|i| format!(" #{i}")).unwrap_or_default();
                let _ = writeln!(out, "{pad}heading {}{role}{id}: {}", h.level, inline(&h.text));
            }
            Node::Paragraph(text) => {
                let _ = writeln!(out, "{pad}paragraph: {}", inline(text));
            }
            Node::List(list) => {
                let start = list.start.map(|s| format!(" from {s}")).unwrap_or_default();
                let _ = writeln!(out, "{pad}list{start}");
                for entry in &list.entries {
                    let tick = match entry.tick {
                        Some(TickMark::Set) => " [x]",
                        Some(TickMark::Clear) => " [ ]",
                        None => "",
                    };
                    let id = entry.id.as_ref().map(|i| format!(" #{i}")).unwrap_or_default();
                    let _ = writeln!(out, "{pad}  entry{tick}{id}");
                    push_blocks(&entry.blocks, depth + 2, out);
                }
            }
            Node::Quote(blocks) => {
                let _ = writeln!(out, "{pad}quote");
                push_blocks(blocks, depth + 1, out);
            }
            Node::Callout(c) => {
                let title =
                    c.title.as_ref().map(|t| format!(": {}", inline(t))).unwrap_or_default();
                let _ = writeln!(out, "{pad}callout {}{title}", c.kind.as_str());
                push_blocks(&c.blocks, depth + 1, out);
            }
            Node::Figure(f) => {
                let caption = f.caption.as_ref().map(|c| format!(" \"{c}\"")).unwrap_or_default();
                let _ = writeln!(out, "{pad}figure {} [{}]{caption}", f.target, f.alt);
            }
            Node::Media(m) => {
                let _ = writeln!(out, "{pad}{:?} {}: {}", m.kind, m.target, inline(&m.title));
            }
            Node::Table(t) => {
                let _ = writeln!(out, "{pad}table {:?}", t.align);
                for row in std::iter::once(&t.head).chain(&t.rows) {
                    let cells: Vec<String> = row.iter().map(|c| inline(c)).collect();
                    let _ = writeln!(out, "{pad}  | {} |", cells.join(" | "));
                }
            }
            Node::Math(tex) => {
                let _ = writeln!(out, "{pad}math: {tex}");
            }
            Node::Code(code) => {
                let _ = writeln!(out, "{pad}code: {}", code.replace('\n', "⏎"));
            }
            Node::Item(item) => {
                let _ = writeln!(out, "{pad}item {} .{}", item.id, item.kind.name().as_str());
            }
            Node::Rule => {
                let _ = writeln!(out, "{pad}rule");
            }
            Node::Todo => {
                let _ = writeln!(out, "{pad}todo");
            }
        }
    }
}

/// Inlines with their marks spelled out.
pub fn inline(text: &[Inline]) -> String {
    let mut out = String::new();
    for run in text {
        match run {
            Inline::Text(t) => out.push_str(t),
            Inline::Strong(i) => out.push_str(&format!("strong({})", inline(i))),
            Inline::Emphasis(i) => out.push_str(&format!("emphasis({})", inline(i))),
            Inline::Strike(i) => out.push_str(&format!("strike({})", inline(i))),
            Inline::Code(c) => out.push_str(&format!("code({c})")),
            Inline::Math(m) => out.push_str(&format!("math({m})")),
            Inline::Link(l) => out.push_str(&format!("link({} -> {})", inline(&l.text), l.target)),
            Inline::Picture(p) => out.push_str(&format!("picture({} -> {})", p.alt, p.target)),
            Inline::Break => out.push_str("break()"),
            Inline::Footnote(label) => out.push_str(&format!("footnote({label})")),
            Inline::Blank(n) => out.push_str(&format!("blank({n})")),
        }
    }
    out
}

/// Items as JSON without what is empty, so that each case shows what it is about.
pub fn items(body: &course::lesson::LessonBody) -> String {
    let mut out = String::new();
    for item in body.items() {
        let json = serde_json::to_value(item).expect("items are data");
        out.push_str(&serde_json::to_string_pretty(&without_empty(json)).expect("JSON"));
        out.push('\n');
    }
    out
}

fn without_empty(json: serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match json {
        Value::Object(map) => Value::Object(
            map.into_iter()
                .filter(|(key, v)| {
                    let usual = [
                        ("points", "1"),
                        ("stakes", "\"ordinary\""),
                        ("standing", "\"live\""),
                        ("place", "\"free\""),
                    ];
                    let empty = v.is_null()
                        || v.as_str() == Some("")
                        || v.as_array().is_some_and(Vec::is_empty);
                    !(empty || usual.contains(&(key, &v.to_string())))
                })
                .map(|(key, v)| (key, without_empty(v)))
                .collect(),
        ),
        Value::Array(list) => Value::Array(list.into_iter().map(without_empty).collect()),
        other => other,
    }
}

//! What all kinds share: attributes, stem, hints and explanation, blanks and variables in texts.

use std::ops::Range;

use assess::Markdown;
use assess::kind::KindName;

use super::Section;
use crate::attrs::{first_line, part};
use crate::markdown::Inset;
use crate::report::Report;
use crate::tree::{Block, CalloutKind, Node};

/// An attribute of an item's heading.
#[derive(Debug)]
pub struct Attribute {
    /// As it is written.
    pub name: &'static str,
    /// `name=value`, or a flag.
    pub valued: bool,
}

const fn key(name: &'static str) -> Attribute {
    Attribute { name, valued: true }
}

const fn flag(name: &'static str) -> Attribute {
    Attribute { name, valued: false }
}

/// All attributes, in the order of the handbook.
pub const ATTRIBUTES: [Attribute; 14] = [
    key("objective"),
    key("level"),
    key("facility"),
    key("points"),
    flag("critical"),
    key("shuffle"),
    key("unit"),
    key("typos"),
    key("case"),
    key("accents"),
    key("tags"),
    key("was"),
    flag("retired"),
    flag("void"),
];

/// Whether a name is an attribute of items.
pub(crate) fn is_attribute(name: &str) -> bool {
    ATTRIBUTES.iter().any(|a| a.name == name)
}

/// Whether an attribute changes anything for a kind.
pub(super) fn applies(kind: KindName, name: &str) -> bool {
    use KindName as K;
    match name {
        "shuffle" => matches!(kind, K::Single | K::Multiple | K::TrueFalse),
        "unit" => kind == K::Number,
        "typos" | "case" | "accents" => matches!(kind, K::Text | K::Cloze),
        "facility" | "points" | "critical" | "void" => kind != K::Reflect,
        _ => true,
    }
}

/// What a block is called in a message.
pub(crate) fn name_of(node: &Node) -> &'static str {
    match node {
        Node::Heading(_) => "a heading",
        Node::Paragraph(_) => "a paragraph",
        Node::List(list) if list.entries.iter().any(|e| e.tick.is_some()) => "a ticked list",
        Node::List(list) if list.start.is_some() => "a numbered list",
        Node::List(_) => "a plain list",
        Node::Quote(_) => "a quote",
        Node::Callout(_) => "a callout",
        Node::Figure(_) => "a picture",
        Node::Media(_) => "a film or sound",
        Node::Table(_) => "a table",
        Node::Math(_) => "a formula",
        Node::Code(_) => "code (four spaces?)",
        Node::Item(_) => "a question",
        Node::Rule => "a line",
        Node::Todo => "an open paragraph",
    }
}

/// JW0304: the answers are not in the form that the kind wants.
pub(super) fn wrong_form(section: &Section<'_>, wants: &str, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let last = section.blocks.iter().rfind(|b| !is_tail_block(&b.node));
    let kind = section.kind.as_str();
    match last {
        Some(block) => {
            report.withdraw(214, &block.span);
            report
                .error(
                    304,
                    first_line(section.source, &block.span),
                    words!("`.{kind}` needs {wants}; found {}", name_of(&block.node)),
                )
                .label("the last block before hints and explanation holds the answers")
                .also(section.title(), "of this question")
                .help(words!("write the answers as {wants}"));
        }
        None => {
            report
                .error(304, section.title(), words!("`.{kind}` needs {wants}; found nothing"))
                .label("no answers below")
                .help(words!("write the answers as {wants}"));
        }
    }
}

pub(super) fn is_tail_block(node: &Node) -> bool {
    matches!(node, Node::Callout(c) if matches!(c.kind, CalloutKind::Tip | CalloutKind::Note))
}

/// Checks what may stand before the answers.
pub(super) fn stem(section: &Section<'_>, stem: &[&Block], report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    for block in stem {
        let at = first_line(section.source, &block.span);
        match &block.node {
            Node::Quote(_) => {
                report
                    .error(309, at, "this feedback belongs to no answer")
                    .label("a quote outside the answers")
                    .help("indent it by two spaces below its answer; for a box write `> [!IMPORTANT]`");
            }
            node if is_tail_block(node) => {
                report
                    .error(308, at, "hints (`> [!TIP]`) and explanation (`> [!NOTE]`) stand after the answers")
                    .label("before the answers")
                    .help("move it below the answers; a box that belongs to the question is WARNING, CAUTION or IMPORTANT");
            }
            Node::Callout(c) if matches!(c.kind, CalloutKind::Example | CalloutKind::Workshop) => {
                report
                    .error(308, at, words!("`> [!{}]` cannot stand in a question", c.kind.as_str()))
                    .label("only WARNING, CAUTION and IMPORTANT belong to a question")
                    .help("put `---` before it if the lesson goes on");
            }
            _ => {}
        }
    }
}

/// Hints and explanation.
pub(super) struct Tail {
    pub hints: Vec<Markdown>,
    pub explanation: Option<Markdown>,
}

/// Reads what stands behind the answers: hints, then one explanation.
pub(super) fn tail(
    section: &Section<'_>,
    blocks: &[Block],
    report: &mut Report<'_>,
) -> Option<Tail> {
    let mut tail = Tail { hints: Vec::new(), explanation: None };
    let mut note: Option<Range<usize>> = None;
    for block in blocks {
        let at = first_line(section.source, &block.span);
        let kind = match &block.node {
            Node::Callout(callout) => Some(callout.kind),
            _ => None,
        };
        match (kind, &note) {
            (Some(CalloutKind::Tip), None) => tail.hints.push(callout_text(section, block)),
            (Some(CalloutKind::Note), None) => {
                tail.explanation = Some(callout_text(section, block));
                note = Some(at);
            }
            (Some(CalloutKind::Tip), Some(note)) => {
                report
                    .error(308, at, "text after the answers: hints come before the explanation")
                    .label("a hint")
                    .also(note.clone(), "the explanation")
                    .help("put `> [!TIP]` above `> [!NOTE]`");
                return None;
            }
            (Some(CalloutKind::Note), Some(note)) => {
                report
                    .error(308, at, "text after the answers: a second explanation")
                    .label("second")
                    .also(note.clone(), "first")
                    .help("make one `> [!NOTE]` of the two");
                return None;
            }
            _ => {
                report.withdraw(214, &block.span);
                report
                    .error(308, at, "text after the answers: `> [!NOTE]` if it explains, `---` before it if the lesson goes on")
                    .label(words!("{} behind the answers", name_of(&block.node)))
                    .help("move it above the answers, make it the explanation, or end the question with `---`");
                return None;
            }
        }
    }
    Some(tail)
}

/// The text of a callout, without its marker.
fn callout_text(section: &Section<'_>, block: &Block) -> Markdown {
    let text = section.slicer().take(&block.span, Inset::Quote, None);
    // The marker is the first line.
    let below = text.split_once('\n').map_or("", |(_, below)| below);
    Markdown(below.trim().to_owned())
}

/// JW0234
pub(crate) fn stray_blank(source: &str, blank: &Range<usize>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    stray(source, blank, None, report);
}

/// `kind`: the class of a question that can only be a cloze.
fn stray(source: &str, blank: &Range<usize>, kind: Option<Range<usize>>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    report
        .error(234, blank.clone(), "`[[…]]` outside a `.cloze`")
        .label(words!("`{}` would be shown as it is", part(source, blank.clone())))
        .help("make the question a `.cloze`, or write `\\[[` for the signs themselves")
        .mend(|| kind.map(|kind| (kind, ".cloze".to_owned())));
}

/// Looks for blanks in an item that is no cloze; the first stands for all.
pub(super) fn blanks_outside_cloze(section: &Section<'_>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    if let Some(blank) = blanks_in(section, &section.span()).first() {
        // With answers below it may be what it says; and gaps stand in the stem.
        let answered = section
            .blocks
            .iter()
            .any(|b| matches!(b.node, Node::List(_) | Node::Table(_) | Node::Quote(_)));
        let in_stem = section
            .blocks
            .iter()
            .any(|b| matches!(b.node, Node::Paragraph(_)) && b.span.contains(&blank.start));
        let attrs = section.scan.tail.attrs.as_ref().filter(|_| in_stem && !answered);
        let kind = attrs.and_then(|attrs| attrs.class(section.kind.as_str()));
        stray(section.source, blank, kind.map(|class| class.span.clone()), report);
    }
}

/// The blanks within a range.
pub(super) fn blanks_in<'a>(section: &Section<'a>, range: &Range<usize>) -> &'a [Range<usize>] {
    let from = section.blanks.partition_point(|b| b.start < range.start);
    let to = section.blanks.partition_point(|b| b.start < range.end);
    section.blanks.get(from..to.max(from)).unwrap_or_default()
}

/// `{{name}}` within a range: names and places, braces included.
pub(crate) fn variables_in<'s>(
    source: &'s str,
    range: &Range<usize>,
) -> Vec<(&'s str, Range<usize>)> {
    let mut out = Vec::new();
    let text = source.get(range.clone()).unwrap_or_default();
    let mut at = 0;
    // One sign is found far sooner than two, and most texts have none.
    while let Some(found) = text.get(at..).filter(|t| t.contains('{')).and_then(|t| t.find("{{")) {
        let open = at + found;
        at = open + 2;
        let rest = text.get(at..).unwrap_or_default();
        // A name is at most 48 characters.
        let Some((length, _)) =
            rest.char_indices().take(64).find(|(_, c)| matches!(c, '}' | '{' | '\n'))
        else {
            continue;
        };
        let closed = rest.get(length..).is_some_and(|r| r.starts_with("}}"));
        let name = rest.get(..length).unwrap_or_default();
        // `{{< name >}}` is another dialect and was reported as such.
        if !closed || name.is_empty() || name.starts_with(['<', '%']) {
            // The next pair may start within this one: `{{{n}}}`.
            at = open + 1;
            continue;
        }
        at += length + 2;
        out.push((name, range.start + open..range.start + at));
    }
    out
}

/// The place of a fault `at` with `len` bytes within `whole`. Without a length it is the word there, or the last
/// character where nothing follows.
pub(super) fn fault_place(
    source: &str,
    whole: &Range<usize>,
    at: usize,
    len: usize,
) -> Range<usize> {
    let start = at.min(whole.end);
    if start >= whole.start && source.is_char_boundary(start) {
        let rest = part(source, start..whole.end);
        let word = rest.find(char::is_whitespace).filter(|end| *end > 0).unwrap_or(rest.len());
        let end = if len == 0 { start + word } else { (start + len).min(whole.end) };
        if start < end && source.is_char_boundary(end) {
            return start..end;
        }
    }
    let last = part(source, whole.clone())
        .char_indices()
        .next_back()
        .map_or(whole.start, |(i, _)| whole.start + i);
    last..whole.end
}

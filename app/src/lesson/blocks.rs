//! Blocks of text.

use course::attrs::Role;
use course::tree::{Align, Block, Entry, Heading, List, Node, Table, TickMark};

use super::math::Style;
use super::{TextContext, callout, figure, math};
use crate::course::is_open;
use crate::dom::{El, View, h};
use crate::words::{direction, msg};

/// Shows blocks one after the other. Items are not text: the lesson's view shows them.
#[must_use]
pub fn view(ctx: &TextContext, blocks: &[Block]) -> View {
    let before = std::iter::once(None).chain(blocks.iter().map(Some));
    let pairs = before.zip(blocks);
    View::Many(
        pairs.map(|(before, block)| mark_open(ctx, before, block, one(ctx, block))).collect(),
    )
}

/// Marks a block that is not translated as of the source language: one behind `{{todo}}`, or a question that begins
/// with it.
#[must_use]
pub fn mark_open(ctx: &TextContext, before: Option<&Block>, block: &Block, made: View) -> View {
    let behind = before.is_some_and(|before| before.node == Node::Todo);
    let question = matches!(&block.node, Node::Item(item) if is_open(item));
    if !behind && !question {
        return made;
    }
    let lang = ctx.course.source_lang();
    h!("div", "lang" = lang.as_str(), "dir" = direction(lang); made).into()
}

/// Shows a block.
#[must_use]
pub fn one(ctx: &TextContext, block: &Block) -> View {
    match &block.node {
        Node::Heading(h) => heading(ctx, h).into(),
        Node::Paragraph(text) => h!("p"; ctx.tree(text)).into(),
        Node::List(l) => list(ctx, l).into(),
        Node::Quote(inner) => h!("blockquote"; view(ctx, inner)).into(),
        Node::Callout(c) => callout::view(ctx, c).into(),
        Node::Figure(f) => figure::view(ctx, f).into(),
        Node::Media(m) => figure::media(ctx, m),
        Node::Table(t) => table(ctx, t).into(),
        Node::Math(tex) => h!("div.formula"; math::view(ctx, tex, Style::Display)).into(),
        Node::Code(text) => h!("pre", "tabindex" = "0"; h!("code"; text.as_str())).into(),
        Node::Rule => h!("hr").into(),
        Node::Todo => h!("p.quiet"; ctx.portal.say(msg::LESSON_NOT_TRANSLATED)).into(),
        Node::Item(_) => View::Empty,
    }
}

fn heading(ctx: &TextContext, heading: &Heading) -> El {
    let tag = match heading.level {
        0..=2 => "h2",
        3 => "h3",
        _ => "h4",
    };
    let id = heading.id.as_ref().map(|id| format!("at-{id}"));
    h!(tag, "id" = id, "class" = heading.role.map(role_class); ctx.tree(&heading.text))
}

/// Class of a section's heading, for its look.
fn role_class(role: Role) -> &'static str {
    match role {
        Role::Objective => "role-objective",
        Role::Why => "role-why",
        Role::Example => "role-example",
        Role::Faded => "role-faded",
        Role::Workshop => "role-workshop",
        Role::Paper => "role-paper",
        Role::Summary => "role-summary",
        Role::Check => "role-check",
        Role::Misconceptions => "role-misconceptions",
        Role::Blueprint => "role-blueprint",
    }
}

fn list(ctx: &TextContext, list: &List) -> El {
    let entries: Vec<El> = list.entries.iter().map(|e| entry(ctx, e)).collect();
    match list.start {
        Some(start) => h!("ol", "start" = (start != 1).then(|| start.to_string()); entries),
        None => h!("ul"; entries),
    }
}

fn entry(ctx: &TextContext, entry: &Entry) -> El {
    let tick = entry.tick.map(|tick| match tick {
        TickMark::Set => "☑ ",
        TickMark::Clear => "☐ ",
    });
    // A short entry is a line, not a paragraph.
    let body = match entry.blocks.as_slice() {
        [Block { node: Node::Paragraph(text), .. }] => ctx.tree(text),
        blocks => view(ctx, blocks),
    };
    h!("li"; tick, body)
}

fn table(ctx: &TextContext, table: &Table) -> El {
    let class = |column: usize| match table.align.get(column) {
        Some(Align::End) => "end",
        Some(Align::Center) => "center",
        _ => "start",
    };
    let head: Vec<El> = table
        .head
        .iter()
        .enumerate()
        .map(|(i, cell)| h!("th", "scope" = "col", "class" = class(i); ctx.tree(cell)))
        .collect();
    let row = |row: &Vec<Vec<course::tree::Inline>>| {
        let cells: Vec<El> = row
            .iter()
            .enumerate()
            .map(|(i, cell)| h!("td", "class" = class(i); ctx.tree(cell)))
            .collect();
        h!("tr"; cells)
    };
    let rows: Vec<El> = table.rows.iter().map(row).collect();
    // Wide tables scroll by keyboard too.
    h!("div.table", "tabindex" = "0", "role" = "group", "aria-label" = ctx.portal.say(msg::TABLE_NAME);
        h!("table"; h!("thead"; h!("tr"; head)), h!("tbody"; rows)))
}

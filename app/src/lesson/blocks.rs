//! Blocks of text.

use course::attrs::Role;
use course::tree::{Align, Block, Entry, Heading, List, Node, Table, TickMark};
use leptos::prelude::*;

use super::math::Style;
use super::{TextContext, callout, figure, math};
use crate::words::msg;

/// Shows blocks one after the other. Items are not text: the lesson's view shows them.
#[must_use]
pub fn view(ctx: &TextContext, blocks: &[Block]) -> AnyView {
    blocks.iter().map(|block| one(ctx, block)).collect_view().into_any()
}

/// Shows a block.
#[must_use]
pub fn one(ctx: &TextContext, block: &Block) -> AnyView {
    match &block.node {
        Node::Heading(h) => heading(ctx, h),
        Node::Paragraph(text) => view! { <p>{ctx.tree(text)}</p> }.into_any(),
        Node::List(l) => list(ctx, l),
        Node::Quote(inner) => view! { <blockquote>{view(ctx, inner)}</blockquote> }.into_any(),
        Node::Callout(c) => callout::view(ctx, c),
        Node::Figure(f) => figure::view(ctx, f),
        Node::Media(m) => figure::media(ctx, m),
        Node::Table(t) => table(ctx, t),
        Node::Math(tex) => view! { <div class="formula">{math::view(ctx, tex, Style::Display)}</div> }.into_any(),
        Node::Code(text) => view! { <pre tabindex="0"><code>{text.clone()}</code></pre> }.into_any(),
        Node::Rule => view! { <hr/> }.into_any(),
        Node::Todo => view! { <p class="quiet">{ctx.portal.say(msg::LESSON_NOT_TRANSLATED)}</p> }.into_any(),
        Node::Item(_) => ().into_any(),
    }
}

fn heading(ctx: &TextContext, heading: &Heading) -> AnyView {
    let text = ctx.tree(&heading.text);
    let id = heading.id.clone().map(|id| format!("at-{id}"));
    let class = heading.role.map(role_class);
    match heading.level {
        0..=2 => view! { <h2 id=id class=class>{text}</h2> }.into_any(),
        3 => view! { <h3 id=id class=class>{text}</h3> }.into_any(),
        _ => view! { <h4 id=id class=class>{text}</h4> }.into_any(),
    }
}

/// Class of a section's heading, for its look.
#[must_use]
pub fn role_class(role: Role) -> &'static str {
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

fn list(ctx: &TextContext, list: &List) -> AnyView {
    let entries = list.entries.iter().map(|e| entry(ctx, e)).collect_view();
    match list.start {
        Some(start) => {
            let start = (start != 1).then(|| start.to_string());
            view! { <ol start=start>{entries}</ol> }.into_any()
        }
        None => view! { <ul>{entries}</ul> }.into_any(),
    }
}

fn entry(ctx: &TextContext, entry: &Entry) -> AnyView {
    let tick = entry.tick.map(|tick| match tick {
        TickMark::Set => "☑ ",
        TickMark::Clear => "☐ ",
    });
    // A short entry is a line, not a paragraph.
    let body = match entry.blocks.as_slice() {
        [Block { node: Node::Paragraph(text), .. }] => ctx.tree(text),
        blocks => view(ctx, blocks),
    };
    view! { <li>{tick}{body}</li> }.into_any()
}

fn table(ctx: &TextContext, table: &Table) -> AnyView {
    let class = |column: usize| match table.align.get(column) {
        Some(Align::End) => "end",
        Some(Align::Center) => "center",
        _ => "start",
    };
    let head = table
        .head
        .iter()
        .enumerate()
        .map(|(i, cell)| view! { <th scope="col" class=class(i)>{ctx.tree(cell)}</th> })
        .collect_view();
    let rows = table
        .rows
        .iter()
        .map(|row| {
            let cells = row
                .iter()
                .enumerate()
                .map(|(i, cell)| view! { <td class=class(i)>{ctx.tree(cell)}</td> })
                .collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    // Wide tables scroll by keyboard too.
    view! {
        <div class="table" tabindex="0" role="group" aria-label=ctx.portal.say(msg::TABLE_NAME)>
            <table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

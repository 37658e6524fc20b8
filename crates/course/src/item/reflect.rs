//! `.reflect`: free words that are never stored or marked.

use assess::Kind;

use super::common::is_tail_block;
use super::{Body, Section};
use crate::attrs::first_line;
use crate::report::Report;
use crate::tree::Node;

pub(super) fn read<'a>(section: &Section<'a>, report: &mut Report<'_>) -> Option<Body<'a>> {
    let ticked = section.blocks.iter().find(|b| match &b.node {
        Node::List(list) => list.entries.iter().any(|e| e.tick.is_some()),
        _ => false,
    });
    if let Some(list) = ticked {
        report
            .error(
                304,
                first_line(section.source, &list.span),
                "`.reflect` needs no answers; found a ticked list",
            )
            .label("nothing is marked in a reflection")
            .help("take the list away, or make the question a `.single`");
        return None;
    }
    let end =
        section.blocks.iter().position(|b| is_tail_block(&b.node)).unwrap_or(section.blocks.len());
    let (stem, tail) = section.blocks.split_at_checked(end)?;
    Some(Body { kind: Kind::Reflect, stem: stem.iter().collect(), tail })
}

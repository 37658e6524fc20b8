//! `.match`: rows to be joined with targets.

use std::ops::Range;

use assess::kind::{MatchKey, Pair};
use assess::{Kind, Letter, Markdown};

use super::answers::{ANSWERS_MAX, too_many};
use super::common::wrong_form;
use super::{Body, Section, variables};
use crate::attrs::first_line;
use crate::markdown::{Inset, cell_text, table_rows};
use crate::report::Report;
use crate::tree::{Block, Node};

pub(super) fn read<'a>(section: &Section<'a>, report: &mut Report<'_>) -> Option<Body<'a>> {
    let is_pairs =
        |b: &Block| matches!(b.node, Node::Table(_)) && !variables::is_table(section.source, b);
    let Some(at) = section.blocks.iter().rposition(is_pairs) else {
        wrong_form(section, "a table of two columns", report);
        return None;
    };
    let table = section.blocks.get(at)?;
    let key = key(section, table, report)?;
    let stem = section.blocks.iter().take(at).collect();
    let tail = section.blocks.get(at + 1..).unwrap_or_default();
    Some(Body { kind: Kind::Match(key), stem, tail })
}

fn key(section: &Section<'_>, table: &Block, report: &mut Report<'_>) -> Option<MatchKey> {
    let source = section.source;
    let rows = table_rows(source, &table.span);
    let (head, rows) = rows.split_first()?;
    let [left, right] = head.as_slice() else {
        report
            .error(
                322,
                first_line(source, &table.span),
                "`.match` needs two columns and no empty right cell",
            )
            .label(words!("{} columns", head.len()))
            .help("write what is asked on the left, its partner on the right");
        return None;
    };
    let text = |cell: &Range<usize>| cell_text(&section.slicer().take(cell, Inset::None, None));
    let mut key = MatchKey {
        headers: [Markdown(text(left)), Markdown(text(right))],
        rows: Vec::new(),
        targets: Vec::new(),
    };
    let mut extra = Vec::new();
    let before = report.errors();
    if rows.len() > ANSWERS_MAX {
        too_many(section, rows.len(), "rows", report);
        return None;
    }
    for row in rows {
        // A row of another length was reported with the table.
        let [left, right] = row.as_slice() else {
            return None;
        };
        let target = text(right);
        if target.is_empty() {
            report
                .error(322, row_place(left, right), "`.match` needs two columns and no empty right cell")
                .label("the right cell is empty")
                .help("write the partner into the right cell; a target without partner has an empty left cell");
            continue;
        }
        if left.is_empty() {
            extra.push(target);
            continue;
        }
        let words = Markdown(text(left));
        if key.rows.iter().any(|r| r.left == words) {
            report
                .error(322, left.clone(), words!("`{}` stands twice on the left", words.as_str()))
                .label("again")
                .help("join the two rows, or say what is different");
            continue;
        }
        if let Some(target) = letter(&mut key.targets, target) {
            key.rows.push(Pair { left: words, target });
        }
    }
    for target in extra {
        letter(&mut key.targets, target);
    }
    if report.errors() == before && (key.rows.len() < 2 || key.targets.len() < 2) {
        report
            .error(
                322,
                first_line(source, &table.span),
                "`.match` needs two rows with different partners",
            )
            .label("nothing to choose between")
            .help("add rows, or make the question a `.single`");
    }
    (report.errors() == before).then_some(key)
}

fn row_place(left: &Range<usize>, right: &Range<usize>) -> Range<usize> {
    if left.is_empty() { right.clone() } else { left.clone() }
}

/// The letter of a target; equal cells are one target.
fn letter(targets: &mut Vec<Markdown>, target: String) -> Option<Letter> {
    let at = targets.iter().position(|t| t.as_str() == target).unwrap_or_else(|| {
        targets.push(Markdown(target));
        targets.len() - 1
    });
    Letter::at(at)
}

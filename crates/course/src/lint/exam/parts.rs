//! The exam of a scene, where there is one to look at.

use std::ops::Range;

use crate::attrs::Role;
use crate::diagnostic::Span;
use crate::folder::page::Page;
use crate::lint::{Of, Scene, Sheet};
use crate::model::{BlueprintRow, Grade, Marks};
use crate::tree::Node;

/// `exam.md` with its blueprint.
pub(super) struct Plan<'a> {
    /// The page.
    pub page: &'a Page,
    /// How many items a form has, where the page says so.
    pub items: Option<u16>,
    /// Rows of the blueprint.
    pub rows: &'a [BlueprintRow],
    /// Bytes of the table.
    table: Range<usize>,
}

/// The exam of the source; none where nothing is marked, where the course is an outline, so that nobody can sit its exam
/// yet, or where the blueprint could not be read.
pub(super) fn plan<'a>(scene: &Scene<'a>) -> Option<Plan<'a>> {
    let front = scene.front;
    let locked = front.marks == Marks::None || front.grade == Grade::Outline;
    if scene.of == Of::Translation || locked {
        return None;
    }
    let page = scene.page(&Sheet::Exam)?;
    let (items, rows) = scene.blueprint?;
    let blocks = &page.body.blocks;
    let heading = blocks.iter().position(|block| {
        matches!(&block.node, Node::Heading(heading) if heading.role == Some(Role::Blueprint))
    })?;
    let table = blocks
        .iter()
        .skip(heading)
        .find(|block| matches!(block.node, Node::Table(_)))
        .map(|block| block.span.clone())?;
    (!rows.is_empty()).then_some(Plan { page, items, rows, table })
}

impl Plan<'_> {
    /// A word in the first line of the table: the head of a column.
    pub fn column(&self, name: &str) -> Span {
        let first = self.page.source.first_line(&self.table);
        self.page.source.at(self.page.source.locate(&first, name))
    }

    /// The id of an objective at the start of its row; the first line of the table where it has none.
    pub fn row(&self, objective: &str) -> Span {
        let mut at = self.table.start;
        for line in self.page.slice(&self.table).split_inclusive('\n') {
            let cell = line.trim_start_matches([' ', '|']);
            let start = at + (line.len() - cell.len());
            if cell.split('|').next().is_some_and(|cell| cell.trim() == objective) {
                return self.page.source.at(start..start + objective.len());
            }
            at += line.len();
        }
        self.page.source.at(self.page.source.first_line(&self.table))
    }
}

/// How many items a row draws.
pub(super) fn drawn(row: &BlueprintRow) -> usize {
    let levels: usize = row.levels.iter().map(|count| usize::from(*count)).sum();
    levels + usize::from(row.critical)
}

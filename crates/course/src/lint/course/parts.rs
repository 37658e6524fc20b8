//! Where the parts of a lesson stand.

use crate::attrs::Role;
use crate::diagnostic::Span;
use crate::folder::page::Page;
use crate::grade::{self, Section};
use crate::lint::{Of, Scene, Sheet};
use crate::model::{LessonState, Marks};
use crate::tree::{self, Block, Node};

/// Written lessons of the source: what is the same in every language is said once.
pub(super) fn written<'a>(scene: &Scene<'a>) -> Vec<&'a Page> {
    match scene.of {
        Of::Source => scene.lessons().map(|(_, page)| page).collect(),
        Of::Translation => Vec::new(),
    }
}

/// The same, where answers are marked: courses without marks have no examples, tasks and checks.
pub(super) fn marked<'a>(scene: &Scene<'a>) -> Vec<&'a Page> {
    match scene.front.marks {
        Marks::Graded => written(scene),
        Marks::None => Vec::new(),
    }
}

/// Whether a lesson is still to be written.
pub(super) fn any_planned(scene: &Scene<'_>) -> bool {
    scene.pages.iter().any(|(sheet, _)| matches!(sheet, Sheet::Lesson(_, LessonState::Planned)))
}

/// The line of the title.
pub(super) fn title(page: &Page) -> Span {
    page.source.at(page.source.first_line(&page.title_at))
}

/// The first line of a block.
pub(super) fn line(page: &Page, block: &Block) -> Span {
    page.source.at(page.source.first_line(&block.span))
}

/// The section of a role, where it holds something.
pub(super) fn of_role<'s, 'a>(sections: &'s [Section<'a>], role: Role) -> Option<&'s Section<'a>> {
    sections.iter().find(|section| section.role == Some(role) && !section.blocks.is_empty())
}

/// The heading of a role, whether or not something stands below it.
pub(super) fn heading_of<'s, 'a>(
    sections: &'s [Section<'a>],
    role: Role,
) -> Option<&'s Section<'a>> {
    sections.iter().find(|section| section.role == Some(role))
}

/// Words of a section; safety boxes have limits of their own.
pub(super) fn words(section: &Section<'_>) -> usize {
    section
        .blocks
        .iter()
        .filter(|block| !grade::is_warning(block))
        .map(|block| crate::lesson::prose(std::slice::from_ref(block)))
        .sum()
}

/// The entries of all lists of a section: their words and their place.
pub(super) fn entries(section: &Section<'_>) -> Vec<(String, std::ops::Range<usize>)> {
    let mut out = Vec::new();
    for block in section.blocks {
        let Node::List(list) = &block.node else { continue };
        for entry in &list.entries {
            let words: Vec<String> = entry
                .blocks
                .iter()
                .filter_map(|block| match &block.node {
                    Node::Paragraph(text) => Some(tree::plain(text)),
                    _ => None,
                })
                .collect();
            out.push((words.join(" "), entry.span.clone()));
        }
    }
    out
}

/// `1 word`, `3 words`.
pub(super) fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

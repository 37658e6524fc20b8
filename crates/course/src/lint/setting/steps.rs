//! What learners are told to do: numbered steps, and all of a task for the workshop or for paper.

use std::ops::Range;

use crate::attrs::Role;
use crate::folder::page::Page;
use crate::lint::text::{self, Prose};
use crate::lint::{Scene, Sheet};
use crate::tree::Node;

/// A step, and the section it stands in.
pub(crate) struct Step<'a> {
    /// Its words.
    pub prose: Prose<'a>,
    /// The section.
    pub role: Option<Role>,
    /// Bytes of the numbered list that it is of; none for other text of a task.
    pub list: Option<Range<usize>>,
}

/// The steps of lessons and practical tasks, by page.
pub(crate) fn of_scene<'a>(scene: &Scene<'a>) -> Vec<(&'a Page, Vec<Step<'a>>)> {
    let pages = scene.pages.iter().filter_map(|(sheet, page)| match sheet {
        Sheet::Lesson(..) => Some((*page, None)),
        Sheet::Workshop => Some((*page, Some(Role::Workshop))),
        Sheet::Course | Sheet::Module | Sheet::Exam | Sheet::Glossary => None,
    });
    pages.map(|(page, role)| (page, of_page(page, role))).collect()
}

/// The steps of a page whose text before the first heading is of a section.
fn of_page(page: &Page, whole: Option<Role>) -> Vec<Step<'_>> {
    let mut places: Vec<(Range<usize>, Option<Role>, bool)> = Vec::new();
    let mut role = whole;
    for block in &page.body.blocks {
        match &block.node {
            Node::Heading(heading) if heading.level <= 2 => role = heading.role.or(whole),
            Node::List(list) if list.start.is_some() => {
                places.push((block.span.clone(), role, true));
            }
            Node::Item(_) => {}
            _ if matches!(role, Some(Role::Workshop | Role::Paper)) => {
                places.push((block.span.clone(), role, false));
            }
            _ => {}
        }
    }
    let mut next = 0;
    let mut steps = Vec::new();
    // Prose stands in the order of the page, as the places do.
    for prose in text::prose(page) {
        while places.get(next).is_some_and(|(bytes, ..)| bytes.end <= prose.bytes.start) {
            next += 1;
        }
        let Some((bytes, role, numbered)) = places.get(next) else { break };
        if bytes.contains(&prose.bytes.start) {
            steps.push(Step { prose, role: *role, list: numbered.then(|| bytes.clone()) });
        }
    }
    steps
}

//! What several rules of plain language share: which text they read, and the numbers of a level.

use crate::attrs::Role;
use crate::diagnostic::Span;
use crate::folder::page::Page;
use crate::folder::walk;
use crate::lint::text::{self, Prose};
use crate::lint::{Scene, Sheet};
use crate::model::LessonState;
use crate::tree::{self, Block, Heading, Inline, Node};

/// One number each for levels 2, 3 and 4 of the European Qualifications Framework.
pub(super) type ByLevel<T> = [T; 3];

/// The level that limits are taken from: below 2 as 2, above 4 as 4.
pub(super) fn level(scene: &Scene<'_>) -> u8 {
    scene.front.level.clamp(2, 4)
}

/// The number of the course's level.
pub(super) fn of_level<T: Copy>(scene: &Scene<'_>, numbers: ByLevel<T>) -> T {
    let [second, third, fourth] = numbers;
    match level(scene) {
        2 => second,
        3 => third,
        _ => fourth,
    }
}

/// The number of the language and the level; none for languages that have no numbers.
pub(super) fn of_language<T: Copy>(
    scene: &Scene<'_>,
    [en, es, ru, sr]: [ByLevel<T>; 4],
) -> Option<T> {
    let numbers = match scene.lang.primary() {
        "en" => en,
        "es" => es,
        "ru" => ru,
        "sr" => sr,
        _ => return None,
    };
    Some(of_level(scene, numbers))
}

/// Pages that learners read as running text: overview, modules, lessons, workshop.
pub(super) fn pages<'a>(scene: &Scene<'a>) -> Vec<&'a Page> {
    let is_read = |sheet: &Sheet| {
        matches!(
            sheet,
            Sheet::Course
                | Sheet::Module
                | Sheet::Lesson(_, LessonState::Written)
                | Sheet::Workshop
        )
    };
    scene.pages.iter().filter(|(sheet, _)| is_read(sheet)).map(|(_, page)| *page).collect()
}

/// Prose of these pages, page by page; no misconceptions, which are notes of the author.
pub(super) fn prose<'s, 'a>(scene: &'s Scene<'a>) -> &'s [Prose<'a>] {
    scene.derived.prose.get_or_init(|| pages(scene).into_iter().flat_map(prose_of).collect())
}

/// Prose of one page, without misconceptions.
pub(super) fn prose_of(page: &Page) -> Vec<Prose<'_>> {
    let hidden: Vec<_> = sections(&page.body.blocks)
        .into_iter()
        .filter(|section| section.role() == Some(Role::Misconceptions))
        .filter_map(|section| {
            Some(section.blocks.first()?.span.start..section.blocks.last()?.span.end)
        })
        .collect();
    let mut prose = text::prose(page);
    prose.retain(|prose| !hidden.iter().any(|bytes| bytes.contains(&prose.bytes.start)));
    prose
}

/// A section: its heading, and the blocks below it.
pub(super) struct Section<'a> {
    /// None for what stands before the first heading.
    pub heading: Option<&'a Heading>,
    /// All up to the next heading of the second level.
    pub blocks: &'a [Block],
}

impl Section<'_> {
    /// The class of its heading.
    pub fn role(&self) -> Option<Role> {
        self.heading.and_then(|heading| heading.role)
    }
}

/// The sections of a text.
pub(super) fn sections(blocks: &[Block]) -> Vec<Section<'_>> {
    let opens = |block: &Block| matches!(&block.node, Node::Heading(heading) if heading.level <= 2);
    let mut out = Vec::new();
    let mut rest = blocks;
    while let Some((first, behind)) = rest.split_first() {
        let (heading, own) = match &first.node {
            Node::Heading(heading) if heading.level <= 2 => (Some(heading), behind),
            _ => (None, rest),
        };
        let end = own.iter().position(opens).unwrap_or(own.len());
        let (own, next) = own.split_at_checked(end).unwrap_or((own, &[]));
        out.push(Section { heading, blocks: own });
        rest = next;
    }
    out
}

/// What a lesson sets in bold, as it stands there, in order.
pub(super) fn bold(blocks: &[Block]) -> Vec<(String, &Block)> {
    let mut found = Vec::new();
    walk::blocks(blocks, &mut |block| {
        walk::inlines_of(block, &mut |inline| {
            if let Inline::Strong(inner) = inline {
                found.push((tree::plain(inner).trim().to_owned(), block));
            }
        });
    });
    found
}

/// A word that stands in place of many: `1 word`, `3 words`.
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// The title of a page, without the end of its line.
pub(super) fn title(page: &Page) -> Span {
    page.source.at(page.source.first_line(&page.title_at))
}

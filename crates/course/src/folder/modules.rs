//! Modules and lessons: their files read, not yet checked against each other.

use assess::{Item, LessonId, ModuleId};

use super::desk::Desk;
use super::names::{Layout, ModuleFiles, whole};
use super::page::Page;
use super::report::{Said, error};
use super::{ITEMS_MAX, LESSON_BYTES_MAX};
use crate::front::page::{self, LessonFront, ModuleFront};
use crate::model::{LessonState, Marks};
use crate::tree::Node;

/// A module as it was read.
pub(super) struct ModuleDraft {
    pub id: ModuleId,
    pub folder: String,
    pub page: Page,
    pub front: ModuleFront,
    pub lessons: Vec<LessonDraft>,
}

/// A lesson as it was read.
pub(super) struct LessonDraft {
    pub id: LessonId,
    pub page: Page,
    pub front: LessonFront,
}

/// An item and the bytes of its section.
pub(super) type Placed<'a> = (&'a Item, std::ops::Range<usize>);

/// Items of a page with their places.
pub(super) fn items(page: &Page) -> impl Iterator<Item = Placed<'_>> {
    page.body.blocks.iter().filter_map(|block| match &block.node {
        Node::Item(item) => Some((&**item, block.span.clone())),
        _ => None,
    })
}

pub(super) fn read(desk: &mut Desk<'_>, layout: &Layout, marks: Marks) -> Vec<ModuleDraft> {
    let mut modules = Vec::new();
    for files in &layout.modules {
        // Names were checked when the folder was laid out.
        let Ok(id) = ModuleId::parse(&files.id) else {
            continue;
        };
        let path = format!("{}/module.md", files.folder);
        let page = if files.page { desk.page(&path, LESSON_BYTES_MAX) } else { None };
        let page = page.unwrap_or_default();
        let (front, faults) = page::module(&page.front, &path);
        desk.faults.extend(faults);
        let lessons = lessons(desk, files, marks);
        modules.push(ModuleDraft { id, folder: files.folder.clone(), page, front, lessons });
    }
    modules
}

fn lessons(desk: &mut Desk<'_>, files: &ModuleFiles, marks: Marks) -> Vec<LessonDraft> {
    let mut lessons = Vec::new();
    for file in &files.lessons {
        let Ok(id) = LessonId::parse(&file.id) else {
            continue;
        };
        let Some((page, spoken)) = desk.page_and_speech(&file.path, LESSON_BYTES_MAX) else {
            continue;
        };
        // Without marks nothing is ticked, and that is right there.
        let no_key = |code: u16| marks == Marks::None && code == 306;
        desk.faults.extend(spoken.into_iter().filter(|fault| !no_key(fault.code.0)));
        let (front, faults) = page::lesson(&page.front, &file.path);
        desk.faults.extend(faults);
        too_many_items(desk, &page);
        if front.state == LessonState::Planned {
            planned(desk, &page);
        }
        lessons.push(LessonDraft { id, page, front });
    }
    lessons
}

/// A planned lesson is listed with its objective, so it must have one.
fn planned(desk: &mut Desk<'_>, page: &Page) {
    if page.body.objectives.is_empty() {
        let at = page.source.at(page.title_at.clone());
        desk.say(
            error(1010, at, "a planned lesson has no objective")
                .help("add `## You will learn {.objective}` and a list with one line such as `- Sharpen a chisel. {#sharpen}`"),
        );
    }
}

pub(super) fn too_many_items(desk: &mut Desk<'_>, page: &Page) {
    let count = items(page).count();
    if count > ITEMS_MAX {
        let fault = error(
            108,
            whole(&page.source.path),
            format!("the file holds {count} items; the limit is {ITEMS_MAX}"),
        )
        .help("split it");
        desk.say(fault);
    }
}

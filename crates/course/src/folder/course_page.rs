//! `course.md`: front matter, overview and misconceptions.

use std::ops::Range;

use assess::{CourseId, MisconceptionId};

use super::LESSON_BYTES_MAX;
use super::desk::Desk;
use super::names::whole;
use super::page::{Page, Patch};
use super::report::{Said, error};
use super::slug::slug;
use crate::attrs::Role;
use crate::front;
use crate::markdown;
use crate::model::{Front, Misconception};
use crate::tree::{self, Block, Inline, Node};

/// `course.md` as it was read.
pub(super) struct CourseDraft {
    pub page: Page,
    pub front: Front,
    pub misconceptions: Vec<Misconception>,
    /// Bytes of the sections that list them; no part of the overview.
    hidden: Vec<Range<usize>>,
}

pub(super) fn read(desk: &mut Desk<'_>) -> Option<CourseDraft> {
    let folder = folder_id(desk)?;
    if desk.shelf.bytes("course.md").is_none() {
        let fault = error(101, whole("course.md"), format!("no `course.md` in `{}/`", desk.slug))
            .help("write one: front matter, a line `# Title` and a few sentences about the course");
        desk.say(fault);
        return None;
    }
    // The language of the texts stands in the front matter of the page itself: read that first.
    let source = desk.open("course.md", LESSON_BYTES_MAX)?;
    let (matter, _) = front::read(&source.text, "course.md");
    let (front, faults) = front::course::read(&matter, &folder, "course.md", desk.library);
    if let Some(lang) = front.languages.first() {
        desk.lang = lang.clone();
    }
    let (page, said, spoken) = Page::read(source, &desk.lang);
    if page.front.at.is_empty() {
        let start = page.source.at(0..0);
        let example = format!("start the file with:\n---\nformat: 1\nslug: {folder}\n…\n---");
        desk.say(error(113, start, "`course.md` has no front matter").help(example));
    } else if !said.iter().any(|fault| fault.code.0 == 110) {
        // After an unclosed block every key would seem to be missing: one fault, not twenty.
        desk.faults.extend(faults);
    }
    desk.faults.extend(said);
    desk.faults.extend(spoken);
    let (misconceptions, hidden) = misconceptions(desk, &page);
    Some(CourseDraft { page, front, misconceptions, hidden })
}

fn folder_id(desk: &mut Desk<'_>) -> Option<CourseId> {
    match CourseId::parse(desk.slug) {
        Ok(id) => Some(id),
        Err(why) => {
            let better = slug(desk.slug);
            let fault = error(
                105,
                whole("course.md"),
                format!("the folder name `{}` is no slug: {why}", desk.slug),
            )
            .help(format!("rename the folder to `{better}`"));
            desk.say(fault);
            CourseId::parse(&better).ok()
        }
    }
}

/// The misconceptions that a page lists, and the bytes of those lists.
pub(super) fn misconceptions(
    desk: &mut Desk<'_>,
    page: &Page,
) -> (Vec<Misconception>, Vec<Range<usize>>) {
    let mut list = Vec::new();
    let mut hidden = Vec::new();
    let blocks = &page.body.blocks;
    for (index, block) in blocks.iter().enumerate() {
        let Node::Heading(heading) = &block.node else {
            continue;
        };
        if heading.role != Some(Role::Misconceptions) {
            continue;
        }
        let section = section(blocks, index, heading.level);
        let end = section.last().map_or(block.span.end, |last| last.span.end);
        hidden.push(block.span.start..end);
        for entry in section.iter().filter_map(|block| match &block.node {
            Node::List(list) => Some(&list.entries),
            _ => None,
        }) {
            for entry in entry {
                match entry.id.as_deref().map(MisconceptionId::parse) {
                    Some(Ok(id)) => {
                        list.push(Misconception { id, text: entry_words(&entry.blocks) })
                    }
                    // An id that is none was said by the parser.
                    Some(Err(_)) => {}
                    None => {
                        let line = page.source.first_line(&entry.span);
                        let words = entry_words(&entry.blocks);
                        let fault =
                            error(330, page.source.at(line), "this misconception has no id").help(
                                format!(
                                    "end the line with one, such as ` {{#{}}}`",
                                    first_words(&words)
                                ),
                            );
                        desk.say(fault);
                    }
                }
            }
        }
    }
    (list, hidden)
}

/// An id of the first three words.
fn first_words(words: &str) -> String {
    slug(&words.split_whitespace().take(3).collect::<Vec<_>>().join(" "))
}

fn entry_words(blocks: &[Block]) -> String {
    let mut words = String::new();
    for block in blocks {
        if let Node::Paragraph(text) = &block.node {
            words.push_str(&tree::plain(text));
        }
    }
    words.trim().to_owned()
}

/// The blocks behind a heading, up to the next one of its level or above.
pub(super) fn section(blocks: &[Block], heading: usize, level: u8) -> &[Block] {
    let rest = blocks.get(heading + 1..).unwrap_or_default();
    let ends = |block: &Block| matches!(&block.node, Node::Heading(next) if next.level <= level);
    let end = rest.iter().position(ends).unwrap_or(rest.len());
    rest.get(..end).unwrap_or_default()
}

impl CourseDraft {
    /// The overview as Markdown and as a tree.
    pub fn overview(&self) -> (String, Vec<Block>) {
        overview(&self.page, &self.hidden, Vec::new())
    }
}

/// The text of a `course.md` without what is hidden, with other text in some places; as Markdown and as a tree.
pub(super) fn overview(
    page: &Page,
    hidden: &[Range<usize>],
    other: Vec<Patch>,
) -> (String, Vec<Block>) {
    let within = |at: &Range<usize>| hidden.iter().any(|cut| cut.contains(&at.start));
    let mut patches: Vec<Patch> = other.into_iter().filter(|(at, _)| !within(at)).collect();
    patches.extend(hidden.iter().map(|at| (at.clone(), String::new())));
    let md = page.md_with(patches);
    let blocks = markdown::blocks(&md);
    (md, blocks)
}

/// The plain words of a title.
pub(super) fn words(text: &[Inline]) -> String {
    tree::plain(text).trim().to_owned()
}

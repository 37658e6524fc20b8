//! `workshop.md`: practical tasks and what an instructor looks for.

use std::ops::Range;

use assess::{CriterionId, ObjectiveId, Stakes, TaskId};

use super::LESSON_BYTES_MAX;
use super::course_page::section;
use super::desk::{Desk, mended_by_nearest};
use super::names::Layout;
use super::page::Page;
use super::report::{Said, error};
use super::slug::slug;
use crate::attrs::{self, Attrs, Word, mend};
use crate::markdown;
use crate::model::{Criterion, Task};
use crate::tree::{Block, Entry, List, Node, TickMark};

/// `workshop.md` as it was read.
pub(super) struct WorkshopDraft {
    pub page: Page,
    /// Tasks with the bytes of their headings.
    pub tasks: Vec<(Task, Range<usize>)>,
}

/// Largest `workshop.md`, in bytes.
pub(super) const WORKSHOP_BYTES_MAX: usize = 4 * LESSON_BYTES_MAX;

/// Share of the criteria that are not critical, where the task does not say another.
const PASS_PERCENT: u8 = 80;

/// What the parser says of items and headings does not hold here: tasks have attributes of their own.
pub(super) const NOT_HERE: [u16; 6] = [220, 301, 302, 303, 306, 307];

const KEYS: [&str; 4] = ["objective", "minutes", "pass", "was"];

pub(super) fn read(desk: &mut Desk<'_>, layout: &Layout) -> Option<WorkshopDraft> {
    if !layout.pages.contains("workshop.md") {
        return None;
    }
    let (page, spoken) = desk.page_and_speech("workshop.md", WORKSHOP_BYTES_MAX)?;
    desk.faults.extend(spoken.into_iter().filter(|fault| !NOT_HERE.contains(&fault.code.0)));
    desk.faults.extend(crate::front::page::none(&page.front, "workshop.md"));
    let tasks = tasks(desk, &page);
    Some(WorkshopDraft { page, tasks })
}

/// The tasks of a page, with the bytes of their headings.
pub(super) fn tasks(desk: &mut Desk<'_>, page: &Page) -> Vec<(Task, Range<usize>)> {
    let mut tasks = Vec::new();
    let blocks = &page.body.blocks;
    for (index, block) in blocks.iter().enumerate() {
        let Node::Heading(heading) = &block.node else {
            continue;
        };
        let tail = attrs::heading(&page.source.text, &block.span);
        let Some(attrs) = tail.attrs.filter(|attrs| attrs.class("task").is_some()) else {
            continue;
        };
        let title = page.slice(&tail.text).trim().to_owned();
        let section = section(blocks, index, heading.level);
        // Left open in a translation: learners get the source's.
        if section.iter().any(|block| block.node == Node::Todo) {
            continue;
        }
        if let Some(task) = task(desk, page, title, block, &attrs, section) {
            tasks.push((task, block.span.clone()));
        }
    }
    tasks
}

fn task(
    desk: &mut Desk<'_>,
    page: &Page,
    title: String,
    block: &Block,
    attrs: &Attrs,
    section: &[Block],
) -> Option<Task> {
    let place = page.source.at(page.source.first_line(&block.span));
    for key in attrs
        .pairs
        .iter()
        .map(|(key, _)| key)
        .chain(&attrs.flags)
        .filter(|key| !KEYS.contains(&key.text.as_str()))
    {
        let fault = error(
            220,
            page.source.at(key.span.clone()),
            format!("unknown attribute `{}` on a task", key.text),
        );
        desk.say(mended_by_nearest(
            fault,
            page.source.at(key.span.clone()),
            &key.text,
            KEYS,
            "a task knows: objective, minutes, pass, was",
        ));
    }
    let Some(id) = attrs.id.as_ref() else {
        let fault = error(409, place, "this task has no id")
            .help(format!("write one into the braces, such as `{{#{} .task …}}`", slug(&title)));
        desk.say(fault);
        return None;
    };
    // An id that is none was said by the parser.
    let id = TaskId::parse(&id.text).ok()?;
    let objective = objective(desk, page, &place, attrs)?;
    let list = section.iter().rev().find_map(|block| match &block.node {
        Node::List(list) => Some((list, block.span.clone())),
        _ => None,
    });
    let Some((list, list_at)) = list else {
        let fault = error(409, place, format!("task `{id}` has no criteria"))
            .help("write a list below it, one line for each thing to be seen: `- [ ] Helmet is down before the arc starts {#helmet critical}`");
        desk.say(fault);
        return None;
    };
    let intro = page.slice(&(block.span.end..list_at.start));
    let pass =
        number(desk, page, attrs, "pass").and_then(|n| u8::try_from(n).ok()).filter(|n| *n <= 100);
    Some(Task {
        id,
        title,
        objective,
        minutes: number(desk, page, attrs, "minutes"),
        intro: markdown::without_comments(intro).trim().to_owned(),
        pass: pass.unwrap_or(PASS_PERCENT),
        criteria: criteria(desk, page, list),
    })
}

fn objective(
    desk: &mut Desk<'_>,
    page: &Page,
    place: &crate::Span,
    attrs: &Attrs,
) -> Option<ObjectiveId> {
    let Some(written) = attrs.value("objective") else {
        let fault = error(329, place.clone(), "this task names no objective")
            .help("write `objective=` and the id of what it shows into the braces");
        desk.say(fault);
        return None;
    };
    match ObjectiveId::parse(&written.text) {
        Ok(id) => Some(id),
        Err(why) => {
            desk.say(error(
                221,
                page.source.at(written.span.clone()),
                format!("objective `{}`: {why}", written.text),
            ));
            None
        }
    }
}

fn number(desk: &mut Desk<'_>, page: &Page, attrs: &Attrs, key: &str) -> Option<u16> {
    let written = attrs.value(key)?;
    let parsed = written.text.parse::<u16>().ok().filter(|n| (1..=1000).contains(n));
    if parsed.is_none() {
        let fault = error(
            220,
            page.source.at(written.span.clone()),
            format!("`{key}={}` is not a whole number", written.text),
        )
        .help("write digits only");
        desk.say(fault);
    }
    parsed
}

fn criteria(desk: &mut Desk<'_>, page: &Page, list: &List) -> Vec<Criterion> {
    list.entries.iter().filter_map(|entry| criterion(desk, page, entry)).collect()
}

fn criterion(desk: &mut Desk<'_>, page: &Page, entry: &Entry) -> Option<Criterion> {
    let line = page.source.at(page.source.first_line(&entry.span));
    match entry.tick {
        Some(TickMark::Clear) => {}
        Some(TickMark::Set) => {
            let fault = error(410, line.clone(), "this criterion is ticked in the source")
                .help("write `[ ]`: it is ticked by the instructor, for one learner");
            let text = page.slice(&line.bytes);
            let box_at = ["[x]", "[X]"].iter().filter_map(|tick| text.find(tick)).min();
            desk.say(match box_at.map(|at| line.bytes.start + at) {
                Some(start) => fault.edit(page.source.at(start..start + 3), "[ ]"),
                None => fault,
            });
        }
        None => desk.say(
            error(409, line.clone(), "this criterion has no tick box")
                .help("start the line with `- [ ] `"),
        ),
    }
    let tail = attrs::entry(&page.source.text, &entry.span);
    let text = page.slice(&tail.text).trim().to_owned();
    let attrs = tail.attrs.clone().unwrap_or_default();
    for word in unknown(&attrs) {
        let fault = error(
            220,
            page.source.at(word.span.clone()),
            format!("unknown attribute `{}` on a criterion", word.text),
        );
        desk.say(mended_by_nearest(
            fault,
            page.source.at(word.span.clone()),
            &word.text,
            ["critical", "was"],
            "a criterion has an id and, where people can be hurt, `critical`",
        ));
    }
    let Some(id) = attrs.id.as_ref() else {
        let made = mend::made_id(&text);
        let example = made.as_deref().unwrap_or("short-name");
        let fault = error(409, line, "this criterion has no id")
            .help(format!("end the line with one, such as ` {{#{example}}}`"));
        // A translation takes the ids of its source.
        let own = page.source.path == "workshop.md";
        desk.say(match made.filter(|_| own).map(|id| mend::id_into(&tail, &id)) {
            Some((at, text)) => fault.edit(page.source.at(at), text),
            None => fault,
        });
        return None;
    };
    let id = CriterionId::parse(&id.text).ok()?;
    let stakes = if attrs.flag("critical").is_some() { Stakes::Critical } else { Stakes::Ordinary };
    Some(Criterion { id, text, stakes })
}

fn unknown(attrs: &Attrs) -> impl Iterator<Item = &Word> {
    let keys = attrs.pairs.iter().map(|(key, _)| key).filter(|key| key.text != "was");
    attrs.flags.iter().filter(|flag| flag.text != "critical").chain(keys).chain(&attrs.classes)
}

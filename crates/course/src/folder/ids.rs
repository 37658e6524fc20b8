//! Every `{#id}` is unique in its course.

use std::collections::BTreeMap;

use super::check::Draft;
use super::desk::Desk;
use super::page::Page;
use super::report::{Said, error};
use crate::attrs;
use crate::diagnostic::{Fix, Span};
use crate::front::Extent;
use crate::ids::free;
use crate::tree::Node;

pub(super) fn check(desk: &mut Desk<'_>, draft: &Draft) {
    let mut ids = Ids::default();
    for module in &draft.modules {
        for lesson in &module.lessons {
            ids.take(
                desk,
                "lesson",
                lesson.id.as_str(),
                lesson.page.source.at(0..0),
                Space::Lessons,
            );
            ids.page(desk, &lesson.page);
        }
        ids.take(desk, "module", module.id.as_str(), module.page.source.at(0..0), Space::Modules);
    }
    for page in draft.other_pages() {
        ids.page(desk, page);
    }
    former(desk, draft, &mut ids);
    mended(desk, &mut ids);
    make_free(desk, draft, &ids);
}

/// Codes whose repair writes an id that was made of words.
const MADE: [u16; 3] = [301, 409, 605];

/// An id that a repair would write is one that nothing else has: neither in the course nor in another repair.
fn make_free(desk: &mut Desk<'_>, draft: &Draft, ids: &Ids) {
    let mut made: Vec<String> = Vec::new();
    for fault in desk.faults.iter_mut().filter(|fault| MADE.contains(&fault.code.0)) {
        let Some(Fix::Edit(edits)) = &mut fault.fix else { continue };
        let Some(edit) = edits.first_mut() else { continue };
        let id: String = edit
            .text
            .chars()
            .skip_while(|c| *c != '#')
            .skip(1)
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        if id.is_empty() {
            continue;
        }
        // A question that cannot be read has an id too.
        let stands = |id: &str| {
            let mark = format!("#{id}");
            draft.pages().any(|page| {
                let text = &page.source.text;
                text.match_indices(&mark).any(|(at, _)| {
                    let next = text.get(at + mark.len()..).and_then(|rest| rest.chars().next());
                    !next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-')
                })
            })
        };
        let taken = |id: &str| {
            made.iter().any(|other| other == id)
                || ids.taken.contains_key(&(Space::Written, id.to_owned()))
                || stands(id)
        };
        let Some(free) = free(&id, taken) else { continue };
        if free != id {
            let (old, new) = (format!("#{id}"), format!("#{free}"));
            edit.text = edit.text.replace(&old, &new);
            fault.message = fault.message.replace(&old, &new);
            fault.help = fault.help.take().map(|help| help.replace(&old, &new));
        }
        made.push(free);
    }
}

/// JW0221: where the id that would be better is taken, a person chooses.
fn mended(desk: &mut Desk<'_>, ids: &mut Ids) {
    for fault in desk.faults.iter_mut().filter(|fault| fault.code.0 == 221) {
        let Some(Fix::Edit(edits)) = &fault.fix else { continue };
        let better = edits.iter().find_map(|edit| edit.text.strip_prefix('#'));
        let Some(better) = better.map(str::to_owned) else { continue };
        let first = ids.taken.insert((Space::Written, better), fault.at.clone());
        if first.is_some() {
            fault.fix = None;
        }
    }
}

/// Ids that something had before: records name them, so nothing else may have them now.
fn former(desk: &mut Desk<'_>, draft: &Draft, ids: &mut Ids) {
    let of_front =
        |page: &Page| page.source.at(page.front.get("was").map_or(0..0, |entry| entry.value.at()));
    // A value that was read only in part is another's fault.
    let whole = |page: &Page| page.front.extent == Extent::Whole;
    for module in &draft.modules {
        if let Some(was) = module.front.was.as_ref().filter(|_| whole(&module.page)) {
            ids.was(desk, was.as_str(), of_front(&module.page), Space::Modules);
        }
        for lesson in &module.lessons {
            if let Some(was) = lesson.front.was.as_ref().filter(|_| whole(&lesson.page)) {
                ids.was(desk, was.as_str(), of_front(&lesson.page), Space::Lessons);
            }
        }
    }
    for page in draft.lesson_pages().chain(draft.exam.as_ref().map(|exam| &exam.page)) {
        for (item, at) in super::modules::items(page) {
            if let Some(was) = &item.was {
                let place = page.source.locate(&at, &format!("was={was}"));
                ids.was(desk, was.as_str(), page.source.at(place), Space::Written);
            }
        }
    }
}

/// Lessons and modules are named by their files; everything else shares one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Space {
    Written,
    Lessons,
    Modules,
}

#[derive(Default)]
struct Ids {
    taken: BTreeMap<(Space, String), Span>,
}

impl Ids {
    fn take(&mut self, desk: &mut Desk<'_>, what: &str, id: &str, at: Span, space: Space) {
        match self.taken.get(&(space, id.to_owned())) {
            None => {
                self.taken.insert((space, id.to_owned()), at);
            }
            Some(first) => {
                let fault = error(222, at, format!("{what} id `{id}` is taken"))
                    .also(first.clone(), "it is used here already")
                    .help(
                        "choose another id; one that is used already keeps the records of learners",
                    );
                desk.say(fault);
            }
        }
    }

    fn was(&mut self, desk: &mut Desk<'_>, id: &str, at: Span, space: Space) {
        match self.taken.get(&(space, id.to_owned())) {
            None => {
                self.taken.insert((space, id.to_owned()), at);
            }
            Some(first) => {
                let fault = error(222, at, format!("`{id}` was not the id of this: it is taken"))
                    .also(first.clone(), "it is used here")
                    .help("`was` names the id that this had before; records of that id then count for this alone");
                desk.say(fault);
            }
        }
    }

    fn page(&mut self, desk: &mut Desk<'_>, page: &Page) {
        for (id, at) in written(page) {
            self.take(desk, "the", &id, at, Space::Written);
        }
    }
}

/// All ids that are written in a page, with their places.
pub(super) fn written(page: &Page) -> Vec<(String, Span)> {
    let mut out = Vec::new();
    let source = &page.source;
    super::walk::blocks(&page.body.blocks, &mut |block| match &block.node {
        Node::Heading(_) => {
            let tail = attrs::heading(&source.text, &block.span);
            out.extend(
                tail.attrs.and_then(|attrs| attrs.id).map(|id| (id.text, source.at(id.span))),
            );
        }
        Node::Item(item) => {
            let id = item.id.as_str();
            out.push((id.to_owned(), source.at(source.locate(&block.span, &format!("#{id}")))));
        }
        Node::List(list) => {
            for entry in list.entries.iter().filter(|entry| entry.id.is_some()) {
                let id = entry.id.as_deref().unwrap_or_default();
                out.push((id.to_owned(), source.at(source.locate(&entry.span, &format!("#{id}")))));
            }
        }
        _ => {}
    });
    out
}

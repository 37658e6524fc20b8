//! Every `{#id}` is unique in its course.

use std::collections::BTreeMap;

use super::check::Draft;
use super::desk::Desk;
use super::page::Page;
use super::report::{Said, error};
use crate::attrs;
use crate::diagnostic::Span;
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

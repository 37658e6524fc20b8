//! `.group`: members to be sorted into groups.

use assess::kind::{GroupKey, Member};
use assess::{Kind, Letter, Markdown};

use super::answers::{ANSWERS_MAX, check_attributes, parts, too_many};
use super::common::{name_of, wrong_form};
use super::{Body, Section};
use crate::attrs::{self, first_line};
use crate::report::Report;
use crate::tree::{Block, Entry, List, Node};

pub(super) fn read<'a>(section: &Section<'a>, report: &mut Report<'_>) -> Option<Body<'a>> {
    let found = section.blocks.iter().enumerate().rev().find_map(|(at, block)| match &block.node {
        Node::List(list) if list.start.is_none() && list.entries.iter().any(holds_list) => {
            Some((at, list))
        }
        _ => None,
    });
    let Some((at, list)) = found else {
        wrong_form(section, "a list of groups with their members", report);
        return None;
    };
    let before = report.errors();
    let size = |block: &Block| {
        if let Node::List(l) = &block.node { l.entries.len() } else { 0 }
    };
    let members: usize = list.entries.iter().flat_map(|e| &e.blocks).map(size).sum();
    let count = members.max(list.entries.len());
    if count > ANSWERS_MAX {
        too_many(section, count, "groups or members", report);
        return None;
    }
    let mut reader = Reader {
        section,
        seen: Vec::new(),
        key: GroupKey { groups: Vec::new(), members: Vec::new() },
    };
    for entry in &list.entries {
        reader.group(entry, report);
    }
    if reader.key.groups.len() < 2 {
        report
            .error(323, section.title(), "fewer than two groups")
            .label("nothing to choose between")
            .help("add a second group with its members");
    }
    if report.errors() > before {
        return None;
    }
    let stem = section.blocks.iter().take(at).collect();
    let tail = section.blocks.get(at + 1..).unwrap_or_default();
    Some(Body { kind: Kind::Group(reader.key), stem, tail })
}

fn holds_list(entry: &Entry) -> bool {
    entry.blocks.iter().any(|b| matches!(b.node, Node::List(_)))
}

struct Reader<'s, 'a> {
    section: &'s Section<'a>,
    /// Words, their group, and where they stand.
    seen: Vec<(String, usize, std::ops::Range<usize>)>,
    key: GroupKey,
}

impl Reader<'_, '_> {
    fn group(&mut self, entry: &Entry, report: &mut Report<'_>) {
        let place = self.key.groups.len();
        let at = first_line(self.section.source, &entry.span);
        let (name, rest) = self.words(entry, report);
        if name.is_empty() {
            report
                .error(327, at.clone(), "option is empty")
                .label("a group without a name")
                .help("write its name, then its members below, indented by two spaces");
        } else if self.key.groups.iter().any(|g| g.as_str() == name) {
            report
                .error(323, at.clone(), words!("\"{name}\" stands twice as a group"))
                .label("again")
                .help("put all members below one of them");
        }
        self.key.groups.push(Markdown(name));
        match rest {
            [Block { node: Node::List(members), .. }] => self.members(members, place, report),
            [] => {
                report
                    .error(304, at, "`.group` needs members below each group; found none")
                    .label("an empty group")
                    .help("write its members below, each as `- …` indented by two spaces");
            }
            [first, ..] => self.extra(
                rest.iter().find(|b| !matches!(b.node, Node::List(_))).unwrap_or(first),
                report,
            ),
        }
    }

    fn members(&mut self, list: &List, place: usize, report: &mut Report<'_>) {
        for entry in &list.entries {
            let at = first_line(self.section.source, &entry.span);
            let (text, rest) = self.words(entry, report);
            if let Some(extra) = rest.first() {
                self.extra(extra, report);
            }
            if text.is_empty() {
                report
                    .error(327, at.clone(), "option is empty")
                    .label("a member without words")
                    .help("write the member, or take it away");
                continue;
            }
            if let Some((_, group, first)) = self.seen.iter().find(|(t, _, _)| *t == text) {
                let message = if *group == place {
                    words!("\"{text}\" stands twice in one group")
                } else {
                    words!("\"{text}\" stands in two groups")
                };
                report
                    .error(323, at, message)
                    .label("again")
                    .also(first.clone(), "first")
                    .help("leave it in one group");
                continue;
            }
            self.seen.push((text.clone(), place, at));
            if let Some(group) = Letter::at(place) {
                self.key.members.push(Member { text: Markdown(text), group });
            }
        }
    }

    fn words<'e>(&self, entry: &'e Entry, report: &mut Report<'_>) -> (String, &'e [Block]) {
        let scan = attrs::scan_entry(self.section.source, &entry.span);
        let attrs = scan.tail.attrs.clone().unwrap_or_default();
        if scan.faults.is_empty() {
            check_attributes(self.section.kind, &scan.tail, report);
        }
        parts(self.section, entry, scan.tail.text.start, &attrs)
    }

    fn extra(&self, block: &Block, report: &mut Report<'_>) {
        if crate::SILENT {
            return;
        }
        let at = first_line(self.section.source, &block.span);
        report.withdraw(214, &block.span);
        match &block.node {
            Node::Quote(_) => report
                .error(309, at, "this feedback belongs to no answer")
                .label("groups and members have no feedback of their own")
                .help("say it in the explanation: `> [!NOTE]` below the list"),
            node => report
                .error(
                    304,
                    at,
                    words!(
                        "`.group` needs groups with members of one line; found {}",
                        name_of(node)
                    ),
                )
                .label("inside a group")
                .help("two levels only: groups, and their members"),
        };
    }
}

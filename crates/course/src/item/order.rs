//! `.order`: steps to be put in order.

use assess::kind::{OrderKey, Step, order::StepLink};
use assess::{Kind, Markdown};

use super::answers::{check_attributes, parts};
use super::common::{name_of, wrong_form};
use super::{Body, Section};
use crate::attrs::{self, first_line};
use crate::report::Report;
use crate::tree::{Entry, Node};

pub(super) fn read<'a>(section: &Section<'a>, report: &mut Report<'_>) -> Option<Body<'a>> {
    let found = section.blocks.iter().enumerate().rev().find_map(|(at, block)| match &block.node {
        Node::List(list)
            if list.start.is_some() && list.entries.iter().all(|e| e.tick.is_none()) =>
        {
            Some((at, list))
        }
        _ => None,
    });
    let Some((at, list)) = found else {
        wrong_form(section, "a numbered list", report);
        return None;
    };
    let before = report.errors();
    if !(3..=6).contains(&list.entries.len()) {
        let found = list.entries.len();
        report
            .error(
                304,
                section.title(),
                words!("`.order` needs a numbered list of 3 to 6 steps; found {found}"),
            )
            .label("too few to be a question, or too many to move about")
            .help(if found < 3 {
                "write more steps, each on a line of its own: `1. First step`"
            } else {
                "join small steps, or make two questions of it"
            });
        return None;
    }
    let mut steps: Vec<Step> = Vec::new();
    for (place, entry) in list.entries.iter().enumerate() {
        let step = step(section, entry, place, report);
        same_as_before(section, list.entries.as_slice(), &steps, &step, entry, report);
        steps.push(step);
    }
    if report.errors() > before {
        return None;
    }
    let stem = section.blocks.iter().take(at).collect();
    let tail = section.blocks.get(at + 1..).unwrap_or_default();
    Some(Body { kind: Kind::Order(OrderKey { steps }), stem, tail })
}

fn step(section: &Section<'_>, entry: &Entry, place: usize, report: &mut Report<'_>) -> Step {
    let scan = attrs::scan_entry(section.source, &entry.span);
    let attrs = scan.tail.attrs.clone().unwrap_or_default();
    if scan.faults.is_empty() {
        check_attributes(section.kind, &scan.tail, report);
    }
    let (text, rest) = parts(section, entry, scan.tail.text.start, &attrs);
    if let Some(extra) = rest.first() {
        let at = first_line(section.source, &extra.span);
        match &extra.node {
            Node::Quote(_) => report
                .error(309, at, "this feedback belongs to no answer")
                .label("steps have no feedback of their own")
                .help("say it in the explanation: `> [!NOTE]` below the list"),
            node => report
                .error(304, at, words!("`.order` needs steps of one line; found {}", name_of(node)))
                .label("inside a step")
                .help("write each step on one line"),
        };
    }
    if text.is_empty() {
        report
            .error(327, first_line(section.source, &entry.span), "option is empty")
            .label("no words")
            .help("write the step, or take it away");
    }
    let same = attrs.flag("same");
    if let (Some(flag), 0) = (same, place) {
        report
            .error(328, flag.span.clone(), "`same` means nothing for the first step")
            .label("no step before it")
            .help("put `{same}` on the second of the two steps");
    }
    Step {
        text: Markdown(text),
        link: if same.is_some() { StepLink::Same } else { StepLink::After },
    }
}

/// JW0327, of two steps with the same words.
fn same_as_before(
    section: &Section<'_>,
    entries: &[Entry],
    steps: &[Step],
    step: &Step,
    entry: &Entry,
    report: &mut Report<'_>,
) {
    if crate::SILENT {
        return;
    }
    let twin = steps.iter().position(|s| s.text == step.text && !s.text.is_blank());
    let Some(first) = twin.and_then(|at| Some((at, entries.get(at)?))) else {
        return;
    };
    report
        .error(
            327,
            first_line(section.source, &entry.span),
            words!("option is the same as step {}", first.0 + 1),
        )
        .label("again")
        .also(first_line(section.source, &first.1.span), words!("step {}", first.0 + 1))
        .help("say what is different, such as \"again\" or \"the other side\"");
}

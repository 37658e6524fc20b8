//! A file as a run of sections: objectives are found, items are read and put in place.

use std::collections::BinaryHeap;
use std::ops::Range;

use assess::ObjectiveId;
use assess::kind::KindName;

use super::build::{self, Parsed, Voice};
use super::{BYTES_MAX, EXAM_BYTES_MAX, ITEMS_MAX, blank, faults};
use crate::attrs::{self, Attrs, Role, Scan, mend, part};
use crate::diagnostic::Diagnostic;
use crate::item::{self, Section};
use crate::lesson::{LessonBody, Origin};
use crate::report::Report;
use crate::suggest::nearest;
use crate::tree::{Block, Entry, Node, Objective, TickMark};

/// Which sort of file a text is: its name says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sheet {
    Exam,
    Workshop,
    /// A lesson, or a file that holds no items.
    Lesson,
}

impl Sheet {
    pub(crate) fn of(file: &str) -> Self {
        let name = file.rsplit('/').next().unwrap_or_default();
        match name.split('.').next().unwrap_or_default() {
            "exam" if !file.contains('/') => Self::Exam,
            "workshop" if !file.contains('/') => Self::Workshop,
            _ => Self::Lesson,
        }
    }

    fn bytes_max(self) -> usize {
        if self == Self::Exam { EXAM_BYTES_MAX } else { BYTES_MAX }
    }
}

/// Attributes of `.task` headings.
const TASK_KEYS: [&str; 3] = ["objective", "minutes", "pass"];

pub(super) fn read(source: &str, origin: &Origin<'_>) -> (LessonBody, Vec<Diagnostic>) {
    let (body, diagnostics, _) = whole(source, origin);
    (body, diagnostics)
}

/// As [`read`], with what the parser saw besides; nothing of a text that is too large.
pub(super) fn whole(
    source: &str,
    origin: &Origin<'_>,
) -> (LessonBody, Vec<Diagnostic>, Option<Parsed>) {
    let mut report = Report::new(origin.file);
    let sheet = Sheet::of(origin.file);
    if source.len() > sheet.bytes_max() {
        let (size, limit) = (source.len().div_ceil(1024), sheet.bytes_max() / 1024);
        report
            .error(108, 0..0, words!("file is {size} KiB; the limit is {limit} KiB"))
            .label("too large to be read")
            .help("part it into two files");
        return (LessonBody::default(), report.into_sorted(), None);
    }
    let mut parsed = build::parse(source, Voice::Author, &mut report);
    faults::text(source, &parsed, &mut report);
    let blocks = std::mem::take(&mut parsed.blocks);
    let footnotes = std::mem::take(&mut parsed.footnotes);
    let blanks = blank::find(source, &parsed.opaque);
    let mut reader = Reader {
        source,
        origin,
        sheet,
        objectives: objectives(source, &blocks, &mut report),
        parsed: &parsed,
        blanks,
        items: 0,
        level: 1,
        settled: Vec::new(),
        asked_for_objective: false,
    };
    let blocks = reader.sections(blocks, &mut report);
    reader.stray_blanks(&mut report);
    reader.stray_variables(&mut report);
    let body = LessonBody { blocks, objectives: reader.objectives, footnotes };
    (body, report.into_sorted(), Some(parsed))
}

struct Reader<'a> {
    source: &'a str,
    origin: &'a Origin<'a>,
    sheet: Sheet,
    objectives: Vec<Objective>,
    parsed: &'a Parsed,
    blanks: Vec<Range<usize>>,
    items: usize,
    /// Level of the last heading.
    level: u8,
    /// Items whose blanks and variables were looked at.
    settled: Vec<Range<usize>>,
    asked_for_objective: bool,
}

impl Reader<'_> {
    fn sections(&mut self, blocks: Vec<Block>, report: &mut Report<'_>) -> Vec<Block> {
        let mut out = Vec::with_capacity(blocks.len());
        let mut rest = blocks.into_iter().peekable();
        while let Some(block) = rest.next() {
            let Node::Heading(heading) = &block.node else {
                self.outside_items(std::slice::from_ref(&block), report);
                out.push(block);
                continue;
            };
            self.check_level(heading.level, &block.span, report);
            let scan = attrs::scan_heading(self.source, &block.span);
            let kinds = self.classes(&scan, heading.level, report);
            let mut below = Vec::new();
            while let Some(next) =
                rest.next_if(|b| !matches!(b.node, Node::Heading(_) | Node::Rule))
            {
                below.push(next);
            }
            match kinds {
                Kinds::None => {
                    self.check_plain(&scan, heading.level, heading.role, &below, report);
                    self.outside_items(&below, report);
                    out.push(block);
                    out.append(&mut below);
                }
                Kinds::Unknown => {
                    self.settle(&block, &below);
                }
                Kinds::One(kind) => {
                    let span = self.settle(&block, &below);
                    // A question that is left open in a translation: packs have the source's in its place.
                    if !crate::SILENT && matches!(below.as_slice(), [b] if b.node == Node::Todo) {
                        out.push(Block { span, node: Node::Todo });
                        continue;
                    }
                    if let Some(item) = self.item(kind, scan, &block, &below, report) {
                        out.push(Block { span, node: Node::Item(Box::new(item)) });
                    }
                }
            }
        }
        out
    }

    fn settle(&mut self, heading: &Block, below: &[Block]) -> Range<usize> {
        let end = below.last().map_or(heading.span.end, |b| b.span.end);
        self.settled.push(heading.span.start..end);
        heading.span.start..end
    }

    fn check_level(&mut self, level: u8, span: &Range<usize>, report: &mut Report<'_>) {
        let before = std::mem::replace(&mut self.level, level);
        if level > before + 1 {
            let marks = "#".repeat(level.into());
            report
                .error(
                    216,
                    span.start..span.start + usize::from(level).min(span.len()),
                    words!("heading jumps from `{}` to `{marks}`", "#".repeat(before.into())),
                )
                .label("one step deeper at most")
                .help(words!("write `{}`", "#".repeat(usize::from(before) + 1)));
        }
    }

    /// Which kind of item a heading opens.
    fn classes(&self, scan: &Scan, level: u8, report: &mut Report<'_>) -> Kinds {
        let Some(attrs) = &scan.tail.attrs else {
            return Kinds::None;
        };
        let mut kinds = Vec::new();
        for class in &attrs.classes {
            if let Some(kind) = KindName::parse(&class.text) {
                kinds.push((kind, class));
            } else if Role::parse(&class.text).is_none()
                && !(class.text == "task" && self.sheet == Sheet::Workshop)
            {
                let known = KindName::ALL
                    .map(KindName::as_str)
                    .into_iter()
                    .chain(Role::ALL.map(Role::as_str));
                let near = nearest(&class.text, known);
                let message = match near {
                    Some(near) => {
                        words!("unknown kind `.{}`; did you mean `.{near}`?", class.text)
                    }
                    None => words!("unknown kind `.{}`", class.text),
                };
                let said = report
                    .error(302, class.span.clone(), message)
                    .label("neither a kind of question nor a part of a lesson")
                    .help("questions: .single .multiple .truefalse .number .text .cloze .order .match .group .hotspot .reflect");
                // Beside another class it would be a second kind.
                if let (Some(near), [_]) = (near, attrs.classes.as_slice()) {
                    said.edit(class.span.clone(), words!(".{near}"));
                }
                return Kinds::Unknown;
            }
        }
        let role = attrs.classes.iter().find(|c| Role::parse(&c.text).is_some());
        if let (Some((kind, class)), Some(role)) = (kinds.first().copied(), role) {
            kinds = vec![(kind, class), (kind, role)];
        }
        match kinds.as_slice() {
            [] => Kinds::None,
            [(kind, class)] => {
                if level < 3 {
                    report
                        .error(216, class.span.clone(), "an item is a heading of level 3 or deeper")
                        .label(words!("on a heading of level {level}"))
                        .help("write `###`");
                }
                Kinds::One(*kind)
            }
            [(_, first), (_, second), ..] => {
                report
                    .error(303, second.span.clone(), "two kinds on one item")
                    .label("second")
                    .also(first.span.clone(), "first")
                    .help("take one of them away");
                Kinds::Unknown
            }
        }
    }

    /// A heading that opens no item.
    fn check_plain(
        &self,
        scan: &Scan,
        level: u8,
        role: Option<Role>,
        below: &[Block],
        report: &mut Report<'_>,
    ) {
        if crate::SILENT {
            return;
        }
        if !scan.faults.is_empty() {
            return;
        }
        let attrs = scan.tail.attrs.clone().unwrap_or_default();
        if attrs.class("task").is_some() {
            let names = attrs.pairs.iter().map(|(key, _)| key).chain(&attrs.flags);
            for name in names.filter(|n| !TASK_KEYS.contains(&n.text.as_str())) {
                faults::unknown_attribute(report, name, TASK_KEYS);
            }
            return;
        }
        let ticked = below.iter().find_map(|b| match &b.node {
            Node::List(list) if list.entries.iter().any(|e| e.tick.is_some()) => {
                Some((list, &b.span))
            }
            _ => None,
        });
        let answered = ticked
            .is_some_and(|(list, _)| list.entries.iter().any(|e| e.tick == Some(TickMark::Set)));
        let claims = attrs.id.is_some() || !attrs.pairs.is_empty() || !attrs.flags.is_empty();
        if let Some((_, span)) =
            ticked.filter(|_| level > 2 && role.is_none() && (answered || claims))
        {
            report
                .warning(
                    307,
                    scan.tail.text.clone(),
                    "ticked list, but the heading has no kind; add `.single`",
                )
                .label("no question for the portal")
                .also(attrs::first_line(self.source, span), "the answers")
                .help("end the heading with `{#id .single objective=… level=…}`");
            return;
        }
        self.item_attributes_without_kind(&attrs, report);
    }

    /// JW0328: entries of a list outside questions and tasks have ids at most.
    fn outside_items(&self, blocks: &[Block], report: &mut Report<'_>) {
        if crate::SILENT {
            return;
        }
        for block in blocks {
            match &block.node {
                Node::List(list) => {
                    for entry in &list.entries {
                        self.entry_outside_items(entry, report);
                        self.outside_items(&entry.blocks, report);
                    }
                }
                Node::Quote(blocks) => self.outside_items(blocks, report),
                Node::Callout(callout) => self.outside_items(&callout.blocks, report),
                _ => {}
            }
        }
    }

    fn entry_outside_items(&self, entry: &Entry, report: &mut Report<'_>) {
        if crate::SILENT {
            return;
        }
        let Some(attrs) = attrs::scan_entry(self.source, &entry.span).tail.attrs else {
            return;
        };
        for word in attrs.pairs.iter().map(|(key, _)| key).chain(&attrs.flags) {
            let fits = match word.text.as_str() {
                "critical" => self.sheet == Sheet::Workshop,
                "mis" | "last" | "same" => false,
                // Unknown names were reported with the braces.
                _ => true,
            };
            if !fits {
                report
                    .error(
                        328,
                        word.span.clone(),
                        words!("`{}` means nothing outside a question", word.text),
                    )
                    .label("changes nothing")
                    .help("take it away, or give the heading above a kind");
            }
        }
    }

    fn item_attributes_without_kind(&self, attrs: &Attrs, report: &mut Report<'_>) {
        if crate::SILENT {
            return;
        }
        let names: Vec<&attrs::Word> =
            attrs.pairs.iter().map(|(key, _)| key).chain(&attrs.flags).collect();
        let Some(first) = names.first() else { return };
        if names.iter().all(|n| item::common::is_attribute(&n.text)) {
            report
                .error(302, attrs.span.clone(), words!("no kind: `{}` belongs to a question", first.text))
                .label("which kind of question?")
                .help("add one: .single .multiple .truefalse .number .text .cloze .order .match .group .hotspot .reflect");
            return;
        }
        for name in names.into_iter().filter(|n| !item::common::is_attribute(&n.text)) {
            report
                .error(220, name.span.clone(), words!("unknown attribute `{}`", name.text))
                .label("means nothing here")
                .help("a heading takes `#id` and one class, such as `.example`");
        }
    }

    fn item(
        &mut self,
        kind: KindName,
        scan: Scan,
        heading: &Block,
        below: &[Block],
        report: &mut Report<'_>,
    ) -> Option<assess::Item> {
        self.items += 1;
        if self.items > ITEMS_MAX {
            if self.items == ITEMS_MAX + 1 {
                report
                    .error(108, scan.tail.text, words!("more than {ITEMS_MAX} items in a file"))
                    .label("this one and all below are left out")
                    .help("part the file into two");
            }
            return None;
        }
        let section = Section {
            source: self.source,
            origin: self.origin,
            sheet: self.sheet,
            kind,
            scan,
            heading,
            blocks: below,
            parsed: self.parsed,
            blanks: &self.blanks,
            objectives: &self.objectives,
            ask_for_objective: self.sheet == Sheet::Exam
                || !self.objectives.is_empty()
                || !self.asked_for_objective,
        };
        let (item, asked) = item::read(&section, report);
        if !crate::SILENT {
            // `--fix` never touches a key.
            report.leave(&item::typed(&section));
        }
        self.asked_for_objective |= asked;
        item
    }

    /// JW0234, outside items; items look at their own.
    fn stray_blanks(&self, report: &mut Report<'_>) {
        if crate::SILENT {
            return;
        }
        for blank in &self.blanks {
            if !self.is_settled(blank) {
                item::common::stray_blank(self.source, blank, report);
            }
        }
    }

    /// JW0232, outside items.
    fn stray_variables(&self, report: &mut Report<'_>) {
        if crate::SILENT {
            return;
        }
        let places = self.parsed.runs.iter().map(|r| r.span.clone());
        let math = self.parsed.references.iter().map(|r| r.span.clone());
        let places = places.chain(math).filter(|p| !self.is_settled(p));
        // By place; the third is for the heap that sorts references.
        let places: BinaryHeap<(usize, usize, usize)> =
            places.map(|p| (p.start, p.end, 0)).collect();
        let mut seen = 0;
        for (start, end, _) in places.into_sorted_vec() {
            for (name, at) in item::common::variables_in(self.source, &(start..end)) {
                if at.start >= seen && name != "todo" {
                    report
                        .error(
                            232,
                            at.clone(),
                            words!("`{{{{{name}}}}}` is no variable: it stands outside a question"),
                        )
                        .label("nothing is filled in here")
                        .help("write the number itself");
                }
                seen = seen.max(at.end);
            }
        }
    }

    fn is_settled(&self, place: &Range<usize>) -> bool {
        let after = self.settled.partition_point(|s| s.end <= place.start);
        self.settled.get(after).is_some_and(|s| s.start <= place.start)
    }
}

enum Kinds {
    /// The heading opens a part of the lesson.
    None,
    /// It opens an item that cannot be read; that was reported.
    Unknown,
    One(KindName),
}

/// The lists under `{.objective}`.
fn objectives(source: &str, blocks: &[Block], report: &mut Report<'_>) -> Vec<Objective> {
    let mut out = Vec::new();
    let mut inside = false;
    for block in blocks {
        match &block.node {
            Node::Heading(heading) => inside = heading.role == Some(Role::Objective),
            Node::List(list) if inside => {
                out.extend(
                    list.entries.iter().filter_map(|entry| objective(source, entry, report)),
                );
            }
            _ => {}
        }
    }
    out
}

fn objective(source: &str, entry: &Entry, report: &mut Report<'_>) -> Option<Objective> {
    let scan = attrs::scan_entry(source, &entry.span);
    let Some(id) = &entry.id else {
        if scan.faults.is_empty() {
            let text = part(source, scan.tail.text.clone());
            let made = mend::made_id(text);
            let id = made.clone().unwrap_or_else(|| "short-name".to_owned());
            let said = report
                .error(301, scan.tail.text.clone(), words!("objective has no id; `{{#{id}}}`"))
                .label("items name the objective they test by its id")
                .help(words!("end the line with `{{#{id}}}`"));
            if let Some(id) = made {
                let (at, text) = mend::id_into(&scan.tail, &id);
                said.edit(at, text);
            }
        }
        return None;
    };
    // A bad id was reported with its braces.
    let id = ObjectiveId::parse(id).ok()?;
    Some(Objective { id, text: super::flatten(entry.blocks.clone()) })
}

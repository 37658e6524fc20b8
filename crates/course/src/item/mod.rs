//! Items: from a section of Markdown to [`assess::Item`], one file a kind.
//!
//! An item that cannot be understood is left out, with what is wrong with it.

use std::ops::Range;

use assess::kind::{Keying, KindName};
use assess::{DrawFault, Drawn, Item, Kind, Markdown};

use crate::attrs::{self, Scan};
use crate::diagnostic::{Diagnostic, Span};
use crate::lesson::Origin;
use crate::markdown::{Inset, Parsed, Sheet, Slicer};
use crate::report::Report;
use crate::tree::{Block, Node, Objective};

mod answers;
mod choice;
mod cloze;
pub(crate) mod common;
mod group;
mod head;
mod hotspot;
mod matching;
mod multiple;
mod number;
mod order;
mod reflect;
mod single;
mod text;

pub use common::{ATTRIBUTES, Attribute};
mod truefalse;
mod variables;

/// The heading of an item and what stands below it.
pub(crate) struct Section<'a> {
    pub source: &'a str,
    pub origin: &'a Origin<'a>,
    pub sheet: Sheet,
    pub kind: KindName,
    /// The line of the heading.
    pub scan: Scan,
    pub heading: &'a Block,
    /// Up to the next heading or rule.
    pub blocks: &'a [Block],
    pub parsed: &'a Parsed,
    /// All blanks of the file, by place.
    pub blanks: &'a [Range<usize>],
    pub objectives: &'a [Objective],
    /// Whether a missing objective is this item's fault (or was said before).
    pub ask_for_objective: bool,
}

impl<'a> Section<'a> {
    fn slicer(&self) -> Slicer<'a> {
        Slicer { source: self.source, comments: &self.parsed.comments }
    }

    /// Bytes from the heading to the end of the last block.
    fn span(&self) -> Range<usize> {
        let end = self.blocks.last().map_or(self.heading.span.end, |b| b.span.end);
        self.heading.span.start..end
    }

    /// Where to point when something is missing: the words of the heading.
    fn title(&self) -> Range<usize> {
        let text = self.scan.tail.text.clone();
        if text.is_empty() { self.heading.span.start..self.heading.span.start + 1 } else { text }
    }

    /// Some blocks as Markdown, parted by blank lines.
    fn markdown<'b>(&self, blocks: impl IntoIterator<Item = &'b Block>) -> String {
        let pieces: Vec<String> = blocks
            .into_iter()
            .map(|b| self.slicer().take(&b.span, Inset::None, None))
            .filter(|p| !p.is_empty())
            .collect();
        pieces.join("\n\n")
    }
}

/// What a kind makes of the blocks.
struct Body<'a> {
    kind: Kind,
    /// Before the answers.
    stem: Vec<&'a Block>,
    /// Behind them.
    tail: &'a [Block],
}

/// Reads an item. The flag says that a missing objective was reported.
pub(crate) fn read(section: &Section<'_>, report: &mut Report<'_>) -> (Option<Item>, bool) {
    let before = report.errors();
    let head = head::read(section, report);
    let asked = head.asked;
    let mut variables = variables::read(section, report);
    let body = match section.kind {
        KindName::Single => single::read(section, &head, report),
        KindName::Multiple => multiple::read(section, &head, report),
        KindName::TrueFalse => truefalse::read(section, &head, report),
        KindName::Number => number::read(section, &head, &mut variables, report),
        KindName::Text => text::read(section, &head, report),
        KindName::Cloze => cloze::read(section, &head, report),
        KindName::Order => order::read(section, report),
        KindName::Match => matching::read(section, report),
        KindName::Group => group::read(section, report),
        KindName::Hotspot => hotspot::read(section, report),
        KindName::Reflect => reflect::read(section, report),
    };
    if section.kind != KindName::Cloze {
        common::blanks_outside_cloze(section, report);
    }
    variables::check_use(section, &variables, body.as_ref().map(|b| &b.kind), report);
    let Some(body) = body else {
        return (None, asked);
    };
    let tail = common::tail(section, body.tail, report);
    let stem: Vec<&Block> = body.stem.into_iter().filter(|b| !variables.holds(b)).collect();
    common::stem(section, &stem, report);
    let (Some(tail), Some(id)) = (tail, head.id) else {
        return (None, asked);
    };
    // Nothing ticked: a fault in a graded course, and all right in one without marks.
    let keyless =
        matches!(&body.kind, Kind::Single(c) | Kind::Multiple(c) if c.keying == Keying::Keyless);
    let harmless = head.harmless + usize::from(keyless);
    if !section.scan.faults.is_empty() || report.errors() - before > harmless {
        return (None, asked);
    }
    let item = Item {
        id,
        was: head.was,
        prompt: Markdown(section.slicer().take(&section.scan.tail.text, Inset::None, None)),
        stem: Markdown(section.markdown(stem)),
        kind: body.kind,
        variables: variables.list,
        objective: head.objective,
        level: head.level,
        facility: head.facility,
        points: head.points,
        stakes: head.stakes,
        standing: head.standing,
        hints: tail.hints,
        explanation: tail.explanation,
        tags: head.tags,
    };
    (Some(item), asked)
}

/// Where the words and numbers stand that learners must type: right or wrong hangs on each sign of them.
pub(crate) fn typed(section: &Section<'_>) -> Vec<Range<usize>> {
    match section.kind {
        KindName::Number | KindName::Text => {
            let lists = section.blocks.iter().filter_map(|block| match &block.node {
                Node::List(list) => Some(&list.entries),
                _ => None,
            });
            let ticked = lists.flatten().filter(|entry| entry.tick.is_some());
            ticked.map(|entry| attrs::entry(section.source, &entry.span).text).collect()
        }
        KindName::Cloze => common::blanks_in(section, &section.span()).to_vec(),
        _ => Vec::new(),
    }
}

/// Tries the draws of an item with variables: JW0315, JW0316 and JW0318. For the desk; it takes up to 1,000 draws.
#[must_use]
pub fn draws(item: &Item, at: &Span) -> Vec<Diagnostic> {
    let mut report = Report::new(&at.file);
    if item.variables.is_empty() {
        return Vec::new();
    }
    for fault in item.check_draws() {
        draw(&fault, at, &mut report);
    }
    report.into_sorted()
}

fn draw(fault: &DrawFault, at: &Span, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let place = at.bytes.clone();
    let values = |drawn: &Drawn| {
        let pairs: Vec<String> =
            drawn.iter().map(|(name, value)| words!("{name} = {value}")).collect();
        pairs.join(", ")
    };
    match fault {
        // Reported with the table of variables.
        DrawFault::TooManyVariables | DrawFault::EmptyRange(_) => {}
        DrawFault::UnknownName(name) => {
            report
                .error(316, place, words!("formula: `{name}` needs its own value"))
                .label("these formulas go round in a circle")
                .help("let each formula use only variables that do not depend on it");
        }
        DrawFault::NotFinite { formula, drawn } => {
            report
                .error(318, place, words!("no finite value for {}", values(drawn)))
                .label(words!("`{formula}` has no value"))
                .help("change the ranges so that nothing is divided by 0 and no root is taken of less than 0");
        }
        DrawFault::NotApart { right, wrong, drawn } => {
            report
                .error(
                    315,
                    place,
                    words!("foreseen wrong answer {} lies inside answer {} for {}", wrong + 1, right + 1, values(drawn)),
                )
                .label("both accept the same number")
                .help("change the ranges or the tolerance so that right and wrong stay apart in every draw");
        }
    }
}

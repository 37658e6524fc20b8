//! A translation beside its source: the same blocks in the same order, and only the words differ (JW0603 to JW0606).

use std::ops::Range;

use super::items;
use super::numbers;
use crate::attrs::{self, Attrs, Tail};
use crate::diagnostic::{Diagnostic, Span};
use crate::folder::ids;
use crate::folder::page::Page;
use crate::folder::report::{Said, error};
use crate::item::common::name_of;
use crate::suggest::nearest;
use crate::tree::{self, Block, Entry, Inline, Node};

/// The languages of both sides, for messages.
#[derive(Clone, Copy)]
pub(super) struct Tags<'a> {
    pub source: &'a str,
    pub other: &'a str,
}

/// Everything in which a translated page is not built as its source.
pub(super) fn pages(source: &Page, page: &Page, tags: Tags<'_>) -> Vec<Diagnostic> {
    let mut compare = Compare { source, page, tags, faults: Vec::new() };
    let (ours, theirs) = (&source.body.blocks, &page.body.blocks);
    if ours.len() == theirs.len() {
        compare.blocks(ours, theirs);
    } else if !compare.ids() {
        compare.counts(ours, theirs);
    }
    compare.faults
}

/// Attributes that belong to the words: how typed answers are compared depends on the language.
const OF_THE_LANGUAGE: [&str; 3] = ["typos", "case", "accents"];

pub(super) struct Compare<'a> {
    source: &'a Page,
    page: &'a Page,
    pub tags: Tags<'a>,
    pub faults: Vec<Diagnostic>,
}

impl Compare<'_> {
    pub fn say(&mut self, code: u16, at: Span, message: String, help: &str) {
        self.faults.push(error(code, at, message).help(help));
    }

    /// The first line of a block of the translation.
    fn at(&self, block: &Block) -> Span {
        self.page.source.at(self.page.source.first_line(&block.span))
    }

    /// Blocks one beside the other, up to the first pair of which each is something else.
    fn blocks(&mut self, ours: &[Block], theirs: &[Block]) {
        for (number, (own, other)) in (1..).zip(ours.iter().zip(theirs)) {
            if matches!(other.node, Node::Todo) {
                self.open_block(own, other);
            } else if std::mem::discriminant(&own.node) != std::mem::discriminant(&other.node) {
                let Tags { source, other: tag } = self.tags;
                let message = format!(
                    "block {number} is {} in {source} and {} in {tag}",
                    name_of(&own.node),
                    name_of(&other.node)
                );
                let at = self.at(other);
                return self.say(603, at, message, "keep all blocks of the source in their order");
            } else {
                self.block(own, other);
            }
        }
    }

    fn block(&mut self, own: &Block, other: &Block) {
        let at = self.at(other);
        match (&own.node, &other.node) {
            (Node::Heading(ours), Node::Heading(theirs)) => {
                self.heading_attrs(own, other);
                if ours.level != theirs.level {
                    let message = format!(
                        "heading of level {} in {}, {} in {}",
                        ours.level, self.tags.source, theirs.level, self.tags.other
                    );
                    self.say(603, at.clone(), message, "keep the level");
                }
                // The title of a file names no number that must be kept.
                if ours.level > 1 {
                    self.line(&ours.text, &theirs.text, &at);
                }
            }
            (Node::Item(ours), Node::Item(theirs)) => {
                if self.heading_attrs(own, other) {
                    items::compare(self, ours, theirs, &at);
                }
            }
            (Node::List(ours), Node::List(theirs)) => {
                if ours.start.is_some() != theirs.start.is_some() {
                    let message = "the list is numbered in one of the two languages only";
                    self.say(603, at.clone(), message.to_owned(), "keep the sort of list");
                }
                self.count("entries", ours.entries.len(), theirs.entries.len(), &at);
                for (own, other) in ours.entries.iter().zip(&theirs.entries) {
                    self.entry(own, other);
                }
            }
            (Node::Quote(ours), Node::Quote(theirs)) => self.inner(ours, theirs, &at),
            (Node::Callout(ours), Node::Callout(theirs)) => {
                if ours.kind != theirs.kind {
                    let message = format!(
                        "`[!{}]` in {}, `[!{}]` in {}",
                        ours.kind.as_str(),
                        self.tags.source,
                        theirs.kind.as_str(),
                        self.tags.other
                    );
                    self.say(603, at.clone(), message, "keep the marker: it stays English");
                }
                if let (Some(ours), Some(theirs)) = (&ours.title, &theirs.title) {
                    self.line(ours, theirs, &at);
                }
                self.inner(&ours.blocks, &theirs.blocks, &at);
            }
            _ => self.leaf(&own.node, &other.node, &at),
        }
    }

    /// Blocks without blocks in them.
    pub fn leaf(&mut self, own: &Node, other: &Node, at: &Span) {
        match (own, other) {
            (Node::Paragraph(ours), Node::Paragraph(theirs)) => self.line(ours, theirs, at),
            (Node::Figure(ours), Node::Figure(theirs)) => {
                self.target(&ours.target, &theirs.target, at)
            }
            (Node::Media(ours), Node::Media(theirs)) => {
                self.target(&ours.target, &theirs.target, at);
                self.line(&ours.title, &theirs.title, at);
            }
            (Node::Table(ours), Node::Table(theirs)) => {
                self.count("columns", ours.head.len(), theirs.head.len(), at);
                self.count("rows", ours.rows.len(), theirs.rows.len(), at);
                let cells = |table: &tree::Table| -> Vec<Vec<Inline>> {
                    table.head.iter().chain(table.rows.iter().flatten()).cloned().collect()
                };
                for (own, other) in cells(ours).iter().zip(&cells(theirs)) {
                    self.line(own, other, at);
                }
            }
            (Node::Math(ours), Node::Math(theirs)) => self.digits(ours, theirs, at),
            _ => {}
        }
    }

    /// Blocks within a block or an item. An open one leaves the whole outer block open.
    pub fn inner(&mut self, ours: &[Block], theirs: &[Block], at: &Span) {
        if theirs.iter().any(is_open) {
            return;
        }
        self.count("blocks", ours.len(), theirs.len(), at);
        for (own, other) in ours.iter().zip(theirs) {
            match (&own.node, &other.node) {
                (Node::List(ours), Node::List(theirs)) => {
                    self.count("entries", ours.entries.len(), theirs.entries.len(), at);
                    for (own, other) in ours.entries.iter().zip(&theirs.entries) {
                        self.inner(&own.blocks, &other.blocks, at);
                    }
                }
                (Node::Quote(ours), Node::Quote(theirs)) => self.inner(ours, theirs, at),
                (Node::Callout(ours), Node::Callout(theirs)) => {
                    self.inner(&ours.blocks, &theirs.blocks, at)
                }
                (own, other) => self.leaf(own, other, at),
            }
        }
    }

    fn entry(&mut self, own: &Entry, other: &Entry) {
        let source = &self.page.source;
        let at = source.at(source.first_line(&other.span));
        let ours = attrs::entry(&self.source.source.text, &own.span);
        let theirs = attrs::entry(&source.text, &other.span);
        self.attrs(ours, theirs, &at);
        if own.tick != other.tick {
            let message =
                format!("ticked in one of {} and {} only", self.tags.source, self.tags.other);
            self.say(604, at.clone(), message, "keep the tick boxes of the source");
        }
        self.inner(&own.blocks, &other.blocks, &at);
    }

    /// An open question keeps the line of its heading.
    fn open_block(&mut self, own: &Block, other: &Block) {
        if self.page.slice(&other.span).starts_with('#') {
            self.heading_attrs(own, other);
        }
    }

    /// Whether two headings have the same braces.
    fn heading_attrs(&mut self, own: &Block, other: &Block) -> bool {
        let ours = attrs::heading(&self.source.source.text, &own.span);
        let theirs = attrs::heading(&self.page.source.text, &other.span);
        let at = self.at(other);
        self.attrs(ours, theirs, &at)
    }

    fn attrs(&mut self, ours: Tail, theirs: Tail, at: &Span) -> bool {
        let (own, other) = (ours.attrs.unwrap_or_default(), theirs.attrs.unwrap_or_default());
        if words(&own) == words(&other) {
            return true;
        }
        let braces = self.source.source.text.get(own.span.clone()).unwrap_or_default();
        let (message, help) = match (&own.id, &other.id) {
            (Some(id), None) => (format!("id `{}` is missing", id.text), braces),
            (Some(id), Some(written)) if id.text != written.text => {
                (format!("id `{}` is `{}` in {}", written.text, id.text, self.tags.source), braces)
            }
            _ => (format!("the braces differ from those in {}", self.tags.source), braces),
        };
        let help = if help.is_empty() {
            "take the braces away: the source has none".to_owned()
        } else {
            format!("copy them from the source: ` {help}`")
        };
        let fault = error(605, at.clone(), message).help(help);
        self.faults.push(match self.copied(braces, &own, &other, theirs.text.end) {
            Some((bytes, text)) => fault.edit(self.page.source.at(bytes), text),
            None => fault,
        });
        false
    }

    /// How the braces of the source get into a translation. None where a translator may have changed the order: there
    /// the id of another block would be put to this one.
    fn copied(
        &self,
        braces: &str,
        own: &Attrs,
        other: &Attrs,
        words_end: usize,
    ) -> Option<(Range<usize>, String)> {
        let id = |attrs: &Attrs| attrs.id.as_ref().map(|id| id.text.clone());
        let known = |id: &String| ids::written(self.source).iter().any(|(known, _)| known == id);
        if id(other)
            .filter(|written| Some(written) != id(own).as_ref())
            .is_some_and(|id| known(&id))
        {
            return None;
        }
        // Another kind of question may have other answers below it.
        let classes = |attrs: &Attrs| -> Vec<String> {
            attrs.classes.iter().map(|class| class.text.clone()).collect()
        };
        if !other.classes.is_empty() && classes(own) != classes(other) {
            return None;
        }
        // How typed answers are compared stays the translation's.
        let kept = other.pairs.iter().any(|(key, _)| OF_THE_LANGUAGE.contains(&key.text.as_str()));
        let end = if other.span.is_empty() { words_end } else { other.span.end };
        let text = if braces.is_empty() { String::new() } else { format!(" {braces}") };
        (!kept && words_end > 0).then_some((words_end..end, text))
    }

    /// A count that must be the same.
    pub fn count(&mut self, what: &str, ours: usize, theirs: usize, at: &Span) -> bool {
        if ours != theirs {
            let Tags { source, other } = self.tags;
            let message = format!("{ours} {what} in {source}, {theirs} in {other}");
            self.say(603, at.clone(), message, "translate each of them, and add none");
        }
        ours == theirs
    }

    pub fn target(&mut self, ours: &str, theirs: &str, at: &Span) {
        if ours != theirs {
            let message = format!("`{theirs}` is `{ours}` in {}", self.tags.source);
            let help = "write it as in the source: learners get the file of their language";
            self.say(605, at.clone(), message, help);
        }
    }

    /// A run of text: links and pictures, formulas, numbers with a unit.
    pub fn line(&mut self, ours: &[Inline], theirs: &[Inline], at: &Span) {
        let (own, other) = (Points::of(ours), Points::of(theirs));
        let missing = own.targets.iter().find(|target| !other.targets.contains(target));
        let added = other.targets.iter().find(|target| !own.targets.contains(target));
        match (missing, added) {
            (Some(ours), Some(theirs)) => self.target(ours, theirs, at),
            (Some(ours), None) => {
                let message = format!("`{ours}` is linked in {} only", self.tags.source);
                self.say(605, at.clone(), message, "keep the links of the source");
            }
            (None, Some(theirs)) => {
                let message = format!("`{theirs}` is not linked in {}", self.tags.source);
                self.say(605, at.clone(), message, "keep the links of the source");
            }
            (None, None) => {}
        }
        self.digits(&own.math, &other.math, at);
        // A limit of law is replaced by the local one, with its own source.
        if own.footnotes == other.footnotes {
            self.numbers(&tree::plain(ours), &tree::plain(theirs), at);
        }
    }

    /// Numbers with a unit must be there again.
    pub fn numbers(&mut self, ours: &str, theirs: &str, at: &Span) {
        for missing in numbers::missing(ours, theirs) {
            let Tags { source, other } = self.tags;
            let message = match missing.instead {
                Some(instead) => format!("{} in {source}, {instead} in {other}", missing.number),
                None => format!("{} in {source} is missing in {other}", missing.number),
            };
            self.say(606, at.clone(), message, "write the same number; a decimal comma is fine");
        }
    }

    fn digits(&mut self, ours: &str, theirs: &str, at: &Span) {
        let runs = |tex: &str| {
            let runs = tex.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
            let mut runs: Vec<String> = runs.map(str::to_owned).collect();
            runs.sort();
            runs
        };
        if runs(ours) != runs(theirs) {
            let message = format!("formula `{ours}` has other numbers here: `{theirs}`");
            self.say(606, at.clone(), message, "write the same numbers");
        }
    }

    /// Where the number of blocks differs: ids that only one side has. True where there are such.
    fn ids(&mut self) -> bool {
        let before = self.faults.len();
        let of = |page: &Page| -> Vec<(String, Span)> { ids::written(page) };
        let (ours, theirs) = (of(self.source), of(self.page));
        // An open block may hide ids.
        let open = self.page.body.blocks.iter().any(is_open);
        let lost = ours.iter().filter(|(id, _)| !theirs.iter().any(|(other, _)| other == id));
        let lost: Vec<String> = lost.map(|(id, _)| format!("`{id}`")).collect();
        if !lost.is_empty() && !open {
            let more = if lost.len() > 5 {
                format!(" and {} more", lost.len() - 5)
            } else {
                String::new()
            };
            let named = lost.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
            let message = format!("missing of {}: {named}{more}", self.tags.source);
            let at = self.page.source.at(self.page.title_at.clone());
            self.say(605, at, message, "translate them too, with the same ids");
        }
        let known = || ours.iter().map(|(id, _)| id.as_str());
        for (id, at) in theirs.iter().filter(|(id, _)| !known().any(|known| known == id)) {
            let message = format!("there is no `{id}` in {}", self.tags.source);
            let help = match nearest(id, known()) {
                Some(near) => format!("did you mean `{near}`? Ids are not translated"),
                None => "ids are those of the source, and a translation adds nothing".to_owned(),
            };
            self.say(605, at.clone(), message, &help);
        }
        self.faults.len() > before
    }

    /// Where the number of blocks differs and no id tells why: the first pair that does not fit.
    fn counts(&mut self, ours: &[Block], theirs: &[Block]) {
        let differs = |(own, other): (&Block, &Block)| {
            !matches!(other.node, Node::Todo)
                && std::mem::discriminant(&own.node) != std::mem::discriminant(&other.node)
        };
        let place = ours.iter().zip(theirs).position(differs);
        let place = place.unwrap_or_else(|| ours.len().min(theirs.len()));
        let at = match theirs.get(place) {
            Some(block) => self.at(block),
            None => self.page.source.at(self.page.title_at.clone()),
        };
        let message = format!(
            "{} blocks in {}, {} in {}; the first that does not fit is block {}",
            ours.len(),
            self.tags.source,
            theirs.len(),
            self.tags.other,
            place + 1
        );
        let help = "keep all blocks of the source in their order; `{{todo}}` stands for one that is not translated yet";
        self.say(603, at, message, help);
    }
}

/// Whether a block, or one within it, is left open.
pub(super) fn is_open(block: &Block) -> bool {
    let mut open = false;
    crate::folder::walk::blocks(std::slice::from_ref(block), &mut |block| {
        open |= matches!(block.node, Node::Todo);
    });
    open
}

/// What stands between braces, in one order.
fn words(attrs: &Attrs) -> Vec<String> {
    let pairs = attrs
        .pairs
        .iter()
        .filter(|(key, _)| !OF_THE_LANGUAGE.contains(&key.text.as_str()))
        .map(|(key, value)| format!("{}={}", key.text, value.text));
    let id = attrs.id.iter().map(|id| format!("#{}", id.text));
    let classes = attrs.classes.iter().map(|class| format!(".{}", class.text));
    let flags = attrs.flags.iter().map(|flag| flag.text.clone());
    let mut words: Vec<String> = id.chain(classes).chain(flags).chain(pairs).collect();
    words.sort();
    words
}

/// What a run of text points at.
#[derive(Default)]
struct Points {
    targets: Vec<String>,
    footnotes: Vec<String>,
    math: String,
}

impl Points {
    fn of(text: &[Inline]) -> Self {
        let mut points = Self::default();
        crate::folder::walk::inlines(text, &mut |inline| match inline {
            Inline::Link(link) => points.targets.push(link.target.clone()),
            Inline::Picture(figure) => points.targets.push(figure.target.clone()),
            Inline::Footnote(label) => points.footnotes.push(label.clone()),
            Inline::Math(tex) => {
                points.math.push_str(tex);
                points.math.push(' ');
            }
            _ => {}
        });
        points.targets.sort();
        points.footnotes.sort();
        points
    }
}

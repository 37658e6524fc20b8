//! Ticked lists: the answers of choices, numbers, texts and regions.

use std::ops::Range;

use assess::Markdown;
use assess::kind::{KindName, Tick};

use super::common::{is_tail_block, name_of, wrong_form};
use super::{Section, head::bad_id};
use crate::attrs::{self, Attrs, Tail, Word, first_line, mend, part, trim};
use crate::markdown::Inset;
use crate::report::{Report, Said};
use crate::tree::{Block, Entry, List, Node, TickMark};

/// Most answers of an item: they are named by letter.
pub(super) const ANSWERS_MAX: usize = assess::Letter::COUNT;

/// The answers of an item and what stands around them.
pub(super) struct Ticked<'a> {
    pub stem: Vec<&'a Block>,
    pub answers: Vec<Answer<'a>>,
    pub tail: &'a [Block],
}

/// One entry of the list.
pub(super) struct Answer<'a> {
    pub entry: &'a Entry,
    pub tick: Tick,
    /// `[x]` or `[ ]`.
    pub tick_at: Range<usize>,
    /// Bytes of the words on the first line.
    pub words: Range<usize>,
    /// All words as Markdown.
    pub text: String,
    pub attrs: Attrs,
    pub feedback: Option<Markdown>,
}

impl Answer<'_> {
    pub(super) fn misconception(&self, report: &mut Report<'_>) -> Option<assess::MisconceptionId> {
        let word = self.attrs.value("mis")?;
        assess::MisconceptionId::parse(&word.text)
            .map_err(|why| bad_id(report, word, &why.to_string()))
            .ok()
    }

    /// The place to point at: the words, or the tick where there are none.
    pub(super) fn place(&self) -> Range<usize> {
        if self.words.is_empty() { self.tick_at.clone() } else { self.words.clone() }
    }
}

/// Finds the ticked list and reads its entries. Nothing where that was reported as wrong.
pub(super) fn read<'a>(section: &Section<'a>, report: &mut Report<'_>) -> Option<Ticked<'a>> {
    let blocks = section.blocks;
    let Some(first) = blocks.iter().position(|b| is_ticked(&b.node)) else {
        wrong_form(section, "a ticked list", report);
        return None;
    };
    let entries_of = |b: &Block| match &b.node {
        Node::List(list) if is_ticked(&b.node) => list.entries.len(),
        _ => 0,
    };
    let count = blocks.iter().skip(first).map(entries_of).sum();
    if count > ANSWERS_MAX {
        // Comparing them all would take for ever.
        too_many(section, count, "answers", report);
        return None;
    }
    let before = report.errors();
    let mut answers = Vec::new();
    let mut next = first;
    while let Some(block) = blocks.get(next) {
        match &block.node {
            // A changed marker makes two lists of one; that was said.
            Node::List(list) if is_ticked(&block.node) => {
                answers.extend(entries(section, list, report))
            }
            Node::Quote(_) => {
                loose_quote(section, block, blocks.get(next - 1), blocks.get(next + 1), report);
            }
            _ => break,
        }
        next += 1;
    }
    let tail = blocks.get(next..).unwrap_or_default();
    // Hints before the answers are said with the stem.
    let stem = blocks.iter().take(first).collect();
    (report.errors() == before).then_some(Ticked { stem, answers, tail })
}

/// JW0108, of an item with more parts than letters.
pub(super) fn too_many(section: &Section<'_>, found: usize, what: &str, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    report
        .error(108, section.title(), words!("{found} {what}; the limit is {ANSWERS_MAX}"))
        .label("too many for one question")
        .help("part it into several questions");
}

fn is_ticked(node: &Node) -> bool {
    matches!(node, Node::List(List { entries, .. }) if entries.iter().any(|e| e.tick.is_some()))
}

fn loose_quote(
    section: &Section<'_>,
    quote: &Block,
    before: Option<&Block>,
    behind: Option<&Block>,
    report: &mut Report<'_>,
) {
    if crate::SILENT {
        return;
    }
    let last = before.and_then(|b| match &b.node {
        Node::List(list) => list.entries.last(),
        _ => None,
    });
    let line = first_line(section.source, &quote.span);
    let help = words!("indent it by two spaces:\n  {}", part(section.source, line.clone()));
    let said = report
        .error(309, line, "this feedback belongs to no answer")
        .label("the quote starts at the edge, so the list has ended")
        .help(help);
    let Some(entry) = last else { return };
    let said = said.also(first_line(section.source, &entry.span), "the answer above it");
    let above = part(section.source, entry.span.start..quote.span.start);
    let gap = part(above, above.trim_end().len()..above.len());
    let right_below = gap.matches('\n').count() == 1;
    let goes_on = behind.is_some_and(|block| is_ticked(&block.node));
    let free = !entry.blocks.iter().any(|block| matches!(block.node, Node::Quote(_)));
    // With an empty line above and no answer below, it may be meant for something else.
    if free && (right_below || goes_on) {
        indent(section.source, &entry.span, &quote.span, said);
    }
}

/// Has a repair indent a quote as far as the words of an entry.
fn indent(source: &str, entry: &Range<usize>, quote: &Range<usize>, said: Said<'_>) {
    let line_start = |at: usize| part(source, 0..at).rfind('\n').map_or(0, |end| end + 1);
    let line = part(source, line_start(entry.start)..first_line(source, entry).end);
    let wide = line.find('[').unwrap_or(2);
    let start = line_start(quote.start);
    let mut at = start;
    let mut said = said;
    for line in part(source, start..quote.end).split_inclusive('\n') {
        if !line.trim().is_empty() {
            said = said.edit(at..at, " ".repeat(wide));
        }
        at += line.len();
    }
}

fn entries<'a>(section: &Section<'a>, list: &'a List, report: &mut Report<'_>) -> Vec<Answer<'a>> {
    list.entries.iter().filter_map(|entry| answer(section, entry, report)).collect()
}

fn answer<'a>(
    section: &Section<'a>,
    entry: &'a Entry,
    report: &mut Report<'_>,
) -> Option<Answer<'a>> {
    let source = section.source;
    let line = first_line(source, &entry.span);
    let scan = attrs::scan_entry(source, &entry.span);
    let Some(mark) = entry.tick else {
        report
            .error(
                304,
                line,
                words!(
                    "`.{}` needs a ticked list; this entry has no tick box",
                    section.kind.as_str()
                ),
            )
            .label("right or wrong?")
            .help("write `- [x]` for right, `- [ ]` for wrong");
        return None;
    };
    let tail = scan.tail;
    let attrs = tail.attrs.clone().unwrap_or_default();
    if scan.faults.is_empty() {
        check_attributes(section.kind, &tail, report);
    }
    let (text, rest) = parts(section, entry, tail.text.start, &attrs);
    let feedback = feedback(section, rest, report);
    let words = tail.text;
    let tick_at = trim(
        source,
        line.start + marker_length(part(source, line.clone()))..words.start.max(line.start),
    );
    let tick_at = if tick_at.is_empty() { line } else { tick_at };
    let tick = if mark == TickMark::Set { Tick::Right } else { Tick::Wrong };
    Some(Answer { entry, tick, tick_at, words, text, attrs, feedback })
}

fn marker_length(line: &str) -> usize {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    digits + 1
}

/// The words of an entry as Markdown, from `start` on, and the blocks behind them.
pub(super) fn parts<'a>(
    section: &Section<'_>,
    entry: &'a Entry,
    start: usize,
    attrs: &Attrs,
) -> (String, &'a [Block]) {
    let Some((first, rest)) = entry.blocks.split_first() else {
        return (String::new(), &[]);
    };
    if !is_words(&first.node) {
        return (String::new(), &entry.blocks);
    }
    let drop = Some(&attrs.span).filter(|d| !d.is_empty());
    let range = first.span.start.max(start).min(first.span.end)..first.span.end;
    (section.slicer().take(&range, Inset::Spaces, drop), rest)
}

fn is_words(node: &Node) -> bool {
    matches!(
        node,
        Node::Paragraph(_) | Node::Figure(_) | Node::Media(_) | Node::Math(_) | Node::Todo
    )
}

/// The one quote below an answer.
fn feedback(section: &Section<'_>, blocks: &[Block], report: &mut Report<'_>) -> Option<Markdown> {
    let mut first: Option<&Block> = None;
    for block in blocks {
        let at = first_line(section.source, &block.span);
        match (&block.node, first) {
            (Node::Quote(_), None) => first = Some(block),
            (Node::Quote(_), Some(first)) => {
                report
                    .error(310, at, "two quotes in one option")
                    .label("second")
                    .also(first_line(section.source, &first.span), "first")
                    .help("make one quote of them, with `>` on the line between");
                return None;
            }
            (node, _) => {
                report.withdraw(212, &block.span);
                report.withdraw(214, &block.span);
                let help = if is_tail_block(node) {
                    "start the box at the left edge, behind the answers"
                } else {
                    "an answer is one line and one quote below it, indented by two spaces"
                };
                report
                    .error(
                        304,
                        at,
                        words!(
                            "`.{}` needs answers of one line and a quote; found {}",
                            section.kind.as_str(),
                            name_of(node)
                        ),
                    )
                    .label("inside an answer")
                    .help(help);
                return None;
            }
        }
    }
    let text = section.slicer().take(&first?.span, Inset::Quote, None);
    Some(Markdown(text)).filter(|t| !t.is_blank())
}

/// JW0328, of the attributes of an entry.
pub(super) fn check_attributes(kind: KindName, tail: &Tail, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let Some(attrs) = &tail.attrs else { return };
    use KindName as K;
    let ticked = !matches!(kind, K::Order | K::Match | K::Group | K::Cloze | K::Reflect);
    let fits = |name: &str| match name {
        "mis" => ticked,
        "last" => matches!(kind, K::Single | K::Multiple),
        "same" => kind == K::Order,
        "critical" => false,
        // Unknown names were reported with the braces.
        _ => true,
    };
    let names = attrs.pairs.iter().map(|(key, _)| key).chain(&attrs.flags);
    let unfit: Vec<&Word> = names.filter(|word| !fits(&word.text)).collect();
    // All go at once. What says that people can be hurt was meant for something: a person has to look.
    let idle = unfit.iter().filter(|word| word.text != "critical").copied().chain(&attrs.id);
    let mut idle: Vec<Range<usize>> = idle.map(|word| word.span.clone()).collect();
    for word in unfit {
        let equals = if attrs.value(&word.text).is_some() { "=" } else { "" };
        let said = report
            .error(
                328,
                word.span.clone(),
                words!(
                    "`{}{equals}` means nothing for an answer of `.{}`",
                    word.text,
                    kind.as_str()
                ),
            )
            .label("changes nothing")
            .help("take it away");
        if idle.contains(&word.span) {
            mend::take_out(said, tail, &std::mem::take(&mut idle));
        }
    }
    if let Some(id) = &attrs.id {
        let said = report
            .error(328, id.span.clone(), "an id means nothing for an answer")
            .label("answers are named by their place")
            .help("take it away");
        mend::take_out(said, tail, &idle);
    }
}

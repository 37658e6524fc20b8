//! `.cloze`: a text with blanks `[[accepted | also accepted | ~~wrong choice~~]]`.

use std::ops::Range;

use assess::fold::fold;
use assess::kind::cloze::{BlankEntry, BlankNumber};
use assess::kind::{Blank, ClozeKey, Tick};
use assess::number::{NumberFaultKind, parse_answer};
use assess::{Kind, Markdown};

use super::answers::{ANSWERS_MAX, too_many};
use super::common::{blanks_in, is_tail_block, stray_blank};
use super::head::Head;
use super::text::{plain, same};
use super::{Body, Section, number};
use crate::attrs::{part, trim};
use crate::markdown::Inset;
use crate::report::Report;
use crate::tree::Block;

pub(super) fn read<'a>(
    section: &Section<'a>,
    head: &Head,
    report: &mut Report<'_>,
) -> Option<Body<'a>> {
    let before = report.errors();
    let heading = blanks_in(section, &section.heading.span);
    if let Some(blank) = heading.first() {
        report
            .error(321, blank.clone(), "blank in the heading")
            .label("the heading names the task")
            .help("move the sentence with the blank below the heading");
    }
    let end =
        section.blocks.iter().position(|b| is_tail_block(&b.node)).unwrap_or(section.blocks.len());
    let (text, tail) = section.blocks.split_at_checked(end)?;
    for block in tail {
        if let Some(blank) = blanks_in(section, &block.span).first() {
            stray_blank(section.source, blank, report);
        }
    }
    let first = text.iter().position(|b| !blanks_in(section, &b.span).is_empty());
    let Some(first) = first else {
        if heading.is_empty() {
            no_blank(section, report);
        }
        return None;
    };
    let (stem, body) = text.split_at_checked(first)?;
    let mut key =
        ClozeKey { body: Markdown::default(), blanks: Vec::new(), rules: head.rules.clone() };
    let mut pieces = Vec::new();
    for block in body {
        pieces.push(piece(section, block, &mut key, report));
    }
    if key.blanks.len() > ANSWERS_MAX {
        too_many(section, key.blanks.len(), "blanks", report);
    }
    if report.errors() > before {
        return None;
    }
    key.body = Markdown(pieces.join("\n\n"));
    Some(Body { kind: Kind::Cloze(key), stem: stem.iter().collect(), tail })
}

fn no_blank(section: &Section<'_>, report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let text = part(section.source, section.span());
    let open = text.find("[[").map(|at| section.heading.span.start + at);
    match open {
        Some(at) if !text.contains("[[]]") => {
            report
                .error(321, at..at + 2, "`.cloze` without `[[…]]`: this blank is not closed")
                .label("opens here")
                .help("close it with `]]` in the same paragraph");
        }
        _ => {
            report
                .error(321, section.title(), "`.cloze` without `[[…]]`")
                .label("nothing to fill in")
                .help("write what belongs into the gap between `[[` and `]]`");
        }
    }
}

/// A block with its blanks numbered: `[[1]]`.
fn piece(
    section: &Section<'_>,
    block: &Block,
    key: &mut ClozeKey,
    report: &mut Report<'_>,
) -> String {
    let slicer = section.slicer();
    let mut out = String::new();
    let mut at = block.span.start;
    for place in blanks_in(section, &block.span) {
        out.push_str(&slicer.cut(&(at..place.start), Inset::None, None));
        // A blank that cannot be read keeps its number, so that later ones are not shifted.
        let blank = blank(section, place, key, report);
        key.blanks.push(blank.unwrap_or(Blank::Words(Vec::new())));
        out.push_str(&format!("[[{}]]", key.blanks.len()));
        at = place.end;
    }
    out.push_str(&slicer.cut(&(at..block.span.end), Inset::None, None));
    out.trim().to_owned()
}

/// One alternative of a blank.
struct Alternative {
    text: String,
    at: Range<usize>,
    tick: Tick,
}

fn blank(
    section: &Section<'_>,
    place: &Range<usize>,
    key: &ClozeKey,
    report: &mut Report<'_>,
) -> Option<Blank> {
    let alternatives = alternatives(section, place, report)?;
    if alternatives.iter().all(|a| a.tick == Tick::Wrong) {
        report
            .error(320, place.clone(), "every choice is struck out")
            .label("nothing counts as right")
            .help("write the right choice without `~~`");
        return None;
    }
    if alternatives.len() > ANSWERS_MAX {
        too_many(section, alternatives.len(), "choices in a blank", report);
        return None;
    }
    let is_list = alternatives.iter().any(|a| a.tick == Tick::Wrong);
    if !is_list && let Some(numbers) = numbers(section, &alternatives, report)? {
        for (number, alternative) in numbers.iter().zip(&alternatives) {
            number::no_tolerance(
                number.value,
                &number.tolerance,
                number.unit,
                &alternative.at,
                report,
            );
        }
        return Some(Blank::Number(numbers));
    }
    let before = report.errors();
    let folded: Vec<String> = alternatives
        .iter()
        .map(|a| if is_list { a.text.clone() } else { fold(&a.text, &key.rules) })
        .collect();
    for (n, (alternative, form)) in alternatives.iter().zip(&folded).enumerate() {
        let twin =
            folded.iter().take(n).position(|f| f == form).and_then(|first| alternatives.get(first));
        if let Some(first) = twin {
            report
                .error(
                    326,
                    alternative.at.clone(),
                    same(&first.text, &alternative.text, first.tick, alternative.tick),
                )
                .label("again")
                .also(first.at.clone(), "the other one")
                .help("take one of them away");
        }
    }
    if report.errors() > before {
        return None;
    }
    Some(if is_list {
        Blank::List(
            alternatives.into_iter().map(|a| BlankEntry { text: a.text, tick: a.tick }).collect(),
        )
    } else {
        Blank::Words(alternatives.into_iter().map(|a| a.text).collect())
    })
}

/// Parts a blank at `|` and `\|`.
fn alternatives(
    section: &Section<'_>,
    place: &Range<usize>,
    report: &mut Report<'_>,
) -> Option<Vec<Alternative>> {
    let source = section.source;
    let inner = place.start + 2..place.end - 2;
    let mut out = Vec::new();
    let mut at = inner.start;
    for piece in part(source, inner.clone()).split('|') {
        let whole = at..at + piece.len();
        at = whole.end + 1;
        // `\|` of a table.
        let escaped = piece.ends_with('\\') && whole.end < inner.end;
        let words = trim(source, whole.start..whole.end - usize::from(escaped));
        let text = section.slicer().take(&words, Inset::None, None);
        let struck = text.strip_prefix("~~").and_then(|t| t.strip_suffix("~~"));
        let tick = if struck.is_some() { Tick::Wrong } else { Tick::Right };
        let text = plain(struck.unwrap_or(&text));
        if text.is_empty() {
            report
                .error(320, place.clone(), "empty blank")
                .label("an answer is missing")
                .help("write what belongs here; several are parted by `|`");
            return None;
        }
        out.push(Alternative { text, at: words, tick });
    }
    Some(out)
}

/// Where the first alternative stands.
fn place(alternatives: &[Alternative]) -> Range<usize> {
    alternatives.first().map_or(0..0, |a| a.at.clone())
}

/// The alternatives as numbers, where all of them are. The outer nothing: a number with a fault.
fn numbers(
    section: &Section<'_>,
    alternatives: &[Alternative],
    report: &mut Report<'_>,
) -> Option<Option<Vec<BlankNumber>>> {
    let mut out: Vec<BlankNumber> = Vec::new();
    for alternative in alternatives {
        // `= …` is a formula in a number item; here it is text.
        let parsed =
            Some(alternative.text.as_str()).filter(|t| !t.starts_with('=')).map(parse_answer);
        let number = match parsed {
            Some(Ok(parsed)) => parsed.near().map(|(value, tolerance)| BlankNumber {
                value,
                tolerance,
                unit: parsed.unit,
            }),
            Some(Err(fault))
                if matches!(
                    fault.kind,
                    NumberFaultKind::Comma | NumberFaultKind::UnitBeforeTolerance
                ) =>
            {
                number::say(section.source, &alternative.at, &fault, report);
                return None;
            }
            // `3 times` is words, `12 pm` is taken for words too.
            _ => None,
        };
        let Some(number) = number else {
            return Some(None);
        };
        if out.iter().any(|n| n.value == number.value && n.unit == number.unit) {
            report
                .error(
                    326,
                    alternative.at.clone(),
                    words!("accepted answers `{0}` and `{0}` are the same", alternative.text),
                )
                .label("again")
                .help("take one of them away");
            return None;
        }
        if let Some(first) = out.first().filter(|n| n.unit != number.unit) {
            number::units_differ(
                first.unit,
                number.unit,
                &place(alternatives),
                &alternative.at,
                report,
            );
            return None;
        }
        out.push(number);
    }
    Some(Some(out))
}

//! Where the answers, the feedback and the explanation of an item stand, and all that answers a learner.

use std::ops::Range;

use assess::kind::Tick;
use assess::{Item, Kind};

use crate::diagnostic::Span;
use crate::lint::Placed;

/// What a learner reads after an answer.
pub(super) struct Reply<'a> {
    /// The words.
    pub text: &'a str,
    /// The answer that it belongs to, counted from 0; none for the explanation.
    pub answer: Option<usize>,
}

/// An answer with a tick box.
pub(super) struct Ticked<'a> {
    /// Whether it counts as right.
    pub tick: Tick,
    /// Its quote.
    pub feedback: Option<&'a str>,
}

/// The answers with a tick box, in the author's order; none for other kinds.
pub(super) fn ticked(item: &Item) -> Vec<Ticked<'_>> {
    match &item.kind {
        Kind::Single(key) | Kind::Multiple(key) | Kind::TrueFalse(key) => {
            key.options.iter().map(|o| Ticked::of(o.tick, o.feedback.as_ref())).collect()
        }
        Kind::Number(key) => {
            key.answers.iter().map(|a| Ticked::of(a.tick, a.feedback.as_ref())).collect()
        }
        Kind::Text(key) => {
            key.answers.iter().map(|a| Ticked::of(a.tick, a.feedback.as_ref())).collect()
        }
        Kind::Hotspot(key) => {
            key.regions.iter().map(|r| Ticked::of(r.tick, r.feedback.as_ref())).collect()
        }
        Kind::Cloze(_) | Kind::Order(_) | Kind::Match(_) | Kind::Group(_) | Kind::Reflect => {
            Vec::new()
        }
    }
}

impl<'a> Ticked<'a> {
    fn of(tick: Tick, feedback: Option<&'a assess::Markdown>) -> Self {
        Self { tick, feedback: feedback.map(assess::Markdown::as_str) }
    }
}

/// All that answers a learner: the feedback of each answer, then the explanation.
pub(super) fn replies(item: &Item) -> Vec<Reply<'_>> {
    let quotes = ticked(item).into_iter().enumerate();
    let quotes = quotes.filter_map(|(place, answer)| {
        answer.feedback.map(|text| Reply { text, answer: Some(place) })
    });
    let explanation = item.explanation.iter();
    quotes.chain(explanation.map(|text| Reply { text: text.as_str(), answer: None })).collect()
}

/// The words of each line with a tick box, without braces at their end.
pub(super) fn answer_lines(placed: &Placed<'_>) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = placed.bytes.start;
    for line in placed.page.slice(&placed.bytes).split_inclusive('\n') {
        let words = line.find("] ").map(|at| at + 2).filter(|at| {
            let before = line.get(..*at).unwrap_or_default().trim();
            let marker = ["[x]", "[X]", "[ ]"].iter().find_map(|tick| before.strip_suffix(tick));
            marker.is_some_and(is_list_marker)
        });
        if let Some(begin) = words {
            let text = line.get(begin..).unwrap_or_default();
            let text = text
                .rsplit_once(" {")
                .filter(|(_, end)| end.trim_end().ends_with('}') && !end.starts_with('{'))
                .map_or(text, |(text, _)| text);
            let from = start + begin + (text.len() - text.trim_start().len());
            lines.push(from..from + text.trim().len());
        }
        start += line.len();
    }
    lines
}

/// `-`, `*`, `+`, `1.` or `1)`
fn is_list_marker(text: &str) -> bool {
    let text = text.trim_end();
    let number = text.strip_suffix(['.', ')']).unwrap_or_default();
    matches!(text, "-" | "*" | "+")
        || (!number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

/// The words of the n-th answer; the heading where they are not found.
pub(super) fn answer_at(placed: &Placed<'_>, place: usize) -> Span {
    answer_lines(placed)
        .get(place)
        .map_or_else(|| placed.head(), |at| placed.page.source.at(at.clone()))
}

/// The first line of a reply.
pub(super) fn reply_at(placed: &Placed<'_>, reply: &Reply<'_>) -> Span {
    let slice = placed.page.slice(&placed.bytes);
    let start = match reply.answer {
        Some(place) => answer_lines(placed).get(place).map(|at| at.end),
        None => slice.rfind("[!NOTE]").map(|at| placed.bytes.start + at),
    };
    let within = start.unwrap_or(placed.bytes.start)..placed.bytes.end;
    words_at(placed, &within, reply.text).unwrap_or_else(|| placed.at(reply.text))
}

/// The first line of some words within a part of an item.
pub(super) fn words_at(placed: &Placed<'_>, within: &Range<usize>, words: &str) -> Option<Span> {
    let line = words.lines().next().unwrap_or_default().trim();
    let found = placed.page.slice(within).find(line).filter(|_| !line.is_empty())?;
    let start = within.start + found;
    Some(placed.page.source.at(start..start + line.len()))
}

/// The question itself: the words of the heading.
pub(super) fn prompt_at(placed: &Placed<'_>) -> Span {
    placed.at(placed.item.prompt.as_str())
}

/// Some words of the question.
pub(super) fn in_prompt(placed: &Placed<'_>, words: &Range<usize>) -> Span {
    let heading = placed.page.source.first_line(&placed.bytes);
    let prompt = placed.item.prompt.as_str();
    let found = placed.page.slice(&heading).find(prompt);
    found.map_or_else(
        || placed.head(),
        |at| {
            let start = heading.start + at;
            placed.page.source.at(start + words.start..start + words.end)
        },
    )
}

/// Where `{{name}}` stands: in the table of variables, and where learners read it.
pub(super) fn variable_places(
    placed: &Placed<'_>,
    name: &str,
) -> impl Iterator<Item = Range<usize>> + use<> {
    let wanted = format!("{{{{{name}}}}}");
    let slice = placed.page.slice(&placed.bytes);
    let all: Vec<Range<usize>> = slice
        .match_indices(&wanted)
        .map(|(at, _)| placed.bytes.start + at..placed.bytes.start + at + wanted.len())
        .collect();
    // The table names it first, unless the heading or the stem does; the row is found by its cell.
    let row = all.iter().position(|at| {
        let before = placed.page.source.text.get(..at.start).unwrap_or_default();
        before.rsplit('\n').next().is_some_and(|line| line.trim() == "|")
    });
    let row = row.and_then(|place| all.get(place).cloned());
    let rest: Vec<Range<usize>> = all.into_iter().filter(|at| Some(at) != row.as_ref()).collect();
    row.into_iter().chain(rest)
}

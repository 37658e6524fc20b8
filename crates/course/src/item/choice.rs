//! Options with ticks: shared by single, multiple and true/false.

use assess::Markdown;
use assess::kind::{Choice, Choices, Keying, Place, Shuffle, Tick};
use assess::number::parse_answer;

use super::answers::{self, Answer};
use super::{Section, head::Head};
use crate::report::Report;
use crate::tree::Block;

/// Options, read and compared with each other.
pub(super) struct Options<'a> {
    pub stem: Vec<&'a Block>,
    pub answers: Vec<Answer<'a>>,
    pub tail: &'a [Block],
}

impl<'a> Options<'a> {
    /// Those that are ticked.
    pub(super) fn right(&self) -> Vec<&Answer<'a>> {
        self.answers.iter().filter(|a| a.tick == Tick::Right).collect()
    }

    /// The key as data.
    pub(super) fn into_choices(
        self,
        shuffle: Shuffle,
        report: &mut Report<'_>,
    ) -> (Choices, Vec<&'a Block>, &'a [Block]) {
        let keying = if self.right().is_empty() { Keying::Keyless } else { Keying::Keyed };
        let options = self.answers.iter().map(|answer| Choice {
            text: Markdown(answer.text.clone()),
            tick: answer.tick,
            feedback: answer.feedback.clone(),
            misconception: answer.misconception(report),
            place: if answer.attrs.flag("last").is_some() { Place::Last } else { Place::Free },
        });
        let options = options.collect();
        (Choices { options, shuffle, keying }, self.stem, self.tail)
    }
}

/// Reads the options; at least two, each with a text of its own.
pub(super) fn read<'a>(section: &Section<'a>, report: &mut Report<'_>) -> Option<Options<'a>> {
    let ticked = answers::read(section, report)?;
    if !distinct(&ticked.answers, report) {
        return None;
    }
    Some(Options { stem: ticked.stem, answers: ticked.answers, tail: ticked.tail })
}

/// JW0304, of a single option.
pub(super) fn at_least_two(
    section: &Section<'_>,
    options: &Options<'_>,
    report: &mut Report<'_>,
) -> bool {
    let [only] = options.answers.as_slice() else {
        return true;
    };
    report
        .error(
            304,
            only.place(),
            words!(
                "`.{}` needs a ticked list of at least two options; found one",
                section.kind.as_str()
            ),
        )
        .label("the only option")
        .help("add wrong options that learners could believe");
    false
}

/// JW0306. Courses without marks have such items; the compiler knows.
pub(super) fn no_tick(section: &Section<'_>, options: &[Answer<'_>], report: &mut Report<'_>) {
    if crate::SILENT {
        return;
    }
    let said = report
        .error(306, section.title(), "no answer is ticked")
        .label("nobody could be right")
        .help("write `[x]` before each answer that counts as right");
    if let Some(first) = options.first() {
        said.also(first.place(), "the answers");
    }
}

/// JW0327, of all options.
pub(super) fn distinct(answers: &[Answer<'_>], report: &mut Report<'_>) -> bool {
    let before = report.errors();
    let folded: Vec<String> = answers.iter().map(|a| fold(&a.text)).collect();
    for (place, answer) in answers.iter().enumerate() {
        let Some(text) = folded.get(place) else { break };
        if text.is_empty() {
            report
                .error(327, answer.place(), "option is empty")
                .label("no words")
                .help("write the option behind its tick box, or take it away");
            continue;
        }
        let twin = folded.iter().take(place).position(|t| t == text);
        if let Some(first) = twin.and_then(|at| Some((at, answers.get(at)?))) {
            let letter = assess::Letter::at(first.0).map_or('?', assess::Letter::as_char);
            report
                .error(327, answer.place(), words!("option is the same as option {letter}"))
                .label("again")
                .also(first.1.place(), words!("option {letter}"))
                .help("change or take away one of them");
        }
    }
    report.errors() == before
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The default of `shuffle=`: numbers stay in their order.
pub(super) fn shuffle(head: &Head, options: &Options<'_>) -> Shuffle {
    let numbers = options.answers.iter().all(|a| is_number(&a.text));
    head.shuffle.unwrap_or(if numbers { Shuffle::No } else { Shuffle::Yes })
}

/// Whether an option is a number, with or without a unit of any sort.
fn is_number(text: &str) -> bool {
    let text = text.trim();
    if text.starts_with('=') {
        return false;
    }
    if parse_answer(text).is_ok() {
        return true;
    }
    // `3 boards` and `About 3 mm` are no units of the table; the first is a number, the second a text.
    let mut words = text.split_whitespace();
    let number = |w: &str| {
        w.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '−'))
            && w.chars().any(|c| c.is_ascii_digit())
            && w.chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '−' | '–' | '%' | '°'))
    };
    words.next().is_some_and(number)
        && words.next().is_none_or(|w| !w.contains(|c: char| c.is_ascii_digit()))
        && words.next().is_none()
}

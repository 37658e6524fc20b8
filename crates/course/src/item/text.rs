//! `.text`: a few words, compared after folding.

use assess::Kind;
use assess::fold::fold;
use assess::kind::{TextAnswer, TextKey, TextRules, Tick};

use super::answers::{self, Answer};
use super::head::Head;
use super::{Body, Section, choice};
use crate::report::Report;

pub(super) fn read<'a>(
    section: &Section<'a>,
    head: &Head,
    report: &mut Report<'_>,
) -> Option<Body<'a>> {
    let ticked = answers::read(section, report)?;
    if ticked.answers.iter().any(|a| a.text.is_empty()) {
        for answer in ticked.answers.iter().filter(|a| a.text.is_empty()) {
            report
                .error(327, answer.place(), "option is empty")
                .label("no words")
                .help("write the form behind its tick box, or take it away");
        }
        return None;
    }
    if ticked.answers.iter().all(|a| a.tick == Tick::Wrong) {
        choice::no_tick(section, &ticked.answers, report);
        return None;
    }
    let forms: Vec<String> = ticked.answers.iter().map(|a| plain(&a.text)).collect();
    if !apart(&ticked.answers, &forms, &head.rules, report) {
        return None;
    }
    let answers = ticked.answers.iter().zip(forms);
    let answers = answers
        .map(|(a, form)| TextAnswer { form, tick: a.tick, feedback: a.feedback.clone() })
        .collect();
    let key = TextKey { answers, rules: head.rules.clone() };
    Some(Body { kind: Kind::Text(key), stem: ticked.stem, tail: ticked.tail })
}

/// JW0326: each form stands once.
fn apart(
    answers: &[Answer<'_>],
    forms: &[String],
    rules: &TextRules,
    report: &mut Report<'_>,
) -> bool {
    let before = report.errors();
    let folded: Vec<String> = forms.iter().map(|f| fold(f, rules)).collect();
    for (place, ((answer, form), key)) in answers.iter().zip(forms).zip(&folded).enumerate() {
        let Some(first) = folded.iter().take(place).position(|k| k == key) else {
            continue;
        };
        let (Some(other), Some(other_form)) = (answers.get(first), forms.get(first)) else {
            continue;
        };
        report
            .error(326, answer.place(), same(other_form, form, other.tick, answer.tick))
            .label("compared without capitals, accents and outer signs")
            .also(other.place(), "the other one")
            .help(
                "take one of them away; `case=strict` or `accents=strict` keeps such forms apart",
            );
    }
    report.errors() == before
}

/// The message of JW0326.
pub(super) fn same(first: &str, second: &str, first_tick: Tick, second_tick: Tick) -> String {
    match (first_tick, second_tick) {
        (Tick::Right, Tick::Right) => {
            words!("accepted answers `{first}` and `{second}` are the same")
        }
        (Tick::Wrong, Tick::Wrong) => {
            words!("foreseen wrong answers `{first}` and `{second}` are the same")
        }
        _ => words!("`{second}` is both right and wrong"),
    }
}

/// A form as it would be typed: without the backslashes of Markdown.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let escape = c == '\\' && rest.peek().is_some_and(char::is_ascii_punctuation);
        if !escape {
            out.push(c);
        } else if let Some(next) = rest.next() {
            out.push(next);
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

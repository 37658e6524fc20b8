//! `.truefalse`: a statement; the first option always means "true".

use assess::Kind;
use assess::kind::Shuffle;

use super::head::Head;
use super::{Body, Section, answers, choice};
use crate::report::Report;

pub(super) fn read<'a>(
    section: &Section<'a>,
    head: &Head,
    report: &mut Report<'_>,
) -> Option<Body<'a>> {
    let ticked = answers::read(section, report)?;
    if ticked.answers.len() != 2 {
        let found = ticked.answers.len();
        let said = report
            .error(311, section.title(), "`.truefalse` needs exactly two options")
            .label(words!("found {found}"))
            .help(
                "write one option for true and one for false, true first; for more use `.single`",
            );
        if let Some(third) = ticked.answers.get(2) {
            said.also(third.place(), "third");
        }
        return None;
    }
    if !choice::distinct(&ticked.answers, report) {
        return None;
    }
    let options = choice::Options { stem: ticked.stem, answers: ticked.answers, tail: ticked.tail };
    match options.right().as_slice() {
        [] => {
            choice::no_tick(section, &options.answers, report);
            return None;
        }
        [first, second] => {
            report
                .error(305, second.tick_at.clone(), "`.truefalse` has 2 right answers")
                .label("second")
                .also(first.tick_at.clone(), "first")
                .help("untick one: a statement is true or false");
            return None;
        }
        _ => {}
    }
    let (choices, stem, tail) = options.into_choices(head.shuffle.unwrap_or(Shuffle::No), report);
    Some(Body { kind: Kind::TrueFalse(choices), stem, tail })
}

//! `.multiple`: two to n-1 options are right, and exactly these.

use assess::Kind;

use super::head::Head;
use super::{Body, Section, choice};
use crate::report::Report;

pub(super) fn read<'a>(
    section: &Section<'a>,
    head: &Head,
    report: &mut Report<'_>,
) -> Option<Body<'a>> {
    let options = choice::read(section, report)?;
    if !choice::at_least_two(section, &options, report) {
        return None;
    }
    let right = options.right();
    match right.as_slice() {
        [] => choice::no_tick(section, &options.answers, report),
        [only] => {
            report
                .error(305, only.tick_at.clone(), "`.multiple` has 1 right answer")
                .label("the only one")
                .help("tick a second one, or replace `.multiple` with `.single`");
            return None;
        }
        [first, ..] if right.len() == options.answers.len() => {
            report
                .error(
                    305,
                    section.title(),
                    words!("`.multiple` has {} right answers: all of them", right.len()),
                )
                .label("who ticks all is right without thinking")
                .also(first.tick_at.clone(), "first")
                .help("add an option that is wrong");
            return None;
        }
        _ => {}
    }
    drop(right);
    let shuffle = choice::shuffle(head, &options);
    let (choices, stem, tail) = options.into_choices(shuffle, report);
    Some(Body { kind: Kind::Multiple(choices), stem, tail })
}

//! `.single`: one option is right.

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
    match options.right().as_slice() {
        [] => choice::no_tick(section, &options.answers, report),
        [_] => {}
        [first, second, rest @ ..] => {
            let count = rest.len() + 2;
            report
                .error(305, second.tick_at.clone(), words!("`.single` has {count} right answers"))
                .label("second")
                .also(first.tick_at.clone(), "first")
                .help("untick one, or let learners choose several: replace `.single` with `.multiple`");
            return None;
        }
    }
    let shuffle = choice::shuffle(head, &options);
    let (choices, stem, tail) = options.into_choices(shuffle, report);
    Some(Body { kind: Kind::Single(choices), stem, tail })
}

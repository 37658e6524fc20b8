//! `.multiple`: all right options and no other.

use std::collections::BTreeSet;

use super::{Choices, Tick};
use crate::mark::Completeness;
use crate::outcome::{Outcome, Part, Verdict};
use crate::response::Letter;

/// A part for every option, chosen or not: right where its tick is. Until the key is shown, show only
/// the parts of chosen options.
pub(crate) fn mark(key: &Choices, chosen: &BTreeSet<Letter>) -> Outcome {
    let parts = key.lettered().map(|(letter, option)| {
        let holds = chosen.contains(&letter) == (option.tick == Tick::Right);
        Part { letter, verdict: key.verdict(Verdict::of(holds)) }
    });
    // A letter without an option, or an item without a right one, is never right.
    let known = chosen.iter().all(|letter| letter.index() < key.options.len());
    let complete = Completeness::of(known && key.key().next().is_some());
    let outcome = Outcome::of_parts(
        parts.collect(),
        complete,
        key.feedback(|letter| chosen.contains(&letter)),
    );
    Outcome { verdict: key.verdict(outcome.verdict), ..outcome }
}

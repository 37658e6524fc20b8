//! What somebody typed, as a response to what was shown.

use std::fmt;

use assess::kind::KindName;
use assess::{Case, Kind, Letter, Markdown, Response};

/// The options of a case in the order in which its learner sees them; none where the answer is typed.
pub fn options(case: &Case) -> Vec<&Markdown> {
    let text = |letter: &Letter| match &case.item().kind {
        Kind::Single(choices) => choices.options.get(letter.index()).map(|option| &option.text),
        Kind::Order(key) => key.steps.get(letter.index()).map(|step| &step.text),
        _ => None,
    };
    case.order().iter().filter_map(text).collect()
}

/// Reads an answer. Options are named by the numbers under which they were shown, counted from 1; a response names them by
/// their letters in the author's order, so that it means the same however they were shuffled.
pub fn read(case: &Case, typed: &str) -> Result<Response, Unreadable> {
    match &case.item().kind {
        Kind::Single(_) => Ok(Response::Single(letter(case, typed.trim())?)),
        Kind::Order(_) => {
            let letters = typed.split_whitespace().map(|number| letter(case, number));
            Ok(Response::Order(letters.collect::<Result<_, _>>()?))
        }
        Kind::Number(_) => Ok(Response::Number(typed.to_owned())),
        other => Err(Unreadable::Kind(other.name())),
    }
}

fn letter(case: &Case, number: &str) -> Result<Letter, Unreadable> {
    let place = number.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    let letter = place.and_then(|place| case.order().get(place));
    letter.copied().ok_or_else(|| Unreadable::NoSuchOption(number.to_owned()))
}

/// Why an answer is no response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// No option has this number.
    NoSuchOption(String),
    /// This example has no way to type an answer of this kind.
    Kind(KindName),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchOption(number) => write!(f, "no option is numbered `{number}`"),
            Self::Kind(kind) => {
                write!(f, "this program takes no answers of the kind .{}", kind.as_str())
            }
        }
    }
}

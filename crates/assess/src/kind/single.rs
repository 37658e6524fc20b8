//! `.single`: one option is right.

use super::Choices;
use crate::outcome::Outcome;
use crate::response::Letter;

pub(crate) fn mark(key: &Choices, chosen: Letter) -> Outcome {
    key.mark_one(chosen)
}

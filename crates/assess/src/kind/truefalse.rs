//! `.truefalse`: a statement; the first option always means "true".

use super::Choices;
use crate::outcome::Outcome;
use crate::response::Letter;

pub(crate) fn mark(key: &Choices, chosen: Letter) -> Outcome {
    key.mark_one(chosen)
}

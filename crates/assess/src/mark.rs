//! Comparing a response with a case.

use crate::case::Case;
use crate::outcome::{Outcome, Verdict};
use crate::response::Response;

/// Marks a response: total, and it never panics. A response of another kind is not yet right.
#[must_use]
pub fn mark(case: &Case, response: &Response) -> Outcome {
    let _ = (case, response);
    Outcome { verdict: Verdict::NotYet, parts: Vec::new(), feedback: Vec::new() }
}

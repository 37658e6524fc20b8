//! Members to be sorted into groups.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::matching::mark_pairs;
use crate::mark::fall_back;
use crate::outcome::Outcome;
use crate::response::Letter;
use crate::text::Markdown;

/// Groups and their members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupKey {
    /// Two or more, in the author's order.
    pub groups: Vec<Markdown>,
    /// Through all groups in the author's order.
    pub members: Vec<Member>,
}

/// A thing to be sorted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Inline Markdown.
    pub text: Markdown,
    /// A place in `groups`.
    pub group: Letter,
}

/// Every member is a part.
pub(crate) fn mark(
    key: &GroupKey,
    sorted: &BTreeMap<Letter, Letter>,
    explanation: Option<&Markdown>,
) -> Outcome {
    let (parts, complete) = mark_pairs(key.members.iter().map(|member| member.group), sorted);
    Outcome::of_parts(parts, complete, fall_back(explanation))
}

//! Members to be sorted into groups.

use serde::{Deserialize, Serialize};

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

//! What is wrong with a value.

use core::fmt;

/// Why a value was not taken: the member, and the one around it where there is one. Empty names are unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Name of the member.
    pub member: &'static str,
    /// Name of the member that it stands in.
    pub parent: &'static str,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is not there.
    Missing,
    /// It is of another kind: what was expected, with its article.
    Not(&'static str),
}

impl Fault {
    /// Something is not there.
    pub const MISSING: Self = Self { member: "", parent: "", why: Why::Missing };

    /// Something is not what it should be: `what` carries its article.
    #[must_use]
    pub const fn not(what: &'static str) -> Self {
        Self { member: "", parent: "", why: Why::Not(what) }
    }

    /// Names the member that the fault lies in, from the inside out; names beyond the second are dropped.
    #[cold]
    #[inline(never)]
    #[must_use]
    pub const fn within(mut self, name: &'static str) -> Self {
        if self.member.is_empty() {
            self.member = name;
        } else if self.parent.is_empty() {
            self.parent = name;
        }
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.member, self.parent) {
            ("", _) => f.write_str("the value")?,
            (member, "") => write!(f, "`{member}`")?,
            (member, parent) => write!(f, "`{member}` in `{parent}`")?,
        }
        match self.why {
            Why::Missing => f.write_str(" is missing"),
            Why::Not(what) => write!(f, " is not {what}"),
        }
    }
}

impl core::error::Error for Fault {}

//! Ids that authors write: `[a-z0-9-]`, 2 to 48 characters, parsed once at the border.

use core::fmt;

use serde::{Deserialize, Serialize};

/// Why a text is no id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadId {
    /// Fewer than 2 or more than 48 characters.
    Length(usize),
    /// A character outside `a-z`, `0-9` and `-`.
    Character(char),
    /// It starts with `-`.
    StartsWithDash,
}

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length(n) => write!(f, "an id has 2 to 48 characters; this one has {n}"),
            Self::Character(c) => write!(f, "`{c}` cannot stand in an id; use a-z, 0-9 and -"),
            Self::StartsWithDash => f.write_str("an id starts with a letter or a digit"),
        }
    }
}

impl core::error::Error for BadId {}

/// Checks the grammar `( a-z | 0-9 ) { a-z | 0-9 | - }`, 2 to 48 characters.
fn check(text: &str) -> Result<(), BadId> {
    let length = text.chars().count();
    if let Some(bad) =
        text.chars().find(|c| !(c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-'))
    {
        return Err(BadId::Character(bad));
    }
    if !(2..=48).contains(&length) {
        return Err(BadId::Length(length));
    }
    if text.starts_with('-') {
        return Err(BadId::StartsWithDash);
    }
    Ok(())
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads an id; the only way to make one.
            ///
            /// # Errors
            /// Says which rule of the grammar the text breaks.
            pub fn parse(text: &str) -> Result<Self, BadId> {
                check(text).map(|()| Self(text.to_owned()))
            }

            /// The id as it was written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                check(&text).map(|()| Self(text))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        json::text! { $name: "an id of a-z, 0-9 and -" }
    )*};
}

ids! {
    /// A course: the slug of its folder.
    CourseId;
    /// A module: the name of its folder without the number.
    ModuleId;
    /// A lesson: the name of its file without the number.
    LessonId;
    /// An item, unique in its course.
    ItemId;
    /// What a learner can do after a lesson.
    ObjectiveId;
    /// A wrong belief that distractors are tied to.
    MisconceptionId;
    /// A practical task of `workshop.md`.
    TaskId;
    /// One observable step of a practical task.
    CriterionId;
}

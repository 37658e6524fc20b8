//! An item: a question as its author wrote it.

use serde::{Deserialize, Serialize};

use crate::formula::Variable;
use crate::id::{ItemId, ObjectiveId};
use crate::kind::Kind;
use crate::text::Markdown;

/// A question with its key and its feedback.
///
/// Texts may hold `{{name}}` where the item has variables; they are filled in when a
/// [`Case`](crate::Case) is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Unique in the course.
    pub id: ItemId,
    /// The id it had before; records follow.
    pub was: Option<ItemId>,
    /// The heading: inline Markdown.
    pub prompt: Markdown,
    /// Blocks between the heading and the answers; may be empty.
    pub stem: Markdown,
    /// What is asked, with its key.
    pub kind: Kind,
    /// Parameters of the question; empty for most items.
    pub variables: Vec<Variable>,
    /// The objective it tests.
    pub objective: Option<ObjectiveId>,
    /// What the learner has to do with the knowledge.
    pub level: Level,
    /// Expected share of just-competent learners who are right, in thousandths (50 to 990).
    pub facility: Option<u16>,
    /// Weight in practice; exams count whole items.
    pub points: Points,
    /// Whether a wrong answer endangers people.
    pub stakes: Stakes,
    /// Whether it is shown, kept only for its id, or given to everyone.
    pub standing: Standing,
    /// Shown one by one on request.
    pub hints: Vec<Markdown>,
    /// Shown after the answer.
    pub explanation: Option<Markdown>,
    /// Kept for import and export.
    pub tags: Vec<String>,
}

/// Cognitive level after Anderson & Krathwohl (2001), the four that courses use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Recall a fact or a name.
    Remember,
    /// Say why, or what something means.
    Understand,
    /// Use it in a case.
    Apply,
    /// Take a case apart: find the cause.
    Analyse,
}

impl Level {
    /// All levels, from the lowest.
    pub const ALL: [Self; 4] = [Self::Remember, Self::Understand, Self::Apply, Self::Analyse];

    /// The word that authors write behind `level=`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Remember => "remember",
            Self::Understand => "understand",
            Self::Apply => "apply",
            Self::Analyse => "analyse",
        }
    }
}

json::words! {
    Level { Remember = "remember", Understand = "understand", Apply = "apply", Analyse = "analyse" }
}

/// Weight of an item in practice: 1 to 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Points(u8);

impl Points {
    /// One point, the default.
    pub const ONE: Self = Self(1);

    /// Takes 1, 2 or 3.
    #[must_use]
    pub fn new(points: u8) -> Option<Self> {
        (1..=3).contains(&points).then_some(Self(points))
    }

    /// The number of points.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Points {
    type Error = &'static str;
    fn try_from(points: u8) -> Result<Self, Self::Error> {
        Self::new(points).ok_or("points are 1, 2 or 3")
    }
}

impl From<Points> for u8 {
    fn from(points: Points) -> Self {
        points.0
    }
}

/// Whether a wrong answer endangers people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stakes {
    /// It does not.
    #[default]
    Ordinary,
    /// It does: an exam passes only with all of these right.
    Critical,
}

json::words! { Stakes { Ordinary = "ordinary", Critical = "critical" } }

/// Whether an item is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Shown and drawn.
    #[default]
    Live,
    /// Not shown and not drawn; its id stays taken.
    Retired,
    /// Found faulty after an exam: on regrading everyone has the point.
    Void,
}

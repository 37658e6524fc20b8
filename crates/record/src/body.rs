//! What can happen: one variant a kind of event.

use std::collections::BinaryHeap;

use assess::{CourseId, ItemId, LessonId, ModuleId, Response, Verdict};
use json::{Fault, FromJson, ToJson, Value};

use crate::event::{HEADS_MAX, Head};

/// The body of an event. A kind that this program does not know is kept as the bytes that came
/// ([`Event::raw`](crate::Event::raw)) and read as [`Body::Unknown`].
///
/// JSON shape: `{"kind":"ItemAnswered", …members}`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize), serde(tag = "kind"))]
pub enum Body {
    /// The learner's own settings of the record: a label for lists, never a full name.
    ProfileSet {
        /// As others at this terminal may see it; may be empty.
        label: String,
    },
    /// A course was opened for the first time.
    CourseStarted {
        /// Which.
        course: CourseId,
        /// Its edition, hex.
        edition: String,
    },
    /// A lesson came onto the screen.
    LessonOpened {
        /// Its course.
        course: CourseId,
        /// Which.
        lesson: LessonId,
    },
    /// The place in a lesson that was reached: block number from its start.
    LessonPlace {
        /// Its course.
        course: CourseId,
        /// Which.
        lesson: LessonId,
        /// Block counted from 0.
        block: u32,
    },
    /// The learner said "I have read this", or every item of it is answered.
    LessonCompleted {
        /// Its course.
        course: CourseId,
        /// Which.
        lesson: LessonId,
    },
    /// An item was answered and marked.
    ItemAnswered(ItemAnswered),
    /// A hint was shown.
    HintShown {
        /// Its course.
        course: CourseId,
        /// Which item.
        item: ItemId,
        /// Which attempt it belongs to.
        attempt: u32,
        /// Counted from 0.
        hint: u32,
    },
    /// Key and explanation were asked for before the answer was right.
    AnswerShown {
        /// Its course.
        course: CourseId,
        /// Which item.
        item: ItemId,
        /// Which attempt.
        attempt: u32,
    },
    /// A module check was drawn.
    ModuleCheckStarted {
        /// Its course.
        course: CourseId,
        /// Which module.
        module: ModuleId,
        /// Items in the order shown.
        items: Vec<ItemId>,
    },
    /// A module check was finished.
    ModuleCheckDone {
        /// Its course.
        course: CourseId,
        /// Which module.
        module: ModuleId,
        /// How many were right.
        right: u32,
        /// How many there were.
        items: u32,
    },
    /// A module was opened by a teacher.
    ModuleOpened {
        /// Its course.
        course: CourseId,
        /// Which module.
        module: ModuleId,
        /// Who opened it, as typed.
        by: String,
    },
    /// A course that is hidden until a teacher opens it was opened by one.
    CourseOpened {
        /// Which.
        course: CourseId,
        /// Who opened it, as typed.
        by: String,
    },
    /// The learner said yes: it may be kept that lessons of this course without marks were opened and completed. It stands
    /// at the start of a chain of its own, with nothing but such events ([`kept_without_marks`](Self::kept_without_marks)), so
    /// that the chain can stay behind or go as a whole.
    ConsentGiven {
        /// Which course.
        course: CourseId,
    },
    /// A record file was written.
    Exported {
        /// The last event of each chain in it.
        heads: Vec<Head>,
    },
    /// A record file was read in.
    Imported {
        /// The last event of each chain in it.
        heads: Vec<Head>,
    },
    /// The clock of this terminal jumped.
    ClockNoted {
        /// What it showed before, UTC ms.
        before: i64,
        /// What it shows now, UTC ms.
        now: i64,
    },
    /// A kind of a later version.
    #[cfg_attr(test, serde(other))]
    Unknown,
}

impl Body {
    /// [`Body::Exported`] of what [`Log::heads`](crate::Log::heads) gives. Of more than [`HEADS_MAX`] heads the
    /// longest chains are named; the events of the others then count as not exported yet.
    #[must_use]
    pub fn exported(heads: &[Head]) -> Self {
        Self::Exported { heads: longest(heads) }
    }

    /// [`Body::Imported`] of a file's heads, bounded as in [`exported`](Self::exported).
    #[must_use]
    pub fn imported(heads: &[Head]) -> Self {
        Self::Imported { heads: longest(heads) }
    }

    /// The course it belongs to, if it belongs to one.
    #[must_use]
    pub fn course(&self) -> Option<&CourseId> {
        match self {
            Self::CourseStarted { course, .. }
            | Self::LessonOpened { course, .. }
            | Self::LessonPlace { course, .. }
            | Self::LessonCompleted { course, .. }
            | Self::HintShown { course, .. }
            | Self::AnswerShown { course, .. }
            | Self::ModuleCheckStarted { course, .. }
            | Self::ModuleCheckDone { course, .. }
            | Self::ModuleOpened { course, .. }
            | Self::CourseOpened { course, .. }
            | Self::ConsentGiven { course } => Some(course),
            Self::ItemAnswered(answer) => Some(&answer.course),
            Self::ProfileSet { .. }
            | Self::Exported { .. }
            | Self::Imported { .. }
            | Self::ClockNoted { .. }
            | Self::Unknown => None,
        }
    }
}

impl Body {
    /// Whether this may be kept of a course without marks, once the learner has said yes: that a lesson was opened, and
    /// that it was completed. No response, no place, no count.
    #[must_use]
    pub fn kept_without_marks(&self) -> bool {
        matches!(
            self,
            Self::ConsentGiven { .. }
                | Self::CourseOpened { .. }
                | Self::LessonOpened { .. }
                | Self::LessonCompleted { .. }
        )
    }
}

fn longest(heads: &[Head]) -> Vec<Head> {
    let mut kept = sorted(heads, |head| u64::MAX - head.seq);
    kept.truncate(HEADS_MAX);
    sorted(&kept, |_| 0)
}

/// Sorted by rank, then as heads are. By a heap, which takes far less of the portal than std's sort.
fn sorted(heads: &[Head], rank: fn(&Head) -> u64) -> Vec<Head> {
    let heap: BinaryHeap<(u64, Head)> = heads.iter().map(|head| (rank(head), *head)).collect();
    heap.into_sorted_vec().into_iter().map(|(_, head)| head).collect()
}

/// An answer and how it was marked.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct ItemAnswered {
    /// Its course.
    pub course: CourseId,
    /// Which item.
    pub item: ItemId,
    /// Item edition, `text-sense`.
    pub edition: String,
    /// Language shown.
    pub lang: String,
    /// Where it was asked.
    pub context: Context,
    /// Counts from 0 for a learner and item; it seeds draw and shuffle.
    pub attempt: u32,
    /// What was answered.
    pub response: Response,
    /// How it was marked.
    pub outcome: Verdict,
    /// Time from shown to answered, monotonic.
    pub ms: u64,
}

/// Where an item was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum Context {
    /// In its lesson.
    Lesson,
    /// In a module check.
    Check,
    /// In spaced review.
    Review,
    /// In a mock exam.
    Mock,
}

json::words! {
    Context { Lesson = "lesson", Check = "check", Review = "review", Mock = "mock" }
}

json::record! {
    ItemAnswered { course, item, edition, lang, context, attempt, response, outcome, ms }
}

/// `$kind` is read from an object whose member `kind` is its name, and written so.
macro_rules! kinds {
    ($($kind:ident { $($member:ident),+ })+) => {
        impl FromJson for Body {
            fn from_json(value: &Value) -> Result<Self, Fault> {
                let members = json::members(value)?;
                match members.get("kind").map_or(Err(Fault::MISSING), json::text)? {
                    "ItemAnswered" => ItemAnswered::from_json(value).map(Self::ItemAnswered),
                    $(stringify!($kind) => Ok(Self::$kind {
                        $($member: json::member(members, stringify!($member))?),+
                    }),)+
                    _ => Ok(Self::Unknown),
                }
            }
        }

        impl ToJson for Body {
            fn to_json(&self) -> Value {
                let (kind, mut value) = match self {
                    Self::ItemAnswered(answer) => ("ItemAnswered", answer.to_json()),
                    $(Self::$kind { $($member),+ } => (stringify!($kind), json::object(vec![
                        $((stringify!($member), $member.to_json())),+
                    ])),)+
                    Self::Unknown => ("Unknown", json::object(Vec::new())),
                };
                if let Some(members) = value.as_object_mut() {
                    members.insert("kind".to_owned(), Value::from(kind));
                }
                value
            }
        }
    };
}

kinds! {
    ProfileSet { label }
    CourseStarted { course, edition }
    LessonOpened { course, lesson }
    LessonPlace { course, lesson, block }
    LessonCompleted { course, lesson }
    HintShown { course, item, attempt, hint }
    AnswerShown { course, item, attempt }
    ModuleCheckStarted { course, module, items }
    ModuleCheckDone { course, module, right, items }
    ModuleOpened { course, module, by }
    CourseOpened { course, by }
    ConsentGiven { course }
    Exported { heads }
    Imported { heads }
    ClockNoted { before, now }
}

//! Items, responses, marking and draws.
//!
//! An author's [`Item`] becomes a [`Case`] when its variables are drawn and its options are put into
//! an order for one learner and one attempt. [`mark`] compares a [`Response`] with a case and gives an
//! [`Outcome`]; it is total and never panics. A [`PublicItem`] is what an exam form may hold: it is a
//! type of its own, and no key fits into it.
//!
//! The crate knows no clock, no file, no browser and no source of chance: a [`Seed`] comes in.

pub mod edition;
pub mod fold;
pub mod formula;
pub mod id;
pub mod item;
pub mod kind;
pub mod number;
pub mod outcome;
pub mod public;
pub mod response;
pub mod seed;
pub mod text;
pub mod unit;

mod case;
mod mark;

pub use case::{Case, DrawFault, Drawn};
pub use edition::{ItemEdition, Sense, TextHash};
pub use id::{
    BadId, CourseId, CriterionId, ItemId, LessonId, MisconceptionId, ModuleId, ObjectiveId, TaskId,
};
pub use item::{Item, Level, Points, Stakes, Standing};
pub use kind::Kind;
pub use mark::mark;
pub use outcome::{Feedback, Outcome, Part, Verdict};
pub use public::PublicItem;
pub use response::{BlankResponse, Letter, Response};
pub use seed::Seed;
pub use text::{Lang, Markdown};

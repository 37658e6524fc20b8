//! Items, responses, marking and draws.
//!
//! An author's [`Item`] becomes a [`Case`] when its variables are drawn and its options are put into
//! an order for one learner and one attempt. [`mark`] compares a [`Response`] with a case and gives an
//! [`Outcome`]; it is total and never panics. A [`PublicItem`] is what an exam form may hold: it is a
//! type of its own, and no key fits into it.
//!
//! ```
//! use assess::{Item, Response, Seed, Verdict, mark};
//!
//! # fn main() -> Result<(), Box<dyn core::error::Error>> {
//! let item: Item = serde_json::from_str(r#"{
//!     "id": "slot-width", "prompt": "What is the width of the slot?", "stem": "", "level": "apply",
//!     "kind": { "number": {
//!         "answers": [{ "value": { "near": ["12.6", { "absolute": "0.05" }] }, "tick": "right" }],
//!         "unit": "mm", "unit_shown": "asked"
//!     } },
//!     "variables": [], "points": 1, "stakes": "ordinary", "standing": "live", "hints": [], "tags": []
//! }"#)?;
//! let case = item.case(Seed::new(b"learner", &item.id, 0))?;
//! let outcome = mark(&case, &Response::Number("1,26 cm".to_owned()));
//! assert_eq!(outcome.verdict, Verdict::Right);
//! # Ok(())
//! # }
//! ```
//!
//! The crate knows no clock, no file, no browser and no source of chance: a [`Seed`] comes in.

pub mod edition;
pub mod fold;
pub mod formula;
pub mod fuzz;
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
mod sort;

pub use case::{Case, DrawFault, Drawn};
pub use edition::{CourseEdition, ItemEdition, Sense, TextHash};
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

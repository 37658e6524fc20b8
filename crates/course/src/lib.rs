//! Courses as teachers write them: Markdown read into a typed tree, checked, packed.
//!
//! One parser serves the desk and the portal: [`lesson::read`] turns the author's Markdown into a
//! [`LessonBody`](lesson::LessonBody). With the feature `compile` the crate also reads whole course folders through a
//! [`Shelf`](shelf::Shelf) and writes packs; the portal does without it.
//!
//! Nothing here touches a file system, a clock or a browser.

pub mod attrs;
pub mod catalogue;
pub mod diagnostic;
pub mod fuzz;
pub mod item;
pub mod lesson;
pub mod markdown;
pub mod mathml;
pub mod model;
pub mod pack;
mod report;
pub mod suggest;
pub mod tree;

#[cfg(feature = "compile")]
pub mod compile;
#[cfg(feature = "compile")]
pub mod folder;
#[cfg(feature = "compile")]
pub mod front;
#[cfg(feature = "compile")]
pub mod grade;
#[cfg(feature = "compile")]
pub mod picture;
#[cfg(feature = "compile")]
pub mod plain;
#[cfg(feature = "compile")]
pub mod shelf;
#[cfg(feature = "compile")]
pub mod trades;

pub use diagnostic::{Code, Diagnostic, Severity, Span};
pub use model::Course;

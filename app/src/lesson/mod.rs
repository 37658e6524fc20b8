//! A lesson's tree as views: blocks, callouts, figures, formulas, glossary. Text never becomes markup.

pub mod blocks;
mod callout;
pub mod context;
pub(crate) mod figure;
pub mod glossary;
pub mod inline;
pub mod links;
mod math;
mod view;

pub use context::TextContext;
pub use view::{LessonView, read as read_body, view};

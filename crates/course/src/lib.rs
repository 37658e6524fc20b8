//! Courses as teachers write them: Markdown read into a typed tree, checked, packed.
//!
//! One parser serves the desk and the portal: [`lesson::read`] turns the author's Markdown into a
//! [`LessonBody`](lesson::LessonBody). With the feature `compile` the crate also reads whole course folders through a
//! [`Shelf`](shelf::Shelf) and writes packs; the portal does without it.
//!
//! Without `compile`, [`lesson::read`] reports nothing: its text was checked when it was packed, and the words of
//! several hundred messages would be a tenth of the portal's program.
//!
//! Nothing here touches a file system, a clock or a browser.

/// True in the portal: what only looks for faults returns at once, and the compiler leaves it out.
pub(crate) const SILENT: bool = !cfg!(feature = "compile");

/// Words of a diagnostic. The portal shows none, so without the feature `compile` they are not even put
/// together; the arguments are still checked.
#[cfg(feature = "compile")]
macro_rules! words {
    ($($part:tt)*) => { ::std::format!($($part)*) };
}
#[cfg(not(feature = "compile"))]
macro_rules! words {
    ($($part:tt)*) => {{
        if false {
            let _ = ::std::format_args!($($part)*);
        }
        ::std::string::String::new()
    }};
}

pub mod attrs;
pub mod catalogue;
pub mod diagnostic;
pub mod fuzz;
pub mod ids;
pub mod item;
pub mod lesson;
pub mod markdown;
pub mod mathml;
pub mod model;
pub mod pack;
#[cfg(feature = "compile")]
mod report;
#[cfg(not(feature = "compile"))]
#[path = "report_silent.rs"]
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
pub mod lint;
#[cfg(feature = "compile")]
pub mod mend;
#[cfg(feature = "compile")]
pub mod mentions;
#[cfg(feature = "compile")]
pub mod picture;
#[cfg(feature = "compile")]
pub mod plain;
#[cfg(feature = "compile")]
pub mod shared;
#[cfg(feature = "compile")]
pub mod shelf;
#[cfg(feature = "compile")]
pub mod trades;

pub use diagnostic::{Code, Diagnostic, Severity, Span};
pub use model::Course;

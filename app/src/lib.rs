//! The learning portal as a library of components.
//!
//! [`Portal`] is the whole portal; [`CourseView`], [`LessonView`] and [`ItemView`] put a course, a lesson or one question
//! into a page of your own. All of them work on a [`PortalState`], which you make from a store for records
//! ([`store::Keeper`]) and a source of packs ([`source::PackSource`]).

pub mod item;
pub mod lesson;
pub mod pages;
pub mod portal;
pub mod route;
pub mod settings;
pub mod shell;
pub mod source;
pub mod store;
pub mod words;

mod browser;
mod course;
pub mod dom;
mod drafts;
mod export;
mod part;
mod writer;

pub use crate::course::{CourseData, LoadFault, Place};
pub use item::ItemView;
pub use lesson::LessonView;
pub use pages::course::CourseView;
pub use portal::PortalState;
pub use shell::Portal;

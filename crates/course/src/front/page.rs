//! The front matter of modules, lessons and the exam.

use assess::{LessonId, ModuleId};

use super::{FrontMatter, Reader};
use crate::diagnostic::Diagnostic;
use crate::model::{LessonState, Under18};

/// `module.md`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ModuleFront {
    /// Modules to do first, with their places.
    pub needs: Vec<(ModuleId, std::ops::Range<usize>)>,
    /// The id it had before.
    pub was: Option<ModuleId>,
}

/// A lesson.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LessonFront {
    /// Lessons to do first, with their places.
    pub needs: Vec<(LessonId, std::ops::Range<usize>)>,
    /// The id it had before.
    pub was: Option<LessonId>,
    /// Rule for people under 18.
    pub under18: Option<Under18>,
    /// Written or planned.
    pub state: LessonState,
}

/// `exam.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExamFront {
    /// Items of a form; none where the key is missing.
    pub items: Option<u16>,
    /// Percent.
    pub pass: u8,
    /// Time for a form.
    pub minutes: Option<u16>,
}

/// Reads the front matter of `module.md`.
#[must_use]
pub fn module(matter: &FrontMatter, file: &str) -> (ModuleFront, Vec<Diagnostic>) {
    let mut keys = Reader::new(file, matter);
    let mut front = ModuleFront::default();
    for item in keys.list("needs") {
        front
            .needs
            .extend(keys.parsed("needs", item, ModuleId::parse).map(|id| (id, item.at.clone())));
    }
    front.was = keys.text("was").and_then(|text| keys.parsed("was", text, ModuleId::parse));
    (front, keys.finish())
}

/// Reads the front matter of a lesson.
#[must_use]
pub fn lesson(matter: &FrontMatter, file: &str) -> (LessonFront, Vec<Diagnostic>) {
    let mut keys = Reader::new(file, matter);
    let mut front = LessonFront::default();
    for item in keys.list("needs") {
        front
            .needs
            .extend(keys.parsed("needs", item, LessonId::parse).map(|id| (id, item.at.clone())));
    }
    front.was = keys.text("was").and_then(|text| keys.parsed("was", text, LessonId::parse));
    front.under18 = keys.choice("under18", &super::course::UNDER18);
    let states = [("yes", LessonState::Planned), ("no", LessonState::Written)];
    front.state = keys.choice("planned", &states).unwrap_or_default();
    (front, keys.finish())
}

/// Reads the front matter of `exam.md`.
#[must_use]
pub fn exam(matter: &FrontMatter, file: &str) -> (ExamFront, Vec<Diagnostic>) {
    let mut keys = Reader::new(file, matter);
    let items = keys.required_number("items", 1..=200, "20");
    let pass = keys.number("pass", 1..=100).and_then(|pass| u8::try_from(pass).ok()).unwrap_or(75);
    let minutes = keys.number("minutes", 1..=600);
    (ExamFront { items, pass, minutes }, keys.finish())
}

/// Reads the front matter of a page that has no keys of its own.
#[must_use]
pub fn none(matter: &FrontMatter, file: &str) -> Vec<Diagnostic> {
    Reader::new(file, matter).finish()
}

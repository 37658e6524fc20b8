//! The front matter of modules, lessons and the exam.

use assess::{Lang, LessonId, ModuleId};

use super::course::is_date;
use super::{Extent, FrontMatter, Reader};
use crate::diagnostic::Diagnostic;
use crate::folder::report::{Said, error};
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

/// A translation of any file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TranslationFront {
    /// Digest of the source text that was translated; none where the key is missing or broken.
    pub from: Option<String>,
    /// Marks of the blocks of that source, where they were written.
    pub blocks: Vec<String>,
    /// Who made it.
    pub made: Made,
    /// Who vouches for it.
    pub read: ReadBy,
}

/// Who made a translation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Made {
    /// A person.
    #[default]
    Human,
    /// A machine.
    Machine,
    /// A machine, and a person went over it.
    Edited,
}

/// Whether a person vouches for a translation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ReadBy {
    /// Nobody does.
    #[default]
    Nobody,
    /// A named person does.
    Person,
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
    (of_module(&mut keys), keys.finish())
}

pub(super) fn of_module(keys: &mut Reader<'_>) -> ModuleFront {
    let mut front = ModuleFront::default();
    for item in keys.list("needs") {
        front
            .needs
            .extend(keys.parsed("needs", item, ModuleId::parse).map(|id| (id, item.at.clone())));
    }
    front.was = keys.text("was").and_then(|text| keys.parsed("was", text, ModuleId::parse));
    front
}

/// Reads the front matter of a lesson.
#[must_use]
pub fn lesson(matter: &FrontMatter, file: &str) -> (LessonFront, Vec<Diagnostic>) {
    let mut keys = Reader::new(file, matter);
    (of_lesson(&mut keys), keys.finish())
}

pub(super) fn of_lesson(keys: &mut Reader<'_>) -> LessonFront {
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
    front
}

/// Hex digits of a digest in `translated_from`.
pub(crate) const DIGEST_LENGTH: usize = 8;

/// Reads the front matter of a translation. `from` is what `translated_from` says of a fresh one.
#[must_use]
pub fn translation(
    matter: &FrontMatter,
    file: &str,
    source: &Lang,
    fresh: &str,
) -> (TranslationFront, Vec<Diagnostic>) {
    let mut keys = Reader::new(file, matter);
    if matter.get("translated_from").is_none() && matter.extent == Extent::Whole {
        let fault = error(609, keys.at("translated_from"), "`translated_from` is missing").help(
            format!("once it says what the source says, add a line `translated_from: {fresh}`"),
        );
        let line = format!("translated_from: {fresh}\n");
        let (at, text) = if matter.at.is_empty() {
            (0, format!("---\n{line}---\n"))
        } else {
            let first = matter.entries.first().map(|entry| entry.key.at.start);
            (first.unwrap_or(matter.at.start.saturating_add("---\n".len())), line)
        };
        let fault = fault.edit(keys.span(at..at), text);
        keys.faults.push(fault);
    }
    (of_translation(&mut keys, source), keys.finish())
}

pub(super) fn of_translation(keys: &mut Reader<'_>, source: &Lang) -> TranslationFront {
    let mut front = TranslationFront::default();
    let digest = |text: &str| match text.split_once('@') {
        Some((lang, _)) if lang != source.as_str() => {
            Err(format!("the source of this course is in `{source}`"))
        }
        Some((_, digest))
            if digest.len() == DIGEST_LENGTH && digest.chars().all(|c| c.is_ascii_hexdigit()) =>
        {
            Ok(digest.to_lowercase())
        }
        _ => Err(format!("the language of the source, `@` and {DIGEST_LENGTH} hex digits")),
    };
    front.from =
        keys.text("translated_from").and_then(|text| keys.parsed("translated_from", text, digest));
    front.blocks = keys
        .text("source_blocks")
        .map(|marks| marks.text.split_whitespace().map(str::to_owned).collect())
        .unwrap_or_default();
    keys.required("translation", "human");
    let made =
        [("human", Made::Human), ("machine", Made::Machine), ("machine-edited", Made::Edited)];
    front.made = keys.choice("translation", &made).unwrap_or_default();
    let read = |text: &str| {
        let parts: Vec<&str> = text.split(',').map(str::trim).collect();
        match parts.as_slice() {
            ["no"] => Ok(ReadBy::Nobody),
            [name, role, date] if !name.is_empty() && !role.is_empty() && is_date(date) => {
                Ok(ReadBy::Person)
            }
            _ => Err("write `no`, or \"Name, role, YYYY-MM-DD\""),
        }
    };
    front.read = keys
        .text("translation_reviewed")
        .and_then(|text| keys.parsed("translation_reviewed", text, read))
        .unwrap_or_default();
    front
}

/// Reads the front matter of `exam.md`.
#[must_use]
pub fn exam(matter: &FrontMatter, file: &str) -> (ExamFront, Vec<Diagnostic>) {
    let mut keys = Reader::new(file, matter);
    (of_exam(&mut keys), keys.finish())
}

pub(super) fn of_exam(keys: &mut Reader<'_>) -> ExamFront {
    let items = keys.required_number("items", 1..=200, "20");
    let pass = keys.number("pass", 1..=100).and_then(|pass| u8::try_from(pass).ok()).unwrap_or(75);
    let minutes = keys.number("minutes", 1..=600);
    ExamFront { items, pass, minutes }
}

/// Reads the front matter of a page that has no keys of its own.
#[must_use]
pub fn none(matter: &FrontMatter, file: &str) -> Vec<Diagnostic> {
    Reader::new(file, matter).finish()
}

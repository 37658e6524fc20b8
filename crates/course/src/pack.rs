//! What the compiler writes and the portal reads: a course without its lessons' text, and the
//! text module by module. JSON, handed over as one string in a classic script.

mod items;

use std::collections::BTreeMap;

use assess::{ItemId, Lang, LessonId, Level, ModuleId, ObjectiveId, Stakes};
use json::{Fault, FromJson, Value};
use serde::{Deserialize, Serialize};

pub use items::PackItems;

use crate::mathml::MathNode;
use crate::model::{BlueprintRow, Front, LessonState, Notice, Task, Under18};

/// Format of packs that this program writes and reads. A reader refuses a higher one.
pub const FORMAT: u32 = 1;

/// Largest pack that is read, in bytes.
pub const BYTES_MAX: usize = 8 * 1024 * 1024;

/// `packs/<slug>/<lang>.js`: a course without its lessons' text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoursePack {
    /// [`FORMAT`] when it was written.
    pub format: u32,
    /// Front matter; its languages are those that have a pack, the source first.
    pub course: Front,
    /// The title in the language of the pack.
    pub title: String,
    /// Overview of the course: Markdown.
    pub overview: String,
    /// The language of the pack.
    pub lang: Lang,
    /// Edition of the course, hex; one for all languages.
    pub edition: String,
    /// In order.
    pub modules: Vec<PackModule>,
    /// Index of practice items, for review and module checks.
    pub items: PackItems,
    /// Terms, sorted by id.
    pub glossary: Vec<PackTerm>,
    /// Media by path from the course folder.
    pub media: BTreeMap<String, PackMedium>,
    /// Formulas by their TeX: a leading `$$` marks display style.
    pub math: BTreeMap<String, MathNode>,
    /// What the exam will be like; never its items.
    pub exam: Option<PackExam>,
    /// Practical tasks.
    pub workshop: Vec<Task>,
    /// What is to be said of a translation's texts: path of the source file, and what. None of a source text.
    #[serde(default)]
    pub notices: Vec<(String, Notice)>,
}

impl CoursePack {
    /// Whether something is to be said of a text.
    #[must_use]
    pub fn notes(&self, path: &str, notice: Notice) -> bool {
        self.notices.iter().any(|(of, said)| of == path && *said == notice)
    }

    /// The language that the text of a source file stands in: that of the pack, or of the source where it is not
    /// translated.
    #[must_use]
    pub fn lang_of(&self, path: &str) -> &Lang {
        let source = self.course.languages.first().filter(|_| self.notes(path, Notice::Source));
        source.unwrap_or(&self.lang)
    }
}

/// A module in a pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PackModule {
    /// Which.
    pub id: ModuleId,
    /// Folder name in the source; links between lessons name it.
    pub folder: String,
    /// Heading.
    pub title: String,
    /// Its one paragraph: Markdown.
    pub intro: String,
    /// Modules to do first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<ModuleId>,
    /// The id it had before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<ModuleId>,
    /// In order.
    pub lessons: Vec<PackLesson>,
}

/// A lesson in a pack, without its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PackLesson {
    /// Which.
    pub id: LessonId,
    /// File name in the source; links between lessons name it.
    pub file: String,
    /// Heading.
    pub title: String,
    /// Objectives: id and inline Markdown.
    pub objectives: Vec<(ObjectiveId, String)>,
    /// Planned time at the screen: words / 100 + items.
    pub minutes: u16,
    /// Lessons to do first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<LessonId>,
    /// The id it had before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<LessonId>,
    /// Rule for people under 18.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under18: Option<Under18>,
    /// Written or planned.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub state: LessonState,
}

/// A practice item, as far as review and checks must know it.
#[derive(Debug, Clone, PartialEq)]
pub struct PackItem {
    /// Where it stands.
    pub lesson: LessonId,
    /// Item edition, `text-sense`.
    pub edition: String,
    /// What it tests.
    pub objective: Option<ObjectiveId>,
    /// Cognitive level.
    pub level: Level,
    /// Whether a wrong answer endangers people.
    pub stakes: Stakes,
    /// Whether its kind has no key (never part of a check).
    pub markable: Markable,
    /// The id it had before.
    pub was: Option<ItemId>,
}

/// Whether an item can be marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Markable {
    /// It has a key.
    #[default]
    Keyed,
    /// Reflections, and choices of courses without marks.
    Keyless,
}

/// A term in a pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PackTerm {
    /// Its id.
    pub id: String,
    /// The term, then other forms.
    pub forms: Vec<String>,
    /// Forms in the source language, in a translation: for texts that are not translated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<String>,
    /// Inline Markdown.
    pub meaning: String,
    /// Path of a picture, and its alternative text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<(String, String)>,
}

/// A picture, film or sound.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PackMedium {
    /// Name below `packs/<slug>/m/`.
    pub file: String,
    /// Width in CSS pixels at its natural size; 0 where unknown.
    pub w: u32,
    /// Height, likewise.
    pub h: u32,
    /// Long description: Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desc: Option<String>,
    /// Captions of a film: start ms, end ms, text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cues: Vec<(u32, u32, String)>,
    /// Outlines of elements that items point at: id to polygon, x and y in thousandths of the picture.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub regions: BTreeMap<String, Vec<(u16, u16)>>,
}

/// What a learner may know of the exam beforehand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PackExam {
    /// Items of a form.
    pub items: u16,
    /// Percent.
    pub pass: u8,
    /// Time for it.
    pub minutes: u16,
    /// Objectives and levels.
    pub blueprint: Vec<BlueprintRow>,
}

/// `packs/<slug>/<lang>-<module>.js`: the text of a module's lessons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ModulePack {
    /// [`FORMAT`] when it was written.
    pub format: u32,
    /// Which course edition it belongs to; a portal refuses a mix.
    pub edition: String,
    /// Markdown by lesson.
    pub lessons: BTreeMap<LessonId, String>,
}

/// What is usual is left out.
fn is_usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Why a pack was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackFault {
    /// It is larger than [`BYTES_MAX`].
    TooLarge(usize),
    /// It is of a newer format.
    Newer(u32),
    /// It is no pack: what the reader said.
    Damaged(String),
}

json::words! { Markable { Keyed = "keyed", Keyless = "keyless" } }

json::record! {
    read CoursePack {
        format, course, title, overview, lang, edition, modules, items, glossary, media, math, exam, workshop,
        notices or default,
    }
    read PackModule { id, folder, title, intro, needs or default, was, lessons }
    read PackLesson {
        id, file, title, objectives, minutes, needs or default, was, under18, state or default,
    }
    read PackTerm { id, forms, source or default, meaning, figure }
    read PackMedium { file, w, h, desc, cues or default, regions or default }
    read PackExam { items, pass, minutes, blueprint }
    read ModulePack { format, edition, lessons }
}

/// Reads a course pack.
///
/// # Errors
/// Too large, of a newer format, or damaged.
pub fn read_course(json: &str) -> Result<CoursePack, PackFault> {
    CoursePack::from_json(&open(json)?).map_err(damaged)
}

/// Reads the text of a module.
///
/// # Errors
/// Too large, of a newer format, or damaged.
pub fn read_module(json: &str) -> Result<ModulePack, PackFault> {
    ModulePack::from_json(&open(json)?).map_err(damaged)
}

/// Parses a pack of any sort and looks at its format: a newer one may have other members.
pub(crate) fn open(json: &str) -> Result<Value, PackFault> {
    if json.len() > BYTES_MAX {
        return Err(PackFault::TooLarge(json.len()));
    }
    let pack = json::parse(json.as_bytes()).map_err(|e| PackFault::Damaged(e.to_string()))?;
    match json::members(&pack).and_then(|members| json::member(members, "format")) {
        Ok(format) if format > FORMAT => Err(PackFault::Newer(format)),
        Ok(_) => Ok(pack),
        Err(fault) => Err(damaged(fault)),
    }
}

pub(crate) fn damaged(fault: Fault) -> PackFault {
    PackFault::Damaged(fault.to_string())
}

//! A course as a whole.

use assess::{
    CourseId, CriterionId, Item, Lang, LessonId, MisconceptionId, ModuleId, ObjectiveId, TaskId,
};
use json::{Fault, FromJson, Value};
use serde::{Deserialize, Serialize};

use crate::lesson::LessonBody;
use crate::tree::{Block, Inline};

/// A course, read from its folder in its source language.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// What stands in the front matter of `course.md`.
    pub front: Front,
    /// The one heading of `course.md`.
    pub title: String,
    /// Text of `course.md` below the title.
    pub overview: Vec<Block>,
    /// Markdown of the overview, as it goes into the pack.
    pub overview_md: String,
    /// Wrong beliefs that distractors are tied to.
    pub misconceptions: Vec<Misconception>,
    /// In order.
    pub modules: Vec<Module>,
    /// The sealed exam.
    pub exam: Option<Exam>,
    /// Practical tasks.
    pub workshop: Vec<Task>,
    /// Terms.
    pub glossary: Vec<Term>,
    /// The same in other languages, in the order of the front matter: those with at least one lesson.
    pub translations: Vec<Translation>,
}

/// A course in another language. What is not translated stands in it in the source language.
#[derive(Debug, Clone, PartialEq)]
pub struct Translation {
    /// The language.
    pub lang: Lang,
    /// The whole course; ids, keys and numbers are those of the source. It has no translations itself.
    pub course: Course,
    /// What a learner must know of its texts, by path of the source file.
    pub notices: Vec<(String, Notice)>,
}

/// The front matter of `course.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Front {
    /// Name of the folder.
    pub slug: CourseId,
    /// Semantic version.
    pub version: String,
    /// First = source.
    pub languages: Vec<Lang>,
    /// Id from the sectors file.
    pub sector: String,
    /// Unit group of ISCO-08, four digits; none where it is no occupation.
    pub isco08: Option<String>,
    /// Level of the European Qualifications Framework, 1 to 8.
    pub level: u8,
    /// Planned clock hours with a teacher.
    pub theory_hours: u16,
    /// Planned clock hours in the workshop.
    pub workshop_hours: u16,
    /// Courses to finish first: advice, never a lock.
    pub prerequisites: Vec<CourseId>,
    /// Words of the hazards file.
    pub hazards: Vec<String>,
    /// Free words.
    pub tools: Vec<String>,
    /// Whose course it is.
    pub audience: Audience,
    /// Whether anything is marked.
    pub marks: Marks,
    /// How complete it claims to be.
    pub grade: Grade,
    /// Who vouches for it.
    pub reviewed: Reviewed,
    /// `provisional` or the way the pass mark was set.
    pub pass_mark_basis: String,
    /// Whether a teacher must enable it.
    pub security: Security,
    /// Rule for people under 18.
    pub under18: Option<Under18>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// What it relies on.
    pub sources: Vec<String>,
    /// SPDX expression.
    pub licence: String,
}

json::record! {
    read Front {
        slug, version, languages, sector, isco08, level, theory_hours, workshop_hours, prerequisites, hazards,
        tools, audience, marks, grade, reviewed, pass_mark_basis, security, under18, authors, sources, licence,
    }
}

json::words! {
    Audience { Learners = "learners", Staff = "staff" }
    Marks { Graded = "graded", None = "none" }
    Grade { Outline = "outline", Standard = "standard", Full = "full" }
    Security { Open = "open", Ask = "ask" }
    Under18 { Yes = "yes", Supervised = "supervised", No = "no" }
    LessonState { Written = "written", Planned = "planned" }
    Notice { Source = "source", Machine = "machine", Outdated = "outdated" }
}

json::record! {
    read BlueprintRow { objective, levels, critical }
    read Task { id, title, objective, minutes, intro, pass, criteria }
    read Criterion { id, text, stakes }
}

/// Whose course it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Learners.
    #[default]
    Learners,
    /// Staff: a page of their own.
    Staff,
}

/// Whether anything is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Marks {
    /// Items are marked, an exam is possible.
    #[default]
    Graded,
    /// Psychosocial: nothing is marked or stored.
    None,
}

/// How complete a course is: what a machine can count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// A map with a few lessons.
    Outline,
    /// Every lesson there, at the lower bounds.
    Standard,
    /// Every lesson at full size.
    Full,
}

/// Who vouches for a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reviewed {
    /// Nobody yet.
    No,
    /// A named person, for a named text.
    By {
        /// Name.
        name: String,
        /// Role.
        role: String,
        /// ISO date.
        date: String,
        /// Digest of the text that was reviewed.
        digest: String,
    },
}

impl FromJson for Reviewed {
    fn from_json(value: &Value) -> Result<Self, Fault> {
        match json::tagged(value)? {
            ("no", None) => Ok(Self::No),
            ("by", Some(by)) => {
                let by = json::members(by)?;
                Ok(Self::By {
                    name: json::member(by, "name")?,
                    role: json::member(by, "role")?,
                    date: json::member(by, "date")?,
                    digest: json::member(by, "digest")?,
                })
            }
            _ => Err(Fault::not("a review")),
        }
    }
}

/// Whether a teacher must enable a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// Shown to all.
    #[default]
    Open,
    /// Hidden until a teacher enables it.
    Ask,
}

/// Rule for people under 18.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Under18 {
    /// Allowed.
    Yes,
    /// Only with a competent person beside them.
    Supervised,
    /// Not allowed.
    No,
}

/// What a learner must know of a translated text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Notice {
    /// It is not translated: it stands in the source language.
    Source,
    /// A machine translated it, and nobody has read it.
    Machine,
    /// The source was changed after it was translated.
    Outdated,
}

/// A wrong belief.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misconception {
    /// Unique in the course.
    pub id: MisconceptionId,
    /// What people believe.
    pub text: String,
}

/// A module.
#[derive(Debug, Clone, PartialEq)]
pub struct Module {
    /// Folder name without the number.
    pub id: ModuleId,
    /// Folder name, such as `01-safety`.
    pub folder: String,
    /// The heading of `module.md`.
    pub title: String,
    /// Its one paragraph.
    pub intro: Vec<Block>,
    /// The same as Markdown.
    pub intro_md: String,
    /// Modules to do first.
    pub needs: Vec<ModuleId>,
    /// The id it had before.
    pub was: Option<ModuleId>,
    /// In order.
    pub lessons: Vec<Lesson>,
}

/// A lesson.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    /// File name without number and ending.
    pub id: LessonId,
    /// Path from the course folder.
    pub path: String,
    /// The heading.
    pub title: String,
    /// Lessons to do first.
    pub needs: Vec<LessonId>,
    /// The id it had before.
    pub was: Option<LessonId>,
    /// Rule for people under 18.
    pub under18: Option<Under18>,
    /// Whether it is written or only planned.
    pub state: LessonState,
    /// The text, comments removed, title and front matter cut off.
    pub md: String,
    /// The tree of `md`.
    pub body: LessonBody,
}

/// Whether a lesson is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LessonState {
    /// It can be opened.
    #[default]
    Written,
    /// Listed with its objective only.
    Planned,
}

/// The sealed exam. Its items never reach a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Exam {
    /// How many items a form has.
    pub items: u16,
    /// Percent; needed are ceil(items × pass / 100).
    pub pass: u8,
    /// Time for a form.
    pub minutes: u16,
    /// Rows of the blueprint.
    pub blueprint: Vec<BlueprintRow>,
    /// Items to draw from.
    pub pool: Vec<Item>,
}

/// How many items of an objective a form draws.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlueprintRow {
    /// Which objective.
    pub objective: ObjectiveId,
    /// Non-critical items by level: remember, understand, apply, analyse.
    pub levels: [u16; 4],
    /// Critical items of any level.
    pub critical: u16,
}

/// A practical task with what an instructor looks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// Unique in the course.
    pub id: TaskId,
    /// The heading.
    pub title: String,
    /// What it shows.
    pub objective: ObjectiveId,
    /// Time for it.
    pub minutes: Option<u16>,
    /// Text before the list: Markdown.
    pub intro: String,
    /// Share of the criteria that are not critical, in percent.
    pub pass: u8,
    /// Six to twelve.
    pub criteria: Vec<Criterion>,
}

/// One observable step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Unique in the course.
    pub id: CriterionId,
    /// Inline Markdown.
    pub text: String,
    /// Whether the task fails without it.
    pub stakes: assess::Stakes,
}

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// Its id, as written or made from the term.
    pub id: String,
    /// The term itself, then other forms.
    pub forms: Vec<String>,
    /// Words to avoid.
    pub avoid: Vec<String>,
    /// One paragraph.
    pub meaning: Vec<Inline>,
    /// The same as Markdown.
    pub meaning_md: String,
    /// A picture, where one helps: path from the course folder.
    pub figure: Option<crate::tree::Figure>,
}

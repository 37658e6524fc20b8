//! A course that was loaded: its pack and what is worked out of it once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use assess::{CourseId, Lang, LessonId, ModuleId};
use course::pack::{self, CoursePack, ModulePack, PackFault, PackLesson, PackModule, PackTerm};

use crate::portal::PortalState;
use crate::source::PackName;

/// A course and its index of terms.
#[derive(Debug, PartialEq)]
pub struct CourseData {
    /// As the compiler wrote it.
    pub pack: CoursePack,
    terms: BTreeMap<String, usize>,
}

impl CourseData {
    /// Takes a pack in.
    #[must_use]
    pub fn new(pack: CoursePack) -> Self {
        let mut terms = BTreeMap::new();
        for (index, term) in pack.glossary.iter().enumerate() {
            for form in &term.forms {
                terms.insert(form.to_lowercase(), index);
            }
        }
        Self { pack, terms }
    }

    /// The term that a word stands for.
    #[must_use]
    pub fn term_of(&self, word: &str) -> Option<&PackTerm> {
        self.terms.get(&word.to_lowercase()).and_then(|i| self.pack.glossary.get(*i))
    }

    /// A lesson with its module and its numbers, counted from 1.
    #[must_use]
    pub fn lesson(&self, id: &LessonId) -> Option<Place<'_>> {
        self.pack.modules.iter().enumerate().find_map(|(m, module)| {
            let (l, lesson) = module.lessons.iter().enumerate().find(|(_, l)| l.id == *id)?;
            Some(Place { module, lesson, number: (m + 1, l + 1) })
        })
    }

    /// All lessons in order.
    pub fn lessons(&self) -> impl Iterator<Item = &PackLesson> {
        self.pack.modules.iter().flat_map(|m| &m.lessons)
    }

    /// Time at the screen in minutes, from the lessons that are written.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.lessons().map(|l| u32::from(l.minutes)).sum()
    }
}

/// A lesson in its course.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Its module.
    pub module: &'a PackModule,
    /// The lesson.
    pub lesson: &'a PackLesson,
    /// Number of module and lesson, counted from 1.
    pub number: (usize, usize),
}

/// Why a course or lesson is not on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadFault {
    /// There is no such course, lesson or module here.
    Missing,
    /// A file is there and cannot be used: what was found.
    Damaged(String),
}

/// Courses that were loaded since the page was opened.
#[derive(Default)]
pub struct Shelf {
    courses: RefCell<BTreeMap<CourseId, Arc<CourseData>>>,
    modules: RefCell<BTreeMap<(CourseId, ModuleId), Arc<ModulePack>>>,
}

impl Shelf {
    /// Forgets all, after the language changed.
    pub fn clear(&self) {
        self.courses.borrow_mut().clear();
        self.modules.borrow_mut().clear();
    }

    /// A course that is there already.
    #[must_use]
    pub fn course(&self, id: &CourseId) -> Option<Arc<CourseData>> {
        self.courses.borrow().get(id).cloned()
    }

    /// The text of a module that is there already.
    #[must_use]
    pub fn module(&self, course: &CourseId, id: &ModuleId) -> Option<Arc<ModulePack>> {
        self.modules.borrow().get(&(course.clone(), id.clone())).cloned()
    }

    fn keep_course(&self, id: CourseId, data: Arc<CourseData>) {
        self.courses.borrow_mut().insert(id, data);
    }

    fn keep_module(&self, course: CourseId, id: ModuleId, pack: Arc<ModulePack>) {
        self.modules.borrow_mut().insert((course, id), pack);
    }
}

/// Brings a course, in the learner's language where it has it, else in its source language.
///
/// # Errors
/// Missing or damaged.
pub async fn load(portal: PortalState, id: CourseId) -> Result<Arc<CourseData>, LoadFault> {
    let inner = portal.inner();
    if let Some(data) = inner.shelf.course(&id) {
        return Ok(data);
    }
    let wanted = portal.lang();
    let text = match inner.source.fetch(PackName::Course(id.clone(), wanted.clone())).await {
        Ok(text) => text,
        Err(_) if wanted != Lang::english() => {
            fetch_source_language(portal, &id).await.ok_or(LoadFault::Missing)?
        }
        Err(_) => fetch_source_language(portal, &id).await.ok_or(LoadFault::Missing)?,
    };
    let pack = pack::read_course(&text).map_err(describe)?;
    if pack.course.slug != id {
        return Err(LoadFault::Damaged(format!("{} instead of {id}", pack.course.slug)));
    }
    let data = Arc::new(CourseData::new(pack));
    inner.shelf.keep_course(id, data.clone());
    Ok(data)
}

/// The catalogue knows which languages a course has; it is asked only where the wanted one is missing.
async fn fetch_source_language(portal: PortalState, id: &CourseId) -> Option<String> {
    let source = &portal.inner().source;
    let catalogue = portal.catalogue().await.ok()?;
    let card = catalogue.trades.iter().find(|t| t.slug == *id)?.course.clone()?;
    let lang = card.languages.first()?.clone();
    source.fetch(PackName::Course(id.clone(), lang)).await.ok()
}

/// Brings the text of a module.
///
/// # Errors
/// Missing, damaged, or of another edition than the course.
pub async fn load_module(
    portal: PortalState,
    data: &CourseData,
    module: &ModuleId,
) -> Result<Arc<ModulePack>, LoadFault> {
    let inner = portal.inner();
    let id = &data.pack.course.slug;
    if let Some(pack) = inner.shelf.module(id, module) {
        return Ok(pack);
    }
    let name = PackName::Module(id.clone(), data.pack.lang.clone(), module.clone());
    let text = inner.source.fetch(name).await.map_err(|_| LoadFault::Missing)?;
    let pack = pack::read_module(&text).map_err(describe)?;
    if pack.edition != data.pack.edition {
        return Err(LoadFault::Damaged(
            "the files of this course are of different editions".to_owned(),
        ));
    }
    let pack = Arc::new(pack);
    inner.shelf.keep_module(id.clone(), module.clone(), pack.clone());
    Ok(pack)
}

/// For "show details": English, for the teacher.
fn describe(fault: PackFault) -> LoadFault {
    LoadFault::Damaged(match fault {
        PackFault::TooLarge(bytes) => format!("the file has {bytes} bytes, more than is read"),
        PackFault::Newer(format) => {
            format!("the file is of format {format}; this program reads {}", pack::FORMAT)
        }
        PackFault::Damaged(text) => text,
    })
}

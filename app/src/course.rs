//! A course that was loaded: its pack and what is worked out of it once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use assess::{CourseId, Item, Lang, LessonId, ModuleId};
use course::model::Security;
use course::pack::{self, CoursePack, ModulePack, PackFault, PackLesson, PackModule, PackTerm};
use leptos::prelude::*;
use record::project::Progress;

use crate::part;
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
            // Words of texts that are not translated find their term too.
            for form in term.source.iter().chain(&term.forms) {
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

    /// The language of what is not translated.
    #[must_use]
    pub fn source_lang(&self) -> &Lang {
        self.pack.course.languages.first().unwrap_or(&self.pack.lang)
    }

    /// The language in which a question is shown.
    #[must_use]
    pub fn lang_shown(&self, item: &Item) -> &Lang {
        if is_open(item) {
            return self.source_lang();
        }
        let lesson = self.pack.items.get(&item.id).and_then(|item| self.lesson(&item.lesson));
        lesson.map_or(&self.pack.lang, |place| self.pack.lang_of(&place.path()))
    }

    /// A lesson by its id, or by the one it had before, with its module and its numbers, counted from 1.
    #[must_use]
    pub fn lesson(&self, id: &LessonId) -> Option<Place<'_>> {
        self.pack.modules.iter().enumerate().find_map(|(m, module)| {
            let named = |l: &PackLesson| l.id == *id || l.was.as_ref() == Some(id);
            let (l, lesson) = module.lessons.iter().enumerate().find(|(_, l)| named(l))?;
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

impl Place<'_> {
    /// Path of the lesson's source from the course folder.
    #[must_use]
    pub fn path(&self) -> String {
        [self.module.folder.as_str(), "/", &self.lesson.file].concat()
    }
}

/// Whether a question of a translation is not translated yet.
#[must_use]
pub fn is_open(item: &Item) -> bool {
    item.stem.as_str().starts_with(::course::lesson::OPEN)
}

/// Why a course or lesson is not on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadFault {
    /// There is no such course, lesson or module here.
    Missing,
    /// A file is there and cannot be used: what was found.
    Damaged(String),
    /// A file of the portal itself is not there: what was found.
    Incomplete(String),
    /// A teacher opens this course, and none has yet.
    Closed(CourseId),
}

/// Courses that were loaded since the page was opened.
#[derive(Default)]
pub struct Shelf {
    courses: RefCell<BTreeMap<CourseId, Arc<CourseData>>>,
    modules: RefCell<BTreeMap<ModuleName, Arc<ModulePack>>>,
}

/// Course, language, module: while a text is on its way, the language may change.
type ModuleName = (CourseId, Lang, ModuleId);

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
    pub fn module(&self, name: &ModuleName) -> Option<Arc<ModulePack>> {
        self.modules.borrow().get(name).cloned()
    }

    /// Forgets a course, after its language changed.
    pub fn forget(&self, id: &CourseId) {
        self.courses.borrow_mut().remove(id);
    }

    fn keep_course(&self, id: CourseId, data: Arc<CourseData>) {
        self.courses.borrow_mut().insert(id, data);
    }

    fn keep_module(&self, name: ModuleName, pack: Arc<ModulePack>) {
        self.modules.borrow_mut().insert(name, pack);
    }
}

/// Brings a course: in the language that was chosen for it, else in that of the portal, else in its source language.
///
/// # Errors
/// Missing, damaged, or closed until a teacher opens it.
pub async fn load(portal: PortalState, id: CourseId) -> Result<Arc<CourseData>, LoadFault> {
    let inner = portal.inner();
    let data = match inner.shelf.course(&id) {
        Some(data) => data,
        None => {
            let data = Arc::new(CourseData::new(fetch(portal, &id).await?));
            portal.meet(&data.pack);
            inner.shelf.keep_course(id.clone(), data.clone());
            data
        }
    };
    let ask = data.pack.course.security == Security::Ask;
    if ask && !portal.progress.with_untracked(|p| is_opened(p, &id)) {
        return Err(LoadFault::Closed(id));
    }
    Ok(data)
}

/// Whether a teacher has opened a course.
#[must_use]
pub fn is_opened(progress: &Progress, id: &CourseId) -> bool {
    progress.courses.get(id).is_some_and(|course| course.opened_by.is_some())
}

/// Lets the source bring a course while the part of the program that reads it is on its way.
pub fn ask_ahead(portal: PortalState, id: CourseId) {
    let lang = portal.course_lang(&id);
    leptos::task::spawn_local(async move {
        // Whoever needs it asks again and hears of a fault.
        let _ = portal.source().fetch(PackName::Course(id, lang)).await;
    });
}

async fn fetch(portal: PortalState, id: &CourseId) -> Result<CoursePack, LoadFault> {
    let wanted = portal.course_lang(id);
    let source = &portal.inner().source;
    let text = match source.fetch(PackName::Course(id.clone(), wanted.clone())).await {
        Ok(text) => text,
        Err(_) => fetch_other(portal, id, &wanted).await.ok_or(LoadFault::Missing)?,
    };
    let pack = pack::read_course(&text).map_err(describe)?;
    if pack.course.slug == *id {
        return Ok(pack);
    }
    Err(LoadFault::Damaged([pack.course.slug.as_str(), " instead of ", id.as_str()].concat()))
}

/// The catalogue knows which languages a course has; it is asked only where the wanted one is missing. Another script
/// or region of it is better than none.
async fn fetch_other(portal: PortalState, id: &CourseId, wanted: &Lang) -> Option<String> {
    let lang = part::other_language(portal, id.clone(), wanted.clone()).await?;
    let source = &portal.inner().source;
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
    let name = (data.pack.course.slug.clone(), data.pack.lang.clone(), module.clone());
    if let Some(pack) = inner.shelf.module(&name) {
        return Ok(pack);
    }
    let (course, lang, module) = name.clone();
    let text = inner
        .source
        .fetch(PackName::Module(course, lang, module))
        .await
        .map_err(|_| LoadFault::Missing)?;
    let pack = pack::read_module(&text).map_err(describe)?;
    if pack.edition != data.pack.edition {
        return Err(LoadFault::Damaged(
            "the files of this course are of different editions".to_owned(),
        ));
    }
    let pack = Arc::new(pack);
    inner.shelf.keep_module(name, pack.clone());
    Ok(pack)
}

/// A file that cannot be used.
pub fn describe(fault: PackFault) -> LoadFault {
    LoadFault::Damaged(explain(fault))
}

/// For "show details": English, for the teacher.
#[must_use]
pub fn explain(fault: PackFault) -> String {
    match fault {
        PackFault::TooLarge(bytes) => format!("the file has {bytes} bytes, more than is read"),
        PackFault::Newer(format) => {
            format!("the file is of format {format}; this program reads {}", pack::FORMAT)
        }
        PackFault::Damaged(text) => text,
    }
}

//! What every page shares: route, settings, words, record and store. One context.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use assess::{CourseId, ItemId, Lang, LessonId, Seed};
use course::catalogue::{self, Catalogue};
use course::model::Marks;
use course::pack::CoursePack;
use leptos::prelude::*;
use record::project::{Attempts, Names, Progress};
use record::{Body, DeviceId, Log, RunId, Stamp, StoreFault};
use wording::Arg;

use crate::browser;
use crate::course::{CourseData, LoadFault, Shelf};
use crate::route::Route;
use crate::settings::Settings;
use crate::source::{PackName, PackSource};
use crate::store::Keeper;
use crate::words::{Msg, Words};
use crate::writer::{self, Access, Queue};

/// The portal's state; a small handle that views copy.
#[derive(Clone, Copy)]
pub struct PortalState {
    /// The page on the screen.
    pub route: RwSignal<Route>,
    /// How the learner likes to read.
    pub settings: RwSignal<Settings>,
    /// Interface text.
    pub words: RwSignal<Arc<Words>>,
    /// Whether work is kept here.
    pub keeping: RwSignal<Keeping>,
    /// A write that did not succeed, until it does.
    pub unsaved: RwSignal<Option<StoreFault>>,
    /// How far the learner is.
    pub progress: RwSignal<Progress>,
    /// What was found when the record was read.
    pub findings: RwSignal<Findings>,
    /// Courses without marks of which the learner wants nothing kept; asked again when the page is opened anew.
    pub(crate) declined: RwSignal<Vec<CourseId>>,
    /// Title of the page, for the bar.
    pub title: RwSignal<String>,
    /// The term whose meaning is shown.
    pub term: RwSignal<Option<String>>,
    /// What the catalogue is narrowed to; kept while the page lives, so that "back" finds it again.
    pub filter: RwSignal<crate::pages::catalogue::Filter>,
    inner: StoredValue<Rc<Inner>, LocalStorage>,
}

/// Whether work is kept on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Keeping {
    /// The store is being opened.
    #[default]
    Opening,
    /// It is kept.
    Kept,
    /// Another tab writes; this one only reads.
    ReadOnly,
    /// It is not: the reason. Answers live as long as the page.
    Nowhere(StoreFault),
}

/// What was found when the record was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// Events read.
    pub events: usize,
    /// Records that could not be read; they are set aside, never deleted.
    pub set_aside: usize,
    /// What is wrong with the chain, for "show details".
    pub faults: Vec<String>,
    /// Times this portal was opened on this terminal.
    pub sessions: u32,
    /// When it was opened before, UTC ms.
    pub last_session: Option<i64>,
    /// There was work here before, and now there is none.
    pub emptied: bool,
}

/// What lives as long as the page and is no signal.
pub(crate) struct Inner {
    pub source: Box<dyn PackSource>,
    pub shelf: Shelf,
    pub keeper: RefCell<Option<Rc<dyn Keeper>>>,
    pub log: RefCell<Option<Log>>,
    pub attempts: RefCell<Attempts>,
    pub device: Cell<DeviceId>,
    pub run: RunId,
    pub queue: Queue,
    /// Whether the number of events is kept in the other store too: only the portal's own record is.
    pub counted: Cell<bool>,
    pub drafts: RefCell<std::collections::BTreeMap<String, String>>,
    /// Courses that were met since the page was opened.
    pub met: RefCell<Vec<CourseId>>,
    /// Those of them without marks.
    pub private: RefCell<Vec<CourseId>>,
    /// The chains of this terminal for courses without marks.
    pub chains: RefCell<Vec<(CourseId, DeviceId)>>,
    /// Languages that were chosen for courses since the page was opened.
    pub chosen: RefCell<Vec<(CourseId, Lang)>>,
    /// What was renamed in the courses that were met.
    pub names: RefCell<Names>,
    catalogue: RefCell<Option<Arc<Catalogue>>>,
    /// The same with the titles of a language.
    translated: RefCell<Option<(Lang, Arc<Catalogue>)>>,
}

impl PortalState {
    /// Makes the state of a portal. Records are kept from [`keep_in`](Self::keep_in) on.
    #[must_use]
    pub fn new(source: impl PackSource + 'static) -> Self {
        let run = browser::dice().map_or(RunId::from_bytes([0; 8]), RunId::from_bytes);
        let inner = Inner {
            source: Box::new(source),
            shelf: Shelf::default(),
            keeper: RefCell::new(None),
            log: RefCell::new(None),
            attempts: RefCell::new(Attempts::default()),
            device: Cell::new(DeviceId::from_bytes([0; 8])),
            run,
            queue: Queue::default(),
            counted: Cell::new(false),
            drafts: RefCell::default(),
            met: RefCell::default(),
            private: RefCell::default(),
            chosen: RefCell::default(),
            chains: RefCell::default(),
            names: RefCell::default(),
            catalogue: RefCell::new(None),
            translated: RefCell::new(None),
        };
        Self {
            route: RwSignal::new(Route::parse(&browser::hash())),
            settings: RwSignal::new(Settings::load()),
            words: RwSignal::new(Arc::new(Words::english())),
            keeping: RwSignal::new(Keeping::Opening),
            unsaved: RwSignal::new(None),
            progress: RwSignal::new(Progress::default()),
            findings: RwSignal::new(Findings::default()),
            declined: RwSignal::new(Vec::new()),
            title: RwSignal::new(String::new()),
            term: RwSignal::new(None),
            filter: RwSignal::new(crate::pages::catalogue::Filter::default()),
            inner: StoredValue::new_local(Rc::new(inner)),
        }
    }

    /// Opens the record in a host's store and keeps it there from now on. Where the store cannot be read, work lives as
    /// long as the page, and [`keeping`](Self::keeping) says why.
    ///
    /// Only one page may write into a store at a time: that is the host's to see to
    /// ([`RecordStore`](record::RecordStore) says how).
    pub async fn keep_in(self, keeper: impl Keeper + 'static) {
        writer::open_in(self, Rc::new(keeper), Access::Write).await;
    }

    /// A course, brought at the first call: in the learner's language where it has it, else in its source language.
    ///
    /// # Errors
    /// Missing, damaged, or closed until a teacher opens it.
    pub async fn course(self, id: &CourseId) -> Result<Arc<CourseData>, LoadFault> {
        crate::course::load(self, id.clone()).await
    }

    /// The Markdown of a lesson of a course; its module is brought at the first call.
    ///
    /// # Errors
    /// The course has no such lesson or it is only planned; the module is missing, damaged, or of another edition.
    pub async fn lesson(self, course: &CourseData, lesson: &LessonId) -> Result<String, LoadFault> {
        let place = course.lesson(lesson).ok_or(LoadFault::Missing)?;
        let pack = crate::course::load_module(self, course, &place.module.id).await?;
        pack.lessons.get(&place.lesson.id).cloned().ok_or(LoadFault::Missing)
    }

    pub(crate) fn inner(self) -> Rc<Inner> {
        self.inner.get_value()
    }

    /// Where packs come from.
    #[must_use]
    pub fn source(self) -> SourceRef {
        SourceRef(self.inner())
    }

    /// The language of the interface.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.words.with_untracked(|w| w.lang().clone())
    }

    /// A message. Pages are drawn anew when the language changes, so this does not track it.
    #[must_use]
    pub fn say(self, message: Msg) -> String {
        self.words.with_untracked(|w| w.say(message))
    }

    /// A message filled with arguments.
    #[must_use]
    pub fn say_with(self, message: Msg, args: &[(&str, Arg)]) -> String {
        self.words.with_untracked(|w| w.say_with(message, args))
    }

    /// The name of a sector or hazard that data brings along.
    #[must_use]
    pub fn name_of(self, prefix: &str, id: &str) -> String {
        self.words.with_untracked(|w| w.name(prefix, id))
    }

    /// Goes to another page.
    pub fn go(self, route: &Route) {
        browser::go(&route.to_string());
    }

    /// Takes on settings and keeps them; brings the words of another language.
    pub fn set(self, settings: Settings) {
        settings.save();
        self.settings.set(settings);
        leptos::task::spawn_local(self.bring_words());
    }

    /// Brings the interface text of the chosen language, else of the browser's.
    pub async fn bring_words(self) {
        let chosen = self.settings.with_untracked(|s| s.lang.clone());
        let candidates: Vec<Lang> = match chosen {
            Some(lang) => vec![lang],
            None => browser::languages().iter().filter_map(|l| Lang::parse(l).ok()).collect(),
        };
        let offered: Vec<Lang> =
            crate::words::OFFERED.iter().filter_map(|(tag, _)| Lang::parse(tag).ok()).collect();
        let lang = candidates.into_iter().find_map(|wanted| {
            let same = |tag: &&Lang| **tag == wanted;
            let near = |tag: &&Lang| tag.primary() == wanted.primary();
            offered.iter().find(same).or_else(|| offered.iter().find(near)).cloned()
        });
        let Some(lang) = lang else { return };
        if lang == self.lang() {
            return;
        }
        let words = if lang == Lang::english() {
            Ok(Words::english())
        } else {
            match self.inner().source.fetch(PackName::Words(lang.clone())).await {
                Ok(json) => Words::read(lang, &json),
                Err(reason) => Err(reason),
            }
        };
        if let Ok(words) = words {
            self.inner().shelf.clear();
            self.words.set(Arc::new(words));
        }
    }

    /// The catalogue with titles in the language of the interface, brought at the first call. Titles that cannot be
    /// had stay English.
    ///
    /// # Errors
    /// Missing or damaged.
    pub async fn catalogue(self) -> Result<Arc<Catalogue>, LoadFault> {
        let english = self.catalogue_in_english().await?;
        let Some(lang) = english.titles_for(&self.lang()).cloned() else { return Ok(english) };
        let inner = self.inner();
        if let Some((known, catalogue)) = inner.translated.borrow().clone()
            && known == lang
        {
            return Ok(catalogue);
        }
        let Ok(json) = inner.source.fetch(PackName::Titles(lang.clone())).await else {
            return Ok(english);
        };
        let mut catalogue = Catalogue::clone(&english);
        if catalogue.translate(&json).is_err() {
            return Ok(english);
        }
        let catalogue = Arc::new(catalogue);
        *inner.translated.borrow_mut() = Some((lang, catalogue.clone()));
        Ok(catalogue)
    }

    /// The catalogue for those who need no titles.
    pub(crate) async fn catalogue_in_english(self) -> Result<Arc<Catalogue>, LoadFault> {
        let inner = self.inner();
        if let Some(catalogue) = inner.catalogue.borrow().clone() {
            return Ok(catalogue);
        }
        let json = inner.source.fetch(PackName::Catalogue).await.map_err(|_| LoadFault::Missing)?;
        let catalogue = Arc::new(catalogue::read(&json).map_err(crate::course::describe)?);
        *inner.catalogue.borrow_mut() = Some(catalogue.clone());
        Ok(catalogue)
    }

    /// Whether the catalogue was brought and says that a trade has no course.
    #[must_use]
    pub(crate) fn lacks_course(self, id: &CourseId) -> bool {
        let inner = self.inner();
        let catalogue = inner.catalogue.borrow();
        let trade = catalogue.as_ref().and_then(|catalogue| catalogue.trade(id));
        trade.is_some_and(|trade| trade.course.is_none())
    }

    /// When now is, as far as this terminal can tell.
    #[must_use]
    pub fn stamp(self) -> Stamp {
        Stamp { at: browser::now(), up: browser::uptime(), run: self.inner().run }
    }

    /// The seed of an attempt: the same on every machine for the same learner.
    #[must_use]
    pub fn seed(self, item: &ItemId, attempt: u32) -> Seed {
        let inner = self.inner();
        let log = inner.log.borrow();
        match log.as_ref() {
            Some(log) => Seed::new(log.learner().as_bytes(), item, attempt),
            None => Seed::new(&[], item, attempt),
        }
    }

    /// The number of the next attempt at an item.
    #[must_use]
    pub fn next_attempt(self, course: &CourseId, item: &ItemId) -> u32 {
        self.inner().attempts.borrow().next(course, item)
    }

    /// Takes note of what a course asks of the record: that nothing of it is kept unasked, and which ids it had before.
    pub(crate) fn meet(self, pack: &CoursePack) {
        let inner = self.inner();
        let slug = &pack.course.slug;
        // It is brought again when its language changes.
        if inner.met.borrow().contains(slug) {
            return;
        }
        inner.met.borrow_mut().push(slug.clone());
        if pack.course.marks == Marks::None {
            inner.private.borrow_mut().push(slug.clone());
        }
        let mut names = inner.names.borrow_mut();
        let before = names.clone();
        for module in &pack.modules {
            if let Some(was) = &module.was {
                names.modules.push((slug.clone(), was.clone(), module.id.clone()));
            }
            for lesson in &module.lessons {
                if let Some(was) = &lesson.was {
                    names.lessons.push((slug.clone(), was.clone(), lesson.id.clone()));
                }
            }
        }
        for (id, item) in &pack.items {
            if let Some(was) = &item.was {
                names.items.push((slug.clone(), was.clone(), id.clone()));
            }
        }
        let renamed = *names != before;
        drop(names);
        if renamed {
            writer::rebuild(self);
        }
    }

    /// Whether answers and places of a course are stored: not where nothing is marked.
    #[must_use]
    pub fn keeps(self, course: &CourseId) -> bool {
        !self.inner().private.borrow().contains(course)
    }

    /// Whether the learner has said yes to keeping which lessons of a course without marks were opened and completed,
    /// and has not taken it back.
    #[must_use]
    pub fn may_keep(self, course: &CourseId) -> bool {
        let declined = self.declined.with_untracked(|declined| declined.contains(course));
        !declined && self.progress.with_untracked(|p| p.is_kept(course))
    }

    /// The learner says yes, or takes it back; then all that was kept of the course is removed.
    pub(crate) fn set_consent(self, course: &CourseId, consent: Consent) {
        self.declined.update(|declined| declined.retain(|id| id != course));
        match consent {
            Consent::Given => {
                let so_far: Vec<(LessonId, bool)> = self.progress.with_untracked(|p| {
                    let lessons = p.courses.get(course).into_iter().flat_map(|c| &c.lessons);
                    lessons.map(|(id, l)| (id.clone(), l.completed.is_some())).collect()
                });
                writer::write(self, Body::ConsentGiven { course: course.clone() }, None);
                // What was done before the yes counts as the page shows it.
                for (lesson, done) in so_far {
                    let (of, id) = (course.clone(), lesson.clone());
                    writer::write(self, Body::LessonOpened { course: of, lesson: id }, None);
                    if done {
                        let course = course.clone();
                        writer::write(self, Body::LessonCompleted { course, lesson }, None);
                    }
                }
            }
            Consent::Withdrawn => {
                let kept = self.progress.with_untracked(|p| p.is_kept(course));
                self.declined.update(|declined| declined.push(course.clone()));
                if kept {
                    writer::forget(self, course.clone());
                }
            }
        }
    }

    /// The one way to write. The event is made, appended, and counts once the store says yes; only then
    /// does `saved` say so.
    ///
    /// Of courses without marks no more is written than that lessons were opened and completed, and that only after the
    /// learner's yes; without it, it counts for as long as the page lives.
    pub fn answer(self, body: Body, saved: Option<RwSignal<Saved>>) {
        match body.course() {
            Some(course) if !self.keeps(course) => {
                if !body.kept_without_marks() {
                    return;
                }
                if !self.may_keep(course) {
                    return writer::show_only(self, body);
                }
            }
            _ => {}
        }
        writer::write(self, body, saved);
    }

    /// The language that was chosen for a course, else that of the portal.
    pub(crate) fn course_lang(self, course: &CourseId) -> Lang {
        let inner = self.inner();
        let chosen = inner.chosen.borrow();
        let now = chosen.iter().find(|(of, _)| of == course).map(|(_, lang)| lang.clone());
        let before = || self.settings.with_untracked(|s| s.course_lang(course));
        now.or_else(before).unwrap_or_else(|| self.lang())
    }

    /// Opens a course in another of its languages from now on.
    pub(crate) fn choose_course_lang(self, course: &CourseId, lang: &Lang) {
        let inner = self.inner();
        inner.chosen.borrow_mut().insert(0, (course.clone(), lang.clone()));
        // The choice itself tells that the course was opened.
        if self.keeps(course) || self.may_keep(course) {
            let mut settings = self.settings.get_untracked();
            settings.choose_course_lang(course, lang);
            settings.save();
            self.settings.set(settings);
        }
        inner.shelf.forget(course);
        self.draw_again();
    }

    /// Makes the page on the screen anew.
    pub(crate) fn draw_again(self) {
        self.route.update(|_| ());
    }
}

/// What a learner says about keeping something of a course without marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Consent {
    /// Yes.
    Given,
    /// No more.
    Withdrawn,
}

/// Whether something is in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Saved {
    /// Nothing was written yet.
    #[default]
    Nothing,
    /// Sent to the store.
    Waiting,
    /// The store said yes.
    Yes,
    /// The store said no; it is tried again.
    No,
    /// This portal keeps nothing.
    Nowhere,
}

/// A borrowed source.
pub struct SourceRef(Rc<Inner>);

impl core::ops::Deref for SourceRef {
    type Target = dyn PackSource;

    fn deref(&self) -> &Self::Target {
        &*self.0.source
    }
}

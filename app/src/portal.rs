//! What every page shares: route, settings, words, record and store. One context.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use assess::{CourseId, ItemId, Lang, LessonId, Seed};
use course::catalogue::{self, Catalogue, Trade};
use leptos::prelude::*;
use record::project::{Attempts, Progress};
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
    catalogue: RefCell<Option<Arc<Catalogue>>>,
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
            catalogue: RefCell::new(None),
        };
        Self {
            route: RwSignal::new(Route::parse(&browser::hash())),
            settings: RwSignal::new(Settings::load()),
            words: RwSignal::new(Arc::new(Words::english())),
            keeping: RwSignal::new(Keeping::Opening),
            unsaved: RwSignal::new(None),
            progress: RwSignal::new(Progress::default()),
            findings: RwSignal::new(Findings::default()),
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
    /// Missing or damaged.
    pub async fn course(self, id: &CourseId) -> Result<Arc<CourseData>, LoadFault> {
        crate::course::load(self, id.clone()).await
    }

    /// The Markdown of a lesson of a course; its module is brought at the first call.
    ///
    /// # Errors
    /// The course has no such lesson or it is only planned; the module is missing, damaged, or of another edition.
    pub async fn lesson(self, course: &CourseData, lesson: &LessonId) -> Result<String, LoadFault> {
        let module = &course.lesson(lesson).ok_or(LoadFault::Missing)?.module.id;
        let pack = crate::course::load_module(self, course, module).await?;
        pack.lessons.get(lesson).cloned().ok_or(LoadFault::Missing)
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

    /// The catalogue, brought at the first call.
    ///
    /// # Errors
    /// Missing or damaged.
    pub async fn catalogue(self) -> Result<Arc<Catalogue>, LoadFault> {
        let inner = self.inner();
        if let Some(catalogue) = inner.catalogue.borrow().clone() {
            return Ok(catalogue);
        }
        let json = inner.source.fetch(PackName::Catalogue).await.map_err(|_| LoadFault::Missing)?;
        let catalogue = catalogue::read(&json).map_err(|f| LoadFault::Damaged(format!("{f:?}")))?;
        let catalogue = Arc::new(catalogue);
        *inner.catalogue.borrow_mut() = Some(catalogue.clone());
        Ok(catalogue)
    }

    /// What the catalogue says of a trade, where it was brought already.
    #[must_use]
    pub(crate) fn known_trade(self, id: &CourseId) -> Option<(Trade, Arc<Catalogue>)> {
        let catalogue = self.inner().catalogue.borrow().clone()?;
        let trade = catalogue.trades.iter().find(|t| t.slug == *id)?.clone();
        Some((trade, catalogue))
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

    /// Whether anything of a course may be stored: not where it is psychosocial.
    #[must_use]
    pub fn keeps(self, course: &CourseId) -> bool {
        let loaded = self.inner().shelf.course(course);
        loaded.is_none_or(|data| data.pack.course.marks == course::model::Marks::Graded)
    }

    /// The one way to write. The event is made, appended, and counts once the store says yes; only then
    /// does `saved` say so.
    ///
    /// Of courses without marks nothing is written: that asks for the learner's yes first.
    pub fn answer(self, body: Body, saved: Option<RwSignal<Saved>>) {
        if body.course().is_some_and(|course| !self.keeps(course)) {
            return;
        }
        writer::write(self, body, saved);
    }
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

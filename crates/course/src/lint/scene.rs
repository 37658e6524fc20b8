//! What a rule of good teaching looks at: all pages of a course in one language.

use std::cell::OnceCell;
use std::ops::Range;

use assess::{Item, Lang, LessonId, Standing};

use super::Lists;
use super::text::Prose;
use crate::diagnostic::Span;
use crate::folder::page::Page;
use crate::grade::Readings;
use crate::model::{BlueprintRow, Front, LessonState, Marks, Misconception, Term};
use crate::shelf::Shelf;
use crate::trades::Library;
use crate::tree::{Block, Node};

/// Which page of a course a text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sheet {
    /// `course.md`
    Course,
    /// `module.md`
    Module,
    /// A lesson, written or planned.
    Lesson(LessonId, LessonState),
    /// `exam.md`
    Exam,
    /// `workshop.md`
    Workshop,
    /// `glossary.md`
    Glossary,
}

/// Whether pages are the author's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Of {
    /// They are.
    Source,
    /// They are a translation of them.
    Translation,
}

/// All pages of a course in one language.
pub(crate) struct Scene<'a> {
    /// Name of the course's folder.
    pub slug: &'a str,
    /// The language of these pages.
    pub lang: Lang,
    /// Whether they are the source, or translated.
    pub of: Of,
    /// Pages in order, with what they are.
    pub pages: Vec<(Sheet, &'a Page)>,
    /// Path of `module.md` of each module, in order.
    pub modules: &'a [String],
    /// The front matter of `course.md`.
    pub front: &'a Front,
    /// Wrong beliefs, in the source language.
    pub misconceptions: &'a [Misconception],
    /// Length of an exam form, and the rows of the blueprint.
    pub blueprint: Option<(Option<u16>, &'a [BlueprintRow])>,
    /// The glossary in this language.
    pub terms: Vec<&'a Term>,
    /// What all courses share.
    pub library: &'a Library,
    /// Words of this language that rules look for.
    pub lists: Lists,
    /// All file names of the course.
    pub files: &'a [String],
    /// Where these files lie: for rules that measure pictures.
    pub shelf: &'a dyn Shelf,
    /// What several rules make of the pages.
    pub derived: Derived<'a>,
    /// What a translation was made of; empty where these pages are the source.
    pub original: Original<'a>,
}

/// What several rules make of the pages: made when the first of them asks.
#[derive(Default)]
pub(crate) struct Derived<'a> {
    /// Words, sentences and syllables of lessons by their path: all text, and paragraphs alone.
    pub counts: OnceCell<Readings>,
    /// What learners read as running text, page by page.
    pub prose: OnceCell<Vec<Prose<'a>>>,
    /// What learners see of each file, in the order of the pages.
    pub shown: OnceCell<Vec<String>>,
}

/// The author's own text beside a translation.
#[derive(Default, Clone)]
pub(crate) struct Original<'a> {
    /// Pages in order, with what they are.
    pub pages: Vec<(Sheet, &'a Page)>,
    /// The glossary.
    pub terms: Vec<&'a Term>,
}

/// Whether an item is for practice or for the exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
    /// In a lesson.
    Practice,
    /// In the sealed pool.
    Pool,
}

/// An item in its page.
#[derive(Clone)]
pub(crate) struct Placed<'a> {
    /// The item.
    pub item: &'a Item,
    /// Its page.
    pub page: &'a Page,
    /// Bytes of its section in the page.
    pub bytes: Range<usize>,
    /// Where it is asked.
    pub home: Home,
}

impl<'a> Scene<'a> {
    /// Whether anything in this course is marked: rules on items, feedback, levels and exam speak of no other.
    pub fn is_graded(&self) -> bool {
        self.front.marks == Marks::Graded
    }

    /// Lessons that are written.
    pub fn lessons(&self) -> impl Iterator<Item = (&LessonId, &'a Page)> {
        self.pages.iter().filter_map(|(sheet, page)| match sheet {
            Sheet::Lesson(id, LessonState::Written) => Some((id, *page)),
            _ => None,
        })
    }

    /// The page of a sort that a course has at most once.
    pub fn page(&self, wanted: &Sheet) -> Option<&'a Page> {
        self.pages.iter().find(|(sheet, _)| sheet == wanted).map(|(_, page)| *page)
    }

    /// Items in use, of lessons and pool, in order.
    pub fn items(&self) -> impl Iterator<Item = Placed<'a>> {
        self.pages.iter().flat_map(|(sheet, page)| {
            let home = match sheet {
                Sheet::Exam => Some(Home::Pool),
                Sheet::Lesson(..) => Some(Home::Practice),
                Sheet::Course | Sheet::Module | Sheet::Workshop | Sheet::Glossary => None,
            };
            home.into_iter().flat_map(move |home| items_of(page, home))
        })
    }

    /// A place in a page; the first line of `within` where `needle` is not found there.
    pub fn locate(page: &Page, within: &Range<usize>, needle: &str) -> Span {
        page.source.at(page.source.locate(within, needle))
    }

    /// The title of a page.
    pub fn title(page: &Page) -> Span {
        page.source.at(page.source.first_line(&page.title_at))
    }
}

/// Items of a page that are in use.
pub(crate) fn items_of<'a>(page: &'a Page, home: Home) -> impl Iterator<Item = Placed<'a>> {
    page.body.blocks.iter().filter_map(move |block: &'a Block| match &block.node {
        Node::Item(item) if item.standing == Standing::Live => {
            Some(Placed { item, page, bytes: block.span.clone(), home })
        }
        _ => None,
    })
}

impl Placed<'_> {
    /// The heading of the item.
    pub fn head(&self) -> Span {
        self.page.source.at(self.page.source.first_line(&self.bytes))
    }

    /// The first place of some of its text; only the first line of that text is looked for. Its heading where the text does
    /// not stand there word for word.
    pub fn at(&self, text: &str) -> Span {
        let line = text.lines().next().unwrap_or_default().trim();
        if line.is_empty() { self.head() } else { Scene::locate(self.page, &self.bytes, line) }
    }
}

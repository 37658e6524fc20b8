//! The order of all checks, and the course that comes out of them.

use std::collections::BTreeSet;

use assess::{Item, Lang};

use super::against::{self, Earlier};
use super::course_page::{self, CourseDraft};
use super::desk::Desk;
use super::exam::{self, ExamDraft};
use super::glossary::{self, GlossaryDraft};
use super::modules::{self, LessonDraft, ModuleDraft};
use super::page::Page;
use super::workshop::{self, WorkshopDraft};
use super::{Counted, ids, links, media, names, needs, objectives, similar, translate};
use crate::diagnostic::Severity;
use crate::grade::{Measures, Readings};
use crate::lesson;
use crate::lint::{self, Derived, Extent, Lists, Of, Original, Scene, Sheet};
use crate::markdown;
use crate::model::{Course, Exam, Lesson, Module};
use crate::tree::Node;

/// All files of a course, read.
pub(super) struct Draft {
    pub course: CourseDraft,
    pub modules: Vec<ModuleDraft>,
    pub glossary: Option<GlossaryDraft>,
    pub exam: Option<ExamDraft>,
    pub workshop: Option<WorkshopDraft>,
}

impl Draft {
    /// Lessons, in order.
    pub fn lesson_pages(&self) -> impl Iterator<Item = &Page> {
        self.modules.iter().flat_map(|module| &module.lessons).map(|lesson| &lesson.page)
    }

    /// All but lessons.
    pub fn other_pages(&self) -> impl Iterator<Item = &Page> {
        [Some(&self.course.page)]
            .into_iter()
            .chain(self.modules.iter().map(|module| Some(&module.page)))
            .chain([
                self.glossary.as_ref().map(|draft| &draft.page),
                self.exam.as_ref().map(|draft| &draft.page),
                self.workshop.as_ref().map(|draft| &draft.page),
            ])
            .flatten()
            .filter(|page| !page.source.path.is_empty())
    }

    /// Every page.
    pub fn pages(&self) -> impl Iterator<Item = &Page> {
        self.other_pages().chain(self.lesson_pages())
    }

    /// Ids of the objectives of all lessons.
    pub fn objectives(&self) -> Vec<&str> {
        let ids: BTreeSet<&str> = self
            .lesson_pages()
            .flat_map(|page| &page.body.objectives)
            .map(|objective| objective.id.as_str())
            .collect();
        ids.into_iter().collect()
    }
}

/// The course, checked by the rules of the format.
pub(super) fn course(desk: &mut Desk<'_>) -> Option<Counted> {
    whole(desk, Rules::Format, None)
}

/// The course, checked by all rules.
pub(super) fn taught(desk: &mut Desk<'_>, earlier: Option<&Earlier>) -> Option<Counted> {
    whole(desk, Rules::All, earlier)
}

/// The course, checked by the rules that can block a build.
pub(super) fn blocking(desk: &mut Desk<'_>) -> Option<Counted> {
    whole(desk, Rules::Blocking, None)
}

/// Faults of a front matter.
const FRONT: std::ops::RangeInclusive<u16> = 110..=117;

/// Which rules a course is checked by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rules {
    Format,
    Blocking,
    All,
}

fn whole(desk: &mut Desk<'_>, rules: Rules, earlier: Option<&Earlier>) -> Option<Counted> {
    let mut files: Vec<String> = desk.shelf.files();
    files.sort();
    let mut faults = Vec::new();
    let layout = names::layout(&files, &mut faults);
    desk.faults.append(&mut faults);
    let course = course_page::read(desk)?;
    let modules = modules::read(desk, &layout, course.front.marks);
    let glossary = glossary::read(desk, &layout, course.front.languages.len());
    let exam = exam::read(desk, &layout);
    let workshop = workshop::read(desk, &layout);
    let draft = Draft { course, modules, glossary, exam, workshop };
    ids::check(desk, &draft);
    needs::check(desk, &draft);
    objectives::check(desk, &draft);
    links::check(desk, &draft, &files);
    media::check(desk, &draft, &layout);
    similar::check(desk, &draft);
    translate::none_open(desk, &draft);
    let texts = translate::read(desk, &draft, &layout);
    draws(desk, &draft);
    let translated = texts.iter().flat_map(|texts| texts.pages.values()).map(|text| &text.page);
    let pages: Vec<&Page> = draft.pages().chain(translated).collect();
    crate::compile::math::check(&pages, &mut desk.faults);
    if let Some(earlier) = earlier {
        against::check(desk, &draft, earlier);
    }
    // What a broken front matter says of level and marks is not what was meant: rules by these would be a flood.
    let front_reads = !desk.faults.iter().any(|fault| {
        fault.severity == Severity::Error
            && fault.at.file == "course.md"
            && FRONT.contains(&fault.code.0)
    });
    let readings = match rules {
        Rules::Blocking if front_reads => teaching(desk, &draft, &texts, &files, Extent::Blocking),
        Rules::All if front_reads => teaching(desk, &draft, &texts, &files, Extent::All),
        Rules::Format | Rules::Blocking | Rules::All => Readings::new(),
    };
    let mut course = assemble(desk, draft);
    course.translations = translate::assemble(&course, texts);
    let measures = Measures::counted(&course, &readings);
    super::honesty::check(desk, &course, &measures);
    Some(Counted { course, measures })
}

/// The rules of good teaching, in the source language and in each other one that has pages. Gives what was counted in the
/// lessons of the source.
fn teaching(
    desk: &mut Desk<'_>,
    draft: &Draft,
    texts: &[translate::Texts],
    files: &[String],
    extent: Extent,
) -> Readings {
    let module = |module: &ModuleDraft| module.page.source.path.clone();
    let modules: Vec<String> = draft.modules.iter().map(module).collect();
    let sheet = |page: &Page| {
        let path = page.source.path.as_str();
        let lesson = draft.modules.iter().flat_map(|module| &module.lessons);
        match path {
            "course.md" => Sheet::Course,
            "exam.md" => Sheet::Exam,
            "workshop.md" => Sheet::Workshop,
            "glossary.md" => Sheet::Glossary,
            _ => lesson
                .into_iter()
                .find(|lesson| lesson.page.source.path == path)
                .map_or(Sheet::Module, |lesson| {
                    Sheet::Lesson(lesson.id.clone(), lesson.front.state)
                }),
        }
    };
    let mut paths: Vec<&Page> = vec![&draft.course.page];
    for module in &draft.modules {
        paths.push(&module.page);
        paths.extend(module.lessons.iter().map(|lesson| &lesson.page));
    }
    paths.extend(draft.workshop.as_ref().map(|workshop| &workshop.page));
    paths.extend(draft.exam.as_ref().map(|exam| &exam.page));
    paths.extend(draft.glossary.as_ref().map(|glossary| &glossary.page));
    paths.retain(|page| !page.source.path.is_empty());
    let scene = |lang: &Lang, of: Of, pages, terms| Scene {
        slug: desk.slug,
        lang: lang.clone(),
        of,
        pages,
        modules: &modules,
        front: &draft.course.front,
        misconceptions: &draft.course.misconceptions,
        blueprint: draft.exam.as_ref().map(|exam| (exam.front.items, exam.blueprint.as_slice())),
        terms,
        library: desk.library,
        lists: Lists::of(lang),
        files,
        shelf: desk.shelf,
        derived: Derived::default(),
        original: Original::default(),
    };
    let own: Vec<_> =
        draft.glossary.iter().flat_map(|glossary| &glossary.terms).map(|(term, _)| term).collect();
    let source: Vec<_> = paths.iter().map(|page| (sheet(page), *page)).collect();
    let original = Original { pages: source.clone(), terms: own.clone() };
    let mut scenes = vec![scene(&desk.lang, Of::Source, source, own)];
    for texts in texts {
        let translated =
            |page: &&Page| texts.pages.get(&page.source.path).map(|text| (sheet(page), &text.page));
        let pages: Vec<_> = paths.iter().filter_map(translated).collect();
        let terms =
            texts.pages.get("glossary.md").into_iter().flat_map(|text| &text.terms).collect();
        let translation = scene(&texts.lang, Of::Translation, pages, terms);
        scenes.push(Scene { original: original.clone(), ..translation });
    }
    let found = lint::of_course(&scenes, &desk.library.levels, extent, &desk.faults);
    desk.faults.extend(found);
    // The first scene is that of the source, whose grade is counted.
    scenes
        .into_iter()
        .next()
        .and_then(|scene| scene.derived.counts.into_inner())
        .unwrap_or_default()
}

/// Items with variables are tried out: for practice and pool alike.
fn draws(desk: &mut Desk<'_>, draft: &Draft) {
    let pages = draft.lesson_pages().chain(draft.exam.as_ref().map(|exam| &exam.page));
    for page in pages {
        for (item, at) in modules::items(page) {
            if !item.variables.is_empty() {
                let place = page.source.at(page.source.first_line(&at));
                desk.faults.extend(crate::item::draws(item, &place));
            }
        }
    }
}

fn assemble(desk: &Desk<'_>, draft: Draft) -> Course {
    let (overview_md, overview) = draft.course.overview();
    Course {
        title: draft.course.page.title.clone(),
        overview,
        overview_md,
        misconceptions: draft.course.misconceptions,
        front: draft.course.front,
        modules: draft.modules.into_iter().map(|module| assemble_module(desk, module)).collect(),
        exam: draft.exam.map(assemble_exam),
        workshop: draft
            .workshop
            .into_iter()
            .flat_map(|workshop| workshop.tasks)
            .map(|(task, _)| task)
            .collect(),
        glossary: draft
            .glossary
            .into_iter()
            .flat_map(|glossary| glossary.terms)
            .map(|(term, _)| term)
            .collect(),
        translations: Vec::new(),
    }
}

fn assemble_module(desk: &Desk<'_>, module: ModuleDraft) -> Module {
    let intro_md = module.page.md();
    Module {
        id: module.id,
        folder: module.folder,
        title: module.page.title.clone(),
        intro: markdown::blocks(&intro_md),
        intro_md,
        needs: module.front.needs.into_iter().map(|(id, _)| id).collect(),
        was: module.front.was,
        lessons: module.lessons.into_iter().map(|lesson| assemble_lesson(desk, lesson)).collect(),
    }
}

fn assemble_lesson(desk: &Desk<'_>, draft: LessonDraft) -> Lesson {
    let md = draft.page.md();
    let (path, title) = (draft.page.source.path.clone(), draft.page.title.clone());
    let mut body = draft.page.body_of(&md, &desk.lang);
    default_objective(&mut body);
    Lesson {
        id: draft.id,
        path,
        title,
        needs: draft.front.needs.into_iter().map(|(id, _)| id).collect(),
        was: draft.front.was,
        under18: draft.front.under18,
        state: draft.front.state,
        md,
        body,
    }
}

/// Items of a lesson with one objective test that one unless they name another.
pub(super) fn default_objective(body: &mut lesson::LessonBody) {
    let [objective] = body.objectives.as_slice() else {
        return;
    };
    let id = objective.id.clone();
    for block in &mut body.blocks {
        if let Node::Item(item) = &mut block.node {
            item.objective.get_or_insert_with(|| id.clone());
        }
    }
}

fn assemble_exam(draft: ExamDraft) -> Exam {
    let pool: Vec<Item> = modules::items(&draft.page).map(|(item, _)| item.clone()).collect();
    let items = draft.front.items.unwrap_or_default();
    Exam {
        items,
        pass: draft.front.pass,
        minutes: draft.front.minutes.unwrap_or(items.saturating_mul(2)),
        blueprint: draft.blueprint,
        pool,
    }
}

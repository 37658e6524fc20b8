//! A whole course out of the source and what is translated of it.

use assess::{Item, Lang, Stakes};

use super::{Text, Texts};
use crate::folder::check::default_objective;
use crate::front::page::ReadBy;
use crate::lesson::{self, LessonBody, Origin};
use crate::markdown;
use crate::model::{Course, Exam, Lesson, Module, Notice, Term, Translation};

/// The translations that learners can choose: those in which at least one lesson is translated.
pub(in crate::folder) fn assemble(source: &Course, texts: Vec<Texts>) -> Vec<Translation> {
    texts.into_iter().filter_map(|texts| translation(source, texts)).collect()
}

fn translation(source: &Course, texts: Texts) -> Option<Translation> {
    let lessons = || source.modules.iter().flat_map(|module| &module.lessons);
    if !lessons().any(|lesson| texts.pages.contains_key(&lesson.path)) {
        return None;
    }
    let source_lang = source.front.languages.first().cloned().unwrap_or_else(Lang::english);
    let mut put = Put { texts, source_lang, notices: Vec::new() };
    let mut course = Course { translations: Vec::new(), ..source.clone() };
    if let Some(text) = put.take("course.md") {
        course.title = text.title;
        course.overview = markdown::blocks(&text.md);
        course.overview_md = text.md;
    }
    for module in &mut course.modules {
        put.module(module);
    }
    if let Some(exam) = &mut course.exam {
        put.exam(exam);
    }
    if !course.workshop.is_empty()
        && let Some(text) = put.take("workshop.md")
    {
        for task in &mut course.workshop {
            if let Some(other) = text.tasks.iter().find(|other| other.id == task.id) {
                *task = other.clone();
            }
        }
    }
    if !course.glossary.is_empty()
        && let Some(text) = put.take("glossary.md")
    {
        for term in &mut course.glossary {
            if let Some(other) = text.terms.iter().find(|other| other.id == term.id) {
                *term = Term { figure: term.figure.clone(), ..other.clone() };
            }
        }
    }
    Some(Translation { lang: put.texts.lang, course, notices: put.notices })
}

/// Puts translated texts into the places of the source's.
struct Put {
    texts: Texts,
    source_lang: Lang,
    notices: Vec<(String, Notice)>,
}

impl Put {
    /// The translation of a file; what learners must know of it is noted.
    fn take(&mut self, path: &str) -> Option<Text> {
        let text = self.texts.pages.remove(path);
        let source = [Notice::Source];
        let said = text.as_ref().map_or(source.as_slice(), |text| &text.notices);
        self.notices.extend(said.iter().map(|notice| (path.to_owned(), *notice)));
        text
    }

    fn body(&self, path: &str, md: &str) -> LessonBody {
        let origin = Origin { file: path, lang: &self.texts.lang };
        // What is wrong with it was said of the file.
        let (mut body, _) = lesson::read(md, &origin);
        lesson::settle_open_items(&mut body, &self.source_lang);
        default_objective(&mut body);
        body
    }

    fn module(&mut self, module: &mut Module) {
        if let Some(text) = self.take(&format!("{}/module.md", module.folder)) {
            module.title = text.title;
            module.intro = markdown::blocks(&text.md);
            module.intro_md = text.md;
        }
        for lesson in &mut module.lessons {
            self.lesson(lesson);
        }
    }

    fn lesson(&mut self, lesson: &mut Lesson) {
        if let Some(text) = self.take(&lesson.path) {
            lesson.title = text.title;
            lesson.body = self.body(&lesson.path, &text.md);
            lesson.md = text.md;
        }
    }

    /// The pool is translated where a person vouches for its safety questions; else the exam is held in the source
    /// language.
    fn exam(&mut self, exam: &mut Exam) {
        let critical = exam.pool.iter().any(|item| item.stakes == Stakes::Critical);
        let closed = |text: &Text| critical && text.read == ReadBy::Nobody;
        if self.texts.pages.get("exam.md").is_some_and(closed) {
            self.texts.pages.remove("exam.md");
        }
        if let Some(text) = self.take("exam.md") {
            let pool: Vec<Item> = self.body("exam.md", &text.md).items().cloned().collect();
            exam.pool = pool;
        }
    }
}

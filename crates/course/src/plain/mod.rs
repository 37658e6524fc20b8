//! Every lesson as a plain page: for browsers without WebAssembly, for reading on paper, by double-click, without a script.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use assess::Lang;

use crate::compile::math::Formulas;
use crate::compile::{Cover, Files, Rendition};
use crate::lesson::OPEN;
use crate::markdown;
use crate::model::{Course, Lesson, LessonState, Marks, Module, Notice, Reviewed, Security};
use crate::pack::PackMedium;
use crate::tree::{Block, Node};

mod html;
mod item;
mod place;
mod words;

use html::{Context, escape, foreign};
use place::Place;
use words::Words;

/// The one style sheet of all plain pages.
pub const STYLE: &str = include_str!("plain.css");

/// The pages of a course in one language, by path below `dist/`.
pub(crate) fn course(
    rendition: &Rendition<'_>,
    media: &BTreeMap<String, PackMedium>,
    formulas: &Formulas,
) -> Files {
    let (course, lang) = (rendition.course, rendition.lang);
    let folder = format!("plain/{}/{lang}", course.front.slug);
    let site = Site { rendition, course, lang, words: Words::of(lang), media, formulas };
    let mut files = Files::new();
    files.insert(format!("{folder}/index.html"), site.overview().into_bytes());
    let lessons: Vec<(&Module, &Lesson)> = course
        .modules
        .iter()
        .flat_map(|module| module.lessons.iter().map(move |lesson| (module, lesson)))
        .filter(|(_, lesson)| lesson.state == LessonState::Written)
        .collect();
    for (index, (module, lesson)) in lessons.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|index| lessons.get(index));
        let next = lessons.get(index + 1);
        let page = site.lesson(lesson, previous.copied(), next.copied());
        files.insert(format!("{folder}/{}", name(module, lesson)), page.into_bytes());
    }
    files
}

/// The list of all courses, and the style sheet.
#[must_use]
pub fn index(courses: &[Cover]) -> Files {
    let words = Words::of(&Lang::english());
    let mut body = format!("<h1>{}</h1>\n<ul>\n", words.courses);
    for cover in courses.iter().filter(|cover| cover.front.security == Security::Open) {
        for lang in &cover.card.languages {
            let title = escape(cover.title_in(lang));
            let slug = &cover.front.slug;
            let _ = writeln!(
                body,
                "<li lang=\"{lang}\"><a href=\"{slug}/{lang}/index.html\">{title}</a> ({lang})</li>"
            );
        }
    }
    body.push_str("</ul>\n");
    let page = document(&Lang::english(), words.courses, "plain.css", &body);
    Files::from([
        ("plain/index.html".to_owned(), page.into_bytes()),
        ("plain/plain.css".to_owned(), STYLE.as_bytes().to_vec()),
    ])
}

fn name(module: &Module, lesson: &Lesson) -> String {
    format!("{}-{}.html", module.id, lesson.id)
}

fn document(lang: &Lang, title: &str, style: &str, body: &str) -> String {
    let direction = words::direction(lang);
    let title = escape(title);
    format!(
        "<!doctype html>\n<html lang=\"{lang}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

fn is_item(block: &Block) -> bool {
    matches!(block.node, Node::Item(_))
}

/// One course in one language.
struct Site<'a> {
    rendition: &'a Rendition<'a>,
    course: &'a Course,
    lang: &'a Lang,
    words: Words,
    media: &'a BTreeMap<String, PackMedium>,
    formulas: &'a Formulas,
}

impl<'a> Site<'a> {
    fn context(&self, file: &'a str) -> Context<'a> {
        let place = Place { course: self.course, media: self.media, file };
        let (words, formulas) = (self.words, self.formulas);
        Context { words, place, formulas, source: self.rendition.source, notes: BTreeMap::new() }
    }

    fn page(&self, title: &str, body: &str) -> String {
        document(self.lang, title, "../../plain.css", body)
    }

    /// What is to be said of the translation of a file.
    fn notices(&self, path: &str, body: &mut String) {
        for (_, notice) in self.rendition.notices.iter().filter(|(of, _)| of == path) {
            let words = match notice {
                Notice::Source => self.words.in_source,
                Notice::Machine => self.words.by_machine,
                Notice::Outdated => self.words.outdated,
            };
            let _ = writeln!(body, "<p class=\"mark\">{words}</p>");
        }
    }

    /// Writes what stands in a file: marked, where that is in another language than the page.
    fn of_file(&self, path: &str, body: &mut String, write: impl FnOnce(&mut String)) {
        match self.rendition.lang_of(path) {
            lang if lang == self.lang => write(body),
            lang => foreign(lang, body, write),
        }
    }

    fn overview(&self) -> String {
        let context = self.context("course.md");
        let words = self.words;
        let mut body = format!("<nav><a href=\"../../index.html\">{}</a></nav>\n", words.courses);
        self.of_file("course.md", &mut body, |body| {
            let _ = writeln!(body, "<h1>{}</h1>", escape(&self.course.title));
        });
        if self.course.front.reviewed == Reviewed::No {
            let mark = match self.course.front.marks {
                Marks::Graded => words.not_reviewed,
                Marks::None => words.not_reviewed_no_marks,
            };
            let _ = writeln!(body, "<p class=\"mark\">{mark}</p>");
        }
        self.notices("course.md", &mut body);
        self.of_file("course.md", &mut body, |body| context.blocks(&self.course.overview, body));
        let _ = writeln!(body, "<h2>{}</h2>", words.contents);
        for module in &self.course.modules {
            self.module(module, &mut body);
        }
        self.tasks(&mut body);
        self.glossary(&mut body);
        self.page(&self.course.title, &body)
    }

    fn module(&self, module: &'a Module, body: &mut String) {
        let file = format!("{}/module.md", module.folder);
        let context = self.context("course.md");
        let context = Context { place: context.place.at(&file), ..context };
        self.of_file(&file, body, |body| {
            let _ = writeln!(body, "<h3 id=\"{}\">{}</h3>", module.id, escape(&module.title));
            context.blocks(&module.intro, body);
        });
        body.push_str("<ol>\n");
        for lesson in &module.lessons {
            let title = escape(&lesson.title);
            match lesson.state {
                LessonState::Written => {
                    let href = name(module, lesson);
                    let _ = write!(body, "<li{}><a href=\"{href}\">{title}</a>", self.tag(lesson));
                }
                LessonState::Planned => {
                    let planned = self.words.planned;
                    let _ = write!(body, "<li{}>{title} ({planned})", self.tag(lesson));
                }
            }
            for objective in &lesson.body.objectives {
                let _ = write!(body, "<br>{}", context.inline(&objective.text));
            }
            body.push_str("</li>\n");
        }
        body.push_str("</ol>\n");
    }

    /// The language of a lesson, where it is another than that of the page.
    fn tag(&self, lesson: &Lesson) -> String {
        match self.rendition.lang_of(&lesson.path) {
            lang if lang == self.lang => String::new(),
            lang => format!(" lang=\"{lang}\""),
        }
    }

    fn tasks(&self, body: &mut String) {
        if self.course.workshop.is_empty() {
            return;
        }
        let _ = writeln!(body, "<h2>{}</h2>", self.words.tasks);
        self.notices("workshop.md", body);
        self.of_file("workshop.md", body, |body| self.checklists(body));
    }

    fn checklists(&self, body: &mut String) {
        let context = self.context("workshop.md");
        for task in &self.course.workshop {
            let title = context.inline(&markdown::inline(&task.title));
            let _ = writeln!(body, "<section class=\"task\" id=\"{}\">\n<h3>{title}</h3>", task.id);
            context.blocks(&markdown::blocks(&task.intro), body);
            body.push_str("<ul class=\"checklist\">\n");
            for criterion in &task.criteria {
                let text = context.inline(&markdown::inline(&criterion.text));
                let mark = if criterion.stakes == assess::Stakes::Critical {
                    " <strong>!</strong>"
                } else {
                    ""
                };
                let _ = writeln!(body, "<li>☐ {text}{mark}</li>");
            }
            let _ = writeln!(
                body,
                "</ul>\n<p class=\"sign\">{}: <span class=\"gap wide\"></span></p>\n</section>",
                self.words.signature
            );
        }
    }

    fn glossary(&self, body: &mut String) {
        if self.course.glossary.is_empty() {
            return;
        }
        let context = self.context("glossary.md");
        let _ = writeln!(body, "<h2>{}</h2>\n<dl>", self.words.glossary);
        for term in &self.course.glossary {
            let forms = escape(&term.forms.join(", "));
            let _ = writeln!(
                body,
                "<dt id=\"{}\">{forms}</dt>\n<dd>{}</dd>",
                escape(&term.id),
                context.inline(&term.meaning)
            );
        }
        body.push_str("</dl>\n");
    }

    /// The text of a lesson, with its questions in place and their answers at the end.
    fn text(&self, lesson: &Lesson, context: &Context<'_>, body: &mut String) {
        let _ = writeln!(body, "<h1>{}</h1>", escape(&lesson.title));
        let mut answers = String::new();
        let mut number = 0;
        // Blocks between questions are written together: an open one belongs to the block behind it.
        for run in lesson.body.blocks.chunk_by(|a, b| !is_item(a) && !is_item(b)) {
            match run {
                [Block { node: Node::Item(item), .. }] => {
                    let case =
                        item::case(item).filter(|_| item.standing != assess::Standing::Retired);
                    let Some(case) = case else { continue };
                    number += 1;
                    if item.stem.as_str().starts_with(OPEN) {
                        context.in_source(body, |body| context.question(number, &case, body));
                    } else {
                        context.question(number, &case, body);
                    }
                    context.answer(number, &case, &mut answers);
                }
                _ => context.blocks(run, body),
            }
        }
        if !lesson.body.footnotes.is_empty() {
            let _ = writeln!(body, "<h2>{}</h2>\n<ol class=\"notes\">", self.words.sources);
            for (note, number) in lesson.body.footnotes.iter().zip(1..) {
                let _ =
                    writeln!(body, "<li id=\"note-{number}\">{}</li>", context.inline(&note.text));
            }
            body.push_str("</ol>\n");
        }
        if !answers.is_empty() {
            let _ = writeln!(
                body,
                "<section class=\"answers\">\n<h2>{}</h2>\n<ol>\n{answers}</ol>\n</section>",
                self.words.answers
            );
        }
    }

    fn lesson(
        &self,
        lesson: &'a Lesson,
        previous: Option<(&Module, &Lesson)>,
        next: Option<(&Module, &Lesson)>,
    ) -> String {
        let mut context = self.context(&lesson.path);
        context.notes = lesson
            .body
            .footnotes
            .iter()
            .zip(1..)
            .map(|(note, number)| (note.label.as_str(), number))
            .collect();
        let mut body =
            format!("<nav><a href=\"index.html\">{}</a></nav>\n", escape(&self.course.title));
        self.notices(&lesson.path, &mut body);
        self.of_file(&lesson.path, &mut body, |body| self.text(lesson, &context, body));
        body.push_str("<nav>\n");
        for (word, other) in [(self.words.previous, previous), (self.words.next, next)] {
            if let Some((module, lesson)) = other {
                let _ = writeln!(
                    body,
                    "<p>{word}: <a href=\"{}\">{}</a></p>",
                    name(module, lesson),
                    escape(&lesson.title)
                );
            }
        }
        body.push_str("</nav>\n");
        self.page(&lesson.title, &body)
    }
}

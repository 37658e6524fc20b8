//! Every lesson as a plain page: for browsers without WebAssembly, for reading on paper, by double-click, without a script.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use assess::Lang;

use crate::catalogue::Card;
use crate::compile::Files;
use crate::compile::math::Formulas;
use crate::markdown;
use crate::model::{Course, Lesson, LessonState, Module, Reviewed};
use crate::pack::PackMedium;
use crate::tree::Node;

mod html;
mod item;
mod place;
mod words;

use html::{Context, escape};
use place::Place;
use words::Words;

/// The one style sheet of all plain pages.
pub const STYLE: &str = include_str!("plain.css");

/// The pages of a course, by path below `dist/`.
#[must_use]
pub fn course(course: &Course, media: &BTreeMap<String, PackMedium>, formulas: &Formulas) -> Files {
    let lang = course.front.languages.first().cloned().unwrap_or_else(Lang::english);
    let folder = format!("plain/{}/{lang}", course.front.slug);
    let site = Site { course, lang: &lang, words: Words::of(&lang), media, formulas };
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
pub fn index(courses: &[(Course, Card)]) -> Files {
    let words = Words::of(&Lang::english());
    let mut body = format!("<h1>{}</h1>\n<ul>\n", words.courses);
    for (course, card) in courses {
        for lang in &card.languages {
            let (slug, title) = (&course.front.slug, escape(&course.title));
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

/// One course in one language.
struct Site<'a> {
    course: &'a Course,
    lang: &'a Lang,
    words: Words,
    media: &'a BTreeMap<String, PackMedium>,
    formulas: &'a Formulas,
}

impl<'a> Site<'a> {
    fn context(&self, file: &'a str) -> Context<'a> {
        let place = Place { course: self.course, media: self.media, file };
        Context { words: self.words, place, formulas: self.formulas, notes: BTreeMap::new() }
    }

    fn page(&self, title: &str, body: &str) -> String {
        document(self.lang, title, "../../plain.css", body)
    }

    fn overview(&self) -> String {
        let context = self.context("course.md");
        let words = self.words;
        let mut body = format!("<nav><a href=\"../../index.html\">{}</a></nav>\n", words.courses);
        let _ = writeln!(body, "<h1>{}</h1>", escape(&self.course.title));
        if self.course.front.reviewed == Reviewed::No {
            let _ = writeln!(body, "<p class=\"mark\">{}</p>", words.not_reviewed);
        }
        context.blocks(&self.course.overview, &mut body);
        let _ = writeln!(body, "<h2>{}</h2>", words.contents);
        for module in &self.course.modules {
            self.module(module, &mut body);
        }
        self.tasks(&mut body);
        self.glossary(&mut body);
        self.page(&self.course.title, &body)
    }

    fn module(&self, module: &'a Module, body: &mut String) {
        let _ = writeln!(body, "<h3 id=\"{}\">{}</h3>", module.id, escape(&module.title));
        let file = format!("{}/module.md", module.folder);
        let context = self.context("course.md");
        let context = Context { place: context.place.at(&file), ..context };
        context.blocks(&module.intro, body);
        body.push_str("<ol>\n");
        for lesson in &module.lessons {
            let title = escape(&lesson.title);
            match lesson.state {
                LessonState::Written => {
                    let _ = write!(body, "<li><a href=\"{}\">{title}</a>", name(module, lesson));
                }
                LessonState::Planned => {
                    let _ = write!(body, "<li>{title} ({})", self.words.planned);
                }
            }
            for objective in &lesson.body.objectives {
                let _ = write!(body, "<br>{}", context.inline(&objective.text));
            }
            body.push_str("</li>\n");
        }
        body.push_str("</ol>\n");
    }

    fn tasks(&self, body: &mut String) {
        if self.course.workshop.is_empty() {
            return;
        }
        let context = self.context("workshop.md");
        let _ = writeln!(body, "<h2>{}</h2>", self.words.tasks);
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
        let _ = writeln!(body, "<h1>{}</h1>", escape(&lesson.title));
        let mut answers = String::new();
        let mut number = 0;
        for block in &lesson.body.blocks {
            match &block.node {
                Node::Item(item) if item.standing == assess::Standing::Retired => {}
                Node::Item(item) => {
                    let Some(case) = item::case(item) else {
                        continue;
                    };
                    number += 1;
                    context.question(number, &case, &mut body);
                    context.answer(number, &case, &mut answers);
                }
                _ => context.blocks(std::slice::from_ref(block), &mut body),
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

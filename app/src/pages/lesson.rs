//! The page of a lesson: where it stands in its course, its text, the way on.

use std::collections::BTreeSet;
use std::sync::Arc;

use assess::{CourseId, ItemId, LessonId};
use course::lesson::LessonBody;
use course::model::LessonState;
use course::pack::{Markable, PackLesson, PackModule};
use leptos::prelude::*;
use record::Body;

use super::{course as course_page, locks};
use crate::course::{self as courses, CourseData, LoadFault, Place};
use crate::dom::{El, View, dynamic, h};
use crate::lesson;
use crate::portal::{Keeping, PortalState};
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{self, Mark, arrive, bring, button, button_link, heading, minutes};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState, course: &CourseId, lesson: &LessonId) -> View {
    let (course, wanted) = (course.clone(), lesson.clone());
    let future = async move {
        let data = courses::load(portal, course).await?;
        let place = data.lesson(&wanted).ok_or(LoadFault::Missing)?;
        // An address may hold the id that the lesson had before.
        let (module, id) = (place.module.id.clone(), place.lesson.id.clone());
        let pack = courses::load_module(portal, &data, &module).await?;
        let markdown = pack.lessons.get(&id).cloned().unwrap_or_default();
        // Now, while the store may still be opening.
        let body = lesson::read_body(&data, &id, &markdown);
        Ok((data, id, Arc::new(Text { markdown, body })))
    };
    bring(portal, future, move |(data, id, text)| show(portal, &data, &id, &text))
}

/// The text of a lesson.
struct Text {
    markdown: String,
    body: LessonBody,
}

fn show(portal: PortalState, data: &Arc<CourseData>, id: &LessonId, text: &Arc<Text>) -> View {
    let Some(place) = data.lesson(id) else { return page::failed(portal, &LoadFault::Missing) };
    let title = place.lesson.title.clone();
    arrive(portal, &format!("{}.{} {title}", place.number.0, place.number.1));
    let state = Memo::new({
        let (data, id) = (data.clone(), id.clone());
        move |_| {
            // Until the record is read, nobody knows; a lesson is not shown and then taken away.
            if portal.keeping.get() == Keeping::Opening {
                return State::Unknown;
            }
            portal.progress.with(|p| {
                let mine = locks::progress_in(&data, p);
                match data.lesson(&id).and_then(|place| locks::lesson(&data, mine, place)) {
                    // What was open once stays open.
                    Some(lock) if !mine.lessons.contains_key(&id) => State::Closed(lock),
                    _ => State::Open,
                }
            })
        }
    });
    let (data, id, text) = (data.clone(), id.clone(), text.clone());
    dynamic(move || match state.get() {
        State::Unknown => page::waiting(portal),
        State::Closed(lock) => closed(portal, &data, &id, &lock),
        State::Open => open(portal, &data, &id, &text),
    })
}

#[derive(Debug, Clone, PartialEq)]
enum State {
    Unknown,
    Open,
    Closed(locks::Lock),
}

fn closed(portal: PortalState, data: &CourseData, id: &LessonId, lock: &locks::Lock) -> View {
    let Some(place) = data.lesson(id) else { return page::failed(portal, &LoadFault::Missing) };
    let back = Route::Course(data.pack.course.slug.clone());
    h!("div.page.notice";
        heading(place.lesson.title.as_str()),
        course_page::locked(portal, data, place.module, lock),
        h!("p"; button_link("a.button", &back, portal.say(msg::BACK_TO_COURSE))))
    .into()
}

fn open(portal: PortalState, data: &Arc<CourseData>, id: &LessonId, text: &Text) -> View {
    let Some(place) = data.lesson(id) else { return page::failed(portal, &LoadFault::Missing) };
    note_start(portal, data);
    let back = Route::Course(data.pack.course.slug.clone()).to_string();
    let number = format!("{}.{}", place.number.0, place.number.1);
    let young = course_page::under18(place.lesson.under18.or(data.pack.course.under18));
    let young = young.map(|m| h!("p.young"; icon(Icon::Warning), h!("span"; portal.say(m))));
    let title =
        [h!("span.row-number"; number).into(), " ".into(), place.lesson.title.as_str().into()];
    h!("div.lesson-grid";
        h!("nav.side-start", "aria-label" = portal.say(msg::LESSON_LIST); contents(portal, data, id)),
        h!("div.page.lesson-page";
            h!("p.crumbs.quiet";
                h!("a", "href" = back; icon(Icon::Back), data.pack.title.as_str()),
                h!("span"; place.module.title.as_str())),
            heading(title),
            h!("p.quiet.lesson-time"; icon(Icon::Clock), minutes(portal, place.lesson.minutes)),
            young,
            course_page::language::of_text(portal, data, &place.path()),
            course_page::consent::view(portal, data, course_page::consent::Place::Lesson),
            lesson::view(portal, data, id, &text.body),
            finish(portal, data, id),
            course_page::consent::may_stop(portal, data),
            pager(portal, data, id)),
        h!("aside.side-end", "aria-label" = portal.say(msg::LESSON_WORDS); terms(portal, data, &text.markdown)))
    .into()
}

/// The first event of a course names its edition.
fn note_start(portal: PortalState, data: &CourseData) {
    let (course, edition) = (data.pack.course.slug.clone(), data.pack.edition.clone());
    let known =
        portal.progress.with_untracked(|p| p.courses.get(&course).and_then(|c| c.edition.clone()));
    if known.as_deref() != Some(edition.as_str()) {
        portal.answer(Body::CourseStarted { course, edition }, None);
    }
}

/// Of a course with more lessons, only those of the module are listed beside the text: nobody finds their way in a
/// hundred links, and a slow machine would build them before the lesson.
const LISTED_MAX: usize = 40;

/// Modules and lessons beside the text, on wide screens. They are made again when a mark changes, not at each step.
fn contents(portal: PortalState, data: &Arc<CourseData>, here: &LessonId) -> View {
    let (data, here) = (data.clone(), here.clone());
    let whole = data.lessons().count() <= LISTED_MAX;
    let listed = move |module: &PackModule, here: &LessonId| {
        whole || module.lessons.iter().any(|lesson| lesson.id == *here)
    };
    let (course, place) = (data.clone(), here.clone());
    let marks = Memo::new(move |_| {
        portal.progress.with(|p| {
            let mine = locks::progress_in(&course, p);
            let modules = (1..).zip(&course.pack.modules).filter(|(_, m)| listed(m, &place));
            let places = modules.flat_map(|(m, module)| {
                let lessons = (1..).zip(&module.lessons);
                lessons.map(move |(l, lesson)| Place { module, lesson, number: (m, l) })
            });
            places.map(|place| locks::mark(&course, mine, place)).collect()
        })
    });
    dynamic(move || {
        marks.with(|marks: &Vec<Mark>| {
            let mut marks = marks.iter().copied();
            let mut parts: Vec<View> = Vec::new();
            for (m, module) in (1..).zip(&data.pack.modules) {
                parts.push(h!("p.toc-module"; module.title.as_str()).into());
                if listed(module, &here) {
                    let lessons = (1..).zip(&module.lessons).zip(marks.by_ref());
                    let rows: Vec<El> = lessons
                        .map(|((l, lesson), mark)| row(portal, &data, (m, l), lesson, mark, &here))
                        .collect();
                    parts.push(h!("ol.toc"; rows).into());
                }
            }
            parts
        })
    })
}

fn row(
    portal: PortalState,
    data: &CourseData,
    (m, l): (usize, usize),
    lesson: &PackLesson,
    mark: Mark,
    here: &LessonId,
) -> El {
    let current = (lesson.id == *here).then_some("page");
    let route = Route::Lesson(data.pack.course.slug.clone(), lesson.id.clone(), None);
    h!("li"; h!("a", "href" = route.to_string(), "aria-current" = current;
        page::mark(portal, mark), h!("span"; format!("{m}.{l} {}", lesson.title))))
}

/// The words of this lesson with their meaning, beside the text on wide screens.
fn terms(portal: PortalState, data: &Arc<CourseData>, markdown: &str) -> View {
    let text = lesson::TextContext::of_course(portal, data.clone());
    let mut seen = BTreeSet::new();
    let mut list = h!("dl");
    for term in markdown.split("**").skip(1).step_by(2).filter_map(|word| data.term_of(word)) {
        if seen.insert(term.id.as_str()) {
            let name = term.forms.first().map_or("", String::as_str);
            list = list.with(h!("dt"; name)).with(h!("dd"; text.inline(&term.meaning)));
        }
    }
    View::from([h!("h2"; portal.say(msg::LESSON_WORDS)).into(), list.into()])
}

/// How many questions are still open; nothing is ever called a failure.
fn finish(portal: PortalState, data: &Arc<CourseData>, id: &LessonId) -> El {
    let (data, id) = (data.clone(), id.clone());
    let of_lesson =
        data.pack.items.iter().filter(|(_, i)| i.lesson == id && i.markable == Markable::Keyed);
    let keyed: Vec<ItemId> = of_lesson.map(|(id, _)| id.clone()).collect();
    let words = dynamic(move || {
        let (done, open) = portal.progress.with(|p| {
            let mine = locks::progress_in(&data, p);
            let open = |k: &&ItemId| mine.items.get(*k).is_none_or(|i| i.best.is_none());
            (mine.completed(&id), keyed.iter().filter(open).count())
        });
        if done {
            return h!("p.result.right"; icon(Icon::Right), h!("strong"; portal.say(msg::LESSON_DONE)));
        }
        if keyed.is_empty() {
            let (course, lesson) = (data.pack.course.slug.clone(), id.clone());
            return button("button.button", portal.say(msg::LESSON_READ), move || {
                portal.answer(
                    Body::LessonCompleted { course: course.clone(), lesson: lesson.clone() },
                    None,
                );
            });
        }
        h!("p.quiet"; portal.say_with(msg::LESSON_OPEN, &[("open", open.into())]))
    });
    h!("div.finish", "role" = "status"; words)
}

fn pager(portal: PortalState, data: &CourseData, id: &LessonId) -> El {
    let slug = &data.pack.course.slug;
    let order: Vec<_> = data.lessons().filter(|l| l.state == LessonState::Written).collect();
    let here = order.iter().position(|l| l.id == *id);
    let at = |i: Option<usize>| i.and_then(|i| order.get(i)).copied();
    let (before, after) = (at(here.and_then(|h| h.checked_sub(1))), at(here.map(|h| h + 1)));
    let module = |id: &LessonId| data.lesson(id).map(|p| p.module.id.clone());
    let ends = module(id).filter(|m| after.is_none_or(|next| module(&next.id).as_ref() != Some(m)));
    let check = ends.filter(|m| !super::draw::pool(data, m).is_empty()).map(|m| {
        button_link("a.button.second", &Route::Check(slug.clone(), m), portal.say(msg::CHECK_TITLE))
    });
    let to = |lesson: &PackLesson| Route::Lesson(slug.clone(), lesson.id.clone(), None).to_string();
    let back = before.map(|l| {
        h!("a.button.second", "rel" = "prev", "href" = to(l); icon(Icon::Back), h!("span"; l.title.as_str()))
    });
    let on = match after {
        Some(l) => {
            h!("a.button", "rel" = "next", "href" = to(l); h!("span"; l.title.as_str()), icon(Icon::Forward))
        }
        None => {
            button_link("a.button", &Route::Summary(slug.clone()), portal.say(msg::SUMMARY_TITLE))
        }
    };
    h!("nav.pager", "aria-label" = portal.say(msg::PAGER_NAME); back, check, on)
}

//! The page of a lesson: where it stands in its course, its text, the way on.

use std::sync::Arc;

use assess::{CourseId, LessonId};
use course::model::{LessonState, Under18};
use leptos::prelude::*;
use record::Body;

use super::{course as course_page, locks};
use crate::course::{self as courses, CourseData, LoadFault};
use crate::lesson::LessonView;
use crate::portal::{Keeping, PortalState};
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{self, Mark, arrive, bring, heading};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState, course: &CourseId, lesson: &LessonId) -> AnyView {
    let (course, id) = (course.clone(), lesson.clone());
    let wanted = id.clone();
    let future = async move {
        let data = courses::load(portal, course).await?;
        let module = data.lesson(&wanted).ok_or(LoadFault::Missing)?.module.id.clone();
        let pack = courses::load_module(portal, &data, &module).await?;
        let markdown = pack.lessons.get(&wanted).cloned().unwrap_or_default();
        Ok((data, markdown))
    };
    bring(portal, future, move |(data, markdown)| show(portal, &data, &id, &markdown))
}

fn show(portal: PortalState, data: &Arc<CourseData>, id: &LessonId, markdown: &str) -> AnyView {
    let Some(place) = data.lesson(id) else { return page::failed(portal, LoadFault::Missing) };
    let title = place.lesson.title.clone();
    arrive(portal, &format!("{}.{} {title}", place.number.0, place.number.1));
    let closed = Memo::new({
        let (data, id) = (data.clone(), id.clone());
        move |_| {
            // Until the record is read, nobody knows; a lesson is not shown and then taken away.
            if portal.keeping.get() == Keeping::Opening {
                return State::Unknown;
            }
            let mine = portal.progress.with(|p| locks::progress_in(&data, p));
            match data.lesson(&id).and_then(|place| locks::lesson(&data, &mine, place)) {
                // What was open once stays open.
                Some(lock) if !mine.lessons.contains_key(&id) => State::Closed(lock),
                _ => State::Open,
            }
        }
    });
    let (data, id, markdown) = (data.clone(), id.clone(), markdown.to_owned());
    let content = move || match closed.get() {
        State::Unknown => page::waiting(portal),
        State::Closed(lock) => data
            .lesson(&id)
            .map(|place| {
                view! {
                    <div class="page notice">
                        {heading(place.lesson.title.clone())}
                        {course_page::locked(portal, &data, place.module, &lock)}
                        <p><a class="button" href=Route::Course(data.pack.course.slug.clone()).to_string()>{portal.say(msg::BACK_TO_COURSE)}</a></p>
                    </div>
                }
                .into_any()
            })
            .unwrap_or_else(|| page::failed(portal, LoadFault::Missing)),
        State::Open => open(portal, &data, &id, &markdown),
    };
    content.into_any()
}

#[derive(Debug, Clone, PartialEq)]
enum State {
    Unknown,
    Open,
    Closed(locks::Lock),
}

fn open(portal: PortalState, data: &Arc<CourseData>, id: &LessonId, markdown: &str) -> AnyView {
    let Some(place) = data.lesson(id) else { return page::failed(portal, LoadFault::Missing) };
    note_start(portal, data);
    let slug = data.pack.course.slug.clone();
    let number = format!("{}.{}", place.number.0, place.number.1);
    let minutes = portal.say_with(msg::MINUTES, &[("minutes", place.lesson.minutes.into())]);
    let young = place.lesson.under18.or(data.pack.course.under18).and_then(|rule| match rule {
        Under18::Yes => None,
        Under18::Supervised => Some(msg::UNDER18_SUPERVISED),
        Under18::No => Some(msg::UNDER18_NO),
    });
    view! {
        <div class="lesson-grid">
            <nav class="side-start" aria-label=portal.say(msg::LESSON_LIST)>{contents(portal, data, id)}</nav>
            <div class="page lesson-page">
                <p class="crumbs quiet">
                    <a href=Route::Course(slug).to_string()>{icon(Icon::Back)}{data.pack.title.clone()}</a>
                    <span>{place.module.title.clone()}</span>
                </p>
                {heading(view! { <span class="row-number">{number}</span>" "{place.lesson.title.clone()} })}
                <p class="quiet lesson-time">{icon(Icon::Clock)}{minutes}</p>
                {young.map(|m| view! { <p class="young">{icon(Icon::Warning)}<span>{portal.say(m)}</span></p> })}
                <LessonView portal=portal course=data.clone() lesson=id.clone() markdown=markdown.to_owned()/>
                {finish(portal, data, id)}
                {pager(portal, data, id)}
            </div>
            <aside class="side-end" aria-label=portal.say(msg::LESSON_WORDS)>{terms(portal, data, markdown)}</aside>
        </div>
    }
    .into_any()
}

/// The first event of a course names its edition.
fn note_start(portal: PortalState, data: &Arc<CourseData>) {
    let (course, edition) = (data.pack.course.slug.clone(), data.pack.edition.clone());
    let known = portal.progress.with_untracked(|p| p.courses.get(&course).and_then(|c| c.edition.clone()));
    if known.as_deref() != Some(edition.as_str()) {
        portal.answer(Body::CourseStarted { course, edition }, None);
    }
}

/// Modules and lessons beside the text, on wide screens.
fn contents(portal: PortalState, data: &Arc<CourseData>, here: &LessonId) -> AnyView {
    let (data, here) = (data.clone(), here.clone());
    (move || {
        let mine = portal.progress.with(|p| locks::progress_in(&data, p));
        (1..)
            .zip(&data.pack.modules)
            .map(|(m, module)| {
                let rows = (1..)
                    .zip(&module.lessons)
                    .map(|(l, lesson)| {
                        let locked = data.lesson(&lesson.id).and_then(|p| locks::lesson(&data, &mine, p)).is_some();
                        let state = match (locked, mine.completed(&lesson.id), mine.lessons.contains_key(&lesson.id)) {
                            (_, true, _) => Mark::Full,
                            (_, _, true) => Mark::Half,
                            (true, _, _) => Mark::Locked,
                            _ => Mark::Empty,
                        };
                        let current = (lesson.id == here).then_some("page");
                        let route = Route::Lesson(data.pack.course.slug.clone(), lesson.id.clone(), None);
                        view! {
                            <li><a href=route.to_string() aria-current=current>
                                {page::mark(portal, state)}<span>{m}"."{l}" "{lesson.title.clone()}</span>
                            </a></li>
                        }
                    })
                    .collect_view();
                view! { <p class="toc-module">{module.title.clone()}</p><ol class="toc">{rows}</ol> }
            })
            .collect_view()
    })
    .into_any()
}

/// The words of this lesson with their meaning, beside the text on wide screens.
fn terms(portal: PortalState, data: &Arc<CourseData>, markdown: &str) -> AnyView {
    let text = crate::lesson::TextContext::of_course(portal, data.clone());
    let mut seen = std::collections::BTreeSet::new();
    let rows = markdown
        .split("**")
        .skip(1)
        .step_by(2)
        .filter_map(|word| data.term_of(word))
        .filter(|term| seen.insert(term.id.clone()))
        .map(|term| {
            let name = term.forms.first().cloned().unwrap_or_default();
            view! { <dt>{name}</dt><dd>{text.inline(&term.meaning)}</dd> }
        })
        .collect_view();
    view! { <h2>{portal.say(msg::LESSON_WORDS)}</h2><dl>{rows}</dl> }.into_any()
}

/// How many questions are still open; nothing is ever called a failure.
fn finish(portal: PortalState, data: &Arc<CourseData>, id: &LessonId) -> AnyView {
    let (data, id) = (data.clone(), id.clone());
    let keyed: Vec<_> = data
        .pack
        .items
        .iter()
        .filter(|(_, i)| i.lesson == id && i.markable == course::pack::Markable::Keyed)
        .map(|(id, _)| id.clone())
        .collect();
    let words = move || {
        let mine = portal.progress.with(|p| locks::progress_in(&data, p));
        if mine.completed(&id) {
            return view! { <p class="result right">{icon(Icon::Right)}<strong>{portal.say(msg::LESSON_DONE)}</strong></p> }
                .into_any();
        }
        let open = keyed.iter().filter(|k| mine.items.get(k).is_none_or(|i| i.best.is_none())).count();
        if keyed.is_empty() {
            let (course, lesson) = (data.pack.course.slug.clone(), id.clone());
            return view! {
                <button type="button" class="button" on:click=move |_| {
                    portal.answer(Body::LessonCompleted { course: course.clone(), lesson: lesson.clone() }, None);
                }>{portal.say(msg::LESSON_READ)}</button>
            }
            .into_any();
        }
        view! { <p class="quiet">{portal.say_with(msg::LESSON_OPEN, &[("open", open.into())])}</p> }.into_any()
    };
    view! { <div class="finish" role="status">{words}</div> }.into_any()
}

fn pager(portal: PortalState, data: &CourseData, id: &LessonId) -> AnyView {
    let slug = &data.pack.course.slug;
    let order: Vec<_> = data.lessons().filter(|l| l.state == LessonState::Written).collect();
    let here = order.iter().position(|l| l.id == *id);
    let at = |i: Option<usize>| i.and_then(|i| order.get(i)).copied();
    let (before, after) = (at(here.and_then(|h| h.checked_sub(1))), at(here.map(|h| h + 1)));
    let module = |id: &LessonId| data.lesson(id).map(|p| p.module.id.clone());
    let ends = module(id).filter(|m| after.is_none_or(|next| module(&next.id).as_ref() != Some(m)));
    let check = ends.filter(|m| !super::draw::pool(data, m).is_empty()).map(|m| {
        let route = Route::Check(slug.clone(), m);
        view! { <a class="button second" href=route.to_string()>{portal.say(msg::CHECK_TITLE)}</a> }
    });
    let to = |lesson: &course::pack::PackLesson| Route::Lesson(slug.clone(), lesson.id.clone(), None).to_string();
    view! {
        <nav class="pager" aria-label=portal.say(msg::PAGER_NAME)>
            {before.map(|l| view! {
                <a class="button second" rel="prev" href=to(l)>{icon(Icon::Back)}<span>{l.title.clone()}</span></a>
            })}
            {check}
            {match after {
                Some(l) => view! {
                    <a class="button" rel="next" href=to(l)><span>{l.title.clone()}</span>{icon(Icon::Forward)}</a>
                }.into_any(),
                None => view! {
                    <a class="button" href=Route::Summary(slug.clone()).to_string()>{portal.say(msg::SUMMARY_TITLE)}</a>
                }.into_any(),
            }}
        </nav>
    }
    .into_any()
}

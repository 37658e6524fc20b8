//! What was done in a course. Plain counts, no praise and no blame.

use assess::{CourseId, Verdict};
use course::model::LessonState;
use leptos::prelude::*;
use record::project::{Projection as _, StudyTime};

use super::locks;
use crate::course::{self as courses, CourseData};
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{self, Mark, arrive, bring, heading, squares};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState, id: &CourseId) -> AnyView {
    bring(portal, courses::load(portal, id.clone()), move |data| {
        arrive(portal, &portal.say(msg::SUMMARY_TITLE));
        let slug = data.pack.course.slug.clone();
        let title = data.pack.title.clone();
        let rows = move || body(portal, &data);
        view! {
            <div class="page summary">
                {heading(portal.say(msg::SUMMARY_TITLE))}
                <p class="quiet"><a href=Route::Course(slug.clone()).to_string()>{title}</a></p>
                {rows}
                <p class="item-actions">
                    <a class="button" href=Route::Course(slug).to_string()>{portal.say(msg::BACK_TO_COURSE)}</a>
                    <button type="button" class="button second" on:click=|_| {
                        let _ = crate::browser::window().print();
                    }>{icon(Icon::Print)}{portal.say(msg::PRINT)}</button>
                </p>
            </div>
        }
        .into_any()
    })
}

fn body(portal: PortalState, data: &CourseData) -> AnyView {
    let mine = portal.progress.with(|p| locks::progress_in(data, p));
    if mine.lessons.is_empty() && mine.items.is_empty() {
        return view! { <div class="empty"><p>{portal.say(msg::SUMMARY_EMPTY)}</p></div> }.into_any();
    }
    let written: Vec<_> = data.lessons().filter(|l| l.state == LessonState::Written).collect();
    let done = written.iter().filter(|l| mine.completed(&l.id)).count();
    let right = |first: bool| {
        mine.items
            .values()
            .filter(|i| if first { i.first == Some(Verdict::Right) } else { i.best == Some(Verdict::Right) })
            .count()
    };
    let answered = mine.items.values().filter(|i| i.answers > 0).count();
    let modules = (1..)
        .zip(&data.pack.modules)
        .map(|(n, module)| {
            let lessons: Vec<_> = module.lessons.iter().filter(|l| l.state == LessonState::Written).collect();
            let finished = lessons.iter().filter(|l| mine.completed(&l.id)).count();
            let checked = mine.modules.get(&module.id).and_then(|m| m.checks.iter().max_by_key(|c| c.right));
            let state = match (finished == lessons.len(), finished) {
                (true, _) => Mark::Full,
                (false, 0) => Mark::Empty,
                _ => Mark::Half,
            };
            let check = checked.map(|c| {
                portal.say_with(msg::SUMMARY_CHECK, &[("right", c.right.into()), ("all", c.items.into())])
            });
            view! {
                <li class="row">
                    {page::mark(portal, state)}
                    <span class="row-title">{n}". "{module.title.clone()}</span>
                    {squares(portal, finished, lessons.len())}
                    <span class="row-note">{check}</span>
                </li>
            }
        })
        .collect_view();
    let minutes = {
        let inner = portal.inner();
        let log = inner.log.borrow();
        let study = log.as_ref().map(StudyTime::of);
        study.and_then(|s| s.courses.get(&data.pack.course.slug).copied()).unwrap_or(0) / 60_000
    };
    view! {
        <dl class="facts">
            <dt>{portal.say(msg::SUMMARY_LESSONS)}</dt><dd>{squares(portal, done, written.len())}</dd>
            <dt>{portal.say(msg::SUMMARY_QUESTIONS)}</dt>
            <dd>{portal.say_with(msg::SUMMARY_RIGHT, &[
                ("right", right(false).into()), ("answered", answered.into()), ("first", right(true).into()),
            ])}</dd>
            <dt>{portal.say(msg::SUMMARY_TIME)}</dt><dd>{portal.say_with(msg::MINUTES, &[("minutes", minutes.into())])}</dd>
        </dl>
        <ul class="rows">{modules}</ul>
    }
    .into_any()
}

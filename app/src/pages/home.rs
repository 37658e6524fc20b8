//! Home: one big thing, go on; then my courses and the way to others.

use assess::LessonId;
use leptos::prelude::*;
use record::project::Progress;

use crate::course;
use crate::portal::{Keeping, PortalState};
use crate::route::Route;
use crate::shell::icon::{Icon, icon, sector};
use crate::shell::page::{arrive, heading, squares};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState) -> AnyView {
    arrive(portal, &portal.say(msg::HOME_TITLE));
    view! {
        <div class="page home">
            {heading(portal.say(msg::HOME_TITLE))}
            {move || {
                let progress = portal.progress.get();
                match portal.keeping.get() {
                    Keeping::Opening => ().into_any(),
                    _ if progress.courses.is_empty() => empty(portal),
                    _ => begun(portal, &progress),
                }
            }}
        </div>
    }
    .into_any()
}

/// No saved work here: open a record file, or start.
fn empty(portal: PortalState) -> AnyView {
    view! {
        <section class="big-card">
            <h2>{portal.say(msg::HOME_EMPTY_TITLE)}</h2>
            <p>{portal.say(msg::HOME_EMPTY_TEXT)}</p>
            <p class="item-actions">
                <a class="button" href=Route::Catalogue.to_string()>{portal.say(msg::HOME_FIND)}</a>
                <a class="button second" href=Route::Record.to_string()>{portal.say(msg::HOME_OPEN_FILE)}</a>
            </p>
        </section>
    }
    .into_any()
}

fn begun(portal: PortalState, progress: &Progress) -> AnyView {
    let go_on = progress.last.clone().map(|spot| {
        let id = spot.course.clone();
        crate::shell::page::bring(portal, course::load(portal, id), move |data| {
            go_on_card(portal, &data, &spot.lesson)
        })
    });
    let others = progress
        .courses
        .keys()
        .filter(|id| progress.last.as_ref().is_none_or(|s| s.course != **id))
        .cloned()
        .map(|id| {
            crate::shell::page::bring(portal, course::load(portal, id), move |data| course_row(portal, &data))
        })
        .collect_view();
    let more = progress.courses.len() > 1;
    view! {
        {go_on}
        {more.then(|| view! { <h2>{portal.say(msg::HOME_MY_COURSES)}</h2> })}
        {more.then(|| view! { <ul class="rows">{others}</ul> })}
        <p class="item-actions">
            <a class="button second" href=Route::Catalogue.to_string()>{icon(Icon::Book)}{portal.say(msg::HOME_FIND)}</a>
        </p>
    }
    .into_any()
}

fn go_on_card(portal: PortalState, data: &course::CourseData, last: &LessonId) -> AnyView {
    let slug = data.pack.course.slug.clone();
    let mine = portal.progress.with_untracked(|p| p.courses.get(&slug).cloned()).unwrap_or_default();
    let order: Vec<LessonId> = data
        .lessons()
        .filter(|l| l.state == ::course::model::LessonState::Written)
        .map(|l| l.id.clone())
        .collect();
    let done = order.iter().filter(|l| mine.completed(l)).count();
    let next = if mine.completed(last) { mine.next_lesson(&order).cloned() } else { Some(last.clone()) };
    let Some(place) = next.as_ref().and_then(|id| data.lesson(id)) else {
        return view! {
            <section class="big-card">
                <h2>{data.pack.title.clone()}</h2>
                <p>{portal.say(msg::HOME_ALL_DONE)}</p>
                <p><a class="button" href=Route::Summary(slug).to_string()>{portal.say(msg::SUMMARY_TITLE)}</a></p>
            </section>
        }
        .into_any();
    };
    let number = format!("{}.{}", place.number.0, place.number.1);
    let minutes = portal.say_with(msg::MINUTES, &[("minutes", place.lesson.minutes.into())]);
    let route = Route::Lesson(slug.clone(), place.lesson.id.clone(), None);
    view! {
        <section class="big-card">
            <p class="quiet"><a href=Route::Course(slug).to_string()>{data.pack.title.clone()}</a></p>
            <h2>{number}" "{place.lesson.title.clone()}</h2>
            <p class="quiet">{icon(Icon::Clock)}{minutes}</p>
            <p>{squares(portal, done, order.len())}</p>
            <p class="item-actions"><a class="button" id="go-on" href=route.to_string()>{portal.say(msg::GO_ON)}</a></p>
        </section>
    }
    .into_any()
}

fn course_row(portal: PortalState, data: &course::CourseData) -> AnyView {
    let slug = data.pack.course.slug.clone();
    let mine = portal.progress.with_untracked(|p| p.courses.get(&slug).cloned()).unwrap_or_default();
    let all = data.lessons().count();
    let done = data.lessons().filter(|l| mine.completed(&l.id)).count();
    view! {
        <li><a class="row" href=Route::Course(slug).to_string()>
            {icon(sector(&data.pack.course.sector))}
            <span class="row-title">{data.pack.title.clone()}</span>{squares(portal, done, all)}
        </a></li>
    }
    .into_any()
}

//! Home: one big thing, go on; then my courses and the way to others.

use ::course::model::LessonState;
use assess::LessonId;
use leptos::prelude::*;
use record::project::Progress;

use super::locks::progress_in;
use crate::course::{self, CourseData};
use crate::dom::{El, View, dynamic, h};
use crate::part::Part;
use crate::portal::{Keeping, PortalState};
use crate::route::Route;
use crate::shell::icon::{Icon, icon, sector};
use crate::shell::page::{arrive, bring, button_link, heading, minutes, squares};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState) -> View {
    arrive(portal, &portal.say(msg::HOME_TITLE));
    let content = dynamic(move || {
        portal.progress.with(|progress| match portal.keeping.get() {
            Keeping::Opening => View::Empty,
            _ if progress.courses.is_empty() => empty(portal).into(),
            _ => Part::Study.show(portal, &Route::Home),
        })
    });
    h!("div.page.home"; heading(portal.say(msg::HOME_TITLE)), content).into()
}

/// No saved work here: open a record file, or start.
fn empty(portal: PortalState) -> El {
    h!("section.big-card";
        h!("h2"; portal.say(msg::HOME_EMPTY_TITLE)),
        h!("p"; portal.say(msg::HOME_EMPTY_TEXT)),
        h!("p.item-actions";
            button_link("a.button", &Route::Catalogue, portal.say(msg::HOME_FIND)),
            button_link("a.button.second", &Route::Record, portal.say(msg::HOME_OPEN_FILE))))
}

/// My courses: go on, and the others.
pub fn begun(portal: PortalState) -> View {
    portal.progress.with_untracked(|progress| courses_begun(portal, progress))
}

fn courses_begun(portal: PortalState, progress: &Progress) -> View {
    let last = progress.last.clone();
    let go_on = last.clone().map(|spot| {
        let id = spot.course.clone();
        bring(portal, course::load(portal, id), move |data| {
            go_on_card(portal, &data, &spot.lesson).into()
        })
    });
    let others =
        progress.courses.keys().filter(|id| last.as_ref().is_none_or(|s| s.course != **id));
    let rows: Vec<View> = others
        .cloned()
        .map(|id| {
            bring(portal, course::load(portal, id), move |data| course_row(portal, &data).into())
        })
        .collect();
    let mine = (!rows.is_empty()).then(|| {
        View::from([h!("h2"; portal.say(msg::HOME_MY_COURSES)).into(), h!("ul.rows"; rows).into()])
    });
    let find = h!("a.button.second", "href" = Route::Catalogue.to_string();
        icon(Icon::Book), portal.say(msg::HOME_FIND));
    View::from([go_on.into(), mine.into(), h!("p.item-actions"; find).into()])
}

fn go_on_card(portal: PortalState, data: &CourseData, last: &LessonId) -> El {
    let slug = data.pack.course.slug.clone();
    let written = data.lessons().filter(|l| l.state == LessonState::Written);
    let order: Vec<LessonId> = written.map(|l| l.id.clone()).collect();
    let (done, next) = portal.progress.with_untracked(|p| {
        let mine = progress_in(data, p);
        let next = if mine.completed(last) { mine.next_lesson(&order) } else { Some(last) };
        (order.iter().filter(|l| mine.completed(l)).count(), next.cloned())
    });
    let Some(place) = next.as_ref().and_then(|id| data.lesson(id)) else {
        return h!("section.big-card";
            h!("h2"; data.pack.title.as_str()),
            h!("p"; portal.say(msg::HOME_ALL_DONE)),
            h!("p"; button_link("a.button", &Route::Summary(slug), portal.say(msg::SUMMARY_TITLE))));
    };
    let title = format!("{}.{} {}", place.number.0, place.number.1, place.lesson.title);
    let route = Route::Lesson(slug.clone(), place.lesson.id.clone(), None);
    h!("section.big-card";
        h!("p.quiet"; h!("a", "href" = Route::Course(slug).to_string(); data.pack.title.as_str())),
        h!("h2"; title),
        h!("p.quiet"; icon(Icon::Clock), minutes(portal, place.lesson.minutes)),
        h!("p"; squares(portal, done, order.len())),
        h!("p.item-actions"; button_link("a.button", &route, portal.say(msg::GO_ON)).set("id", "go-on")))
}

fn course_row(portal: PortalState, data: &CourseData) -> El {
    let slug = data.pack.course.slug.clone();
    let done = portal.progress.with_untracked(|p| {
        let mine = progress_in(data, p);
        data.lessons().filter(|l| mine.completed(&l.id)).count()
    });
    h!("li"; h!("a.row", "href" = Route::Course(slug).to_string();
        icon(sector(&data.pack.course.sector)),
        h!("span.row-title"; data.pack.title.as_str()),
        squares(portal, done, data.lessons().count())))
}

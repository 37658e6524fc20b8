//! A course: what you will be able to do, what you need, hours honestly, modules, and its marks in words.

pub mod consent;
mod facts;
pub mod language;
mod modules;

use std::sync::Arc;

use assess::CourseId;
use course::model::LessonState;
use leptos::prelude::*;
use record::project::CourseProgress;

use super::locks;
use crate::course::{self as courses, CourseData, LoadFault};
use crate::dom::{self, El, View, dynamic, h};
use crate::lesson::TextContext;
use crate::part::Part;
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::page::{arrive, bring, button_link, heading, squares};
use crate::words::{direction, msg};

pub use facts::under18;
pub use modules::locked;

/// The page: the course, or the facts of a trade that has none.
pub fn view(portal: PortalState, id: &CourseId) -> View {
    bring(portal, find(portal, id.clone()), move |found| match found {
        Found::Course(data) => show(portal, &data).into(),
        Found::Trade(id) => Part::Shelves.show(portal, &Route::Course(id)),
    })
}

#[derive(Clone)]
enum Found {
    Course(Arc<CourseData>),
    Trade(CourseId),
}

async fn find(portal: PortalState, id: CourseId) -> Result<Found, LoadFault> {
    // A file that is known not to be there is not asked for.
    if !portal.lacks_course(&id) {
        match courses::load(portal, id.clone()).await {
            Ok(data) => return Ok(Found::Course(data)),
            Err(LoadFault::Missing) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(Found::Trade(id))
}

/// The overview of a course.
// Props of a component are owned: that is how hosts write them.
#[allow(clippy::needless_pass_by_value)]
#[component]
pub fn CourseView(
    /// The portal it belongs to.
    portal: PortalState,
    /// The course.
    course: Arc<CourseData>,
) -> impl IntoView {
    dom::host("course-host", show(portal, &course).into())
}

fn show(portal: PortalState, course: &Arc<CourseData>) -> El {
    let pack = &course.pack;
    arrive(portal, &pack.title);
    let text = TextContext::of_course(portal, course.clone());
    let abilities = course.lessons().flat_map(|l| &l.objectives);
    let abilities: Vec<El> = abilities.map(|(_, words)| h!("li"; text.inline(words))).collect();
    let data = course.clone();
    let progress = dynamic(move || {
        portal.progress.with(|p| overall(portal, &data, locks::progress_in(&data, p)))
    });
    let data = course.clone();
    let list = dynamic(move || {
        portal.progress.with(|p| modules::list(portal, &data, locks::progress_in(&data, p)))
    });
    let slug = &pack.course.slug;
    let link = |route: Route, word| button_link("a.button.second", &route, portal.say(word));
    h!("div.page.course", "lang" = pack.lang.as_str(), "dir" = direction(&pack.lang);
        language::mark(heading(pack.title.as_str()), pack, "course.md"),
        facts::marks(portal, course),
        language::of_course(portal, course),
        consent::view(portal, course, consent::Place::Course),
        progress,
        language::mark(h!("div.overview"; text.blocks(&pack.overview)), pack, "course.md"),
        list,
        h!("section"; h!("h2"; portal.say(msg::COURSE_ABLE)), h!("ul"; abilities)),
        facts::view(portal, course),
        h!("p.item-actions";
            link(Route::Glossary(slug.clone()), msg::GLOSSARY_TITLE),
            (!pack.workshop.is_empty()).then(|| link(Route::Workshop(slug.clone()), msg::WORKSHOP_TITLE)),
            link(Route::Summary(slug.clone()), msg::SUMMARY_TITLE)))
}

/// Lessons done, and one button to go on.
fn overall(portal: PortalState, data: &CourseData, mine: &CourseProgress) -> El {
    let order: Vec<_> =
        data.lessons().filter(|l| l.state == LessonState::Written).map(|l| l.id.clone()).collect();
    let done = order.iter().filter(|l| mine.completed(l)).count();
    let is_open = |id: &&assess::LessonId| {
        data.lesson(id).is_some_and(|p| locks::lesson(data, mine, p).is_none())
    };
    let open: Vec<_> = order.iter().filter(is_open).cloned().collect();
    let word = if mine.lessons.is_empty() { msg::COURSE_START } else { msg::GO_ON };
    let next = mine.next_lesson(&open).map(|lesson| {
        let route = Route::Lesson(data.pack.course.slug.clone(), lesson.clone(), None);
        button_link("a.button", &route, portal.say(word)).set("id", "go-on")
    });
    h!("div.overall"; squares(portal, done, order.len()), next)
}

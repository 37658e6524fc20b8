//! One file a page.

pub mod catalogue;
mod check;
pub mod course;
mod draw;
mod glossary;
mod home;
mod lesson;
pub mod locks;
mod record;
mod settings;
mod summary;
pub mod teacher;
mod trade;
mod workshop;

use assess::{CourseId, Lang};

use crate::dom::View;
use crate::part::Part;
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::page;
use crate::source::Local;
use crate::words::msg;

/// The page of a route.
#[must_use]
pub fn view(portal: PortalState, route: &Route) -> View {
    match route {
        Route::Home => home::view(portal),
        Route::Catalogue | Route::Staff => Part::Shelves.show(portal, route),
        Route::Record | Route::Settings => Part::Keep.show(portal, route),
        Route::Lesson(..) => Part::Study.show(portal, route),
        Route::Course(_)
        | Route::Check(..)
        | Route::Summary(_)
        | Route::Workshop(_)
        | Route::Glossary(_) => Part::Course.show(portal, route),
        Route::Unknown(path) => page::notice(
            portal,
            msg::UNKNOWN_TITLE,
            msg::UNKNOWN_TEXT,
            (msg::GO_HOME, Route::Home),
            path,
        ),
    }
}

/// Pages of [`Part::Study`]; of the home page, what stands there of courses.
pub(crate) fn study(portal: PortalState, route: &Route) -> View {
    match route {
        Route::Lesson(course, lesson, _) => lesson::view(portal, course, lesson),
        _ => home::begun(portal),
    }
}

/// Pages of [`Part::Course`].
pub(crate) fn course_pages(portal: PortalState, route: &Route) -> View {
    match route {
        Route::Course(id) => course::view(portal, id),
        Route::Check(course, module) => check::view(portal, course, module),
        Route::Summary(id) => summary::view(portal, id),
        Route::Workshop(id) => workshop::view(portal, id),
        Route::Glossary(id) => glossary::view(portal, id),
        _ => View::Empty,
    }
}

/// Pages of [`Part::Shelves`]; of a course's page, what stands there where a trade has no course.
pub(crate) fn shelves(portal: PortalState, route: &Route) -> View {
    match route {
        Route::Course(id) => trade::view(portal, id),
        Route::Staff => catalogue::staff(portal),
        _ => catalogue::view(portal),
    }
}

/// What [`Part::Shelves`] knows of languages.
pub(crate) fn other_language(
    portal: PortalState,
    course: CourseId,
    wanted: Lang,
) -> Local<'static, Option<Lang>> {
    Box::pin(catalogue::other_language(portal, course, wanted))
}

/// Pages of [`Part::Keep`].
pub(crate) fn keep(portal: PortalState, route: &Route) -> View {
    match route {
        Route::Settings => settings::view(portal),
        _ => record::view(portal),
    }
}

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
mod trade;
mod workshop;

use crate::dom::View;
use crate::part::Part;
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::page;
use crate::words::msg;

/// The page of a route.
#[must_use]
pub fn view(portal: PortalState, route: &Route) -> View {
    match route {
        Route::Home => home::view(portal),
        Route::Settings => settings::view(portal),
        Route::Catalogue | Route::Staff => Part::Shelves.show(portal, route),
        Route::Record => Part::Keep.show(portal, route),
        Route::Course(_)
        | Route::Lesson(..)
        | Route::Check(..)
        | Route::Summary(_)
        | Route::Workshop(_)
        | Route::Glossary(_) => Part::Study.show(portal, route),
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
        Route::Home => home::begun(portal),
        Route::Course(id) => course::view(portal, id),
        Route::Lesson(course, lesson, _) => lesson::view(portal, course, lesson),
        Route::Check(course, module) => check::view(portal, course, module),
        Route::Summary(id) => summary::view(portal, id),
        Route::Workshop(id) => workshop::view(portal, id),
        Route::Glossary(id) => glossary::view(portal, id),
        Route::Catalogue | Route::Staff | Route::Record | Route::Settings | Route::Unknown(_) => {
            View::Empty
        }
    }
}

/// Pages of [`Part::Shelves`].
pub(crate) fn shelves(portal: PortalState, route: &Route) -> View {
    match route {
        Route::Staff => catalogue::staff(portal),
        _ => catalogue::view(portal),
    }
}

/// Pages of [`Part::Keep`].
pub(crate) fn keep(portal: PortalState, _: &Route) -> View {
    record::view(portal)
}

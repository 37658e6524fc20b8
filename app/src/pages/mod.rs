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
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::page;
use crate::words::msg;

/// The page of a route.
#[must_use]
pub fn view(portal: PortalState, route: &Route) -> View {
    match route {
        Route::Home => home::view(portal),
        Route::Catalogue => catalogue::view(portal),
        Route::Staff => catalogue::staff(portal),
        Route::Course(id) => course::view(portal, id),
        Route::Lesson(course, lesson, _) => lesson::view(portal, course, lesson),
        Route::Check(course, module) => check::view(portal, course, module),
        Route::Summary(id) => summary::view(portal, id),
        Route::Workshop(id) => workshop::view(portal, id),
        Route::Glossary(id) => glossary::view(portal, id),
        Route::Settings => settings::view(portal),
        Route::Record => record::view(portal),
        Route::Unknown(path) => page::notice(
            portal,
            msg::UNKNOWN_TITLE,
            msg::UNKNOWN_TEXT,
            (msg::GO_HOME, Route::Home),
            path,
        ),
    }
}

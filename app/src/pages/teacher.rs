//! What a teacher opens: a module, or a course that is hidden until then. Their name is written into the record.

use assess::CourseId;
use leptos::prelude::*;
use record::Body;

use crate::browser;
use crate::course::is_opened;
use crate::dom::{El, View, dynamic_by, h};
use crate::item::typed;
use crate::portal::{Keeping, PortalState};
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{arrive, button_link, heading, waiting};
use crate::words::{Msg, msg};

/// A folded form for the name; `body` makes of it what is written.
pub fn form(portal: PortalState, summary: Msg, body: impl Fn(String) -> Body + 'static) -> El {
    let name = RwSignal::new(String::new());
    let field = h!("input.field", "type" = "text", "maxlength" = "60", "autocomplete" = "off")
        .on("input", move |event| name.set(typed(&event)));
    let form = h!("form.inline-form";
        h!("label"; h!("span"; portal.say(msg::TEACHER_NAME)), field),
        h!("button.button.second", "type" = "submit"; portal.say(msg::TEACHER_OPEN_BUTTON)))
    .on("submit", move |event| {
        event.prevent_default();
        let by: String = name.get_untracked().trim().chars().take(60).collect();
        if !by.is_empty() {
            portal.answer(body(by), None);
        }
    });
    h!("details.described"; h!("summary"; portal.say(summary)), form)
}

/// How a hidden course stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Door {
    /// The store is being opened.
    Unknown,
    Closed,
    Opened,
}

/// A course that no teacher has opened yet.
pub fn closed(portal: PortalState, id: &CourseId) -> View {
    // Among my courses it is left out.
    if portal.route.with_untracked(|route| route.course() != Some(id)) {
        return View::Empty;
    }
    let (course, of) = (id.clone(), id.clone());
    dynamic_by(
        move || door(portal, &of) as u8,
        move || match door(portal, &course) {
            Door::Unknown => waiting(portal),
            Door::Closed => ask(portal, &course),
            Door::Opened => {
                browser::next_frame(move || portal.draw_again());
                waiting(portal)
            }
        },
    )
}

fn door(portal: PortalState, id: &CourseId) -> Door {
    if portal.progress.with(|p| is_opened(p, id)) {
        Door::Opened
    } else if portal.keeping.get() == Keeping::Opening {
        Door::Unknown
    } else {
        Door::Closed
    }
}

fn ask(portal: PortalState, id: &CourseId) -> View {
    let data = portal.inner().shelf.course(id);
    let title = data.map_or_else(String::new, |data| data.pack.title.clone());
    arrive(portal, &title);
    let course = id.clone();
    let body = move |by| Body::CourseOpened { course: course.clone(), by };
    h!("div.page.notice";
        heading(title),
        h!("p.lock"; icon(Icon::Lock), portal.say(msg::COURSE_CLOSED)),
        form(portal, msg::TEACHER_OPEN_COURSE, body),
        h!("p.item-actions"; button_link("a.button", &Route::Catalogue, portal.say(msg::HOME_FIND))))
    .into()
}

//! The practical tasks of a course: what an instructor looks for.

use assess::{CourseId, Stakes};
use course::model::{Criterion, Task};

use super::course::language;
use crate::course as courses;
use crate::dom::{El, View, h};
use crate::lesson::TextContext;
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{arrive, bring, heading, minutes};
use crate::words::{direction, msg};

/// The page.
pub fn view(portal: PortalState, id: &CourseId) -> View {
    bring(portal, courses::load(portal, id.clone()), move |data| {
        arrive(portal, &portal.say(msg::WORKSHOP_TITLE));
        let pack = &data.pack;
        let text = TextContext::of_course(portal, data.clone());
        let tasks: Vec<El> = pack.workshop.iter().map(|t| task(&text, t)).collect();
        let back = Route::Course(pack.course.slug.clone()).to_string();
        h!("div.page.workshop", "lang" = pack.lang.as_str(), "dir" = direction(&pack.lang);
            heading(portal.say(msg::WORKSHOP_TITLE)),
            h!("p.quiet"; h!("a", "href" = back; pack.title.as_str())),
            h!("p"; portal.say(msg::WORKSHOP_INTRO)),
            language::of_text(portal, &data, "workshop.md"),
            language::mark(h!("div"; tasks), pack, "workshop.md"),
            h!("p.item-actions"; print_button(portal)))
        .into()
    })
}

fn task(text: &TextContext, task: &Task) -> El {
    let portal = text.portal;
    let criteria: Vec<El> = task.criteria.iter().map(|c| criterion(text, c)).collect();
    let time = task.minutes.map(|m| h!("p.quiet"; icon(Icon::Clock), minutes(portal, m)));
    h!("section.task", "id" = format!("at-{}", task.id);
        h!("h2"; task.title.as_str()),
        time,
        text.blocks(&task.intro),
        h!("ul.criteria"; criteria))
}

fn criterion(text: &TextContext, criterion: &Criterion) -> El {
    let must = (criterion.stakes == Stakes::Critical)
        .then(|| h!("strong.must"; " ", text.portal.say(msg::WORKSHOP_MUST)));
    h!("li"; h!("span.box", "aria-hidden" = "true"), text.inline(&criterion.text), must)
}

/// Opens the browser's print dialog.
pub fn print_button(portal: PortalState) -> El {
    h!("button.button.second", "type" = "button"; icon(Icon::Print), portal.say(msg::PRINT)).on(
        "click",
        |_| {
            let _ = crate::browser::window().print();
        },
    )
}

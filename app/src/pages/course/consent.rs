//! Courses without marks: what may be kept of them is the learner's to say, and to take back.

use std::cell::Cell;
use std::rc::Rc;

use course::model::Marks;
use leptos::prelude::*;

use crate::browser;
use crate::course::CourseData;
use crate::dom::{El, View, dynamic, h};
use crate::portal::{Consent, Keeping, PortalState};
use crate::shell::icon::{Icon, icon};
use crate::shell::page::button;
use crate::words::{Msg, msg};

/// Where the question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the page of the course: what holds now can be seen and changed.
    Course,
    /// In a lesson: only until it is answered.
    Lesson,
}

/// The question, or what was answered; nothing for other courses.
pub fn view(portal: PortalState, data: &CourseData, place: Place) -> View {
    if data.pack.course.marks == Marks::Graded {
        return View::Empty;
    }
    let course = data.pack.course.slug.clone();
    // The buttons go with an answer: focus stays with what came of it.
    let answered = Rc::new(Cell::new(false));
    let before = Cell::new((false, false));
    dynamic(move || {
        if portal.keeping.get() == Keeping::Opening {
            return None;
        }
        let given =
            portal.progress.with(|p| p.courses.get(&course).is_some_and(|c| !c.consent.is_empty()));
        let declined = portal.declined.with(|declined| declined.contains(&course));
        if before.replace((given, declined)) != (given, declined) && answered.get() {
            browser::next_frame(|| {
                browser::focus_first(&["consent".to_owned(), "page-title".to_owned()]);
            });
        }
        if place == Place::Lesson && (given || declined) {
            return None;
        }
        let say = |word: Msg, consent, selector: &str| {
            let (course, answered) = (course.clone(), answered.clone());
            button(selector, portal.say(word), move || {
                answered.set(true);
                portal.set_consent(&course, consent);
            })
        };
        let yes =
            |selector| say(msg::CONSENT_YES, Consent::Given, selector).set("id", "consent-yes");
        let (words, answers) = match (given, declined) {
            (true, _) => (
                msg::CONSENT_KEPT,
                vec![
                    say(msg::CONSENT_STOP, Consent::Withdrawn, "button.button.second")
                        .set("id", "consent-stop"),
                ],
            ),
            (false, true) => (msg::CONSENT_NONE, vec![yes("button.button.second")]),
            (false, false) => (
                msg::CONSENT_TEXT,
                vec![
                    yes("button.button"),
                    say(msg::CONSENT_NO, Consent::Withdrawn, "button.button.second")
                        .set("id", "consent-no"),
                ],
            ),
        };
        let title = portal.say(msg::CONSENT_TITLE);
        Some(
            h!("div.banner.note", "role" = "group", "id" = "consent", "tabindex" = "-1", "aria-label" = title.as_str();
            icon(Icon::Lock),
            h!("div";
                h!("p"; h!("strong"; title)),
                h!("p", "role" = "status"; portal.say(words)),
                h!("p.banner-actions"; answers))),
        )
    })
}

/// Said in each lesson of such a course.
pub fn may_stop(portal: PortalState, data: &CourseData) -> Option<El> {
    (data.pack.course.marks == Marks::None).then(|| h!("p.quiet"; portal.say(msg::MAY_STOP)))
}

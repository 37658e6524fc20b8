//! Courses without marks: what may be kept of them is the learner's to say, and to take back.

use std::cell::Cell;
use std::rc::Rc;

use assess::CourseId;
use course::model::Marks;
use leptos::prelude::*;

use crate::browser;
use crate::course::CourseData;
use crate::dom::{El, View, dynamic_by, h};
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

/// What the learner has said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// The store is being opened.
    Unknown,
    /// Nothing yet.
    Open,
    /// Yes, and it holds.
    Given,
    /// No, or no more.
    Declined,
}

fn answer(portal: PortalState, course: &CourseId) -> Answer {
    let declined = portal.declined.with(|declined| declined.contains(course));
    if portal.keeping.get() == Keeping::Opening {
        Answer::Unknown
    } else if portal.progress.with(|p| p.is_kept(course)) {
        Answer::Given
    } else if declined {
        Answer::Declined
    } else {
        Answer::Open
    }
}

/// The question, or what was answered; nothing for other courses.
pub fn view(portal: PortalState, data: &CourseData, place: Place) -> View {
    if data.pack.course.marks == Marks::Graded {
        return View::Empty;
    }
    let course = data.pack.course.slug.clone();
    let of = course.clone();
    // The buttons go with an answer: focus goes to what came of it.
    let pressed = Rc::new(Cell::new(false));
    let show = move || {
        let now = answer(portal, &course);
        if pressed.replace(false) {
            browser::next_frame(|| {
                browser::focus_first(&["consent".to_owned(), "page-title".to_owned()]);
            });
        }
        if place == Place::Lesson && now != Answer::Open {
            return None;
        }
        let say = |word: Msg, consent, selector: &str, id: &str| {
            let (course, pressed) = (course.clone(), pressed.clone());
            let press = move || {
                pressed.set(true);
                portal.set_consent(&course, consent);
            };
            button(selector, portal.say(word), press).set("id", id)
        };
        let (first, second) = ("button.button", "button.button.second");
        let yes = |selector| say(msg::CONSENT_YES, Consent::Given, selector, "consent-yes");
        let no = |word, id| say(word, Consent::Withdrawn, second, id);
        let (words, answers) = match now {
            Answer::Unknown => return None,
            Answer::Given => (msg::CONSENT_KEPT, vec![no(msg::CONSENT_STOP, "consent-stop")]),
            Answer::Declined => (msg::CONSENT_NONE, vec![yes(second)]),
            Answer::Open => {
                (msg::CONSENT_TEXT, vec![yes(first), no(msg::CONSENT_NO, "consent-no")])
            }
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
    };
    dynamic_by(move || answer(portal, &of) as u8, show)
}

/// Said in each lesson of such a course.
pub fn may_stop(portal: PortalState, data: &CourseData) -> Option<El> {
    (data.pack.course.marks == Marks::None).then(|| h!("p.quiet"; portal.say(msg::MAY_STOP)))
}

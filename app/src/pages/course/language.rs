//! The language of a course: which it is, how good the translation is, and the way to another.

use course::model::Notice;
use course::pack::CoursePack;

use crate::course::CourseData;
use crate::dom::{El, View, h};
use crate::pages::catalogue::language_name;
use crate::portal::PortalState;
use crate::shell::icon::{Icon, icon};
use crate::words::{direction, msg};

/// What is to be said of a course's texts, and buttons for its languages.
pub fn of_course(portal: PortalState, data: &CourseData) -> View {
    let pack = &data.pack;
    let interface = portal.lang();
    let mut notes =
        said(portal, data, |notice| pack.notices.iter().any(|(_, said)| *said == notice));
    if !pack.course.languages.iter().any(|lang| lang.primary() == interface.primary()) {
        let names = [
            ("language", language_name(&interface).into()),
            ("shown", language_name(&pack.lang).into()),
        ];
        notes.push(note(portal.say_with(msg::COURSE_IN_LANGUAGE, &names)));
    }
    let languages = (pack.course.languages.len() > 1).then(|| choice(portal, data));
    View::from([(!notes.is_empty()).then(|| h!("div.marks"; notes)).into(), languages.into()])
}

/// What is to be said of one text of a course.
pub fn of_text(portal: PortalState, data: &CourseData, path: &str) -> Option<El> {
    let notes = said(portal, data, |notice| data.pack.notes(path, notice));
    (!notes.is_empty()).then(|| h!("div.marks"; notes))
}

fn said(portal: PortalState, data: &CourseData, holds: impl Fn(Notice) -> bool) -> Vec<El> {
    let source = [("language", language_name(data.source_lang()).into())];
    let words = [
        (Notice::Source, msg::TRANSLATION_SOURCE),
        (Notice::Machine, msg::TRANSLATION_MACHINE),
        (Notice::Outdated, msg::TRANSLATION_OUTDATED),
    ];
    let held = words.into_iter().filter(|(notice, _)| holds(*notice));
    held.map(|(_, word)| note(portal.say_with(word, &source))).collect()
}

fn note(words: String) -> El {
    h!("p"; icon(Icon::Note), h!("span"; words))
}

fn choice(portal: PortalState, data: &CourseData) -> El {
    let pack = &data.pack;
    let buttons: Vec<El> = pack
        .course
        .languages
        .iter()
        .map(|lang| {
            let (course, chosen) = (pack.course.slug.clone(), lang.clone());
            let pressed = if *lang == pack.lang { "true" } else { "false" };
            h!("button.chip", "type" = "button", "lang" = lang.as_str(), "aria-pressed" = pressed; language_name(lang))
                .on("click", move |_| portal.choose_course_lang(&course, &chosen))
        })
        .collect();
    let name = portal.say(msg::FILTER_LANGUAGE);
    h!("div.chips", "role" = "group", "aria-label" = name, "id" = "course-languages"; buttons)
}

/// Marks an element as of the language that the text of a source file stands in.
#[must_use]
pub fn mark(element: El, pack: &CoursePack, path: &str) -> El {
    let lang = pack.lang_of(path);
    if *lang == pack.lang {
        return element;
    }
    element.set("lang", lang.as_str()).set("dir", direction(lang))
}

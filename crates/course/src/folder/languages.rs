//! Translations: which are there, which are missing. What they say is not compared here.

use super::check::Draft;
use super::desk::Desk;
use super::names::{Layout, whole};
use super::report::{Said, error, note};

pub(super) fn check(desk: &mut Desk<'_>, draft: &Draft, layout: &Layout) {
    let languages = &draft.course.front.languages;
    for (path, _, lang) in &layout.translations {
        if languages.contains(lang) {
            continue;
        }
        let words: Vec<&str> = languages.iter().map(assess::Lang::as_str).collect();
        let fault =
            error(608, whole(path), format!("`{path}` is in `{lang}`, but `languages` lacks it"))
                .help(format!("write `languages: [{}, {lang}]` in `course.md`", words.join(", ")));
        desk.say(fault);
    }
    let sources: Vec<&str> = draft.lesson_pages().map(|page| page.source.path.as_str()).collect();
    let at = draft.course.page.front.get("languages").map_or(0..0, |entry| entry.value.at());
    for lang in languages.iter().skip(1) {
        let done = |source: &&&str| {
            layout.translations.iter().any(|(_, of, to)| of == *source && to == lang)
        };
        let missing = sources.len() - sources.iter().filter(done).count();
        if missing > 0 {
            let message =
                format!("not translated: {missing} of {} lessons ({lang})", sources.len());
            let fault = note(601, draft.course.page.source.at(at.clone()), message)
                .help("learners see these in the source language, marked as such");
            desk.say(fault);
        }
    }
}

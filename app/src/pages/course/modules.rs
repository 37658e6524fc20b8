//! The modules of a course with their lessons, checks and locks.

use std::sync::Arc;

use assess::ModuleId;
use course::model::Marks;
use course::pack::{PackLesson, PackModule};
use record::Body;
use record::project::CourseProgress;

use super::language;
use crate::course::CourseData;
use crate::dom::{El, View, h};
use crate::lesson::TextContext;
use crate::pages::locks::{self, Lock};
use crate::pages::{draw, teacher};
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::icon::{Icon, icon};
use crate::shell::page::{Mark, mark, minutes};
use crate::words::msg;

/// All modules.
pub fn list(portal: PortalState, data: &Arc<CourseData>, mine: &CourseProgress) -> View {
    let rows: Vec<El> =
        (1..).zip(&data.pack.modules).map(|(n, m)| module(portal, data, mine, n, m)).collect();
    View::from([closed(portal, data, mine).into(), h!("ol.modules"; rows).into()])
}

/// Why all modules but the first are closed, said once.
fn closed(portal: PortalState, data: &CourseData, mine: &CourseProgress) -> Option<El> {
    let second = data.pack.modules.get(1)?;
    match locks::module(data, mine, &second.id)? {
        Lock::SafetyCheck(first) => Some(safety_words(portal, data, &first)),
        _ => None,
    }
}

fn module(
    portal: PortalState,
    data: &Arc<CourseData>,
    mine: &CourseProgress,
    number: usize,
    module: &PackModule,
) -> El {
    let lessons: Vec<El> = (1..)
        .zip(&module.lessons)
        .map(|(l, lesson)| lesson_row(portal, data, mine, (number, l), lesson))
        .collect();
    let text = TextContext::of_course(portal, data.clone()).in_folder(&module.folder);
    let lock = locks::module(data, mine, &module.id).map(|lock| match lock {
        // Said once, above the modules.
        Lock::SafetyCheck(_) => open_by_teacher(portal, data, module),
        other => locked(portal, data, module, &other),
    });
    let path = [module.folder.as_str(), "/module.md"].concat();
    let worded = |element| language::mark(element, &data.pack, &path);
    h!("li.module";
        worded(h!("h2"; format!("{number}. {}", module.title))),
        worded(h!("div.quiet"; text.blocks(&module.intro))),
        lock,
        h!("ol.lessons"; lessons),
        check_row(portal, data, mine, module))
}

fn lesson_row(
    portal: PortalState,
    data: &CourseData,
    mine: &CourseProgress,
    number: (usize, usize),
    lesson: &PackLesson,
) -> El {
    let place = data.lesson(&lesson.id);
    let lock = place.and_then(|place| locks::lesson(data, mine, place));
    let path = place.map(|place| place.path()).unwrap_or_default();
    let state = place.map_or(Mark::Empty, |place| locks::mark(data, mine, place));
    let inside = View::from([
        mark(portal, state).into(),
        h!("span.row-number"; format!("{}.{}", number.0, number.1)).into(),
        language::mark(h!("span.row-title"; lesson.title.as_str()), &data.pack, &path).into(),
        h!("span.row-note"; minutes(portal, lesson.minutes)).into(),
    ]);
    match lock {
        Some(Lock::Planned) => {
            h!("li"; h!("span.row.planned"; inside), h!("p.quiet"; portal.say(msg::LESSON_PLANNED)))
        }
        Some(_) => h!("li"; h!("span.row.locked"; inside)),
        None => {
            let route = Route::Lesson(data.pack.course.slug.clone(), lesson.id.clone(), None);
            h!("li"; h!("a.row", "href" = route.to_string(); inside))
        }
    }
}

/// The check at the end of a module, with what it opens.
fn check_row(
    portal: PortalState,
    data: &CourseData,
    mine: &CourseProgress,
    module: &PackModule,
) -> Option<El> {
    if data.pack.course.marks == Marks::None || draw::pool(data, &module.id).is_empty() {
        return None;
    }
    let first = data.pack.modules.first().is_some_and(|m| m.id == module.id);
    let passed = mine.passed(&module.id);
    let closed = locks::module(data, mine, &module.id).is_some();
    let state = match (passed, closed) {
        (true, _) => Mark::Full,
        (false, true) => Mark::Locked,
        (false, false) => Mark::Empty,
    };
    let note = match (passed, first) {
        (true, _) => Some(portal.say(msg::CHECK_PASSED)),
        (false, true) => Some(portal.say(msg::CHECK_OPENS)),
        (false, false) => None,
    };
    let inside = View::from([
        mark(portal, state).into(),
        h!("span.row-title"; portal.say(msg::CHECK_TITLE)).into(),
        h!("span.row-note"; note).into(),
    ]);
    if closed {
        return Some(h!("p.row.locked.check"; inside));
    }
    let route = Route::Check(data.pack.course.slug.clone(), module.id.clone());
    Some(h!("a.row.check", "href" = route.to_string(); inside))
}

/// Why a module or lesson is closed, and how a teacher opens it.
pub fn locked(portal: PortalState, data: &CourseData, module: &PackModule, lock: &Lock) -> El {
    let needs = |names: Vec<String>| {
        let names = names.join(&portal.say(msg::COMMA));
        h!("p"; icon(Icon::Lock), portal.say_with(msg::LOCK_NEEDS, &[("names", names.into())]))
    };
    let text = match lock {
        Lock::SafetyCheck(first) => safety_words(portal, data, first),
        Lock::Modules(missing) => needs(missing.iter().map(|id| title_of(data, id)).collect()),
        Lock::Lessons(missing) => {
            let title = |id| data.lesson(id).map(|p| p.lesson.title.clone()).unwrap_or_default();
            needs(missing.iter().map(title).collect())
        }
        Lock::Planned => h!("p"; portal.say(msg::LESSON_PLANNED)),
    };
    let teacher = match lock {
        Lock::SafetyCheck(_) | Lock::Modules(_) => Some(open_by_teacher(portal, data, module)),
        Lock::Lessons(_) | Lock::Planned => None,
    };
    h!("div.lock"; text, teacher)
}

/// "The other modules open when you have passed …", with the way there.
fn safety_words(portal: PortalState, data: &CourseData, first: &ModuleId) -> El {
    let route = Route::Check(data.pack.course.slug.clone(), first.clone());
    let words = portal.say_with(msg::LOCK_SAFETY, &[("module", title_of(data, first).into())]);
    h!("p.lock"; icon(Icon::Lock), words, " ",
        h!("a", "href" = route.to_string(); portal.say(msg::CHECK_TITLE)))
}

fn title_of(data: &CourseData, id: &ModuleId) -> String {
    data.pack.modules.iter().find(|m| m.id == *id).map(|m| m.title.clone()).unwrap_or_default()
}

/// A teacher opens a module by writing their name into the record.
fn open_by_teacher(portal: PortalState, data: &CourseData, module: &PackModule) -> El {
    let (course, module) = (data.pack.course.slug.clone(), module.id.clone());
    teacher::form(portal, msg::TEACHER_OPEN, move |by| Body::ModuleOpened {
        course: course.clone(),
        module: module.clone(),
        by,
    })
}

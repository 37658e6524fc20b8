//! What was done in a course. Plain counts, no praise and no blame.

use assess::{CourseId, Verdict};
use course::model::LessonState;
use course::pack::PackModule;
use leptos::prelude::*;
use record::project::{CourseProgress, Projection as _, StudyTime};

use super::locks;
use super::workshop::print_button;
use crate::course::{self as courses, CourseData};
use crate::dom::{El, View, dynamic, h};
use crate::portal::PortalState;
use crate::route::Route;
use crate::shell::page::{
    Mark, arrive, bring, button_link, facts, heading, mark, minutes, squares,
};
use crate::words::msg;

/// The page.
pub fn view(portal: PortalState, id: &CourseId) -> View {
    bring(portal, courses::load(portal, id.clone()), move |data| {
        arrive(portal, &portal.say(msg::SUMMARY_TITLE));
        let back = Route::Course(data.pack.course.slug.clone());
        let title = data.pack.title.clone();
        let rows = dynamic(move || {
            portal.progress.with(|p| body(portal, &data, locks::progress_in(&data, p)))
        });
        h!("div.page.summary";
            heading(portal.say(msg::SUMMARY_TITLE)),
            h!("p.quiet"; h!("a", "href" = back.to_string(); title)),
            rows,
            h!("p.item-actions";
                button_link("a.button", &back, portal.say(msg::BACK_TO_COURSE)), print_button(portal)))
        .into()
    })
}

fn body(portal: PortalState, data: &CourseData, mine: &CourseProgress) -> View {
    if mine.lessons.is_empty() && mine.items.is_empty() {
        return h!("div.empty"; h!("p"; portal.say(msg::SUMMARY_EMPTY))).into();
    }
    let written: Vec<_> = data.lessons().filter(|l| l.state == LessonState::Written).collect();
    let done = written.iter().filter(|l| mine.completed(&l.id)).count();
    let (mut answered, mut right, mut first) = (0usize, 0usize, 0usize);
    for item in mine.items.values() {
        answered += usize::from(item.answers > 0);
        right += usize::from(item.best == Some(Verdict::Right));
        first += usize::from(item.first == Some(Verdict::Right));
    }
    let questions = portal.say_with(
        msg::SUMMARY_RIGHT,
        &[("right", right.into()), ("answered", answered.into()), ("first", first.into())],
    );
    let slug = &data.pack.course.slug;
    let mut rows =
        vec![(portal.say(msg::SUMMARY_LESSONS), squares(portal, done, written.len()).into())];
    // Where nothing is marked, nothing is counted.
    if portal.keeps(slug) {
        rows.push((portal.say(msg::SUMMARY_QUESTIONS), questions.into()));
        let time = minutes(portal, minutes_at_work(portal, slug));
        rows.push((portal.say(msg::SUMMARY_TIME), time.into()));
    }
    let modules: Vec<El> =
        (1..).zip(&data.pack.modules).map(|(n, m)| module_row(portal, mine, n, m)).collect();
    View::from([facts(rows).into(), h!("ul.rows"; modules).into()])
}

fn minutes_at_work(portal: PortalState, course: &CourseId) -> u64 {
    let inner = portal.inner();
    let log = inner.log.borrow();
    let study = log.as_ref().map(StudyTime::of);
    study.and_then(|s| s.courses.get(course).copied()).unwrap_or(0) / 60_000
}

fn module_row(
    portal: PortalState,
    mine: &CourseProgress,
    number: usize,
    module: &PackModule,
) -> El {
    let lessons: Vec<_> =
        module.lessons.iter().filter(|l| l.state == LessonState::Written).collect();
    let finished = lessons.iter().filter(|l| mine.completed(&l.id)).count();
    let best = mine.modules.get(&module.id).and_then(|m| m.checks.iter().max_by_key(|c| c.right));
    let state = match (finished == lessons.len(), finished) {
        (true, _) => Mark::Full,
        (false, 0) => Mark::Empty,
        _ => Mark::Half,
    };
    let check = best.map(|c| {
        portal.say_with(msg::SUMMARY_CHECK, &[("right", c.right.into()), ("all", c.items.into())])
    });
    h!("li.row";
        mark(portal, state),
        h!("span.row-title"; format!("{number}. {}", module.title)),
        squares(portal, finished, lessons.len()),
        h!("span.row-note"; check))
}

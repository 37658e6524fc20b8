//! Items, tasks and blueprint name objectives and misconceptions of the course.

use std::ops::Range;

use assess::{Item, Kind, kind};

use super::check::Draft;
use super::desk::{Desk, with_nearest};
use super::modules::items;
use super::page::Page;
use super::report::{Said, error};
use super::walk;
use crate::model::Marks;
use crate::suggest::nearest;

pub(super) fn check(desk: &mut Desk<'_>, draft: &Draft) {
    let known = draft.objectives();
    for page in draft.lesson_pages() {
        for (item, at) in items(page) {
            objective(desk, page, item, &at, &known);
            misconceptions(desk, draft, page, item, &at);
            if draft.course.front.marks == Marks::None {
                unmarked(desk, page, item, &at);
            }
        }
    }
    if let Some(exam) = &draft.exam {
        for (item, at) in items(&exam.page) {
            objective(desk, &exam.page, item, &at, &known);
            misconceptions(desk, draft, &exam.page, item, &at);
        }
        super::exam::against_course(desk, exam, &known);
        if draft.course.front.marks == Marks::None {
            let at = exam.page.source.at(exam.page.source.first_line(&exam.page.title_at));
            desk.say(
                error(331, at, "a course with `marks: none` has no exam")
                    .help("take `exam.md` out, or write `marks: graded` in `course.md`"),
            );
        }
    }
    if let Some(workshop) = &draft.workshop {
        for (task, at) in &workshop.tasks {
            let id = task.objective.as_str();
            if !known.contains(&id) {
                let page = &workshop.page;
                unknown(desk, page, id, at, &known, "name an objective of a lesson");
            }
        }
    }
}

/// That an item names an objective was looked at when it was read; here, that it exists.
fn objective(desk: &mut Desk<'_>, page: &Page, item: &Item, at: &Range<usize>, known: &[&str]) {
    let Some(id) = item.objective.as_ref().map(assess::ObjectiveId::as_str) else {
        return;
    };
    if !known.contains(&id) {
        let line = page.source.first_line(at);
        let otherwise = "objectives are the ids in the lists below `{.objective}`";
        unknown(desk, page, id, &line, known, otherwise);
    }
}

/// JW0329, of an objective that is named within `at`.
fn unknown(
    desk: &mut Desk<'_>,
    page: &Page,
    id: &str,
    at: &Range<usize>,
    known: &[&str],
    otherwise: &str,
) {
    let written = format!("objective={id}");
    let place = page.source.at(page.source.locate(at, &written));
    let mut fault = error(329, place.clone(), format!("unknown objective `{id}`"));
    if let Some(near) = nearest(id, known.iter().copied())
        && page.slice(&place.bytes) == written
    {
        fault = fault.edit(place, format!("objective={near}"));
    }
    desk.say(with_nearest(fault, id, known.iter().copied(), otherwise));
}

fn misconceptions(desk: &mut Desk<'_>, draft: &Draft, page: &Page, item: &Item, at: &Range<usize>) {
    let chosen = walk::misconceptions(item).into_iter().map(assess::MisconceptionId::as_str);
    for id in chosen.chain(foreseen(page, item, at)) {
        let known = || draft.course.misconceptions.iter().map(|known| known.id.as_str());
        if !known().any(|other| other == id) {
            let place = page.source.at(page.source.locate(at, &format!("mis={id}")));
            let fault = error(330, place, format!("unknown misconception `{id}`"));
            let otherwise = format!(
                "add a line to the list `{{.misconceptions}}` of `course.md`: `- What people believe. {{#{id}}}`"
            );
            desk.say(with_nearest(fault, id, known(), &otherwise));
        }
    }
}

/// What foreseen numbers and words name: they are marked without it, so it stands in the text alone.
fn foreseen<'p>(page: &'p Page, item: &Item, at: &Range<usize>) -> Vec<&'p str> {
    if !matches!(item.kind, Kind::Number(_) | Kind::Text(_)) {
        return Vec::new();
    }
    let braces =
        |line: &'p str| line.trim_end().strip_suffix('}')?.rsplit_once('{').map(|(_, inner)| inner);
    let answers = page.slice(at).lines().filter(|line| line.trim_start().starts_with("- ["));
    answers
        .filter_map(braces)
        .flat_map(str::split_whitespace)
        .filter_map(|word| word.strip_prefix("mis="))
        .collect()
}

/// T4: such a course marks nothing and stores nothing.
fn unmarked(desk: &mut Desk<'_>, page: &Page, item: &Item, at: &Range<usize>) {
    let keyless = match &item.kind {
        Kind::Reflect => true,
        Kind::Single(choices) | Kind::Multiple(choices) => choices.keying == kind::Keying::Keyless,
        _ => false,
    };
    if !keyless {
        let place = page.source.at(page.source.first_line(at));
        let fault = error(
            331,
            place,
            "this item has an answer that is marked, but the course says `marks: none`",
        )
        .help("use `.reflect`, or `.single` and `.multiple` with no `[x]`");
        desk.say(fault);
    }
}

//! `exam.md`: blueprint and sealed pool.

use std::ops::Range;

use assess::{Item, Kind, Level, ObjectiveId, Stakes, Standing};

use super::EXAM_BYTES_MAX;
use super::course_page::{section, words};
use super::desk::{Desk, with_nearest};
use super::modules::{items, too_many_items};
use super::names::Layout;
use super::page::Page;
use super::report::{Said, error, warning};
use crate::attrs::Role;
use crate::diagnostic::Span;
use crate::front::page::ExamFront;
use crate::model::BlueprintRow;
use crate::suggest::nearest;
use crate::tree::{Node, Table};

/// `exam.md` as it was read.
pub(super) struct ExamDraft {
    pub page: Page,
    pub front: ExamFront,
    /// Rows of the blueprint with the bytes of its table.
    pub blueprint: Vec<BlueprintRow>,
    /// Bytes of the table.
    pub blueprint_at: Range<usize>,
}

/// Columns of a blueprint behind the first.
const COLUMNS: [&str; 5] = {
    let [remember, understand, apply, analyse] = Level::ALL;
    [remember.as_str(), understand.as_str(), apply.as_str(), analyse.as_str(), "critical"]
};

pub(super) fn read(desk: &mut Desk<'_>, layout: &Layout) -> Option<ExamDraft> {
    if !layout.pages.contains("exam.md") {
        return None;
    }
    let page = desk.page("exam.md", EXAM_BYTES_MAX)?;
    let (front, faults) = crate::front::page::exam(&page.front, "exam.md");
    desk.faults.extend(faults);
    too_many_items(desk, &page);
    let before = desk.faults.len();
    let (blueprint, blueprint_at) = blueprint(desk, &page);
    let draft = ExamDraft { page, front, blueprint, blueprint_at };
    // A table that was not understood whole has no sum.
    if desk.faults.len() == before {
        sum(desk, &draft);
    }
    kinds(desk, &draft);
    Some(draft)
}

fn blueprint(desk: &mut Desk<'_>, page: &Page) -> (Vec<BlueprintRow>, Range<usize>) {
    let blocks = &page.body.blocks;
    let found = blocks.iter().enumerate().find_map(|(index, block)| match &block.node {
        Node::Heading(heading) if heading.role == Some(Role::Blueprint) => {
            Some((index, heading.level))
        }
        _ => None,
    });
    let table = found.and_then(|(index, level)| {
        section(blocks, index, level).iter().find_map(|block| match &block.node {
            Node::Table(table) => Some((table, block.span.clone())),
            _ => None,
        })
    });
    let Some((table, at)) = table else {
        let place = page.source.at(page.source.first_line(&page.title_at));
        let message = match found {
            Some(_) => "the section `{.blueprint}` has no table",
            None => "`exam.md` has no section `{.blueprint}`",
        };
        let help = format!(
            "write `## Blueprint {{.blueprint}}` and a table below it: | Objective | {} |",
            COLUMNS.join(" | ")
        );
        desk.say(error(401, place, message).help(help));
        return (Vec::new(), 0..0);
    };
    let columns = columns(desk, page, table, &at);
    (rows(desk, page, table, &at, &columns), at)
}

/// The column of each of [`COLUMNS`].
fn columns(
    desk: &mut Desk<'_>,
    page: &Page,
    table: &Table,
    at: &Range<usize>,
) -> [Option<usize>; 5] {
    let mut places = [None; 5];
    for (index, cell) in table.head.iter().enumerate().skip(1) {
        let name = words(cell).to_lowercase();
        match COLUMNS.iter().position(|column| *column == name) {
            Some(column) => {
                if let Some(place) = places.get_mut(column) {
                    *place = Some(index);
                }
            }
            None => {
                let place = page.source.at(page.source.locate(at, &words(cell)));
                let mut fault = error(
                    402,
                    place.clone(),
                    format!("the blueprint has no column `{}`", words(cell)),
                );
                let head: Vec<String> =
                    table.head.iter().map(|c| words(c).to_lowercase()).collect();
                if let Some(near) = nearest(&name, COLUMNS)
                    && !head.iter().any(|other| other == near)
                    && page.slice(&place.bytes) == words(cell)
                {
                    fault = fault.edit(place, near);
                }
                let help = format!(
                    "the columns are {}, in any order; 0 where none is drawn",
                    COLUMNS.join(", ")
                );
                desk.say(with_nearest(fault, &name, COLUMNS, &help));
            }
        }
    }
    places
}

fn rows(
    desk: &mut Desk<'_>,
    page: &Page,
    table: &Table,
    at: &Range<usize>,
    columns: &[Option<usize>; 5],
) -> Vec<BlueprintRow> {
    let mut rows: Vec<BlueprintRow> = Vec::new();
    for cells in &table.rows {
        let name = cells.first().map(|cell| words(cell)).unwrap_or_default();
        let line = page.source.at(row_line(page, at, &name));
        let objective = match ObjectiveId::parse(&name) {
            Ok(id) => id,
            Err(_) => {
                let fault = error(402, line, format!("`{name}` is no objective"))
                    .help("the first cell is the id of an objective, as in its `{#id}`");
                desk.say(fault);
                continue;
            }
        };
        let mut counts = [0u16; 5];
        for (count, column) in counts.iter_mut().zip(columns) {
            let Some(text) = column.and_then(|index| cells.get(index)).map(|cell| words(cell))
            else {
                continue;
            };
            match text.parse::<u16>() {
                Ok(number) => *count = number,
                Err(_) if text.is_empty() => {}
                Err(_) => {
                    let fault = error(
                        402,
                        line.clone(),
                        format!("`{text}` in the row `{name}` is not a whole number"),
                    )
                    .help("a cell says how many items are drawn: 0, 1, 2 …");
                    desk.say(fault);
                }
            }
        }
        if rows.iter().any(|row| row.objective == objective) {
            desk.say(
                error(402, line, format!("two rows for the objective `{name}`"))
                    .help("put them together"),
            );
            continue;
        }
        let [remember, understand, apply, analyse, critical] = counts;
        rows.push(BlueprintRow {
            objective,
            levels: [remember, understand, apply, analyse],
            critical,
        });
    }
    rows
}

/// The line of a row: the first that starts with its first cell.
pub(super) fn row_line(page: &Page, table: &Range<usize>, name: &str) -> Range<usize> {
    let mut at = table.start;
    for line in page.slice(table).split_inclusive('\n') {
        let cell = line.trim_start().trim_start_matches('|').split('|').next().unwrap_or_default();
        if cell.trim() == name {
            return at..at + line.trim_end().len();
        }
        at += line.len();
    }
    page.source.first_line(table)
}

fn drawn(rows: &[BlueprintRow]) -> u32 {
    rows.iter()
        .flat_map(|row| row.levels.iter().chain([&row.critical]))
        .map(|count| u32::from(*count))
        .sum()
}

fn sum(desk: &mut Desk<'_>, draft: &ExamDraft) {
    let Some(items) = draft.front.items else {
        return;
    };
    let sum = drawn(&draft.blueprint);
    if sum != u32::from(items) {
        let at = draft.page.source.first_line(&draft.blueprint_at);
        let mut fault = error(
            403,
            draft.page.source.at(at),
            format!("the blueprint adds up to {sum}, but `items` is {items}"),
        )
        .help("change a cell or the number, so that both say how many items a learner gets");
        if let Some(entry) = draft.page.front.get("items") {
            fault = fault.also(draft.page.source.at(entry.value.at()), "`items` stands here");
        }
        desk.say(fault);
    }
}

/// What may not stand in an exam at all.
fn kinds(desk: &mut Desk<'_>, draft: &ExamDraft) {
    for (item, at) in items(&draft.page) {
        let place = draft.page.source.at(draft.page.source.first_line(&at));
        match &item.kind {
            Kind::TrueFalse(_) => desk.say(
                error(404, place, "`.truefalse` is not for exams: half of all guesses are right")
                    .help("ask it as `.single` with three options"),
            ),
            Kind::Reflect => desk.say(
                error(404, place, "`.reflect` is not for exams: there is nothing to mark").help("move it into a lesson"),
            ),
            Kind::Text(_) if item.stakes == Stakes::Critical => desk.say(
                error(404, place, "a critical `.text` is not for exams: a slip of spelling would fail the learner")
                    .help("ask it as `.single`, or take `critical` away"),
            ),
            Kind::Hotspot(key) if key.regions.len() < 3 => desk.say(
                error(408, place, format!("a hotspot of the exam has {} regions", key.regions.len()))
                    .help("give it three regions or more"),
            ),
            _ => {}
        }
        for reference in
            draft.page.references.iter().filter(|reference| within(&reference.span, &at))
        {
            telling_name(desk, draft, item, reference);
        }
    }
}

pub(super) fn within(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Words in the name of a picture that give the answer away.
const TELLING: [&str; 12] = [
    "wrong",
    "right",
    "correct",
    "incorrect",
    "false",
    "true",
    "good",
    "bad",
    "answer",
    "key",
    "solution",
    "fault",
];

fn telling_name(
    desk: &mut Desk<'_>,
    draft: &ExamDraft,
    item: &Item,
    reference: &crate::markdown::Reference,
) {
    let crate::markdown::ReferenceKind::Picture { target, .. } = &reference.kind else {
        return;
    };
    let name = target.rsplit('/').next().unwrap_or(target);
    let stem = name.split('.').next().unwrap_or(name);
    if let Some(word) =
        stem.split(['-', '_']).find(|word| TELLING.contains(&word.to_lowercase().as_str()))
    {
        let fault = warning(
            407,
            draft.page.source.at(reference.span.clone()),
            format!("picture name `{name}` gives the answer away"),
        )
        .label(format!("`{word}` says how item `{}` is meant", item.id))
        .help("name the picture after what it shows, such as `glove-2.svg`");
        desk.say(fault);
    }
}

/// Blueprint against objectives and pool, once the whole course is read: JW0402 and X1.
pub(super) fn against_course(desk: &mut Desk<'_>, draft: &ExamDraft, objectives: &[&str]) {
    let pool: Vec<&Item> = items(&draft.page)
        .map(|(item, _)| item)
        .filter(|item| item.standing == Standing::Live)
        .collect();
    for row in &draft.blueprint {
        let line = row_line(&draft.page, &draft.blueprint_at, row.objective.as_str());
        let place = draft.page.source.at(line.clone());
        if !objectives.contains(&row.objective.as_str()) {
            let mut fault = error(
                402,
                place,
                format!("unknown objective `{}` in the blueprint", row.objective),
            );
            let id = row.objective.as_str();
            let has_row =
                |near: &str| draft.blueprint.iter().any(|row| row.objective.as_str() == near);
            let text = draft.page.slice(&line);
            let first = text.trim_start_matches([' ', '|']).split('|').next().unwrap_or_default();
            let cell = text.find(id).filter(|_| first.trim() == id).map(|at| line.start + at);
            if let Some(near) = nearest(id, objectives.iter().copied())
                && !has_row(near)
                && let Some(start) = cell
            {
                fault = fault.edit(draft.page.source.at(start..start + id.len()), near);
            }
            desk.say(with_nearest(
                fault,
                row.objective.as_str(),
                objectives.iter().copied(),
                "no lesson has this objective",
            ));
            continue;
        }
        cells(desk, row, &place, &pool);
    }
}

/// Every cell needs three times its count in the pool, so that three attempts share no item.
fn cells(desk: &mut Desk<'_>, row: &BlueprintRow, place: &Span, pool: &[&Item]) {
    let of_row = |item: &&&Item| item.objective.as_ref() == Some(&row.objective);
    let critical = |item: &&&Item| item.stakes == Stakes::Critical;
    let mut wanted: Vec<(&str, u16, usize)> = Vec::new();
    for ((level, count), name) in Level::ALL.into_iter().zip(row.levels).zip(COLUMNS) {
        let there = pool
            .iter()
            .filter(of_row)
            .filter(|item| item.level == level && !critical(item))
            .count();
        wanted.push((name, count, there));
    }
    wanted.push(("critical", row.critical, pool.iter().filter(of_row).filter(critical).count()));
    for (name, count, there) in wanted {
        let needed = usize::from(count) * 3;
        if there < needed {
            let fault = error(
                1501,
                place.clone(),
                format!("the pool has {there} of {needed} items for `{}`, {name}", row.objective),
            )
            .label(format!("{count} drawn here, three times as many needed"))
            .help("write more items for this cell, or draw fewer");
            desk.say(fault);
        }
    }
}

//! The edition of a course: one hash over everything that decides right or wrong, the same in all languages.

use assess::{CourseEdition, ItemId, Sense, Stakes, TaskId, edition};

use crate::model::{BlueprintRow, Course, Task};

/// The edition of a course, from its practice items, pool, blueprint and checklists.
#[must_use]
pub fn of(course: &Course) -> CourseEdition {
    let practice = course
        .modules
        .iter()
        .flat_map(|module| &module.lessons)
        .flat_map(|lesson| lesson.body.items());
    let pool = course.exam.iter().flat_map(|exam| &exam.pool);
    let senses: Vec<(&ItemId, Sense)> =
        practice.chain(pool).map(|item| (&item.id, edition::sense(item))).collect();
    let blueprint =
        course.exam.as_ref().map(|exam| blueprint(exam.items, exam.pass, &exam.blueprint));
    let lists: Vec<(&TaskId, String)> =
        course.workshop.iter().map(|task| (&task.id, checklist(task))).collect();
    let lists: Vec<(&TaskId, &str)> = lists.iter().map(|(id, list)| (*id, list.as_str())).collect();
    edition::course(&senses, blueprint.as_deref(), &lists)
}

/// The blueprint as canonical text: items and pass mark, then a line a row, sorted by objective.
#[must_use]
pub fn blueprint(items: u16, pass: u8, rows: &[BlueprintRow]) -> String {
    let mut lines: Vec<String> = rows
        .iter()
        .map(|row| {
            let [remember, understand, apply, analyse] = row.levels;
            format!(
                "{} {remember} {understand} {apply} {analyse} {}\n",
                row.objective, row.critical
            )
        })
        .collect();
    lines.sort();
    format!("items {items} pass {pass}\n{}", lines.concat())
}

/// A checklist as canonical text: objective and pass mark, then a line a criterion in its order. Words are left out: a typo
/// mended does not change what is signed.
#[must_use]
pub fn checklist(task: &Task) -> String {
    let mut out = format!("objective {} pass {}\n", task.objective, task.pass);
    for criterion in &task.criteria {
        out.push_str(criterion.id.as_str());
        if criterion.stakes == Stakes::Critical {
            out.push_str(" critical");
        }
        out.push('\n');
    }
    out
}

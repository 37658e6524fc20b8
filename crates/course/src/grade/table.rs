//! The rows of the table of grades: what is there, what each grade wants, and what is missing.

use super::{Measures, lesson::Part};
use crate::grade::LessonMeasures;
use crate::model::{Grade, LessonState, Marks};

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What is measured.
    pub name: &'static str,
    /// What is there.
    pub have: String,
    /// Outline, standard, full.
    pub wants: [Option<Want>; 3],
}

/// What a grade wants in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Want {
    /// In a few words.
    pub text: String,
    /// What is missing, one line each; empty where it is met.
    pub lacks: Vec<String>,
}

impl Want {
    /// Whether nothing is missing.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.lacks.is_empty()
    }
}

impl Row {
    /// What a grade wants here; none where it wants nothing.
    #[must_use]
    pub fn want(&self, grade: Grade) -> Option<&Want> {
        let [outline, standard, full] = &self.wants;
        match grade {
            Grade::Outline => outline.as_ref(),
            Grade::Standard => standard.as_ref(),
            Grade::Full => full.as_ref(),
        }
    }

    /// What is missing for a grade.
    pub(super) fn lacks(&self, grade: Grade) -> Vec<String> {
        self.want(grade).map(|want| want.lacks.clone()).unwrap_or_default()
    }
}

/// At most this many lessons or items are named in one line.
const NAMED_MAX: usize = 6;

pub(super) fn rows(measures: &Measures) -> Vec<Row> {
    let mut rows = vec![listed(measures), complete(measures), words(measures)];
    if measures.marks == Marks::Graded {
        rows.extend([items(measures), feedback(measures), kinds(measures), levels(measures)]);
    }
    rows.push(pictures(measures));
    if measures.marks == Marks::Graded {
        rows.extend([pool(measures), checklists(measures)]);
    }
    rows.extend([limits(measures), reading(measures)]);
    rows
}

fn want(text: impl Into<String>, met: bool, lack: impl FnOnce() -> String) -> Option<Want> {
    wants(text, if met { Vec::new() } else { vec![lack()] })
}

fn wants(text: impl Into<String>, lacks: Vec<String>) -> Option<Want> {
    Some(Want { text: text.into(), lacks })
}

/// A list of names, cut where it gets long.
fn named(names: &[String]) -> String {
    let shown = names.iter().take(NAMED_MAX).cloned().collect::<Vec<_>>().join(", ");
    match names.len().checked_sub(NAMED_MAX) {
        Some(more @ 1..) => format!("{shown} and {more} more"),
        _ => shown,
    }
}

/// `1 lesson has`, `3 lessons have`: a count with its noun and its verb.
fn some(count: usize, noun: &str, verbs: [&str; 2]) -> String {
    let [one, many] = verbs;
    if count == 1 { format!("1 {noun} {one}") } else { format!("{count} {noun}s {many}") }
}

const HAVE: [&str; 2] = ["has", "have"];

fn percent(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(0)
}

fn listed(measures: &Measures) -> Row {
    let modules = measures.modules.len();
    let without: Vec<String> = measures
        .lessons()
        .filter(|lesson| lesson.objectives == 0)
        .map(|lesson| lesson.path.clone())
        .collect();
    let lessons = measures.lessons().count();
    let objectives =
        || format!("{} no objective: {}", some(without.len(), "lesson", HAVE), named(&without));
    let all = || want("all", without.is_empty() && lessons > 0, objectives);
    let mut outline = Vec::new();
    if modules < 4 {
        outline.push(format!("{modules} of 4 modules"));
    }
    if !without.is_empty() {
        outline.push(objectives());
    }
    Row {
        name: "Modules and lessons listed with objectives",
        have: format!("{modules} modules, {} of {lessons} lessons", lessons - without.len()),
        wants: [wants("all, ≥ 4 modules", outline), all(), all()],
    }
}

fn complete(measures: &Measures) -> Row {
    let lessons = measures.lessons().count();
    let complete = measures.complete().count();
    let safety = measures
        .modules
        .first()
        .is_some_and(|(_, lessons)| lessons.iter().any(|lesson| lesson.is_complete()));
    let mut outline = Vec::new();
    if complete < 2 {
        outline.push(format!("{complete} of 2 complete lessons"));
    }
    if !safety {
        outline.push("no complete lesson in the first module, which is about safety".to_owned());
    }
    if !outline.is_empty() {
        // An outline may plan the rest.
        outline.extend(unfinished(measures));
    }
    let least = *measures.sizes.lessons.start();
    let full_grade = |least: usize| {
        let mut lacks = incomplete(measures, lessons);
        if lessons < least {
            lacks.push(format!("{lessons} of {least} lessons"));
        }
        wants(format!("100 %, ≥ {least}"), lacks)
    };
    Row {
        name: "Lessons complete",
        have: format!("{complete} of {lessons}"),
        wants: [wants("≥ 2, one of them safety", outline), full_grade(12), full_grade(least)],
    }
}

/// What each lesson lacks; planned lessons in one line.
fn incomplete(measures: &Measures, lessons: usize) -> Vec<String> {
    let mut out = Vec::new();
    let planned: Vec<String> = measures
        .lessons()
        .filter(|lesson| lesson.state == LessonState::Planned)
        .map(|lesson| lesson.path.clone())
        .collect();
    if !planned.is_empty() {
        out.push(format!(
            "{} of {lessons} lessons are only planned: {}",
            planned.len(),
            named(&planned)
        ));
    }
    out.extend(unfinished(measures));
    out
}

/// What each lesson lacks that is not only planned.
fn unfinished(measures: &Measures) -> Vec<String> {
    let begun =
        |lesson: &&LessonMeasures| lesson.state == LessonState::Written && !lesson.is_complete();
    let lacks = |lesson: &LessonMeasures| {
        let lacks: Vec<&str> = lesson.lacks.iter().copied().map(Part::lack).collect();
        format!("{} lacks {}", lesson.path, lacks.join("; "))
    };
    measures.lessons().filter(begun).map(lacks).collect()
}

fn words(measures: &Measures) -> Row {
    let counts: Vec<usize> = measures.complete().map(|lesson| lesson.words).collect();
    let outside = |least: usize, most: usize| {
        let wrong: Vec<String> = measures
            .complete()
            .filter(|lesson| !(least..=most).contains(&lesson.words))
            .map(|lesson| format!("{} ({})", lesson.path, lesson.words))
            .collect();
        let bounds = if most == usize::MAX {
            format!("{least} words or more")
        } else {
            format!("{least} to {most} words")
        };
        if wrong.is_empty() {
            Vec::new()
        } else {
            vec![format!("{} not {bounds}: {}", some(wrong.len(), "lesson", HAVE), named(&wrong))]
        }
    };
    let least = measures.sizes.words_least();
    let full = measures.sizes.words_full();
    Row {
        name: "Words per complete lesson",
        have: span(&counts),
        wants: [
            wants(format!("≥ {least}"), outside(least, usize::MAX)),
            wants(format!("≥ {least}"), outside(least, usize::MAX)),
            wants(format!("{}–{}", full.start(), full.end()), outside(*full.start(), *full.end())),
        ],
    }
}

fn span(counts: &[usize]) -> String {
    match (counts.iter().min(), counts.iter().max()) {
        (Some(least), Some(most)) if least == most => least.to_string(),
        (Some(least), Some(most)) => format!("{least}–{most}"),
        _ => "–".to_owned(),
    }
}

fn items(measures: &Measures) -> Row {
    let counts: Vec<usize> = measures.complete().map(|lesson| lesson.items).collect();
    let at_least = |least: usize| {
        let few: Vec<String> = measures
            .complete()
            .filter(|lesson| lesson.items < least)
            .map(|lesson| format!("{} ({})", lesson.path, lesson.items))
            .collect();
        want(format!("≥ {least}"), few.is_empty(), || {
            format!("{} fewer than {least} items: {}", some(few.len(), "lesson", HAVE), named(&few))
        })
    };
    Row {
        name: "Practice items per complete lesson",
        have: span(&counts),
        wants: [at_least(4), at_least(4), at_least(measures.sizes.items)],
    }
}

fn feedback(measures: &Measures) -> Row {
    let all = || {
        want("100 %", measures.with_feedback == measures.items, || {
            let without = &measures.without_feedback;
            format!(
                "{} feedback for an answer: {}",
                some(without.len(), "item", ["lacks", "lack"]),
                named(without)
            )
        })
    };
    Row {
        name: "Items with feedback on every option",
        have: format!("{} of {}", measures.with_feedback, measures.items),
        wants: [all(), all(), all()],
    }
}

fn kinds(measures: &Measures) -> Row {
    let have = measures.kinds.len();
    let at_least = |least: usize| {
        want(format!("≥ {least}"), have >= least, || {
            format!("{have} of {least} kinds of question")
        })
    };
    Row {
        name: "Different item kinds in the course",
        have: have.to_string(),
        wants: [None, at_least(3), at_least(5)],
    }
}

fn levels(measures: &Measures) -> Row {
    let have = percent(measures.applying, measures.items);
    let at_least = |least: usize| {
        want(
            format!("≥ {least} %"),
            measures.applying * 100 >= least * measures.items && measures.items > 0,
            || format!("{have} % of the items are at level apply or above, {least} % are wanted"),
        )
    };
    Row {
        name: "Items at level apply or above",
        have: format!("{have} %"),
        wants: [None, at_least(25), at_least(35)],
    }
}

fn pictures(measures: &Measures) -> Row {
    let total: usize = measures.lessons().map(|lesson| lesson.figures).sum();
    let modules: Vec<String> = measures
        .modules
        .iter()
        .filter(|(_, lessons)| lessons.iter().all(|lesson| lesson.figures == 0))
        .map(|(id, _)| id.as_str().to_owned())
        .collect();
    let lessons: Vec<String> = measures
        .lessons()
        .filter(|lesson| lesson.figures == 0)
        .map(|lesson| lesson.path.clone())
        .collect();
    Row {
        name: "Pictures and diagrams",
        have: format!(
            "{total} in {} of {} lessons",
            measures.lessons().count() - lessons.len(),
            measures.lessons().count()
        ),
        wants: [
            None,
            want("≥ 1 per module", modules.is_empty(), || {
                format!("{} no picture: {}", some(modules.len(), "module", HAVE), named(&modules))
            }),
            want("≥ 1 per lesson", lessons.is_empty(), || {
                format!("{} no picture: {}", some(lessons.len(), "lesson", HAVE), named(&lessons))
            }),
        ],
    }
}

fn pool(measures: &Measures) -> Row {
    let sizes = &measures.sizes;
    let grade = |items: usize, critical: usize, pool: usize, pool_critical: usize| {
        let mut lacks = Vec::new();
        let text = format!("≥ {pool}; ≥ {pool_critical}");
        let Some(exam) = measures.exam else {
            return wants(text, vec!["no `exam.md`".to_owned()]);
        };
        let mut least = |have: usize, least: usize, what: &str| {
            if have < least {
                lacks.push(format!("{have} of {least} {what}"));
            }
        };
        least(exam.pool, pool, "items in the exam pool");
        least(exam.pool_critical, pool_critical, "critical items in the exam pool");
        least(exam.items, items, "items in an exam");
        least(exam.critical, critical, "critical items in an exam");
        wants(text, lacks)
    };
    let have = match measures.exam {
        Some(exam) => format!("{}; {}", exam.pool, exam.pool_critical),
        None => "none".to_owned(),
    };
    Row {
        name: "Exam pool; critical pool",
        have,
        wants: [
            None,
            grade(20, 3, 60, 9),
            grade(sizes.exam_items, sizes.exam_critical, sizes.pool, sizes.pool_critical),
        ],
    }
}

fn checklists(measures: &Measures) -> Row {
    let total: usize = measures.tasks.values().sum();
    let without: Vec<String> = measures
        .modules
        .iter()
        .map(|(id, _)| id)
        .filter(|id| measures.tasks.get(*id).is_none_or(|n| *n == 0))
        .map(|id| id.as_str().to_owned())
        .collect();
    let lacks = || {
        if without.is_empty() {
            Vec::new()
        } else {
            vec![format!(
                "{} no workshop task: {}",
                some(without.len(), "module", HAVE),
                named(&without)
            )]
        }
    };
    let pieces = measures.sizes.final_pieces;
    let mut full = lacks();
    let wanted = measures.modules.len() + pieces;
    if full.is_empty() && total < wanted {
        full.push(format!("{total} of {wanted} workshop tasks: one a module and a final piece"));
    }
    let text = if pieces == 0 {
        "≥ 1 per module".to_owned()
    } else {
        format!("≥ 1 per module + {pieces}")
    };
    Row {
        name: "Practical checklists",
        have: format!(
            "{total} in {} of {} modules",
            measures.modules.len() - without.len(),
            measures.modules.len()
        ),
        wants: [None, wants("≥ 1 per module", lacks()), wants(text, full)],
    }
}

fn limits(measures: &Measures) -> Row {
    let limits = measures.limits;
    let all = || {
        want("100 %", limits.sourced == limits.stated, || {
            let open = limits.stated - limits.sourced;
            format!(
                "{} no source in a safety box: add a footnote such as `20 ppm[^eu-co]` in the same paragraph or list entry",
                some(open, "number", HAVE)
            )
        })
    };
    Row {
        name: "Safety limits with a source",
        have: format!("{} of {}", limits.sourced, limits.stated),
        wants: [all(), all(), all()],
    }
}

fn reading(measures: &Measures) -> Row {
    let limit = measures.sizes.reading_max;
    let at_most = |most: f64| {
        let text = format!("≤ {most:.1}");
        match &measures.reading {
            // A hair of rounding is not a fault of the author.
            Some((level, path)) if *level > most + 0.005 => wants(
                text,
                vec![format!(
                    "reading level {level:.1} in {path}; at most {most:.1} is wanted: shorter sentences, shorter words"
                )],
            ),
            _ => wants(text, Vec::new()),
        }
    };
    let have = match &measures.reading {
        Some((level, path)) => format!("{level:.1} ({path})"),
        None => "not judged".to_owned(),
    };
    Row {
        name: "Reading level, hardest lesson",
        have,
        wants: [wants("noted", Vec::new()), at_most(limit + 1.5), at_most(limit)],
    }
}

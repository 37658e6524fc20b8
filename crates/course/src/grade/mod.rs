//! How complete a course is: what a machine can count (the handbook's table of grades), and what is missing.

use std::collections::{BTreeMap, BTreeSet};

use assess::{Item, Lang, Level, ModuleId, ObjectiveId, Stakes, kind::KindName};

use crate::model::{Course, Grade, Marks};

mod lesson;
mod limits;
pub mod reading;
mod sizes;
mod table;

pub use lesson::{LessonMeasures, Part};
pub(crate) use lesson::{
    Section, explains, forms, has, in_bold, is_keyed, is_warning, live, safe_before_workshop,
    sections,
};
pub use limits::Limits;
pub(crate) use limits::limit_in;
pub use sizes::Sizes;
pub use table::{Row, Want};

/// The three grades, lowest first.
pub const GRADES: [Grade; 3] = [Grade::Outline, Grade::Standard, Grade::Full];

/// The word of a grade in the front matter.
#[must_use]
pub fn name(grade: Grade) -> &'static str {
    match grade {
        Grade::Outline => "outline",
        Grade::Standard => "standard",
        Grade::Full => "full",
    }
}

/// Words, sentences and syllables of lessons by their path: all text, and paragraphs alone.
pub(crate) type Readings = BTreeMap<String, (reading::Counts, reading::Counts)>;

/// Everything that the table counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Measures {
    /// Sizes for the level of the course.
    pub sizes: Sizes,
    /// Whether anything is marked.
    pub marks: Marks,
    /// Modules in order, each with its lessons.
    pub modules: Vec<(ModuleId, Vec<LessonMeasures>)>,
    /// Practice items that are shown.
    pub items: usize,
    /// Of these, with words for every answer.
    pub with_feedback: usize,
    /// Ids of those without.
    pub without_feedback: Vec<String>,
    /// Kinds of question.
    pub kinds: BTreeSet<KindName>,
    /// Practice items at level apply or above.
    pub applying: usize,
    /// The exam, where there is one.
    pub exam: Option<ExamMeasures>,
    /// Tasks with a checklist, by the module of their objective.
    pub tasks: BTreeMap<ModuleId, usize>,
    /// Safety limits.
    pub limits: Limits,
    /// Reading level of the hardest lesson, and its path; none where nothing could be judged.
    pub reading: Option<(f64, String)>,
}

/// What was counted in the exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExamMeasures {
    /// Items of a form.
    pub items: usize,
    /// Critical items of a form.
    pub critical: usize,
    /// Live items of the pool.
    pub pool: usize,
    /// Critical ones among them.
    pub pool_critical: usize,
}

impl Measures {
    /// Counts a course.
    #[must_use]
    pub fn of(course: &Course) -> Self {
        Self::counted(course, &BTreeMap::new())
    }

    /// The same, where words and sentences of lessons were counted before: a rule did.
    pub(crate) fn counted(course: &Course, readings: &Readings) -> Self {
        let mut measures = Self {
            sizes: Sizes::of(course.front.level),
            marks: course.front.marks,
            modules: Vec::new(),
            items: 0,
            with_feedback: 0,
            without_feedback: Vec::new(),
            kinds: BTreeSet::new(),
            applying: 0,
            exam: course.exam.as_ref().map(exam),
            tasks: tasks(course),
            limits: Limits::default(),
            reading: None,
        };
        let lang = course.front.languages.first().cloned().unwrap_or_else(Lang::english);
        for module in &course.modules {
            let mut lessons = Vec::new();
            for each in &module.lessons {
                let one = LessonMeasures::of(each, course, &lang, readings);
                lesson::live(&each.body).for_each(|item| measures.add_item(item));
                measures.limits.add(&each.body.blocks);
                if let Some(level) = one.reading
                    && measures.reading.as_ref().is_none_or(|(worst, _)| level > *worst)
                {
                    measures.reading = Some((level, each.path.clone()));
                }
                lessons.push(one);
            }
            measures.modules.push((module.id.clone(), lessons));
        }
        measures
    }

    fn add_item(&mut self, item: &Item) {
        self.items += 1;
        self.kinds.insert(item.kind.name());
        self.applying += usize::from(item.level >= Level::Apply);
        if lesson::has_feedback(item) {
            self.with_feedback += 1;
        } else {
            self.without_feedback.push(item.id.as_str().to_owned());
        }
    }

    /// All lessons, in order.
    pub fn lessons(&self) -> impl Iterator<Item = &LessonMeasures> {
        self.modules.iter().flat_map(|(_, lessons)| lessons)
    }

    /// Lessons that hold every block.
    pub fn complete(&self) -> impl Iterator<Item = &LessonMeasures> {
        self.lessons().filter(|lesson| lesson.is_complete())
    }

    /// The table, row by row.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        table::rows(self)
    }

    /// The highest grade whose every row is met; none where even an outline lacks something.
    #[must_use]
    pub fn computed(&self) -> Option<Grade> {
        let rows = self.rows();
        GRADES
            .into_iter()
            .rev()
            .find(|grade| rows.iter().all(|row| row.want(*grade).is_none_or(Want::is_met)))
    }

    /// What is missing for a grade, one line each.
    #[must_use]
    pub fn missing(&self, grade: Grade) -> Vec<String> {
        self.rows().into_iter().flat_map(|row| row.lacks(grade)).collect()
    }
}

fn exam(exam: &crate::model::Exam) -> ExamMeasures {
    let live = || exam.pool.iter().filter(|item| item.standing == assess::Standing::Live);
    ExamMeasures {
        items: usize::from(exam.items),
        critical: exam.blueprint.iter().map(|row| usize::from(row.critical)).sum(),
        pool: live().count(),
        pool_critical: live().filter(|item| item.stakes == Stakes::Critical).count(),
    }
}

fn tasks(course: &Course) -> BTreeMap<ModuleId, usize> {
    let mut module_of: BTreeMap<&ObjectiveId, &ModuleId> = BTreeMap::new();
    let mut tasks: BTreeMap<ModuleId, usize> = BTreeMap::new();
    for module in &course.modules {
        tasks.insert(module.id.clone(), 0);
        for objective in module.lessons.iter().flat_map(|lesson| &lesson.body.objectives) {
            module_of.entry(&objective.id).or_insert(&module.id);
        }
    }
    for task in course.workshop.iter().filter(|task| !task.criteria.is_empty()) {
        if let Some(count) =
            module_of.get(&task.objective).and_then(|module| tasks.get_mut(*module))
        {
            *count += 1;
        }
    }
    tasks
}

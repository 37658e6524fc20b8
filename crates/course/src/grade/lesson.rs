//! What each lesson must hold (rules C10 to C19), and what one lacks.

use std::collections::BTreeSet;

use assess::{Item, Kind, Lang, kind};

use super::{Readings, reading};
use crate::attrs::Role;
use crate::folder::walk;
use crate::lesson::{self, LessonBody};
use crate::model::{Course, Lesson, LessonState, Marks, Term};
use crate::tree::{self, Block, CalloutKind, Inline, Node};

/// A block that each lesson must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// C10
    Objective,
    /// C11
    Why,
    /// C12
    Explanation,
    /// C13
    Example,
    /// C13
    Faded,
    /// C14
    Safety,
    /// C15
    Picture,
    /// C16
    Practice,
    /// C17
    Summary,
    /// C18
    Terms,
    /// C19
    Check,
    /// For courses without marks, instead of C13, C16 and C19.
    Reflection,
}

impl Part {
    /// What a lesson lacks, in an author's words.
    #[must_use]
    pub fn lack(self) -> &'static str {
        match self {
            Self::Objective => "a list below `{.objective}`",
            Self::Why => "a section `{.why}`",
            Self::Explanation => "a section that explains (a `##` heading without a class)",
            Self::Example => "a worked example `{.example}`",
            Self::Faded => "a second example with gaps `{.faded}`",
            Self::Safety => "a box `> [!WARNING]` before `{.workshop}`",
            Self::Picture => "a picture or a table",
            Self::Practice => "a practice task on paper `{.paper}`",
            Self::Summary => "a section `{.summary}`",
            Self::Terms => "a bold word that the glossary explains",
            Self::Check => "a question for each section that explains",
            Self::Reflection => "two questions that are not marked (`.reflect`)",
        }
    }
}

/// What was counted in one lesson.
#[derive(Debug, Clone, PartialEq)]
pub struct LessonMeasures {
    /// Path of the lesson.
    pub path: String,
    /// Written or planned.
    pub state: LessonState,
    /// How many objectives it lists.
    pub objectives: usize,
    /// What it lacks; empty means complete.
    pub lacks: BTreeSet<Part>,
    /// Words of prose.
    pub words: usize,
    /// Practice items.
    pub items: usize,
    /// Pictures and diagrams (tables do not count here).
    pub figures: usize,
    /// Reading level; none where there is too little text to judge.
    pub reading: Option<f64>,
}

impl LessonMeasures {
    /// Whether every block is there.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.state == LessonState::Written && self.lacks.is_empty()
    }

    pub(super) fn of(lesson: &Lesson, course: &Course, lang: &Lang, readings: &Readings) -> Self {
        let body = &lesson.body;
        let reading = match readings.get(&lesson.path) {
            Some(counts) => reading::worse(*counts, lang),
            None => reading::level(&body.blocks, lang, &terms(body, course)),
        };
        Self {
            path: lesson.path.clone(),
            state: lesson.state,
            objectives: body.objectives.len(),
            lacks: lacks(body, course),
            words: lesson::words(body).prose,
            items: live(body).count(),
            figures: figures(&body.blocks),
            reading,
        }
    }
}

/// Items that learners see.
pub(crate) fn live(body: &LessonBody) -> impl Iterator<Item = &Item> {
    body.items().filter(|item| item.standing == assess::Standing::Live)
}

fn figures(blocks: &[Block]) -> usize {
    let mut count = 0;
    walk::blocks(blocks, &mut |block| count += usize::from(matches!(block.node, Node::Figure(_))));
    count
}

/// A section: its heading with its role, and the blocks up to the next heading of its level.
pub(crate) struct Section<'a> {
    /// The heading, for its place.
    pub heading: &'a Block,
    /// What it is for.
    pub role: Option<Role>,
    /// What stands below it.
    pub blocks: &'a [Block],
}

/// The `##` sections of a lesson, in order.
pub(crate) fn sections(body: &LessonBody) -> Vec<Section<'_>> {
    let mut out = Vec::new();
    for (index, block) in body.blocks.iter().enumerate() {
        let Node::Heading(heading) = &block.node else {
            continue;
        };
        if heading.level != 2 {
            continue;
        }
        let rest = body.blocks.get(index + 1..).unwrap_or_default();
        let ends = |block: &Block| matches!(&block.node, Node::Heading(next) if next.level <= 2);
        let end = rest.iter().position(ends).unwrap_or(rest.len());
        out.push(Section {
            heading: block,
            role: heading.role,
            blocks: rest.get(..end).unwrap_or_default(),
        });
    }
    out
}

/// Whether a section of a role is there and holds something.
pub(crate) fn has(sections: &[Section<'_>], role: Role) -> bool {
    sections.iter().any(|section| section.role == Some(role) && !section.blocks.is_empty())
}

/// Whether a block is a safety box.
pub(crate) fn is_warning(block: &Block) -> bool {
    matches!(&block.node, Node::Callout(callout) if callout.kind == CalloutKind::Warning)
}

/// A section that only holds a safety box does not explain.
pub(crate) fn explains(section: &Section<'_>) -> bool {
    section.role.is_none()
        && section.blocks.iter().any(|block| !is_warning(block))
        && section.blocks.iter().any(|block| {
            matches!(
                block.node,
                Node::Paragraph(_)
                    | Node::List(_)
                    | Node::Table(_)
                    | Node::Figure(_)
                    | Node::Math(_)
            )
        })
}

fn lacks(body: &LessonBody, course: &Course) -> BTreeSet<Part> {
    let sections = sections(body);
    let mut lacks = BTreeSet::new();
    let mut want = |part: Part, there: bool| {
        if !there {
            lacks.insert(part);
        }
    };
    let role = |role: Role| has(&sections, role);
    let explaining = sections.iter().filter(|section| explains(section)).count();
    want(Part::Objective, !body.objectives.is_empty());
    want(Part::Why, role(Role::Why));
    want(Part::Explanation, explaining > 0);
    want(Part::Summary, role(Role::Summary));
    want(Part::Safety, safe_before_workshop(body));
    want(Part::Picture, shows_something(&body.blocks));
    want(Part::Terms, uses_terms(body, course));
    if course.front.marks == Marks::None {
        want(Part::Reflection, live(body).filter(|item| !is_keyed(item)).count() >= 2);
    } else {
        want(Part::Example, role(Role::Example));
        want(Part::Faded, role(Role::Faded));
        want(Part::Practice, role(Role::Paper));
        want(Part::Check, live(body).count() >= explaining.max(1));
    }
    lacks
}

/// Whether an item has a key.
pub(crate) fn is_keyed(item: &Item) -> bool {
    match &item.kind {
        Kind::Reflect => false,
        Kind::Single(choices) | Kind::Multiple(choices) => choices.keying == kind::Keying::Keyed,
        _ => true,
    }
}

/// Whether a safety box stands before the workshop task, where there is one.
pub(crate) fn safe_before_workshop(body: &LessonBody) -> bool {
    let opens_workshop = |block: &Block| matches!(&block.node, Node::Heading(heading) if heading.role == Some(Role::Workshop));
    let Some(workshop) = body.blocks.iter().position(opens_workshop) else {
        return true;
    };
    body.blocks.iter().take(workshop).any(is_warning)
}

fn shows_something(blocks: &[Block]) -> bool {
    let mut found = false;
    walk::blocks(blocks, &mut |block| match &block.node {
        Node::Table(_) => found = true,
        Node::Figure(figure) => found |= (5..=40).contains(&figure.alt.split_whitespace().count()),
        _ => {}
    });
    found
}

fn uses_terms(body: &LessonBody, course: &Course) -> bool {
    !terms(body, course).is_empty()
}

/// Terms of the glossary that the lesson sets in bold, in lower case.
pub(super) fn terms(body: &LessonBody, course: &Course) -> BTreeSet<String> {
    in_bold(body, &forms(&course.glossary))
}

/// All forms of all terms, in lower case.
pub(crate) fn forms<'a>(terms: impl IntoIterator<Item = &'a Term>) -> BTreeSet<String> {
    terms.into_iter().flat_map(|term| &term.forms).map(|form| form.to_lowercase()).collect()
}

/// Those of the known words that a lesson sets in bold.
pub(crate) fn in_bold(body: &LessonBody, known: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    walk::blocks(&body.blocks, &mut |block| {
        walk::inlines_of(block, &mut |inline| {
            if let Inline::Strong(inner) = inline {
                let words = tree::plain(inner).trim().to_lowercase();
                if known.contains(&words) {
                    found.insert(words);
                }
            }
        });
    });
    found
}

/// Whether every answer that a learner can give has words for it (rule I15 and its fallbacks).
pub(super) fn has_feedback(item: &Item) -> bool {
    let explained = item.explanation.is_some();
    match &item.kind {
        Kind::Reflect => true,
        Kind::Single(choices) | Kind::Multiple(choices) | Kind::TrueFalse(choices) => {
            choices.keying == kind::Keying::Keyless
                || choices.options.iter().all(|option| option.feedback.is_some())
        }
        Kind::Hotspot(key) => key.regions.iter().all(|region| region.feedback.is_some()),
        Kind::Number(key) => {
            explained
                && key
                    .answers
                    .iter()
                    .all(|answer| answer.tick == kind::Tick::Right || answer.feedback.is_some())
        }
        Kind::Text(key) => {
            explained
                && key
                    .answers
                    .iter()
                    .all(|answer| answer.tick == kind::Tick::Right || answer.feedback.is_some())
        }
        Kind::Cloze(_) | Kind::Order(_) | Kind::Match(_) | Kind::Group(_) => explained,
    }
}

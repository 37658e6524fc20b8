//! Marks answers to the questions of a lesson, without a browser.
//!
//! All that a grading server needs: [`course::lesson::read`] turns an author's Markdown into items, [`Item::case`] draws
//! what one learner sees, [`mark`] compares a response with it.

mod answer;

use std::fmt;
use std::process::ExitCode;

use assess::{BadId, Case, DrawFault, Item, ItemId, Lang, Seed, Verdict, mark};
use course::lesson::{self, LessonBody, Origin};
use course::tree::{self, Node};

use answer::Unreadable;

/// A lesson as its author wrote it. `journeywork check` has seen it; reading it again never fails.
const LESSON: &str = include_str!("../lesson.md");

/// Whose draw it is. A portal takes the bytes of the learner's id.
const LEARNER: &[u8] = b"a learner of this example";

/// The first attempt.
const ATTEMPT: u32 = 0;

/// What is marked where no answers are given.
const ANSWERS: &[(&str, &str)] = &[
    ("row-start", "1"),
    ("row-start", "3"),
    ("row-count", "9"),
    ("row-count", "8 pcs"),
    ("row-order", "1 2 4 3"),
    ("row-order", "1 4 2 3"),
];

/// An answer to an item.
type Given = (ItemId, String);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("mark-natively: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Fault> {
    let given = given(arguments)?;
    let lang = Lang::english();
    let (body, _) = lesson::read(LESSON, &Origin { file: "lesson.md", lang: &lang });
    println!("{}", title(&body));
    for (id, typed) in &given {
        let item = body.items().find(|item| item.id == *id);
        let item = item.ok_or_else(|| Fault::NoSuchItem(id.clone()))?;
        answered(item, typed)?;
    }
    Ok(())
}

/// The answers from the command line, else those that the program brings along.
fn given(arguments: &[String]) -> Result<Vec<Given>, Fault> {
    if arguments.is_empty() {
        return ANSWERS
            .iter()
            .map(|(id, typed)| Ok((ItemId::parse(id)?, (*typed).to_owned())))
            .collect();
    }
    let one = |argument: &String| {
        let (id, typed) =
            argument.split_once('=').ok_or_else(|| Fault::NoAnswer(argument.clone()))?;
        Ok((ItemId::parse(id)?, typed.to_owned()))
    };
    arguments.iter().map(one).collect()
}

/// Shows an item as its learner sees it, and what was answered with its mark.
fn answered(item: &Item, typed: &str) -> Result<(), Fault> {
    let case = item.case(Seed::new(LEARNER, &item.id, ATTEMPT))?;
    let response = answer::read(&case, typed)?;
    let outcome = mark(&case, &response);
    show(&case);
    println!("  > {typed}");
    println!("  {}", word(outcome.verdict));
    for feedback in &outcome.feedback {
        println!("  {}", feedback.text.as_str());
    }
    Ok(())
}

fn show(case: &Case) {
    println!("\n{}", case.item().prompt.as_str());
    for (number, option) in (1..).zip(answer::options(case)) {
        println!("  {number}  {}", option.as_str());
    }
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Right => "RIGHT",
        Verdict::NotYet => "NOT YET",
        Verdict::Unmarked => "NOT MARKED",
    }
}

fn title(body: &LessonBody) -> String {
    let title = body.blocks.iter().find_map(|block| match &block.node {
        Node::Heading(heading) if heading.level == 1 => Some(tree::plain(&heading.text)),
        _ => None,
    });
    title.unwrap_or_default()
}

/// Why nothing was marked.
#[derive(Debug)]
enum Fault {
    NoAnswer(String),
    BadId(BadId),
    NoSuchItem(ItemId),
    Draw(DrawFault),
    Unreadable(Unreadable),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoAnswer(argument) => {
                write!(f, "`{argument}` is not of the form <item>=<answer>")
            }
            Self::BadId(fault) => write!(f, "{fault}"),
            Self::NoSuchItem(id) => write!(f, "the lesson has no item `{id}`"),
            Self::Draw(fault) => write!(f, "the item cannot be drawn: {fault}"),
            Self::Unreadable(fault) => write!(f, "{fault}"),
        }
    }
}

impl From<BadId> for Fault {
    fn from(fault: BadId) -> Self {
        Self::BadId(fault)
    }
}

impl From<DrawFault> for Fault {
    fn from(fault: DrawFault) -> Self {
        Self::Draw(fault)
    }
}

impl From<Unreadable> for Fault {
    fn from(fault: Unreadable) -> Self {
        Self::Unreadable(fault)
    }
}

//! `journeywork new lesson`: a planned lesson with a place for each of its parts.

use course::ids;
use course::model::Marks;

use super::ask::Ask;
use super::module::id_of;
use super::place::{Home, next_number};
use super::words::Words;
use super::{line, put, shown};
use crate::args::NewLessonArgs;
use crate::disk::DiskFault;

pub fn make(options: &NewLessonArgs, ask: &mut Ask) -> Result<String, DiskFault> {
    let home = Home::around(&options.module)?;
    if !options.module.join("module.md").is_file() {
        let folder = shown(&options.module);
        return Err(DiskFault::Asked(format!(
            "{folder} is no module: name a folder with a `module.md`"
        )));
    }
    let title = ask.value(options.title.as_deref(), "--title", "Title of the lesson", &line)?;
    let objective = ask.value(
        options.objective.as_deref(),
        "--objective",
        "What the learner can do after it, starting with a verb",
        &line,
    )?;
    let id = id_of(options.id.as_deref(), &title, ask, |id| home.is_taken(id))?;
    let of_objective = ids::of_words(&objective).unwrap_or_else(|| format!("{id}-can"));
    let taken = |other: &str| other == id || home.is_taken(other);
    let objective_id = ids::free(&of_objective, taken).unwrap_or(of_objective);
    let number = next_number(&options.module)?;
    let path = options.module.join(format!("{number:02}-{id}.md"));
    let made = put(
        &path,
        &page(&title, &objective, &objective_id, home.course.front.marks, Words::of(&home.lang())),
    )?;
    Ok(format!(
        "{made}next: write its parts; its questions with `journeywork new item {}`\n",
        shown(&path)
    ))
}

/// The page: what a learner can do after it, and a comment for each part that says what belongs there. Comments are never
/// shown, so the lesson is right from the start and stays planned until somebody takes out the line that says so.
pub fn page(
    title: &str,
    objective: &str,
    objective_id: &str,
    marks: Marks,
    words: &Words,
) -> String {
    let mut out = format!(
        "---\nplanned: yes\n---\n# {title}\n\n\
         <!-- This lesson is planned: learners see its title and what it is for, and cannot open it yet. Write the parts below in \
         your own words and put them in the place of these notes. Then take out the three lines at the top. `journeywork \
         check` says what is missing. -->\n\n\
         ## {} {{.objective}}\n\n- {} {{#{objective_id}}}\n",
        words.learn,
        sentence(objective)
    );
    let graded = marks == Marks::Graded;
    for (heading, class, note, only_graded) in PARTS {
        if graded || !only_graded {
            let heading = heading(words);
            out.push_str(&format!("\n## {heading}{class}\n\n<!-- {note} -->\n"));
        }
    }
    let (heading, note) = if graded { (words.check, CHECK) } else { (words.think, REFLECT) };
    out.push_str(&format!("\n## {heading} {{.check}}\n\n<!-- {note} -->\n"));
    out
}

/// A sentence ends with a mark.
fn sentence(words: &str) -> String {
    if words.ends_with(['.', '!', '?', '…']) { words.to_owned() } else { format!("{words}.") }
}

/// A part of a lesson: its heading, its class, what belongs there, and whether it is only for courses with marks.
type Part = (fn(&Words) -> &'static str, &'static str, &'static str, bool);

const PARTS: [Part; 7] = [
    (
        |words| words.why,
        " {.why}",
        "One to three sentences: what goes wrong at work without it, and what it saves.",
        false,
    ),
    (
        |words| words.safety,
        "",
        "Who can be hurt, and how nobody is. A box that starts with the line > [!WARNING] and holds a list: the danger, what to \
         do, when to stop and call the instructor. Leave this part out where nothing is dangerous.",
        false,
    ),
    (
        |words| words.step,
        "",
        "Give it a better title. Explain in short sentences, with what one sees, hears and feels. A picture or a table belongs to each \
         lesson. Set a new word in bold at its first use, and explain it in glossary.md: a lesson has one at least. Three to five \
         such parts, one for each thing that is explained; paragraphs of three sentences at most; about 250 words or more in all.",
        false,
    ),
    (
        |words| words.example,
        " {.example}",
        "Somebody with a name does the whole job, step by step, with real numbers.",
        true,
    ),
    (
        |words| words.faded,
        " {.faded}",
        "The same job with other numbers and gaps to fill in. The answer stands below.",
        true,
    ),
    (
        |words| words.paper,
        " {.paper}",
        "A task for pencil and paper, and how the learner sees that it is right.",
        true,
    ),
    (|words| words.summary, " {.summary}", "Three to five lines to remember.", false),
];

const CHECK: &str = "Questions, four or more and at least one for each part that explains: `journeywork new item` writes their form.";

const REFLECT: &str =
    "Two questions or more that nobody marks: headings with the word .reflect in their braces.";

//! `journeywork new item`: a question at the end of a lesson or an exam.

use std::fs;
use std::ops::Range;

use assess::kind::KindName;
use assess::{Level, Stakes};
use course::suggest::nearest;

use super::ask::Ask;
use super::module::id_of;
use super::place::Home;
use super::words::Words;
use super::{forms, line, put, shown};
use crate::args::NewItemArgs;
use crate::disk::{self, DiskFault};

pub fn make(options: &NewItemArgs, ask: &mut Ask) -> Result<String, DiskFault> {
    let home = Home::around(&options.file)?;
    if options.file.is_dir() {
        let folder = shown(&options.file);
        return Err(DiskFault::Asked(format!(
            "{folder} is a folder: name the lesson that the question goes into, such as {folder}/01-first.md"
        )));
    }
    let inside = home.inside(&options.file);
    let text = fs::read_to_string(&options.file)
        .map_err(|fault| DiskFault::Io(options.file.clone(), fault))?;
    let is_exam = inside == "exam.md";
    let words = Words::of(&home.lang());
    let lesson = home.lessons().find(|lesson| lesson.path == inside);
    if !is_exam && lesson.is_none() {
        let file = shown(&options.file);
        return Err(DiskFault::Asked(format!(
            "{file} is neither a lesson of this course nor its exam.md"
        )));
    }
    let objectives: Vec<&str> = home
        .lessons()
        .filter(|each| lesson.is_none_or(|lesson| lesson.path == each.path))
        .flat_map(|lesson| &lesson.body.objectives)
        .map(|objective| objective.id.as_str())
        .collect();
    let kinds: Vec<&str> = KindName::ALL.iter().map(|kind| kind.as_str()).collect();
    let question = format!("Kind of question ({})", kinds.join(", "));
    let kind = ask.value(options.kind.as_deref(), "--kind", &question, &|word| {
        kind_of(word, &kinds, is_exam)
    })?;
    let mut prompt =
        ask.value(options.prompt.as_deref(), "--prompt", prompt_asked(kind), &|text| {
            prompt_of(text, kind)
        })?;
    let name = prompt.clone();
    if kind == KindName::Multiple && !words.says_all(&prompt) {
        prompt = format!("{prompt} {}", words.all);
    }
    let level = match kind {
        KindName::Reflect => None,
        _ => {
            let levels = Level::ALL.map(Level::as_str);
            let question = format!("What answering takes ({})", levels.join(", "));
            Some(ask.value(options.level.as_deref(), "--level", &question, &|word| {
                one_of(word, &levels)
            })?)
        }
    };
    let objective = match (&options.objective, objectives.as_slice()) {
        (None, [_]) if !is_exam => None,
        (given, known) => {
            let question = format!("Objective that it tests ({})", known.join(", "));
            Some(
                ask.value(given.as_deref(), "--objective", &question, &|word| one_of(word, known))?,
            )
        }
    };
    let id = id_of(options.id.as_deref(), &name, ask, |id| home.is_taken(id))?;
    let mut made = String::new();
    if kind == KindName::Hotspot {
        made = put(&home.folder.join(format!("media/{id}.svg")), forms::DRAWING)?;
    }
    if options.critical && kind == KindName::Reflect {
        let words = "`--critical`: nobody is wrong in a `.reflect` question".to_owned();
        return Err(DiskFault::Asked(words));
    }
    // The exam lies beside the media, lessons one folder below.
    let picture = format!("{}media/{id}.svg", if is_exam { "" } else { "../" });
    let stakes = if options.critical { Stakes::Critical } else { Stakes::Ordinary };
    let head = heading(&prompt, &id, kind, objective.as_deref(), level.as_deref(), stakes);
    let new = with_item(
        &text,
        &format!("{head}\n\n{}", forms::of(kind, words, &picture)),
        words,
        is_exam,
    );
    disk::replace(&options.file, new.as_bytes())
        .map_err(|fault| DiskFault::Io(options.file.clone(), fault))?;
    made += &format!("added `{id}` to {}\n", shown(&options.file));
    made += match kind {
        KindName::Reflect => {
            "next: write below its heading what may help to think about it; it needs no answers\n"
        }
        KindName::Hotspot => {
            "next: draw over the picture and keep the ids of its three shapes; then write your own words over the example and \
             take out the line {{todo}}\n"
        }
        _ => "next: write your own words over the example, then take out the line {{todo}}\n",
    };
    let mistakes: Vec<String> =
        home.course.misconceptions.iter().map(|each| format!("`{{mis={}}}`", each.id)).collect();
    if matches!(kind, KindName::Single | KindName::Multiple | KindName::TrueFalse)
        && !mistakes.is_empty()
    {
        made += &format!(
            "behind each wrong answer, name the mistake that leads to it: {}\n",
            mistakes.join(", ")
        );
    }
    Ok(made)
}

/// What is asked for.
fn prompt_asked(kind: KindName) -> &'static str {
    match kind {
        KindName::TrueFalse => "The statement that is true or false",
        _ => "The question itself",
    }
}

fn prompt_of(text: &str, kind: KindName) -> Result<String, String> {
    let text = line(text)?;
    if kind == KindName::TrueFalse && text.ends_with('?') {
        return Err("write a statement, not a question: learners say whether it is true".to_owned());
    }
    Ok(text)
}

fn kind_of(word: &str, kinds: &[&str], is_exam: bool) -> Result<KindName, String> {
    let word = one_of(word.trim_start_matches('.'), kinds)?;
    match KindName::parse(&word) {
        Some(KindName::TrueFalse | KindName::Reflect) if is_exam => {
            Err(format!("`{word}` is not for exams"))
        }
        Some(kind) => Ok(kind),
        None => Err(String::new()),
    }
}

fn one_of(word: &str, known: &[&str]) -> Result<String, String> {
    if known.contains(&word) {
        return Ok(word.to_owned());
    }
    Err(match nearest(word, known.iter().copied()) {
        Some(near) => format!("`{word}` is not known; did you mean `{near}`?"),
        None => format!("write one of {}", known.join(", ")),
    })
}

fn heading(
    prompt: &str,
    id: &str,
    kind: KindName,
    objective: Option<&str>,
    level: Option<&str>,
    stakes: Stakes,
) -> String {
    let mut out = format!("### {prompt} {{#{id} .{}", kind.as_str());
    for (key, value) in [("objective", objective), ("level", level)] {
        if let Some(value) = value {
            out.push_str(&format!(" {key}={value}"));
        }
    }
    if stakes == Stakes::Critical {
        out.push_str(" critical");
    }
    out + "}"
}

/// The text with an item behind the last question: at the end of the section `{.check}`, which is made where there is none;
/// in an exam at the end.
fn with_item(text: &str, item: &str, words: &Words, is_exam: bool) -> String {
    let section = format!("## {} {{.check}}\n\n", words.check);
    let (start, end) = match check_section(text) {
        Some(section) if !is_exam => ("", section.end),
        None if !is_exam => (section.as_str(), text.len()),
        _ => ("", text.len()),
    };
    let (before, after) = (text.get(..end).unwrap_or(text), text.get(end..).unwrap_or_default());
    let after = if after.is_empty() { String::new() } else { format!("\n{after}") };
    format!("{}\n\n{start}{}\n{after}", before.trim_end(), item.trim_end())
}

/// Bytes of the section with the questions, code left aside.
fn check_section(text: &str) -> Option<Range<usize>> {
    let (mut at, mut start, mut code) = (0, None, false);
    for line in text.split_inclusive('\n') {
        code ^= line.trim_start().starts_with("```");
        if line.starts_with("## ") && !code {
            if let Some(start) = start {
                return Some(start..at);
            }
            if line.contains("{.check") {
                start = Some(at);
            }
        }
        at += line.len();
    }
    start.map(|start| start..at)
}

#[cfg(test)]
mod tests {
    use super::{Words, with_item};

    #[test]
    fn a_question_goes_behind_the_last_one() {
        let words = Words::of(&assess::Lang::english());
        let lesson = "# A\n\n## Check yourself {.check}\n\n### One {#one}\n\n```\n## no heading {.x}\n```\n\n## Sources\n\nB.\n";
        let new = with_item(lesson, "### Two {#two}\n", words, false);
        assert_eq!(
            new,
            "# A\n\n## Check yourself {.check}\n\n### One {#one}\n\n```\n## no heading {.x}\n```\n\n### Two {#two}\n\n## Sources\n\nB.\n"
        );
        assert_eq!(
            with_item("# A\n", "### B {#b}", words, false),
            "# A\n\n## Check yourself {.check}\n\n### B {#b}\n"
        );
        assert_eq!(with_item("# A\n\n\n", "### B {#b}", words, true), "# A\n\n### B {#b}\n");
    }
}

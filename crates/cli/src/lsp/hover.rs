//! What an editor shows beside the mouse: the words of a code, the meaning of a term, what an id stands for.

use course::lint;
use course::mentions::{self, MentionRole, Sort};
use lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use super::ids::bold_at;
use super::place::{area, byte};
use super::workspace::{Here, Workspace};

/// What is shown at a place.
pub fn answer(workspace: &Workspace, asked: &HoverParams) -> Option<Hover> {
    let at = &asked.text_document_position_params;
    let here = workspace.here(&at.text_document.uri)?;
    let place = byte(&here.text, at.position);
    let faults = here.seen.faults.iter().filter(|fault| {
        fault.at.file == here.path && fault.at.bytes.start <= place && place <= fault.at.bytes.end
    });
    let mut parts: Vec<String> = faults.map(|fault| words_of(&fault.code.to_string())).collect();
    parts.dedup();
    parts.extend(term(&here, place));
    parts.extend(id(&here, place));
    if parts.is_empty() {
        return None;
    }
    let value = parts.join("\n\n---\n\n");
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value }),
        range: None,
    })
}

/// A rule in a few lines.
fn words_of(code: &str) -> String {
    match lint::rule(code) {
        Some(rule) => format!(
            "**{code}**: {}\n\n{}\n\n{}\n\n```markdown\n{}\n```\n\nBetter:\n\n```markdown\n{}\n```",
            rule.title,
            rule.what,
            rule.why,
            rule.example.trim_end(),
            rule.instead.trim_end()
        ),
        None => format!("**{code}**"),
    }
}

fn term(here: &Here, place: usize) -> Option<String> {
    let word = bold_at(&here.text, place)?.to_lowercase();
    let course = here.seen.course.as_ref()?;
    let term = course
        .glossary
        .iter()
        .find(|term| term.forms.iter().any(|form| form.to_lowercase() == word))?;
    let name = term.forms.first().map(String::as_str).unwrap_or_default();
    Some(format!("**{name}**: {}", term.meaning_md.trim()))
}

/// What an id that is named here stands for: the line that gives it.
fn id(here: &Here, place: usize) -> Option<String> {
    let mention = mentions::of_file(&here.path, &here.text)
        .into_iter()
        .find(|m| m.role == MentionRole::Named && m.bytes.start <= place && place <= m.bytes.end)?;
    for (file, text) in here.seen.pages() {
        let given = mentions::of_file(&file, &text)
            .into_iter()
            .find(|m| m.role == MentionRole::Given && m.id == mention.id);
        if let Some(given) = given {
            let line = area(&text, &given.bytes).start.line;
            let line = text.lines().nth(usize::try_from(line).ok()?).unwrap_or_default();
            let words = line
                .split(" {")
                .next()
                .unwrap_or_default()
                .trim_start_matches(['#', '-', '*', ' ']);
            let sort = match given.sort {
                Sort::Item => "question",
                Sort::Objective => "objective",
                Sort::Misconception => "misconception",
                Sort::Term => "term",
                Sort::Task => "task",
                Sort::Criterion => "criterion",
                Sort::Section => "section",
            };
            return Some(format!("{sort} `{}` in {file}: {words}", mention.id));
        }
    }
    None
}

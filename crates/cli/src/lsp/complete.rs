//! What can stand at the cursor: ids, objectives, keys, kinds, files.

use course::attrs::Role;
use course::mentions::{self, MentionRole, Sort};
use course::shelf::Shelf;
use lsp_types::{CompletionItem, CompletionItemKind, CompletionParams};

use super::place::byte;
use super::workspace::{Here, Workspace};

/// Kinds of question, each with what it is for.
const KINDS: [(&str, &str); 11] = [
    ("single", "one right answer"),
    ("multiple", "choose all that apply"),
    ("truefalse", "a statement: true or false"),
    ("number", "a number with its unit"),
    ("text", "a word or two"),
    ("cloze", "gaps in a text"),
    ("order", "steps in their order"),
    ("match", "pairs"),
    ("group", "sort into groups"),
    ("hotspot", "a place in a picture"),
    ("reflect", "to think about; not marked"),
];

/// Keys and flags of a question.
const KEYS: [(&str, &str); 11] = [
    ("objective=", "what it tests"),
    ("level=", "remember, understand, apply or analyse"),
    ("critical", "a wrong answer endangers people"),
    ("was=", "the id that it had before"),
    ("points=", "weight in practice, 1 to 3"),
    ("facility=", "expected share that is right"),
    ("unit=", "shown behind the field of a number"),
    ("tolerance=", "how far off a number may be"),
    ("shuffle=", "no: the order stays"),
    ("tags=", "words for import and export"),
    ("retired", "not shown any more; its id stays taken"),
];

const LEVELS: [&str; 4] = ["remember", "understand", "apply", "analyse"];

/// Keys of the front matter of `course.md`.
const FRONT: [&str; 21] = [
    "format",
    "slug",
    "version",
    "languages",
    "sector",
    "isco08",
    "level",
    "theory_hours",
    "workshop_hours",
    "prerequisites",
    "hazards",
    "tools",
    "audience",
    "marks",
    "grade",
    "reviewed",
    "pass_mark_basis",
    "security",
    "under18",
    "authors",
    "sources",
];

/// What can stand at a place.
pub fn answer(workspace: &Workspace, asked: &CompletionParams) -> Vec<CompletionItem> {
    let at = &asked.text_document_position;
    let Some(here) = workspace.here(&at.text_document.uri) else { return Vec::new() };
    let place = byte(&here.text, at.position);
    let before = here.text.get(..place).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    if in_front_matter(before) {
        return front(line);
    }
    if let Some(target) = open_link(line) {
        return files(&here, target);
    }
    let Some(open) =
        line.rfind('{').filter(|open| !line.get(*open..).unwrap_or_default().contains('}'))
    else {
        return terms(&here, line);
    };
    let inside = line.get(open + 1..).unwrap_or_default();
    let word = inside.rsplit(' ').next().unwrap_or_default();
    let heading = line.starts_with('#');
    if word.starts_with("objective=") {
        return ids(&here, Sort::Objective);
    }
    if word.starts_with("mis=") {
        return ids(&here, Sort::Misconception);
    }
    if word.starts_with("level=") {
        return LEVELS
            .iter()
            .map(|level| item(level, "level", CompletionItemKind::ENUM_MEMBER))
            .collect();
    }
    if word.starts_with('.') {
        let kinds = KINDS.iter().map(|(kind, words)| item(kind, words, CompletionItemKind::CLASS));
        let roles =
            Role::ALL.iter().map(|role| item(role.as_str(), "section", CompletionItemKind::CLASS));
        return kinds.chain(roles).collect();
    }
    if heading {
        let kinds = KINDS
            .iter()
            .map(|(kind, words)| item(&format!(".{kind}"), words, CompletionItemKind::CLASS));
        let keys = KEYS.iter().map(|(key, words)| item(key, words, CompletionItemKind::PROPERTY));
        return kinds.chain(keys).collect();
    }
    vec![item("mis=", "the wrong belief behind this answer", CompletionItemKind::PROPERTY)]
}

fn in_front_matter(before: &str) -> bool {
    before.starts_with("---\n") && !before.get(4..).unwrap_or_default().contains("\n---")
}

fn front(line: &str) -> Vec<CompletionItem> {
    if line.contains(':') {
        return Vec::new();
    }
    FRONT
        .iter()
        .map(|key| item(&format!("{key}: "), "front matter", CompletionItemKind::PROPERTY))
        .collect()
}

/// What stands behind an open `](`.
fn open_link(line: &str) -> Option<&str> {
    let start = line.rfind("](")? + 2;
    let target = line.get(start..)?;
    (!target.contains(')')).then_some(target)
}

/// Files of the course as this file would link to them; behind a `#`, the ids of the one that is named.
fn files(here: &Here, target: &str) -> Vec<CompletionItem> {
    if let Some((file, _)) = target.split_once('#') {
        let path = if file.is_empty() {
            Some(here.path.clone())
        } else {
            super::ids::join(&here.path, file)
        };
        let path = path.unwrap_or_default();
        let text = here.seen.text(&path);
        let given =
            mentions::of_file(&path, &text).into_iter().filter(|m| m.role == MentionRole::Given);
        return given.map(|m| item(&m.id, "id", CompletionItemKind::REFERENCE)).collect();
    }
    let depth = here.path.matches('/').count();
    let up = "../".repeat(depth);
    let folder =
        here.path.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default();
    let all = here.seen.shelf.files().into_iter().filter(|file| *file != here.path);
    all.map(|file| match file.strip_prefix(&folder).filter(|_| !folder.is_empty()) {
        Some(near) => item(near, "file", CompletionItemKind::FILE),
        None => item(&format!("{up}{file}"), "file", CompletionItemKind::FILE),
    })
    .collect()
}

fn ids(here: &Here, sort: Sort) -> Vec<CompletionItem> {
    let mut items = Vec::new();
    for (file, text) in here.seen.pages().filter(|(file, _)| file.matches('.').count() == 1) {
        for mention in mentions::of_file(&file, &text) {
            if mention.sort == sort && mention.role == MentionRole::Given {
                let words = line_words(&text, mention.bytes.start);
                items.push(item(&mention.id, &words, CompletionItemKind::REFERENCE));
            }
        }
    }
    items
}

/// Terms of the glossary, behind `**`.
fn terms(here: &Here, line: &str) -> Vec<CompletionItem> {
    if line.matches("**").count().is_multiple_of(2) {
        return Vec::new();
    }
    let glossary = here.seen.course.iter().flat_map(|course| &course.glossary);
    glossary
        .filter_map(|term| {
            Some(item(term.forms.first()?, term.meaning_md.trim(), CompletionItemKind::TEXT))
        })
        .collect()
}

fn line_words(text: &str, at: usize) -> String {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    line.split(" {").next().unwrap_or_default().trim_start_matches(['#', '-', '*', ' ']).to_owned()
}

fn item(label: &str, detail: &str, kind: CompletionItemKind) -> CompletionItem {
    CompletionItem {
        label: label.to_owned(),
        detail: Some(detail.to_owned()),
        kind: Some(kind),
        ..CompletionItem::default()
    }
}

//! What can stand at the cursor: ids, objectives, keys, kinds, files.

use assess::Level;
use assess::kind::KindName;
use course::attrs::Role;
use course::front::keys_of;
use course::item::{ATTRIBUTES, Attribute};
use course::mentions::{self, MentionRole, Sort};
use course::shelf::Shelf;
use lsp_types::{CompletionItem, CompletionItemKind, CompletionParams};

use super::place::byte;
use super::workspace::{Here, Workspace};

/// What a kind of question asks for.
fn sought(kind: KindName) -> &'static str {
    match kind {
        KindName::Single => "one right answer",
        KindName::Multiple => "choose all that apply",
        KindName::TrueFalse => "a statement: true or false",
        KindName::Number => "a number with its unit",
        KindName::Text => "a word or two",
        KindName::Cloze => "gaps in a text",
        KindName::Order => "steps in their order",
        KindName::Match => "pairs",
        KindName::Group => "sort into groups",
        KindName::Hotspot => "a place in a picture",
        KindName::Reflect => "to think about; not marked",
    }
}

/// What an attribute of a question is for.
fn purpose(attribute: &str) -> &'static str {
    match attribute {
        "objective" => "what it tests",
        "level" => "remember, understand, apply or analyse",
        "facility" => "expected share that is right, 0.05 to 0.99",
        "points" => "weight in practice, 1 to 3",
        "critical" => "a wrong answer endangers people",
        "shuffle" => "yes or no: whether the order changes",
        "unit" => "shown or asked: whether learners write the unit",
        "typos" => "0 or 1: slips in a long word that are forgiven",
        "case" => "fold or strict: capital letters",
        "accents" => "fold or strict: marks on letters",
        "tags" => "words for import and export",
        "was" => "the id that it had before",
        "retired" => "not shown any more; its id stays taken",
        "void" => "found faulty after an exam",
        _ => "",
    }
}

/// What can stand at a place.
pub fn answer(workspace: &Workspace, asked: &CompletionParams) -> Vec<CompletionItem> {
    let at = &asked.text_document_position;
    let Some(here) = workspace.here(&at.text_document.uri) else { return Vec::new() };
    let place = byte(&here.text, at.position);
    let before = here.text.get(..place).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    if in_front_matter(before) {
        return front(&here.path, line);
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
        let levels = Level::ALL.map(Level::as_str);
        return levels.map(|level| item(level, "level", CompletionItemKind::ENUM_MEMBER)).into();
    }
    if word.starts_with('.') {
        let kinds = KindName::ALL
            .iter()
            .map(|kind| item(kind.as_str(), sought(*kind), CompletionItemKind::CLASS));
        let roles =
            Role::ALL.iter().map(|role| item(role.as_str(), "section", CompletionItemKind::CLASS));
        return kinds.chain(roles).collect();
    }
    if heading {
        let kinds = KindName::ALL.iter().map(|kind| {
            item(&format!(".{}", kind.as_str()), sought(*kind), CompletionItemKind::CLASS)
        });
        return kinds.chain(ATTRIBUTES.iter().map(attribute)).collect();
    }
    vec![item("mis=", "the wrong belief behind this answer", CompletionItemKind::PROPERTY)]
}

fn in_front_matter(before: &str) -> bool {
    before.starts_with("---\n") && !before.get(4..).unwrap_or_default().contains("\n---")
}

fn attribute(known: &Attribute) -> CompletionItem {
    let sign = if known.valued { "=" } else { "" };
    let label = format!("{}{sign}", known.name);
    item(&label, purpose(known.name), CompletionItemKind::PROPERTY)
}

/// Keys that the front matter of this file knows.
fn front(path: &str, line: &str) -> Vec<CompletionItem> {
    if line.contains(':') {
        return Vec::new();
    }
    keys_of(path)
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

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTES, purpose};

    #[test]
    fn each_attribute_says_what_it_is_for() {
        let silent: Vec<&str> = ATTRIBUTES
            .iter()
            .map(|known| known.name)
            .filter(|name| purpose(name).is_empty())
            .collect();
        assert!(silent.is_empty(), "{silent:?}");
    }
}

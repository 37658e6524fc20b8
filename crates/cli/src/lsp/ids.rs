//! Going to where an id is given, finding where it is named, and renaming it everywhere.

use course::diagnostic::{Edit, Span};
use course::mentions::{self, Mention, MentionRole, Sort};
use lsp_types::{
    GotoDefinitionParams, GotoDefinitionResponse, Location, PrepareRenameResponse, ReferenceParams,
    RenameParams, TextDocumentPositionParams, WorkspaceEdit,
};

use super::faults::workspace_edit;
use super::place::{area, byte};
use super::workspace::{Here, Seen, Workspace};

/// Shortest and longest id.
const LENGTH: std::ops::RangeInclusive<usize> = 2..=48;

/// A mention with its file.
struct Found {
    file: String,
    mention: Mention,
}

/// Where the id, the link or the term under the cursor is given.
pub fn definition(
    workspace: &Workspace,
    asked: &GotoDefinitionParams,
) -> Option<GotoDefinitionResponse> {
    let at = &asked.text_document_position_params;
    let here = workspace.here(&at.text_document.uri)?;
    let place = byte(&here.text, at.position);
    let target = match mention_at(&here, place) {
        Some(mention) => given(&here.seen, &mention)?,
        None => linked_page(&here, place).or_else(|| term(&here, place))?,
    };
    Some(GotoDefinitionResponse::Scalar(location(&here.seen, &target)?))
}

/// Everywhere the id under the cursor stands.
pub fn references(workspace: &Workspace, asked: &ReferenceParams) -> Option<Vec<Location>> {
    let at = &asked.text_document_position;
    let here = workspace.here(&at.text_document.uri)?;
    let mention = mention_at(&here, byte(&here.text, at.position))?;
    let all = all_of(&here.seen, &mention).into_iter();
    Some(all.filter_map(|found| location(&here.seen, &span(&found))).collect())
}

/// What would be renamed.
pub fn prepare(
    workspace: &Workspace,
    asked: &TextDocumentPositionParams,
) -> Option<PrepareRenameResponse> {
    let here = workspace.here(&asked.text_document.uri)?;
    let mention = mention_at(&here, byte(&here.text, asked.position))?;
    (mention.role != MentionRole::Former).then(|| PrepareRenameResponse::RangeWithPlaceholder {
        range: area(&here.text, &mention.bytes),
        placeholder: mention.id,
    })
}

/// Renames an id everywhere. A question keeps its record: the id it had goes into `was=`.
pub fn rename(
    workspace: &Workspace,
    asked: &RenameParams,
) -> Result<Option<WorkspaceEdit>, String> {
    let at = &asked.text_document_position;
    let Some(here) = workspace.here(&at.text_document.uri) else { return Ok(None) };
    let Some(mention) = mention_at(&here, byte(&here.text, at.position)) else { return Ok(None) };
    let new = asked.new_name.trim();
    check_name(new)?;
    if new == mention.id {
        return Ok(None);
    }
    let taken = |found: &Found| found.mention.role == MentionRole::Given && found.mention.id == new;
    if let Some(found) = everything(&here.seen).iter().find(|found| taken(found)) {
        return Err(format!("`{new}` is taken: it stands in {}", found.file));
    }
    let mut edits = Vec::new();
    for found in all_of(&here.seen, &mention) {
        let text = here.seen.text(&found.file);
        let mut words = new.to_owned();
        if found.mention.sort == Sort::Item && found.mention.role == MentionRole::Given {
            let line = line_of(&text, found.mention.bytes.start);
            match former(line) {
                Some(was) => {
                    return Err(format!(
                        "this question has `was={was}` already, and an item remembers one former id: give out this version first"
                    ));
                }
                None => words.push_str(&format!(" was={}", mention.id)),
            }
        }
        edits.push(Edit { at: span(&found), text: words });
    }
    Ok(Some(workspace_edit(&here.seen, &edits)))
}

fn check_name(name: &str) -> Result<(), String> {
    let letters = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let edges = !name.starts_with('-') && !name.ends_with('-');
    if letters && edges && LENGTH.contains(&name.len()) {
        return Ok(());
    }
    Err(format!("`{name}` is no id: use 2 to 48 of a-z, 0-9 and `-`, such as `cut-the-line`"))
}

fn former(line: &str) -> Option<&str> {
    line.split([' ', '{', '}']).find_map(|word| word.strip_prefix("was="))
}

fn line_of(text: &str, at: usize) -> &str {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default()
}

/// The id that stands at a place.
fn mention_at(here: &Here, place: usize) -> Option<Mention> {
    let all = mentions::of_file(&here.path, &here.text);
    // The `#` or the key before it belongs to it.
    all.into_iter().find(|m| m.bytes.start <= place + 1 && place <= m.bytes.end)
}

fn everything(seen: &Seen) -> Vec<Found> {
    let pages = seen.pages();
    pages
        .flat_map(|(file, text)| {
            let found = mentions::of_file(&file, &text);
            found.into_iter().map(move |mention| Found { file: file.clone(), mention })
        })
        .collect()
}

/// All places of an id, its former ones aside. The ids of a course are one name space, so the word alone tells.
fn all_of(seen: &Seen, mention: &Mention) -> Vec<Found> {
    let same =
        |found: &Found| found.mention.id == mention.id && found.mention.role != MentionRole::Former;
    everything(seen).into_iter().filter(same).collect()
}

fn given(seen: &Seen, mention: &Mention) -> Option<Span> {
    let all = everything(seen);
    let is =
        |found: &&Found| found.mention.role == MentionRole::Given && found.mention.id == mention.id;
    // Translations give the same ids: the source comes first.
    let source = |found: &&Found| found.file.matches('.').count() == 1;
    let found = all.iter().filter(is).find(source).or_else(|| all.iter().find(is))?;
    Some(span(found))
}

/// The page that a link leads to.
fn linked_page(here: &Here, place: usize) -> Option<Span> {
    let line_start = here.text.get(..place)?.rfind('\n').map_or(0, |end| end + 1);
    let line = here.text.get(line_start..)?.lines().next()?;
    for (open, _) in line.match_indices("](") {
        let start = line_start + open + 2;
        let target = here.text.get(start..)?.split([')', ' ', '\n']).next()?;
        if (start..=start + target.len()).contains(&place) {
            let file = target.split('#').next()?;
            let path = join(&here.path, file)?;
            here.seen.shelf_has(&path).then_some(())?;
            return Some(Span { file: path, bytes: 0..0 });
        }
    }
    None
}

/// The entry of the glossary for the bold word under the cursor.
fn term(here: &Here, place: usize) -> Option<Span> {
    let word = bold_at(&here.text, place)?.to_lowercase();
    let text = here.seen.text("glossary.md");
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some(heading) = line.strip_prefix("## ") {
            let forms = heading.split(" {").next().unwrap_or_default();
            if forms.split('|').any(|form| form.trim().to_lowercase() == word) {
                return Some(Span {
                    file: "glossary.md".to_owned(),
                    bytes: at..at + line.trim_end().len(),
                });
            }
        }
        at += line.len();
    }
    None
}

/// The bold words around a place.
pub fn bold_at(text: &str, place: usize) -> Option<&str> {
    let start = text.get(..place)?.rfind('\n').map_or(0, |end| end + 1);
    let line = text.get(start..)?.lines().next()?;
    let marks: Vec<usize> = line.match_indices("**").map(|(at, _)| start + at).collect();
    let pair = marks.chunks_exact(2).find(|pair| {
        pair.first().is_some_and(|a| *a <= place) && pair.get(1).is_some_and(|b| place <= b + 2)
    })?;
    text.get(pair.first()? + 2..*pair.get(1)?)
}

/// A target as seen from a file: `../` goes up, nothing leaves the course.
pub fn join(file: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn span(found: &Found) -> Span {
    Span { file: found.file.clone(), bytes: found.mention.bytes.clone() }
}

fn location(seen: &Seen, span: &Span) -> Option<Location> {
    let text = seen.text(&span.file);
    Some(Location { uri: seen.address(&span.file)?, range: area(&text, &span.bytes) })
}

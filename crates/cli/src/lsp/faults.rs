//! Diagnostics in the editor, and the repairs that it offers for them.

use std::collections::{BTreeMap, HashMap};

use course::diagnostic::{Edit, Fix};
use course::{Diagnostic, Severity};
use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, Diagnostic as Shown,
    DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, TextEdit, Uri,
    WorkspaceEdit,
};

use super::place::area;
use super::workspace::{Seen, Workspace};

/// What is wrong with a course, by file.
pub fn by_file(seen: &Seen) -> BTreeMap<String, Vec<Shown>> {
    let mut files: BTreeMap<String, Vec<Shown>> = BTreeMap::new();
    for fault in &seen.faults {
        files.entry(fault.at.file.clone()).or_default().push(shown(seen, fault));
    }
    files
}

fn shown(seen: &Seen, fault: &Diagnostic) -> Shown {
    let text = seen.text(&fault.at.file);
    let mut message = fault.message.clone();
    if let Some(label) = &fault.label {
        message.push_str(&format!(" ({label})"));
    }
    if let Some(help) = &fault.help {
        message.push_str(&format!("\nhelp: {help}"));
    }
    let also = fault.also.iter().filter_map(|(at, words)| {
        let text = seen.text(&at.file);
        let location = Location { uri: seen.address(&at.file)?, range: area(&text, &at.bytes) };
        Some(DiagnosticRelatedInformation { location, message: words.clone() })
    });
    let also: Vec<_> = also.collect();
    Shown {
        range: area(&text, &fault.at.bytes),
        severity: Some(match fault.severity {
            Severity::Error => DiagnosticSeverity::ERROR,
            Severity::Warning => DiagnosticSeverity::WARNING,
            Severity::Note => DiagnosticSeverity::INFORMATION,
        }),
        code: Some(NumberOrString::String(fault.code.to_string())),
        source: Some("journeywork".to_owned()),
        message,
        related_information: (!also.is_empty()).then_some(also),
        ..Shown::default()
    }
}

/// Repairs of what is wrong within an area.
pub fn actions(workspace: &Workspace, asked: &CodeActionParams) -> Vec<CodeActionOrCommand> {
    let Some(here) = workspace.here(&asked.text_document.uri) else { return Vec::new() };
    let wanted = |fault: &&Diagnostic| {
        let found = area(&here.text, &fault.at.bytes);
        fault.at.file == here.path
            && found.start <= asked.range.end
            && found.end >= asked.range.start
    };
    here.seen.faults.iter().filter(wanted).filter_map(|fault| action(&here.seen, fault)).collect()
}

fn action(seen: &Seen, fault: &Diagnostic) -> Option<CodeActionOrCommand> {
    // What renames or creates files is for `check --fix`: an editor may hold them open.
    let Some(Fix::Edit(edits)) = &fault.fix else { return None };
    let title = fault.help.clone().unwrap_or_else(|| "mend this".to_owned());
    let action = CodeAction {
        title: title.lines().next().unwrap_or_default().to_owned(),
        kind: Some(CodeActionKind::QUICKFIX),
        diagnostics: Some(vec![shown(seen, fault)]),
        edit: Some(workspace_edit(seen, edits)),
        is_preferred: Some(true),
        ..CodeAction::default()
    };
    Some(CodeActionOrCommand::CodeAction(action))
}

/// Edits of a course as the protocol has them.
// The protocol's own type has addresses as keys.
#[expect(clippy::mutable_key_type, reason = "the address is never changed")]
pub fn workspace_edit(seen: &Seen, edits: &[Edit]) -> WorkspaceEdit {
    let mut changes: HashMap<Uri, Vec<TextEdit>> = HashMap::new();
    for edit in edits {
        let text = seen.text(&edit.at.file);
        if let Some(uri) = seen.address(&edit.at.file) {
            let change =
                TextEdit { range: area(&text, &edit.at.bytes), new_text: edit.text.clone() };
            changes.entry(uri).or_default().push(change);
        }
    }
    WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }
}

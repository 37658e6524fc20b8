//! `journeywork lsp`: the desk inside an editor, by the Language Server Protocol 3.17 over standard input and output.
//!
//! Every question is answered from the texts as the editor holds them; files that are not open come from the disk. A course
//! is read anew at each change: that takes some milliseconds.

mod complete;
mod faults;
mod hover;
mod ids;
mod place;
mod workspace;

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument,
    DidSaveTextDocument, Notification as _, PublishDiagnostics,
};
use lsp_types::request::{
    CodeActionRequest, Completion, GotoDefinition, HoverRequest, PrepareRenameRequest, References,
    Rename, Request as _,
};
use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, CompletionOptions,
    HoverProviderCapability, OneOf, PublishDiagnosticsParams, RenameOptions, ServerCapabilities,
    TextDocumentSyncCapability, TextDocumentSyncKind, Uri,
};
use serde::de::DeserializeOwned;

use crate::Verdict;
use workspace::Workspace;

/// Why the server ends early: the editor broke the protocol, or went away.
pub type Fault = Box<dyn std::error::Error + Send + Sync>;

/// Serves one editor until it says goodbye.
///
/// # Errors
/// The editor breaks the protocol or goes away in the middle of it.
pub fn run() -> Result<Verdict, Fault> {
    let (connection, threads) = Connection::stdio();
    connection.initialize(serde_json::to_value(abilities())?)?;
    let ended = serve(&connection);
    // The writer ends when nobody can write any more.
    drop(connection);
    threads.join()?;
    ended.map(|()| Verdict::Clean)
}

fn abilities() -> ServerCapabilities {
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Kind(TextDocumentSyncKind::FULL)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(
                ["=", ".", "#", "{", "(", "/", " ", "["].map(str::to_owned).to_vec(),
            ),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        references_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: lsp_types::WorkDoneProgressOptions::default(),
        })),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
            ..CodeActionOptions::default()
        })),
        ..ServerCapabilities::default()
    }
}

fn serve(connection: &Connection) -> Result<(), Fault> {
    let mut workspace = Workspace::default();
    for message in &connection.receiver {
        match message {
            Message::Request(request) => {
                if connection.handle_shutdown(&request)? {
                    return Ok(());
                }
                connection.sender.send(Message::Response(answer(&workspace, request)))?;
            }
            Message::Notification(told) => hear(&mut workspace, connection, told)?,
            // Nothing is asked of the editor.
            Message::Response(_) => {}
        }
    }
    Ok(())
}

fn answer(workspace: &Workspace, request: Request) -> Response {
    let Request { id, method, params } = request;
    let outcome = match method.as_str() {
        Completion::METHOD => ask(params, |p| Ok(complete::answer(workspace, p))),
        HoverRequest::METHOD => ask(params, |p| Ok(hover::answer(workspace, p))),
        GotoDefinition::METHOD => ask(params, |p| Ok(ids::definition(workspace, p))),
        References::METHOD => ask(params, |p| Ok(ids::references(workspace, p))),
        PrepareRenameRequest::METHOD => ask(params, |p| Ok(ids::prepare(workspace, p))),
        Rename::METHOD => ask(params, |p| ids::rename(workspace, p)),
        CodeActionRequest::METHOD => ask(params, |p| Ok(faults::actions(workspace, p))),
        _ => Err((ErrorCode::MethodNotFound, format!("`{method}` is not known here"))),
    };
    match outcome {
        Ok(value) => Response::new_ok(id, value),
        Err((code, message)) => Response::new_err(id, code as i32, message),
    }
}

fn ask<P: DeserializeOwned, A: serde::Serialize>(
    params: serde_json::Value,
    work: impl FnOnce(&P) -> Result<A, String>,
) -> Result<serde_json::Value, (ErrorCode, String)> {
    let params = serde_json::from_value(params)
        .map_err(|fault| (ErrorCode::InvalidParams, fault.to_string()))?;
    let answer = work(&params).map_err(|words| (ErrorCode::RequestFailed, words))?;
    serde_json::to_value(answer).map_err(|fault| (ErrorCode::InternalError, fault.to_string()))
}

fn hear(
    workspace: &mut Workspace,
    connection: &Connection,
    told: Notification,
) -> Result<(), Fault> {
    let Notification { method, params } = told;
    let changed: Option<Uri> = match method.as_str() {
        DidOpenTextDocument::METHOD => {
            let told: lsp_types::DidOpenTextDocumentParams = serde_json::from_value(params)?;
            workspace.put(&told.text_document.uri, told.text_document.text);
            Some(told.text_document.uri)
        }
        DidChangeTextDocument::METHOD => {
            let told: lsp_types::DidChangeTextDocumentParams = serde_json::from_value(params)?;
            // The whole text comes each time: that is what was agreed on.
            if let Some(change) = told.content_changes.into_iter().next_back() {
                workspace.put(&told.text_document.uri, change.text);
            }
            Some(told.text_document.uri)
        }
        DidCloseTextDocument::METHOD => {
            let told: lsp_types::DidCloseTextDocumentParams = serde_json::from_value(params)?;
            workspace.close(&told.text_document.uri);
            Some(told.text_document.uri)
        }
        DidSaveTextDocument::METHOD => {
            let told: lsp_types::DidSaveTextDocumentParams = serde_json::from_value(params)?;
            Some(told.text_document.uri)
        }
        DidChangeWatchedFiles::METHOD => {
            let told: lsp_types::DidChangeWatchedFilesParams = serde_json::from_value(params)?;
            told.changes.into_iter().next().map(|change| change.uri)
        }
        _ => None,
    };
    if let Some(uri) = changed {
        for (uri, diagnostics) in workspace.check(&uri) {
            let params = PublishDiagnosticsParams { uri, diagnostics, version: None };
            let note = Notification::new(PublishDiagnostics::METHOD.to_owned(), params);
            connection.sender.send(Message::Notification(note))?;
        }
    }
    Ok(())
}

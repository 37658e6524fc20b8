//! What all checks of a course share: the shelf, the tables, the texts that were opened, and what was found.

use std::collections::BTreeMap;

use assess::Lang;
use sha2::{Digest, Sha256};

use super::page::Page;
use super::report::Said;
use super::source::Source;
use crate::diagnostic::{Diagnostic, Fix, Span};
use crate::shelf::Shelf;
use crate::trades::Library;

/// The table at which a course is checked.
pub(super) struct Desk<'a> {
    /// Name of the course's folder.
    pub slug: &'a str,
    /// Where its files lie.
    pub shelf: &'a dyn Shelf,
    /// What all courses share.
    pub library: &'a Library,
    /// Language of the source texts.
    pub lang: Lang,
    /// What was found so far; places are those of repaired texts.
    pub faults: Vec<Diagnostic>,
    /// What was found in the bytes themselves; places are those of the shelf already.
    of_bytes: Vec<Diagnostic>,
    /// Every text that was opened, for the way back to the bytes on the shelf.
    sources: BTreeMap<String, Source>,
}

impl<'a> Desk<'a> {
    pub fn new(slug: &'a str, shelf: &'a dyn Shelf, library: &'a Library) -> Self {
        Self {
            slug,
            shelf,
            library,
            lang: Lang::english(),
            faults: Vec::new(),
            of_bytes: Vec::new(),
            sources: BTreeMap::new(),
        }
    }

    pub fn say(&mut self, fault: Diagnostic) {
        self.faults.push(fault);
    }

    /// Opens a text; what keeps it from being read is said.
    pub fn open(&mut self, path: &str, limit: usize) -> Option<Source> {
        let bytes = self.shelf.bytes(path)?;
        match Source::read(path, bytes, limit) {
            Ok((source, repair)) => {
                self.of_bytes.extend(repair);
                self.sources.insert(path.to_owned(), source.clone());
                Some(source)
            }
            Err(fault) => {
                self.say(*fault);
                None
            }
        }
    }

    /// The text of a file that was opened.
    pub fn text(&self, path: &str) -> &str {
        self.sources.get(path).map_or("", |source| source.text.as_str())
    }

    /// Opens a page and keeps all that the parser says of it.
    pub fn page(&mut self, path: &str, limit: usize) -> Option<Page> {
        let (page, spoken) = self.page_and_speech(path, limit)?;
        self.faults.extend(spoken);
        Some(page)
    }

    /// Opens a page; what the parser says of its Markdown comes beside it, for pages with rules of their own.
    pub fn page_and_speech(&mut self, path: &str, limit: usize) -> Option<(Page, Vec<Diagnostic>)> {
        let source = self.open(path, limit)?;
        let (page, faults, spoken) = Page::read(source, &self.lang);
        self.faults.extend(faults);
        Some((page, spoken))
    }

    /// All that was found, by place, each once.
    pub fn finish(self) -> Vec<Diagnostic> {
        let mut faults = self.faults;
        for fault in &mut faults {
            to_shelf(&self.sources, &mut fault.at);
            fault.also.iter_mut().for_each(|(at, _)| to_shelf(&self.sources, at));
            if let Some(Fix::Edit(edits)) = &mut fault.fix {
                for edit in edits {
                    if let Some(source) = self.sources.get(&edit.at.file) {
                        edit.at.bytes = source.edit_on_shelf(&edit.at.bytes);
                    }
                }
            }
        }
        faults.extend(self.of_bytes);
        faults.sort_by(|a, b| {
            (a.at.key(), a.code, &a.message).cmp(&(b.at.key(), b.code, &b.message))
        });
        faults.dedup();
        faults
    }
}

fn to_shelf(sources: &BTreeMap<String, Source>, at: &mut Span) {
    if let Some(source) = sources.get(&at.file) {
        at.bytes = source.on_shelf(&at.bytes);
    }
}

/// Digest of the text that a reviewer vouches for: the first 16 hex digits of SHA-256 over path, length and text of every
/// Markdown file in the source language, sorted by path, without the line `reviewed:` itself.
#[must_use]
pub fn review_digest(shelf: &dyn Shelf) -> String {
    let mut paths: Vec<String> =
        shelf.files().into_iter().filter(|path| is_source_text(path)).collect();
    paths.sort();
    let mut hash = Sha256::new();
    for path in paths {
        let text = String::from_utf8_lossy(shelf.bytes(&path).unwrap_or_default());
        let text = if text.contains('\r') { text.replace("\r\n", "\n").into() } else { text };
        let text: String =
            text.split_inclusive('\n').filter(|line| !line.starts_with("reviewed:")).collect();
        hash.update(format!("{path}\n{}\n", text.len()));
        hash.update(text.as_bytes());
    }
    crate::compile::hex(&hash.finalize()).chars().take(16).collect()
}

/// A translation has a language between two dots; a description (`saw.desc.md`) is part of what is reviewed.
fn is_source_text(path: &str) -> bool {
    let Some(stem) = path.strip_suffix(".md") else {
        return false;
    };
    let name = stem.rsplit('/').next().unwrap_or(stem);
    match name.split_once('.') {
        None => true,
        Some((_, "desc")) => true,
        Some(_) => false,
    }
}

/// As [`with_nearest`], with the repair: the word stands at `at`, and the one that was meant belongs there.
pub(super) fn mended_by_nearest<'w>(
    fault: Diagnostic,
    at: Span,
    word: &str,
    known: impl IntoIterator<Item = &'w str> + Clone,
    otherwise: &str,
) -> Diagnostic {
    let near = crate::suggest::nearest(word, known.clone());
    let fault = with_nearest(fault, word, known, otherwise);
    match near {
        Some(near) => fault.edit(at, near),
        None => fault,
    }
}

/// Adds "did you mean", or what to do where nothing known is near.
pub(super) fn with_nearest<'w>(
    fault: Diagnostic,
    word: &str,
    known: impl IntoIterator<Item = &'w str>,
    otherwise: &str,
) -> Diagnostic {
    match crate::suggest::nearest(word, known) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help(otherwise),
    }
}

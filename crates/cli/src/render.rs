//! Diagnostics as text, in rustc's own look.

use std::io::IsTerminal;
use std::ops::Range;
use std::path::Path;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use course::shelf::Shelf;
use course::{Diagnostic, Severity, Span};

/// Whether colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// They are.
    On,
    /// They are not.
    Off,
}

impl Colour {
    /// On at a terminal, unless `NO_COLOR` is set to anything.
    pub fn of_stderr() -> Self {
        let asked_off = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        if std::io::stderr().is_terminal() && !asked_off { Self::On } else { Self::Off }
    }
}

/// Renders one diagnostic; `folder` is put before the paths.
pub fn diagnostic(
    diagnostic: &Diagnostic,
    shelf: &dyn Shelf,
    folder: &Path,
    colour: Colour,
) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let code = diagnostic.code.to_string();
    let mut group = level
        .primary_title(diagnostic.message.as_str())
        .id(code.as_str())
        .elements(Vec::<Origin<'_>>::new());
    // Places in one file share one excerpt; the first is the fault itself.
    let mut places: Vec<(&Span, Option<&str>, AnnotationKind)> =
        vec![(&diagnostic.at, diagnostic.label.as_deref(), AnnotationKind::Primary)];
    places.extend(
        diagnostic
            .also
            .iter()
            .map(|(span, words)| (span, Some(words.as_str()), AnnotationKind::Context)),
    );
    let mut done: Vec<&str> = Vec::new();
    for (span, ..) in &places {
        if done.contains(&span.file.as_str()) {
            continue;
        }
        done.push(&span.file);
        let path = shown_path(folder, &span.file);
        let text = shelf.bytes(&span.file).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let here = places.iter().filter(|(other, ..)| other.file == span.file);
        let marks: Vec<Annotation<'_>> = here
            .filter_map(|(span, words, kind)| {
                let text = text?;
                let range = within(text, &span.bytes)?;
                let mark = kind.span(range);
                Some(match words {
                    Some(words) => mark.label(*words),
                    None => mark,
                })
            })
            .collect();
        group = match text.filter(|_| !marks.is_empty()) {
            Some(text) => group.element(Snippet::source(text).path(path).annotations(marks)),
            None => {
                let words = here_words(&places, &span.file);
                group
                    .element(Origin::path(path))
                    .elements(words.map(|words| Level::NOTE.message(words)))
            }
        };
    }
    let mut groups = vec![group];
    if let Some(help) = &diagnostic.help {
        groups.push(Group::with_title(Level::HELP.secondary_title(help.as_str())));
    }
    let renderer = match colour {
        Colour::On => Renderer::styled(),
        Colour::Off => Renderer::plain(),
    };
    renderer.render(&groups)
}

/// Words for places in a file that cannot be shown.
fn here_words<'a>(
    places: &'a [(&Span, Option<&'a str>, AnnotationKind)],
    file: &'a str,
) -> impl Iterator<Item = &'a str> {
    places.iter().filter(move |(span, ..)| span.file == file).filter_map(|(_, words, _)| *words)
}

fn shown_path(folder: &Path, file: &str) -> String {
    let path = folder.join(file);
    let path = path.strip_prefix(".").unwrap_or(&path);
    path.to_string_lossy().replace('\\', "/")
}

/// The range to be marked; none for the file as a whole. Long ones are cut at the end of their first line.
fn within(text: &str, bytes: &Range<usize>) -> Option<Range<usize>> {
    if bytes.start == 0 && bytes.end == 0 && bytes.is_empty() {
        return None;
    }
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (start, end) = (floor(bytes.start), floor(bytes.end.max(bytes.start)));
    let line = text.get(start..end)?.find('\n').map_or(end, |length| start + length);
    Some(start..line)
}

/// Line and column of a place, both counted from 1, the column in characters.
pub fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

//! Making diagnostics: short to write, the same everywhere.

use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Severity, Span};

pub(crate) fn error(code: u16, at: Span, message: impl Into<String>) -> Diagnostic {
    made(code, Severity::Error, at, message.into())
}

pub(crate) fn warning(code: u16, at: Span, message: impl Into<String>) -> Diagnostic {
    made(code, Severity::Warning, at, message.into())
}

pub(crate) fn note(code: u16, at: Span, message: impl Into<String>) -> Diagnostic {
    made(code, Severity::Note, at, message.into())
}

fn made(code: u16, severity: Severity, at: Span, message: String) -> Diagnostic {
    Diagnostic::new(Code(code), severity, at, message)
}

/// What is added to a diagnostic.
pub(crate) trait Said {
    /// A few words at the place itself.
    fn label(self, words: impl Into<String>) -> Self;
    /// What to do.
    fn help(self, words: impl Into<String>) -> Self;
    /// Another place that belongs to it.
    fn also(self, at: Span, words: impl Into<String>) -> Self;
    /// Other text for a place: what `--fix` does.
    fn edit(self, at: Span, text: impl Into<String>) -> Self;
    /// Another path for a file, or for a folder with all that lies in it.
    fn rename(self, from: impl Into<String>, to: impl Into<String>) -> Self;
    /// A file that is missing.
    fn create(self, path: impl Into<String>, text: impl Into<String>) -> Self;
}

impl Said for Diagnostic {
    fn label(mut self, words: impl Into<String>) -> Self {
        self.label = Some(words.into());
        self
    }

    fn help(mut self, words: impl Into<String>) -> Self {
        self.help = Some(words.into());
        self
    }

    fn also(mut self, at: Span, words: impl Into<String>) -> Self {
        self.also.push((at, words.into()));
        self
    }

    fn edit(mut self, at: Span, text: impl Into<String>) -> Self {
        let edit = Edit { at, text: text.into() };
        match &mut self.fix {
            Some(Fix::Edit(edits)) => edits.push(edit),
            _ => self.fix = Some(Fix::Edit(vec![edit])),
        }
        self
    }

    fn rename(mut self, from: impl Into<String>, to: impl Into<String>) -> Self {
        self.fix = Some(Fix::Rename { from: from.into(), to: to.into() });
        self
    }

    fn create(mut self, path: impl Into<String>, text: impl Into<String>) -> Self {
        self.fix = Some(Fix::Create { path: path.into(), text: text.into() });
        self
    }
}

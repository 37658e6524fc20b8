//! Making diagnostics: short to write, the same everywhere.

use crate::diagnostic::{Code, Diagnostic, Severity, Span};

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
    Diagnostic {
        code: Code(code),
        severity,
        at,
        message,
        label: None,
        also: Vec::new(),
        help: None,
    }
}

/// What is added to a diagnostic.
pub(crate) trait Said {
    /// A few words at the place itself.
    fn label(self, words: impl Into<String>) -> Self;
    /// What to do.
    fn help(self, words: impl Into<String>) -> Self;
    /// Another place that belongs to it.
    fn also(self, at: Span, words: impl Into<String>) -> Self;
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
}

//! Collects diagnostics while one file is read.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Severity, Span};

/// The diagnostics of one file.
pub(crate) struct Report<'a> {
    file: &'a str,
    list: Vec<Diagnostic>,
    errors: usize,
}

/// A diagnostic that was just added: what else there is to say of it.
pub(crate) struct Said<'r> {
    file: &'r str,
    diagnostic: Option<&'r mut Diagnostic>,
}

impl<'a> Report<'a> {
    pub(crate) fn new(file: &'a str) -> Self {
        Self { file, list: Vec::new(), errors: 0 }
    }

    /// Adds an error: it blocks the build.
    pub(crate) fn error(
        &mut self,
        code: u16,
        at: Range<usize>,
        message: impl Into<String>,
    ) -> Said<'_> {
        self.say(code, Severity::Error, at, message.into())
    }

    /// Adds a warning.
    pub(crate) fn warning(
        &mut self,
        code: u16,
        at: Range<usize>,
        message: impl Into<String>,
    ) -> Said<'_> {
        self.say(code, Severity::Warning, at, message.into())
    }

    /// Adds a note.
    pub(crate) fn note(
        &mut self,
        code: u16,
        at: Range<usize>,
        message: impl Into<String>,
    ) -> Said<'_> {
        self.say(code, Severity::Note, at, message.into())
    }

    fn say(
        &mut self,
        code: u16,
        severity: Severity,
        bytes: Range<usize>,
        message: String,
    ) -> Said<'_> {
        self.errors += usize::from(severity == Severity::Error);
        let at = Span { file: self.file.to_owned(), bytes };
        self.list.push(Diagnostic::new(Code(code), severity, at, message));
        Said { file: self.file, diagnostic: self.list.last_mut() }
    }

    /// Takes back warnings of places within `within`: another code says it better.
    pub(crate) fn withdraw(&mut self, code: u16, within: &Range<usize>) {
        self.list.retain(|d| {
            d.code != Code(code)
                || d.severity == Severity::Error
                || d.at.bytes.start < within.start
                || d.at.bytes.end > within.end
        });
    }

    /// Takes back repairs within `places`: what learners must type is for a person to change.
    pub(crate) fn leave(&mut self, places: &[Range<usize>]) {
        let within = |edit: &Edit| {
            let at = &edit.at.bytes;
            places.iter().any(|place| at.start < place.end && at.end > place.start)
        };
        for diagnostic in &mut self.list {
            if matches!(&diagnostic.fix, Some(Fix::Edit(edits)) if edits.iter().any(within)) {
                diagnostic.fix = None;
            }
        }
    }

    /// How many errors there are so far.
    pub(crate) fn errors(&self) -> usize {
        self.errors
    }

    /// All of them, by place.
    pub(crate) fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.list.sort_by(|a, b| a.at.key().cmp(&b.at.key()).then(a.code.cmp(&b.code)));
        self.list
    }
}

impl Said<'_> {
    /// A few words at the place itself.
    pub(crate) fn label(self, words: impl Into<String>) -> Self {
        if let Some(Diagnostic { label, .. }) = &self.diagnostic {
            debug_assert!(label.is_none(), "one label a place");
        }
        self.change(|d| d.label = Some(words.into()))
    }

    /// What to do.
    pub(crate) fn help(self, words: impl Into<String>) -> Self {
        self.change(|d| d.help = Some(words.into()))
    }

    /// Another place that belongs to it.
    pub(crate) fn also(self, bytes: Range<usize>, words: impl Into<String>) -> Self {
        let span = Span { file: self.file.to_owned(), bytes };
        self.change(|d| d.also.push((span, words.into())))
    }

    /// Other text for a place: what `--fix` does.
    pub(crate) fn edit(self, bytes: Range<usize>, text: impl Into<String>) -> Self {
        let edit = Edit { at: Span { file: self.file.to_owned(), bytes }, text: text.into() };
        self.change(|d| match &mut d.fix {
            Some(Fix::Edit(edits)) => edits.push(edit),
            _ => d.fix = Some(Fix::Edit(vec![edit])),
        })
    }

    /// Other text for some places, where there is a repair. Only asked for where words are kept.
    pub(crate) fn mend<I>(self, edits: impl FnOnce() -> I) -> Self
    where
        I: IntoIterator<Item = (Range<usize>, String)>,
    {
        edits().into_iter().fold(self, |said, (bytes, text)| said.edit(bytes, text))
    }

    fn change(mut self, edit: impl FnOnce(&mut Diagnostic)) -> Self {
        if let Some(diagnostic) = self.diagnostic.as_deref_mut() {
            edit(diagnostic);
        }
        self
    }
}

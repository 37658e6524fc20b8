//! Counts errors while one file is read and keeps no words: what the portal needs of `report.rs`.

use std::marker::PhantomData;
use std::ops::Range;

use crate::diagnostic::Diagnostic;

/// The errors of one file, counted.
pub(crate) struct Report<'a> {
    errors: usize,
    file: PhantomData<&'a str>,
}

/// A diagnostic that was not kept.
pub(crate) struct Said<'r>(PhantomData<&'r ()>);

impl<'a> Report<'a> {
    pub(crate) fn new(_file: &'a str) -> Self {
        Self { errors: 0, file: PhantomData }
    }

    /// Counts an error.
    pub(crate) fn error(
        &mut self,
        _code: u16,
        _at: Range<usize>,
        _message: impl Into<String>,
    ) -> Said<'_> {
        self.errors += 1;
        Said(PhantomData)
    }

    /// Does nothing.
    pub(crate) fn warning(
        &mut self,
        _code: u16,
        _at: Range<usize>,
        _message: impl Into<String>,
    ) -> Said<'_> {
        Said(PhantomData)
    }

    /// Does nothing.
    pub(crate) fn note(
        &mut self,
        _code: u16,
        _at: Range<usize>,
        _message: impl Into<String>,
    ) -> Said<'_> {
        Said(PhantomData)
    }

    /// Does nothing.
    pub(crate) fn withdraw(&mut self, _code: u16, _within: &Range<usize>) {}

    /// Does nothing.
    pub(crate) fn leave(&mut self, _places: &[Range<usize>]) {}

    /// How many errors there are so far.
    pub(crate) fn errors(&self) -> usize {
        self.errors
    }

    /// Always empty.
    pub(crate) fn into_sorted(self) -> Vec<Diagnostic> {
        Vec::new()
    }
}

impl Said<'_> {
    /// Does nothing.
    pub(crate) fn label(self, _words: impl Into<String>) -> Self {
        self
    }

    /// Does nothing.
    pub(crate) fn help(self, _words: impl Into<String>) -> Self {
        self
    }

    /// Does nothing.
    pub(crate) fn also(self, _bytes: Range<usize>, _words: impl Into<String>) -> Self {
        self
    }

    /// Does nothing.
    pub(crate) fn edit(self, _bytes: Range<usize>, _text: impl Into<String>) -> Self {
        self
    }

    /// Does nothing.
    pub(crate) fn mend<I>(self, _edits: impl FnOnce() -> I) -> Self
    where
        I: IntoIterator<Item = (Range<usize>, String)>,
    {
        self
    }
}

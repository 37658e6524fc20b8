//! What a text needs to know to be shown: its course, its place, its portal.

use std::rc::Rc;
use std::sync::Arc;

use course::tree::{Footnote, Inline};

use crate::course::CourseData;
use crate::dom::View;
use crate::portal::PortalState;

/// Shared by all views of one text.
#[derive(Clone)]
pub struct TextContext {
    /// The portal.
    pub portal: PortalState,
    /// The course that the text belongs to.
    pub course: Arc<CourseData>,
    /// Folder of the file within the course, such as `01-safety`; links and pictures are relative to it. Empty for
    /// texts at the top of the course.
    pub folder: Rc<str>,
    /// Sources that footnotes name, in order.
    pub footnotes: Rc<[Footnote]>,
    /// Fills the blanks of a cloze item.
    pub blanks: Option<Rc<Blanks>>,
}

/// Makes the field of the n-th blank, counted from 1.
pub type Blanks = dyn Fn(usize) -> View;

impl TextContext {
    /// For texts at the top of a course.
    #[must_use]
    pub fn of_course(portal: PortalState, course: Arc<CourseData>) -> Self {
        Self { portal, course, folder: "".into(), footnotes: Rc::new([]), blanks: None }
    }

    /// The same for a file in a folder of the course.
    #[must_use]
    pub fn in_folder(mut self, folder: &str) -> Self {
        self.folder = folder.into();
        self
    }

    /// The number that a source has in this text, counted from 1.
    #[must_use]
    pub fn footnote(&self, label: &str) -> Option<usize> {
        self.footnotes.iter().position(|f| f.label == label).map(|i| i + 1)
    }

    /// Inline Markdown of the course as a view.
    #[must_use]
    pub fn inline(&self, markdown: &str) -> View {
        super::inline::view(self, &course::markdown::inline(markdown))
    }

    /// Blocks of Markdown of the course as a view.
    #[must_use]
    pub fn blocks(&self, markdown: &str) -> View {
        super::blocks::view(self, &course::markdown::blocks(markdown))
    }

    /// A tree that was read already.
    #[must_use]
    pub fn tree(&self, inlines: &[Inline]) -> View {
        super::inline::view(self, inlines)
    }
}

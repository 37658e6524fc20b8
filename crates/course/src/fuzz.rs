//! Doors for fuzzers: each takes any bytes and must come back.

use assess::{CourseId, Lang};

use crate::lesson::{self, Origin};
use crate::{catalogue, markdown, pack};

/// Reads bytes as a lesson, an exam and each sort of text.
pub fn lesson(data: &[u8]) {
    let source = String::from_utf8_lossy(data);
    let lang = Lang::english();
    for file in ["01-a/01-b.md", "exam.md", "workshop.md"] {
        let (body, _) = lesson::read(&source, &Origin { file, lang: &lang });
        let _ = lesson::words(&body);
    }
    let _ = (markdown::blocks(&source), markdown::inline(&source));
    let _ = (markdown::references(&source), markdown::without_comments(&source));
}

/// Reads bytes as each kind of pack.
pub fn pack(data: &[u8]) {
    let json = String::from_utf8_lossy(data);
    let _ = (pack::read_course(&json), pack::read_module(&json));
    if let Ok(mut catalogue) = catalogue::read(&json) {
        let _ = catalogue.translate(&json);
    }
    if let Ok(slug) = CourseId::parse("bricklayer") {
        let _ = catalogue::read_facts(&json, &slug);
    }
}

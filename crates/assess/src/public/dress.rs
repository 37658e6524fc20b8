//! Taking out of a text what a form must not hold.

use super::Pictures;
use crate::text::Markdown;

/// The folder of a course that holds all its pictures.
const MEDIA: &str = "media/";

/// The text without comments, its pictures under hashed names.
pub(super) fn dress(text: &Markdown, pictures: &dyn Pictures) -> Markdown {
    Markdown(rename(&uncomment(text.as_str()), pictures))
}

/// Comments are notes to other teachers.
fn uncomment(text: &str) -> String {
    let mut open = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("<!--") {
        open.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
    }
    open.push_str(rest);
    open
}

/// Every path into the media folder, however the link is written.
fn rename(text: &str, pictures: &dyn Pictures) -> String {
    let ends = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '"' | '#');
    let mut renamed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(MEDIA) {
        let start = rest.get(..at).and_then(|before| {
            let boundary = before.char_indices().rev().find(|(_, c)| ends(*c))?;
            Some(boundary.0 + boundary.1.len_utf8())
        });
        let start = start.unwrap_or(0);
        let behind = rest.get(at..).unwrap_or_default();
        let end = at + behind.find(ends).unwrap_or(behind.len());
        renamed.push_str(rest.get(..start).unwrap_or_default());
        renamed.push_str(&pictures.name(rest.get(start..end).unwrap_or_default()));
        rest = rest.get(end..).unwrap_or_default();
    }
    renamed.push_str(rest);
    renamed
}
